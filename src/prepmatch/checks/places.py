"""What a Word document puts outside its body: tables, text boxes, headers and footers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.checks.examined import words_of
from prepmatch.checks.finding import Finding, counted, failed, line_of, passed, warned
from prepmatch.model import Place

if TYPE_CHECKING:
    from prepmatch.checks.examined import Examined
    from prepmatch.model import Line

_MOSTLY_TABLES = 0.3
"""Share of the words in tables from which the table is the layout, and no inset."""
_SHORTEST = 3
"""Words of a text box: less is an ornament or a page number."""
_RUNNING = frozenset({Place.HEADER, Place.FOOTER})


def text_boxes(examined: Examined) -> Finding | None:
    """Text boxes of a Word document."""
    lines = _in(examined, Place.TEXT_BOX)
    if not _knows_places(examined):
        return None
    words = sum(len(words_of(examined.document.line_text(line))) for line in lines)
    if words < _SHORTEST:
        return passed("No text stands in text boxes.")
    return warned(
        f"{counted(words, 'word')} stand in text boxes. Parsers read them out of place, and some "
        "skip them; Greenhouse says so of names and contact details in them.",
        "Move the text into the body of the document.",
        (line_of(examined.document, line) for line in lines),
    )


def tables(examined: Examined) -> Finding | None:
    """Tables of a Word document that hold the resume together."""
    if not _knows_places(examined):
        return None
    lines = _in(examined, Place.TABLE)
    words = sum(len(words_of(examined.document.line_text(line))) for line in lines)
    if words < _MOSTLY_TABLES * max(1, len(examined.words)):
        return passed("The text stands in the body, not in tables.")
    share = min(1.0, words / max(1, len(examined.words)))
    return warned(
        f"{share:.0%} of the words stand in tables. Parsers may take cells in another order than "
        "readers do; Greenhouse names tables among the causes of failed parsing.",
        "Use tabs or indents for dates at the right, and plain paragraphs for the rest.",
        (line_of(examined.document, line) for line in lines),
    )


def running_heads(examined: Examined) -> Finding | None:
    """Contact details in the header or footer of a Word document."""
    if not _knows_places(examined):
        return None
    contacts = examined.resume.facts.contacts
    wanted = [value for value in (contacts.email, contacts.phone) if value]
    lines = [line for place in _RUNNING for line in _in(examined, place)]
    holding = [
        line
        for line in sorted(lines, key=lambda line: line.number)
        if any(value in examined.document.line_text(line) for value in wanted)
    ]
    body = "\n".join(
        examined.document.line_text(line)
        for line in examined.document.lines
        if line.place not in _RUNNING
    )
    if not holding or all(value in body for value in wanted):
        return passed("The contact details stand in the body, not in a header or footer.")
    return failed(
        "Contact details stand only in the header or footer of the document. Many parsers leave "
        "headers and footers out, and then nobody can answer.",
        "Move them into the body, below your name.",
        (line_of(examined.document, line) for line in holding),
    )


def _knows_places(examined: Examined) -> bool:
    """Whether the format tells body, tables and text boxes apart."""
    known = examined.file is not None and examined.file.format in {"docx", "odt"}
    return known or any(line.place is not Place.BODY for line in examined.document.lines)


def _in(examined: Examined, place: Place) -> list[Line]:
    return [
        line
        for line in examined.document.lines
        if line.place is place and line.span.end > line.span.start
    ]
