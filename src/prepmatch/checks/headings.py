"""Lines that look like headings and open no section that anybody knows."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from prepmatch.checks.finding import Finding, line_of, passed, warned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.checks.examined import Examined
    from prepmatch.model import Document, Line

USUAL = "Experience, Education, Skills, Projects, Certifications, Languages, Publications"
_MOST_WORDS = 5
"""Words of a heading; longer lines in capitals are slogans or titles."""
_SAME_SIZE = 0.4
"""Points by which letters of one style differ in measuring."""
_SAME_EDGE = 3.0
"""Points by which left edges of one column differ in measuring."""
_LARGER = 1.08
"""How much larger than the text a line must be to look like a heading by its size alone."""
_HEAD_LINES = 3
"""Lines of an entry's head: title, employer, place or dates."""
_ACRONYM = 5
"""Letters of a lone word in capitals that is a name such as NASA, and no heading."""
_OF_ITEMS = frozenset({"contact", "skills", "languages", "certifications"})
"""Sections of short lines: names of tools, cities, degrees of fluency."""
_MOST = 40
"""Known headings that others are compared with; a long academic resume has 20."""
_FEWEST = 2
"""Known headings that show how this resume sets its headings; lines alike that are headings."""


def headings(examined: Examined) -> Finding | None:
    """Headings that no parser knows."""
    document = examined.document
    opening = (section for section in document.sections if section.heading is not None)
    known = [document.line_at(section.span.start) for section in opening]
    if len(known) >= _FEWEST:
        unusual = list(_set_like(examined, known))
    else:
        unusual = _large_lines(document, {line.number for line in known})
        if not unusual:
            return None
    if not unusual:
        return passed("The headings are ones that parsers know.")
    noun = "line looks" if len(unusual) == 1 else "lines look"
    return warned(
        f"{len(unusual)} {noun} like a heading, with a wording that is no usual one. "
        "A parser may add what stands below it to the section before.",
        f"Prefer the usual words: {USUAL}.",
        (line_of(document, line) for line in unusual),
    )


def _set_like(examined: Examined, known: list[Line]) -> Iterator[Line]:
    """Lines set like the known headings that open no section."""
    document = examined.document
    opening = {line.number for line in known}
    heads = _heads_of_entries(examined)
    ((capitals, _),) = Counter(document.line_text(line).isupper() for line in known).most_common(1)
    body = _body_size(document)
    for line in document.lines:
        text = document.line_text(line)
        section = document.section_at(line.span.start)
        if section.kind == "top" or not _is_short(text) or text.isupper() != capitals:
            continue
        if opening & {line.number - 1, line.number, line.number + 1}:
            continue  # known; or half of a heading that takes two lines
        is_large = (line.font_size or 0.0) >= body * _LARGER > 0
        is_free = line.number not in heads and section.kind not in _OF_ITEMS
        is_styled = capitals or (line.is_heading and known[0].is_heading)
        if (is_large or (is_styled and is_free)) and _stands_like(line, known[:_MOST]):
            yield line


def _heads_of_entries(examined: Examined) -> set[int]:
    """The lines of titles, employers and schools, which may stand in capitals too."""
    document = examined.document
    numbers: set[int] = set()
    for entry in examined.resume.facts.entries:
        first = document.line_at(entry.span.start).number
        end = entry.bullets[0].start - 1 if entry.bullets else entry.span.end
        last = document.line_at(max(entry.span.start, end)).number
        numbers.update(range(first, min(last, first + _HEAD_LINES - 1) + 1))
    return numbers


def _is_short(text: str) -> bool:
    """Whether a line has the length and the signs of a heading."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    return (
        (len(words) > 1 or len("".join(words)) > _ACRONYM)
        and len(text.split()) <= _MOST_WORDS
        and not re.search(r"\d|[@,|;•/]|[.:]$", text)
    )


def _stands_like(line: Line, known: list[Line]) -> bool:
    """Whether a line has the size and the left edge of a known heading, where these are known."""
    if line.font_size is None or line.box is None:
        return known[0].font_size is None
    return any(
        other.font_size is not None
        and other.box is not None
        and abs(line.font_size - other.font_size) <= _SAME_SIZE
        and abs(line.box.left - other.box.left) <= _SAME_EDGE
        for other in known
    )


def _large_lines(document: Document, known: set[int]) -> list[Line]:
    """In a resume of hardly any known heading: the short large lines of which there are most."""
    body = _body_size(document)
    sizes: dict[float, list[Line]] = {}
    for line in document.lines:
        size = line.font_size or 0.0
        if size >= body * _LARGER > 0 and _is_short(document.line_text(line)):
            sizes.setdefault(round(size, 1), []).append(line)
    most = max(sizes.values(), key=len, default=[])
    return [line for line in most if line.number not in known] if len(most) >= _FEWEST else []


def _body_size(document: Document) -> float:
    """The size that most letters have; 0 where sizes are unknown."""
    sizes: Counter[float] = Counter()
    for line in document.lines:
        if line.font_size is not None:
            sizes[round(line.font_size, 1)] += line.span.end - line.span.start
    return sizes.most_common(1)[0][0] if sizes else 0.0
