from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from prepmatch.render.escape import inert
from prepmatch.render.widths import shortened, shortened_inside, some_of

_TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from("漢字한글e\u0301")).map(inert)


def test_what_fits_stays_as_it_is():
    assert shortened("Ada", 3) == shortened_inside("Ada", 3) == some_of(["Ada"], 3) == "Ada"


def test_what_does_not_fit_says_that_it_is_cut():
    assert shortened("Ada Example", 5) == "Ada…"
    assert shortened_inside("resume-of-ada.pdf", 9) == "resu….pdf"


def test_names_that_do_not_fit_are_counted():
    assert some_of(["Python", "SQL", "Kubernetes"], 14) == "Python, SQL +1"
    assert some_of(["Python", "SQL", "Kubernetes"], 5) == "P… +2"


def test_a_wide_letter_takes_two_columns():
    assert shortened("漢字漢字", 5) == "漢字…"
    assert shortened("漢字漢字", 4) == "漢…"


@given(_TEXTS, st.integers(3, 30))
def test_nothing_is_wider_than_the_room(text, room):
    assert cell_len(shortened(text, room)) <= room
    assert cell_len(shortened_inside(text, room)) <= room


@given(st.lists(_TEXTS, min_size=1, max_size=20), st.integers(6, 30))
def test_no_list_is_wider_than_the_room(names, room):
    assert cell_len(some_of(names, room)) <= room
