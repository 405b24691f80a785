from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepmatch.skills.fold import fold

SAME = [
    ("caches", "cache"),
    ("classes", "class"),
    ("queries", "query"),
    ("processes", "process"),
    ("indexes", "index"),
    ("indices", "index"),
    ("matrices", "matrix"),
    ("hypotheses", "hypothesis"),
    ("analyses", "analysis"),
    ("biases", "bias"),
    ("statuses", "status"),
    ("GPUs", "GPU"),
    ("RDBMSs", "RDBMS"),
    ("bachelor's", "bachelor"),
    ("bachelor\u2019s", "bachelor"),
    ("Modelling", "modeling"),
    ("optimisation", "optimization"),
    ("tokenisers", "tokenizer"),
    ("analysing", "analyzing"),
    ("behaviours", "behavior"),
    ("centred", "centered"),
    ("data-centre", "data-centre"),
    ("centre", "center"),
    ("catalogue", "catalog"),
    ("programmes", "program"),
    ("licence", "license"),
    ("artefacts", "artifact"),
    ("practise", "practice"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_word_meet(one, other):
    assert fold(one) == fold(other)


DIFFERENT = [
    ("Scala", "scale"),
    ("Java", "JavaScript"),
    ("C", "C++"),
    ("access", "acces"),
    ("status", "statu"),
    ("analysis", "analysi"),
    ("four", "for"),
    ("hour", "hor"),
    ("JS", "J"),
    ("AWS", "AW"),
    ("k8s", "k8"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_words_stay_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Kafka", "kafka"),
        ("C++", "c++"),
        (".NET", ".net"),
        ("Node.js", "node.js"),
        ("5+", "5+"),
        ("'s", "'s"),
    ],
)
def test_what_is_no_plain_word_only_loses_its_capitals(written, key):
    assert fold(written) == key


def test_the_keys_of_a_whole_vocabulary_are_final(toolkit):
    """A key is its own key, so that forms may be folded when they are compiled and read."""
    words = {
        word
        for skill in toolkit.catalog.vocabulary.skills
        for form in (skill.name, *skill.aliases)
        for word in form.split()
    }
    assert len(words) > 5_000
    assert [word for word in sorted(words) if fold(fold(word)) != fold(word)] == []


@given(st.from_regex(r"[a-z]{1,14}", fullmatch=True))
def test_a_capital_at_the_start_changes_nothing(word):
    assert fold(word.capitalize()) == fold(word)


@given(st.text(max_size=20))
def test_no_key_is_lost(word):
    assert bool(fold(word)) is bool(word)
