"""The lines of a section as its entries see them: heads, points, prose, and the dates in each."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from prepmatch.documents.facts.head_words import is_title
from prepmatch.documents.facts.prose import (
    begins_with_verb,
    ends_a_sentence,
    has_loose_end,
    is_name,
    is_note,
)
from prepmatch.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import DatedSpan, Document, Section

_BULLET = re.compile(
    r"\s*(?:[•*+>◦‣▪➢–—-]\s+|\d{1,2}[.)]\s+"
    r"|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?\s*)(?=\S)"
)
_MARKUP = re.compile(r"(?<!\w)[*_`]{1,6}|[*_`]{1,6}(?!\w)|^#{1,6}\s+")
_MAY_BE_MARKED = re.compile(r"[*_`#\[]")
_LINK = re.compile(r"\[([^\[\]]{1,120})\]\([^()\s]{1,300}\)")
_DURATION = re.compile(
    r"[(\[]?\s*(?:\b(?:less than (?:a|1) year"
    r"|\d{1,2}(?:\.\d)?\+? ?(?:years?|yrs?|months?|mos?)\b\.?)"
    r"[, ]{0,2}(?:and )?){1,2}\s*[)\]]?",
    re.IGNORECASE,
)
_HOLE = "\x00"
"""In the place of a date while what stands around it is tidied up."""
_LABELLED_HOLE = re.compile(
    r"(?:\b(?:dates?|duration|period|tenure|start(?:ed)?|graduat(?:ed|ion)(?: date)?|completed"
    r"|issued|awarded|obtained|class of|conferred|valid (?:un)?til|expires?)\s*[:–-]?\s*)?[(\[]?\s*"
    rf"{_HOLE}(?:(?:[\s,;|&/–-]|\band\b){{0,5}}{_HOLE})*\s*[)\]]?\.?",
    re.IGNORECASE,
)
_MARK_AT_END = re.compile(
    r"(?:c?gpa:?\s*)?\b\d{1,3}(?:\.\d{1,2})?\s*"
    r"(?:%|c?gpa\b|/\s*\d{1,3}(?:\.\d{1,2})?)\s*$",
    re.IGNORECASE,
)
"""`2012 - 2016, 8.2 CGPA`."""
_TOLD_AFTER = re.compile(rf"(?<=\w)([ (\[,|–-]*{_HOLE})[)\]]?\s*:\s.*", re.DOTALL)
"""`Acme, Engineer (2019 - 2021): built engines.`"""
_EDGES = " \t,;:|·•/–—-"
_CONJUNCTIONS = frozenset("and or as at in of the with for from to while".split())
_MOST_WORDS = 16
_LONGEST_HEAD = 200
_LONGEST_NAME = 3
"""Words of a project's name in lower case: `gymlite 2020`."""


@dataclass(frozen=True)
class Row:
    """A line of a section.

    Attributes:
        span: of the line, without the section's heading if that stands in it.
        start: the offset of its first word, after a bullet.
        content: its words without bullet and markup.
        words: its content without dates and durations.
        dates: those that begin in it.
        is_bullet: whether it opens a point.
        is_edge: whether its dates stand at its start or its end.
        left: where it begins on its page, for a PDF.
    """

    span: Span
    start: int
    content: str
    words: str
    dates: tuple[DatedSpan, ...]
    is_bullet: bool
    is_edge: bool
    left: float | None

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.content

    @cached_property
    def is_prose(self) -> bool:
        """Whether it reads like a sentence or a part of one."""
        words = self.words.split()
        if not words or self.is_dated_title:
            return False
        if (
            len(words) > _MOST_WORDS
            or len(self.words) > _LONGEST_HEAD
            or self.ends
            or is_note(self.words)
        ):
            return True
        if words[0].islower() and words[0].isalpha():
            return not self.dates or len(words) > _LONGEST_NAME
        return begins_with_verb(self.words)

    @cached_property
    def is_dated_title(self) -> bool:
        """Whether a title in small letters stands beside a range of dates."""
        if not self.words[:1].islower() or self.words.split()[0] in _CONJUNCTIONS:
            return False
        is_range = self.is_edge and any(dated.is_range for dated in self.dates)
        return is_range and not self.ends and is_title(self.words)

    @property
    def ends(self) -> bool:
        """Whether a sentence ends with it."""
        return ends_a_sentence(self.words or self.content)

    @property
    def is_label(self) -> bool:
        """Whether it is a note beside the points: `Responsibilities:`, `Tools: Git, Jira`."""
        return not self.is_bullet and is_note(self.content)

    @cached_property
    def is_head(self) -> bool:
        """Whether it could stand in the head of an entry."""
        if self.is_bullet or self.is_blank or self.is_prose:
            return False
        return bool(self.dates) or not self.words or is_name(self.words)

    @cached_property
    def is_anchor(self) -> bool:
        """Whether its date is that of an entry; years amid words count something else."""
        sure = any(d.is_range or not (d.period and d.period.is_by_year) for d in self.dates)
        return bool(self.dates) and not self.is_prose and (sure or self.is_edge)


