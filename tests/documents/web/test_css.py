from __future__ import annotations

import pytest

from prepmatch.documents.web.css import colour, hides, hiding_selectors, ink, paints, paper


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "color:red; DISPLAY : None !important",
        "visibility: hidden",
        "font-size:0",
        "font-size: 0px;",
        "font-size:1pt",
        "font-size:1.5px",
        "opacity: 0",
        "opacity:.0",
        "text-indent:-9999px",
        "position:absolute;left:-10000px",
        "clip: rect(0, 0, 0, 0)",
        "clip:rect(1px 1px 1px 1px)",
    ],
)
def test_declarations_that_make_an_element_invisible(style):
    assert hides(style)


@pytest.mark.parametrize(
    "style",
    [
        "display:block",
        "visibility:visible",
        "font-size:10px",
        "font-size:1em",
        "font-size:0.9rem",
        "font-size:12pt",
        "opacity:0.8",
        "opacity:1",
        "opacity:0;transform:translateY(20px)",
        "opacity:0;transition:opacity 1s",
        "text-indent:-2em",
        "left:-10px",
        "",
    ],
)
def test_declarations_that_do_not(style):
    assert not hides(style)


def test_colours_are_known_by_digits_channels_and_a_few_names():
    assert ink("color:#FFF") == "#FFF"
    assert ink("background-color:#000;color: rgb(255, 255, 250)") == "FFFFFA"
    assert ink("color:white") == "FFFFFF"
    assert ink("background-color:white") is None
    assert paper("background: rgba(0,0,0,.5)") == "000000"
    assert colour("rebeccapurple") is None


def test_a_clear_ground_is_no_paint():
    assert paints("background:navy")
    assert not paints("background-color: transparent")


def test_sheets_hide_classes_and_ids_on_every_medium_only():
    sheet = """@charset "utf-8"; /* .comment{display:none} */
    .ghost, p.spook , #gone { color: red; display: none }
    .shown { display: block } div .deep { display:none } a:hover { display:none }
    @media print { .on-paper { display: none } .too { display: none } }
    .after{visibility:hidden}"""
    assert hiding_selectors(sheet) == {".ghost", ".spook", "#gone", ".after"}


@pytest.mark.parametrize("sheet", ["{" * 1000, "}" * 1000, ".a{" * 1000, ".a{display:none"])
def test_broken_sheets_hide_nothing(sheet):
    assert hiding_selectors(sheet) == set()
