from __future__ import annotations

from prepmatch.documents.heading_looks import unusual_headings
from prepmatch.documents.raw import RawLine
from prepmatch.documents.sections import SectionFinder
from prepmatch.model import Box

FINDER = SectionFinder(
    {"experience": ("experience",), "skills": ("skills",), "education": ("education",)}
)
AT_LEFT = Box(40, 0, 200, 12)


def heading(text, box=AT_LEFT):
    return RawLine(text, 1, box=box, font_size=14.0, is_bold=True)


def body(text):
    return RawLine(text, 1, box=AT_LEFT, font_size=10.0)


USUAL = [
    heading("Experience"),
    body("Analyst"),
    heading("Skills"),
    body("SQL"),
    heading("Education"),
]


def unusual(*lines):
    found = unusual_headings([*USUAL, body("School"), *lines], FINDER)
    return [lines[index - len(USUAL) - 1].text for index in sorted(found)]


def test_a_line_that_looks_like_the_headings_is_one():
    assert unusual(heading("Things I love"), body("Chess")) == ["Things I love"]


def test_a_line_of_another_look_is_none():
    assert unusual(body("Things I love"), body("Chess")) == []


def test_a_title_above_its_dates_is_none():
    assert unusual(heading("Data Engineer"), body("2019 - 2021")) == []


def test_a_line_that_stands_elsewhere_is_none():
    assert unusual(heading("Things I love", Box(300, 0, 400, 12)), body("Chess")) == []


def test_a_sentence_is_none():
    assert unusual(heading("I love things."), body("Chess")) == []


def test_two_headings_prove_no_look():
    lines = [heading("Experience"), body("Analyst"), heading("Skills"), body("SQL")]
    assert unusual_headings([*lines, heading("Things I love")], FINDER) == frozenset()