def rows_of(document: Document, section: Section, dates: Sequence[DatedSpan]) -> list[Row]:
    """The lines of a section, without its heading and the blank lines around them.

    Args:
        document: what was read.
        section: of the document.
        dates: of the document, in order.
    """
    rows = list(_rows(document, section, dates))
    while rows and rows[-1].is_blank:
        rows.pop()
    first = next((i for i, row in enumerate(rows) if not row.is_blank), 0)
    rows = rows[first:]
    gaps = sum(row.is_blank for row in rows)
    if gaps >= len(rows) // 2 > 1:  # every line is followed by a blank one, which says nothing
        rows = [row for row in rows if not row.is_blank]
    return rows


def continues(before: Row, row: Row, width: int | None = None) -> bool:
    """Whether a line goes on with what the line before it began.

    Args:
        before: the line before.
        row: the line.
        width: characters of a full line, where a full line without an end is reason enough.
    """
    if row.is_bullet or row.is_blank or before.is_blank or row.is_dated_title:
        return False
    first = (row.words if row.dates and row.words else row.content)[0]
    if first.islower() or first in "(&" or has_loose_end(before.content):
        return True
    if before.is_bullet and before.left is not None and row.left is not None and not row.dates:
        return row.left > before.left + 2
    return width is not None and not before.ends and len(before.content) >= width


def _rows(document: Document, section: Section, dates: Sequence[DatedSpan]) -> Iterator[Row]:
    start = _body(document, section)
    index = document.line_at(start).number - 1
    at = bisect_left(dates, start, key=lambda dated: dated.span.end)
    while index < len(document.lines) and document.lines[index].span.start < section.span.end:
        line = document.lines[index]
        span = Span(max(start, line.span.start), line.span.end)
        inside: list[DatedSpan] = []
        while at < len(dates) and dates[at].span.start < span.end:
            inside.append(dates[at])
            if dates[at].span.end > span.end:
                break
            at += 1
        text = document.text[span.start : span.end]
        yield _row(text, span, inside, line.box.left if line.box else None)
        index += 1


def _body(document: Document, section: Section) -> int:
    """Where a section goes on after its heading, which may run over two lines."""
    if not section.heading:
        return section.span.start
    words = r"\s+".join(map(re.escape, section.heading.split()))
    heading = re.compile(rf"{words}[ \t:*_#=~|-]*")
    found = heading.search(document.text, section.span.start, section.span.end)
    return section.span.start if found is None else found.end()


def _row(text: str, span: Span, inside: Sequence[DatedSpan], left: float | None) -> Row:
    holed = text
    for dated in reversed(inside):
        start, end = max(dated.span.start - span.start, 0), dated.span.end - span.start
        holed = f"{holed[:start]}{_HOLE}{holed[end:]}"
    bullet = _BULLET.match(text)
    mark = bullet.end() if bullet else 0
    content = _plain(text[mark:])
    holed = _tidy(_plain(holed[mark:]) if inside else content, is_dated=bool(inside))
    is_edge = holed.startswith(_HOLE) or holed.endswith(_HOLE)
    words = " ".join(holed.replace(_HOLE, " | ").split()).strip(_EDGES)
    begun = tuple(dated for dated in inside if dated.span.start >= span.start)
    return Row(span, span.start + mark, content, words, begun, bullet is not None, is_edge, left)


def _tidy(holed: str, *, is_dated: bool) -> str:
    """Words without what belongs to their dates: labels, brackets, durations, marks."""
    if not is_dated:
        return "" if _DURATION.fullmatch(holed) else holed.strip(_EDGES)
    holed = _TOLD_AFTER.sub(r"\1", _MARK_AT_END.sub("", _DURATION.sub(" ", holed)))
    return _LABELLED_HOLE.sub(_HOLE, holed).strip(_EDGES)


def _plain(text: str) -> str:
    if _MAY_BE_MARKED.search(text):
        text = _MARKUP.sub("", _LINK.sub(r"\1", text))
    return text.strip()
