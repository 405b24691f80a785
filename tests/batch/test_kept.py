from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepmatch.batch.kept import Unread, UnusableBytesError, from_bytes, to_bytes
from prepmatch.errors import Reason
from prepmatch.model import Contacts, Notice, Passages, Practice, Prints, Profile, Quote, Trace

WORDS = st.text(max_size=20)
PASSAGES = st.builds(
    Passages,
    WORDS,
    st.lists(st.tuples(st.integers(0, 99), WORDS), max_size=3).map(tuple),
    st.lists(st.builds(Quote, WORDS, st.integers(1, 99), st.none() | WORDS), max_size=3).map(tuple),
    st.lists(st.builds(Notice, WORDS, WORDS, st.tuples(WORDS)), max_size=2).map(tuple),
    st.builds(Contacts, st.none() | WORDS, st.none() | WORDS, st.tuples(WORDS), st.none() | WORDS),
)
PRINTS = st.builds(
    Prints,
    st.integers(0, 2**64 - 1),
    st.lists(st.integers(0, 2**64 - 1), max_size=2).map(tuple),
    st.lists(st.integers(0, 2**32 - 1), max_size=5).map(tuple),
)
TRACES = st.dictionaries(
    WORDS,
    st.builds(
        Trace, st.integers(0, 9), st.lists(st.integers(0, 9), max_size=3).map(tuple), st.integers()
    ),
    max_size=4,
)


@given(
    st.none() | WORDS,
    st.none() | st.floats(0, 60),
    st.lists(WORDS, max_size=2),
    TRACES,
    st.dictionaries(WORDS, st.floats(0, 60), max_size=3),
    st.tuples(PASSAGES, PRINTS),
)
def test_a_profile_comes_back_as_it_was(name, years, flags, traces, skill_years, words):
    passages, prints = words
    profile = Profile(name, years, tuple(flags), traces, skill_years, lambda: passages, prints)
    back = from_bytes(to_bytes(profile))
    assert isinstance(back, Profile)
    assert back.passages == passages
    for part in ("name", "years", "flags", "traces", "skill_years", "prints"):
        assert getattr(back, part) == getattr(profile, part)


@pytest.mark.parametrize("detail", [None, "is a legacy .doc file"])
def test_why_a_file_is_unread_comes_back_as_it_was(detail):
    unread = Unread(Reason.UNSUPPORTED_FORMAT, detail)
    assert from_bytes(to_bytes(unread)) == unread


@given(st.data())
def test_bytes_that_were_changed_or_cut_are_told(data):
    whole = to_bytes(Unread(Reason.ENCRYPTED))
    at = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != whole[at]))
    for damaged in (whole[:at], whole[:at] + bytes([other]) + whole[at + 1 :]):
        with pytest.raises(UnusableBytesError):
            from_bytes(damaged)


def test_what_shows_a_line_of_work_is_kept():
    practice = Practice("Cook", 3, is_held=True, shown=2, listed=1, words=(Quote("menu", 4),))
    nothing = Passages("", (), ())
    kept = Profile(None, None, (), {}, {}, lambda: nothing, practices={"hospitality": practice})
    back = from_bytes(to_bytes(kept))
    assert isinstance(back, Profile)
    assert back.practices == kept.practices
