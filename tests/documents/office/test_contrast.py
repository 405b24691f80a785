from __future__ import annotations

import pytest

from prepmatch.documents.office.contrast import is_invisible


@pytest.mark.parametrize(
    ("ink", "paper"),
    [("FFFFFF", "FFFFFF"), ("#fefefe", "FFFFFF"), ("fff", "#FFF"), ("1F3864", "203864")],
)
def test_colours_that_look_the_same_hide_letters(ink, paper):
    assert is_invisible(ink, paper)


@pytest.mark.parametrize(
    ("ink", "paper"),
    [("808080", "FFFFFF"), ("DDDDDD", "FFFFFF"), ("FFFFFF", "1F3864"), ("000", "fff")],
)
def test_colours_that_differ_do_not(ink, paper):
    assert not is_invisible(ink, paper)


@pytest.mark.parametrize("colour", [None, "auto", "", "windowText", "FFFFFFF", "12"])
def test_a_colour_that_is_not_known_hides_nothing(colour):
    assert not is_invisible(colour, "FFFFFF")
    assert not is_invisible("FFFFFF", colour)
