from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from prepmatch.match.prints import RUN, prints_of, runs_of
from prepmatch.model import Contacts

NOBODY = Contacts()
TEXT = " ".join(f"word{number}" for number in range(200))


def test_layout_case_and_marks_change_nothing():
    assert prints_of(TEXT, NOBODY) == prints_of(TEXT.upper().replace(" ", ",\n  "), NOBODY)


def test_another_word_changes_the_whole_and_few_of_the_runs():
    one, other = prints_of(TEXT, NOBODY), prints_of(TEXT.replace("word100", "else"), NOBODY)
    assert one.content != other.content
    assert len(set(one.runs) ^ set(other.runs)) <= 2 * RUN
    assert len(set(one.runs) & set(other.runs)) > 30


def test_one_address_and_one_number_are_known_however_they_are_written():
    one = prints_of("a", Contacts("Ada@Example.org", "+44 20 7946 0018"))
    other = prints_of("b", Contacts("ada@example.org", "(020) 7946-0018"))
    assert one.contacts == other.contacts
    assert len(one.contacts) == 2
    assert prints_of("c", Contacts(None, "12 34")).contacts == ()


def test_prints_hold_no_words():
    found = prints_of(TEXT, Contacts("ada@example.org", "+44 20 7946 0018"))
    assert all(isinstance(n, int) for n in (found.content, *found.contacts, *found.runs))


@given(st.text(max_size=200))
def test_runs_say_from_where_to_where_they_are(text):
    for _, (start, end) in runs_of(text):
        assert 0 <= start < end <= len(text)
        assert not text[start].isspace()


@given(st.lists(st.sampled_from(["Straße", "İz", "go", "C", "ﬁt", "\ud800x"]), max_size=30))
def test_the_sample_is_of_the_runs_there_are(words):
    text = " ".join(words)
    assert set(prints_of(text, NOBODY).runs) <= {run for run, _ in runs_of(text)}
