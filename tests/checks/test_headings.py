"""Lines that look like headings and open no section that anybody knows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from check_builders import examined, finding, position, read
from prepmatch.model import Box, CheckStatus

CAPITALS = """\
ADA EXAMPLE

EXPERIENCE
Engineer, Sample Ltd

WHERE ELSE I WAS
Analyst, Other Ltd

EDUCATION
BSc Mathematics

SKILLS
SQL
"""


def test_a_line_in_capitals_among_headings_in_capitals_is_unusual(toolkit):
    found = finding("headings", examined(read(CAPITALS, toolkit)))
    assert found.status is CheckStatus.WARN
    assert [(e.text, e.line) for e in found.evidence] == [("WHERE ELSE I WAS", 6)]


@pytest.mark.parametrize(
    "line",
    [
        "NASA",
        "SAMPLE LIMITED",
        "SQL, AWS, GCP",
        "NASA, 2019 - 2021",
        "ISO 27001",
        "Where else I was",
    ],
)
def test_names_lists_and_dates_in_capitals_are_no_headings(toolkit, line):
    document = read(CAPITALS.replace("WHERE ELSE I WAS", line), toolkit)
    entries = (position(document, line),) if line == "SAMPLE LIMITED" else ()
    assert finding("headings", examined(document, entries=entries)).status == "pass"


def test_plain_lines_are_headings_only_by_their_size(toolkit):
    text = CAPITALS.title().replace("Where Else I Was", "Where else")
    document = read(text, toolkit)
    assert finding("headings", examined(document)).status == "pass"

    def sized(heading: float, left: float = 50.0):
        headings = {"Experience", "Education", "Skills", "Where else"}
        lines = [
            replace(
                line,
                page=1,
                box=Box(
                    left if "lse" in document.line_text(line) else 50.0,
                    20.0 * line.number,
                    300,
                    20.0 * line.number + 12,
                ),
                font_size=heading if document.line_text(line) in headings else 10.0,
            )
            for line in document.lines
        ]
        return examined(replace(document, lines=tuple(lines)))

    assert finding("headings", sized(10.0)).status == "pass"
    assert [e.text for e in finding("headings", sized(13.0)).evidence] == ["Where else"]
    assert finding("headings", sized(13.0, left=60.0)).status == "pass"


def test_half_of_a_heading_that_takes_two_lines_is_no_heading_of_its_own(toolkit):
    text = CAPITALS.replace("WHERE ELSE I WAS", "more")
    above = text.replace("EDUCATION\n", "LEARNING AND\nEDUCATION\n")
    below = text.replace("EDUCATION\n", "EDUCATION\nAND LEARNING\n")
    for broken in (above, below):
        assert finding("headings", examined(read(broken, toolkit))).status == "pass"


def test_a_resume_without_headings_is_not_judged_by_them(toolkit):
    assert finding("headings", examined(read("Ada Example\nEngineer", toolkit))) is None


def test_headings_by_style_are_told_from_titles_by_style(toolkit):
    document = read(CAPITALS.title(), toolkit)
    styled = {"Experience", "Where Else I Was", "Education", "Skills", "Engineer, Sample Ltd"}
    lines = (
        replace(line, is_heading=document.line_text(line) in styled) for line in document.lines
    )
    marked = replace(document, lines=tuple(lines))
    entries = (position(marked, "Engineer, Sample Ltd"),)
    found = finding("headings", examined(marked, entries=entries))
    assert [e.text for e in found.evidence] == ["Where Else I Was"]


def test_where_no_heading_is_known_the_large_lines_are_shown(toolkit):
    document = read("Ada Example\nMy way\nsome words\nMy tools\nmore words", toolkit)
    sizes = [20.0, 13.0, 10.0, 13.0, 10.0]
    lines = tuple(
        replace(line, font_size=size) for line, size in zip(document.lines, sizes, strict=True)
    )
    found = finding("headings", examined(replace(document, lines=lines)))
    assert [e.text for e in found.evidence] == ["My way", "My tools"]
