from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepmatch.model import Cues
from prepmatch.skills.cues import CuesIn
from prepmatch.skills.tokens import tokenize

CUES = Cues(
    required=("must", "must have", "have years", "you've", "years", "401(k)"),
    negated_before=("unlike", "don't need"),
    alternatives=("such as",),
)
PATTERN = re.compile(r"(?<!\w)(?:must\s+have|have\s+years|you've|401\(k\)|years|must)(?!\w)")
PARTS = ["must", "have", "you've", "years", "+", "401(k)", "d\u2019", "a.", *" \n_/-,", "\u0130"]


def cues_in(text):
    small = "".join(s if len(s := letter.lower()) == 1 else letter for letter in text)
    return CuesIn(small, tokenize(text), CUES)


def found(text):
    return [match.group() for match in cues_in(text).between("required", 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You must have Java", ["must have"]),
        ("You must\nhave Java", ["must\nhave"]),
        ("Must know Java", ["must"]),
        ("Must have years", ["must have", "years"]),
        ("5 years+ of Java; you've a 401(k)", ["years", "you've", "401(k)"]),
        ("See a.example/must", ["must"]),
        ("Mustard, mustn\u2019t and _must", []),
    ],
)
def test_a_cue_is_found_wherever_its_first_word_stands(text, expected):
    assert found(text) == expected


@given(st.lists(st.sampled_from(PARTS), max_size=20).map("".join), st.data())
def test_cues_of_a_stretch_are_those_that_a_search_of_it_finds(text, data):
    # stretches begin and end where words do
    places = sorted({0, len(text), *(match.start() for match in re.finditer(r"\b", text))})
    start, end = sorted((data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places))))
    searched = [match.span() for match in PATTERN.finditer(text, start, end)]
    assert [match.span() for match in cues_in(text).between("required", start, end)] == searched


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Unlike Java shops", True),
        ("We don't need Java", True),
        ("No Java", True),
        ("Such as Java", False),
        ("Java for all", False),
    ],
)
def test_only_near_certain_words_a_thing_may_be_taken_back(text, may):
    assert cues_in(text).may_negate(0, len(text)) is may
