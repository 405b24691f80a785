"""How far a resume shows the line of work that an ad is for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepmatch.match.line_of_work import LineOfWork
from prepmatch.model import Occupation, Practice, Profile, Quote
from prepmatch.toolkit import bundled_toolkit

OCCUPATIONS = (
    Occupation("civil", ("x",), ("y",), ("design",)),
    Occupation("design", ("z",), ("w",)),
)
WEIGHTS = bundled_toolkit().catalog.weights
CIVIL = LineOfWork(("civil",), OCCUPATIONS, WEIGHTS)


def reached(**practices):
    words = lambda: pytest.fail("nobody needs them")  # noqa: E731
    profile = Profile(None, None, (), {}, {}, words, practices=practices)
    return CIVIL.reached(profile)


def test_nothing_shown_is_nothing_and_all_shown_is_all():
    assert reached() == (0.0, ())
    assert reached(civil=Practice("Civil Engineer", 1, is_held=True, shown=50)).share == 1.0


def test_a_held_title_counts_more_than_a_headline_and_that_more_than_a_neighbours():
    held = reached(civil=Practice("Civil Engineer", 1, is_held=True))
    headline = reached(civil=Practice("Civil Engineer", 1))
    beside = reached(design=Practice("Designer", 1, is_held=True))
    assert held.share > headline.share > beside.share > 0


def test_the_words_it_rests_on_come_with_it():
    word = Quote("concrete", 7)
    found = reached(civil=Practice("Civil Engineer", 2, words=(word,), shown=1))
    assert found.evidence == (Quote("Civil Engineer", 2), word)


def test_an_ad_of_an_unknown_line_of_work_has_none():
    assert not LineOfWork((), OCCUPATIONS, WEIGHTS)
    assert CIVIL


@given(st.integers(0, 30), st.integers(0, 30), st.booleans(), st.booleans())
def test_showing_more_never_counts_less(shown, listed, is_titled, is_held):
    named = "Civil Engineer" if is_titled else None
    less = reached(civil=Practice(named, 1, is_held=is_held, shown=shown, listed=listed))
    for more in (
        Practice(named, 1, is_held=is_held, shown=shown + 1, listed=listed),
        Practice(named, 1, is_held=is_held, shown=shown, listed=listed + 1),
        Practice("Civil Engineer", 1, is_held=True, shown=shown, listed=listed),
    ):
        assert reached(civil=more).share >= less.share
