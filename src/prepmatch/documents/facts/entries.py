"""The entries of a resume: positions, degrees, projects, each with its period and its points."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.documents.facts.dates import find_periods
from prepmatch.documents.facts.head_words import is_degree, is_organisation, is_title
from prepmatch.documents.facts.heads import Head, read_certificate, read_head, read_title
from prepmatch.documents.facts.places import is_place
from prepmatch.documents.facts.points import points_of
from prepmatch.documents.facts.rows import Row, rows_of
from prepmatch.documents.facts.segments import Segment, full_line, segments_of
from prepmatch.model import Entry, Period, Span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from prepmatch.model import DatedSpan, Document

ENTRY_SECTIONS = frozenset(
    {"experience", "education", "projects", "volunteering", "certifications"}
)
_LEAD = re.compile(r"([^.:;|]{2,60}?)(?:\s+[–—|-]+\s+|:\s+|\s*\|\s*)")
"""`Bus Buddy: an app that ...`, in a list of projects."""

DatedEntry = tuple[Entry, tuple["DatedSpan", ...]]
"""An entry, and the dates that its head holds, impossible ones included."""


def dated_entries(document: Document, today: dt.date, *, in_full: bool = True) -> list[DatedEntry]:
    """The entries of a resume, in the order of the text, each with the dates of its head.

    Args:
        document: a resume.
        today: what "present" means.
        in_full: with titles, organisations and points, not just with the place and the period.
    """
    dates = find_periods(document.text, today)
    found: list[DatedEntry] = []
    for section in document.sections:
        if section.kind in ENTRY_SECTIONS:
            reader = _Reader(rows_of(document, section, dates), section.kind)
            found += reader.entries() if in_full else reader.periods()
    return found


@dataclass(frozen=True, slots=True)
class _Part:
    """A segment, the words of its head line by line, and the dates in it."""

    segment: Segment
    lines: tuple[str, ...]
    dates: tuple[DatedSpan, ...]

    @property
    def period(self) -> Period | None:
        """The first range that can be read, else the first date."""
        ranges = [dated.period for dated in self.dates if dated.period and dated.is_range]
        singles = [dated.period for dated in self.dates if dated.period]
        return next(iter([*ranges, *singles]), None)


class _Reader:
    """Reads the entries of one section."""

    def __init__(self, rows: Sequence[Row], section: str) -> None:
        self._rows = rows
        self._section = section
        self._is_title_word = is_degree if section == "education" else is_title
        self._width = full_line(rows)
        self._parts = [self._part(segment) for segment in segments_of(rows, section)]

    def entries(self) -> Iterator[DatedEntry]:
        """The entries, in order; an employer over several positions is none of its own."""
        order = self._order()
        employer: str | None = None
        above = 0
        for index, part in enumerate(self._parts):
            if self._is_employer(index):
                head = read_head(part.lines, self._section)
                employer, above = head.organisation or part.lines[0], 1
                continue
            if employer and part.segment.above < above and self._is_position(part):
                head = Head(read_title(part.lines, self._section), employer)
            else:
                head = self._head(part, order)
                employer, above = head.organisation, part.segment.above
            yield self._entry(part, head), part.dates

    def periods(self) -> Iterator[DatedEntry]:
        """The same entries, of which only where they stand and when they were is said."""
        for index, part in enumerate(self._parts):
            if not self._is_employer(index):
                yield Entry(self._section, self._span(part), period=part.period), part.dates

    def _part(self, segment: Segment) -> _Part:
        rows = self._rows[segment.start : segment.body]
        lines = tuple(row.words for row in rows if row.words)
        dates = tuple(dated for row in rows for dated in row.dates)
        return _Part(segment, (" ".join(lines),) if segment.is_item else lines, dates)

    def _order(self) -> bool | None:
        """Whether titles stand before organisations, as those heads show whose words tell."""
        orders = [self._head(part, None).title_first for part in self._parts]
        ahead, behind = orders.count(True), orders.count(False)
        return None if ahead == behind else ahead > behind

    def _is_employer(self, index: int) -> bool:
        """Whether a dated head only names the employer of the positions below it."""
        if index + 1 == len(self._parts) or self._section in {"projects", "certifications"}:
            return False
        part, after = self._parts[index], self._parts[index + 1]
        if part.period is None or after.period is None or not part.lines or part.segment.is_item:
            return False
        between = self._rows[part.segment.body : part.segment.end]
        if any(not row.is_blank for row in between) or any(map(self._is_title_word, part.lines)):
            return False
        whole, first = part.period, after.period
        names_title = any(map(self._is_title_word, after.lines))
        is_wider = whole != first or names_title
        return whole.first <= first.first and first.last <= whole.last and is_wider

    def _is_position(self, part: _Part) -> bool:
        """Whether a head names nothing but a title."""
        names = [line for line in part.lines if not is_place(line)]
        if len(names) != 1:
            return False
        return self._is_title_word(names[0]) or not is_organisation(names[0])

    def _head(self, part: _Part, order: bool | None) -> Head:  # noqa: FBT001 - private
        if self._section == "certifications":
            return read_certificate(part.lines)
        if part.segment.is_item:
            return self._item(part.lines[0], self._rows[part.segment.start])
        return read_head(part.lines, self._section, title_first=order)

    def _item(self, words: str, row: Row) -> Head:
        """A point of a list: its name comes first."""
        lead = _LEAD.match(words) if self._section == "projects" else None
        if lead is not None:
            return Head(lead.group(1).strip())
        return Head() if row.is_prose else read_head([words], self._section)

    def _span(self, part: _Part) -> Span:
        segment = part.segment
        rows = [row for row in self._rows[segment.start : segment.end] if not row.is_blank]
        return Span(rows[0].span.start, rows[-1].span.end)

    def _entry(self, part: _Part, head: Head) -> Entry:
        points = points_of(self._rows[part.segment.body : part.segment.end], self._width)
        names = (head.title, head.organisation)
        return Entry(self._section, self._span(part), *names, part.period, points)
