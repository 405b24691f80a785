"""Periods as resumes write them: `Mar 2021 - Present`, `03/2021–11/2023`, `since 2020`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from prepmatch.documents.facts.date_forms import DateReader, WrittenDate
from prepmatch.documents.facts.date_words import EXPECTED, NOT_OF_DATES, NOW, SINCE, TO
from prepmatch.model import DatedSpan, DateProblem, Period, Span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

_GAP = r"[ \t]{0,3}\n?[ \t]{0,3}"
"""White space of one line, or with one line's end in it."""
_TO = re.compile(
    rf"(?:{_GAP}(?!-){TO}|[ ]{{0,3}}-{{1,2}}>?){_GAP}(?:(?:to|until|till)[ ])?", re.IGNORECASE
)
_NOW = re.compile(NOW, re.IGNORECASE)
_NO_END = re.compile(r"[ ]?[-\u2010-\u2015](?=[ ]*(?:$|[\n)\],|·]))|[\u2012-\u2015](?=[ ][^\W\d_])")
"""`12.2018–` and no more, or `2019– Engineer` beside `2019 – Engineer`."""
_SHORT_END = re.compile(r"\d\d(?![\d%.,])(?![ ][a-z])")
_SINCE_BEFORE = re.compile(rf"(?<!\w){SINCE}\s$", re.IGNORECASE)
_EXPECTED_BEFORE = re.compile(rf"(?<!\w){EXPECTED}[^\n\d]{{0,25}}$", re.IGNORECASE)
_EXPECTED_AFTER = re.compile(rf"[ ,]{{0,2}}[(\[\u2013-]?[ ]?{EXPECTED}(?!\w)[)\]]?", re.IGNORECASE)
_NO_YEAR_BEFORE = re.compile(rf"(?:(?<!\w){NOT_OF_DATES}\.?[ :-]{{0,2}}|\d[-.,/:])$", re.IGNORECASE)
_NO_YEAR_AFTER = re.compile(
    r"[ ](?!(?:in|at|and|or|to|until|for|as|with|by|on|onwards?)\b)[a-zà-ÿ]{3}"
    r"|[%+]|[-.,/:]\d|-[a-z]"
)
"""After four digits that count something: `2019 users`, `2019-based`."""
PHONE = re.compile(
    r"(?=[+(\d])(?<![\w+])(?:\+\d[\d ().\-/]{6,20}\d|\(\d{2,5}\)[ ]?\d[\d .\-]{4,12}\d"
    r"|0\d{2,4}[ /-]\d[\d -]{4,11}\d|0\d(?:[ .-]\d\d){4}|\d{3}[ .-]\d{3}[ .-]\d{4}"
    r"|1\d\d[ -]\d{4}[ -]\d{4}|[6-9]\d\d \d{3} \d{3}|[6-9]\d{4}[ -]\d{5}|\d{10,11})(?!\w)"
)
"""A telephone number, as somewhere in the world it is written."""
_EARLIEST = 1950
_LONGEST = 50 * 12
_AHEAD = 10
"""Years from now that a lone date may lie."""
_LOOK_BACK = 45
_LAST_DAY = 31


def find_periods(
    text: str, today: dt.date, start: int = 0, end: int | None = None
) -> list[DatedSpan]:
    """Dates and ranges of dates in a text, in order, impossible ones included.

    Args:
        text: of a document.
        today: what "present" means.
        start: where to begin.
        end: where to stop; at the text's end unless told.
    """
    return list(_PeriodReader(text, today).read(start, len(text) if end is None else end))


class _PeriodReader:
    """Puts the dates of one text together to periods."""

    def __init__(self, text: str, today: dt.date) -> None:
        self._text = text
        self._dates = DateReader(text, today)
        self._year = today.year
        self._now = today.year * 12 + today.month - 1
        self._read_until = 0
        self._phones = [found.span() for found in PHONE.finditer(text)]

    def read(self, start: int, end: int) -> Iterator[DatedSpan]:
        """All dates between two offsets."""
        while date := self._dates.next(start, end):
            self._read_until = start
            dated = self._dated(date, end)
            start = date.end if dated is None else dated.span.end
            if dated is not None:
                yield dated

    def _dated(self, date: WrittenDate, end: int) -> DatedSpan | None:
        """The range that a date begins, else the date alone, if it is one."""
        if any(a < date.end and date.start < b for a, b in self._phones):
            return None
        closed = self._closed(date, end)
        if closed is not None:
            return closed
        if date.year is None or not (date.is_sure and self._is_plausible(date)):
            return None
        if date.end_year is not None:
            return self._range(date, date, date.end)
        no_end = _NO_END.match(self._text, date.end, end)
        if no_end is not None or _SINCE_BEFORE.search(self._before(date)):
            return self._range(date, None, date.end if no_end is None else no_end.end())
        return self._single(date)

    def _closed(self, date: WrittenDate, end: int) -> DatedSpan | None:
        """The range from a date to a second one, or to now."""
        to = _TO.match(self._text, date.end, end)
        if to is None:
            return None
        now = _NOW.match(self._text, to.end(), end)
        if now is not None and date.year is not None:
            return self._range(date, None, now.end())
        second = self._second(date, to.end(), end)
        if second is None:
            return None
        return self._range(_as_month(date), _as_month(second), second.end)

    def _second(self, first: WrittenDate, start: int, end: int) -> WrittenDate | None:
        second = self._dates.at(start, end)
        if second is not None and second.year is not None:
            return second
        short = _SHORT_END.match(self._text, start, end)
        if short is None or first.year is None or not first.is_by_year:
            return None
        year = first.year // 100 * 100 + int(short.group())
        return WrittenDate(*short.span(), year, is_by_year=True) if year > first.year else None

    def _is_plausible(self, date: WrittenDate) -> bool:
        """Whether a date that stands alone is one, and no version, number or amount."""
        if not _EARLIEST <= (date.year or 0) <= self._year + _AHEAD:
            return False
        if not date.is_by_year and date.is_possible:
            return True
        if date.months[1] > _LAST_DAY or _NO_YEAR_BEFORE.search(self._before(date)):
            return False
        return _NO_YEAR_AFTER.match(self._text, date.end) is None

    def _before(self, date: WrittenDate) -> str:
        """What stands before a date, and belongs to none before it."""
        return self._text[max(self._read_until, date.start - _LOOK_BACK) : date.start]

    def _range(self, first: WrittenDate, second: WrittenDate | None, end: int) -> DatedSpan:
        if second is not None and (first.year is None or (first.is_sure < second.is_sure)):
            first = _with_year_of(first, second)
        span, is_expected = self._span(first, end)
        is_by_year = first.is_by_year or (second is not None and second.is_by_year)
        problem = self._problem(first, second, is_expected=is_expected)
        if problem not in {None, DateProblem.FUTURE} or (problem and first.first > self._now):
            return DatedSpan(span, None, problem, is_range=True, is_expected=is_expected)
        begin, last = _bounds(first, second, self._now)
        if first.first <= self._now:
            last = min(last, self._now)
        is_current = second is None or second.finish > self._now
        period = Period(min(begin, last), last, is_current, is_by_year)
        return DatedSpan(span, period, problem, is_range=True, is_expected=is_expected)

    def _problem(
        self, first: WrittenDate, second: WrittenDate | None, *, is_expected: bool
    ) -> DateProblem | None:
        if not first.is_possible or not (second is None or second.is_possible):
            return DateProblem.NO_SUCH_MONTH
        if second is not None and second.last < first.first:
            return DateProblem.REVERSED
        last = self._now if second is None else second.last
        if last - first.first > _LONGEST:
            return DateProblem.TOO_LONG
        ends_ahead = second is not None and (
            (second.end_year or second.year or 0) > self._year
            or (second.finish > self._now and not second.is_by_year)
        )
        if not is_expected and (first.first > self._now or ends_ahead):
            return DateProblem.FUTURE
        return None

    def _single(self, date: WrittenDate) -> DatedSpan:
        """A month, a season, or half of a year of which nothing more is said."""
        span, is_expected = self._span(date, date.end)
        if not date.is_possible:
            return DatedSpan(span, None, DateProblem.NO_SUCH_MONTH)
        if date.first > self._now and not is_expected:
            return DatedSpan(span, None, DateProblem.FUTURE)
        months = (3, 8) if date.is_by_year else (0, date.last - date.first)
        first, last = (date.first + month for month in months)
        if date.first <= self._now:
            first, last = min(first, self._now), min(last, self._now)
        period = Period(first, last, is_by_year=date.is_by_year)
        return DatedSpan(span, period, is_expected=is_expected)

    def _span(self, date: WrittenDate, end: int) -> tuple[Span, bool]:
        """With the words around it that belong to it, and whether they say that it is to come."""
        before = self._before(date)
        expected = _EXPECTED_BEFORE.search(before)
        lead = expected or _SINCE_BEFORE.search(before)
        start = date.start if lead is None else date.start - len(before) + lead.start()
        after = _EXPECTED_AFTER.match(self._text, end)
        return Span(start, end if after is None else after.end()), bool(expected or after)


def _with_year_of(first: WrittenDate, second: WrittenDate) -> WrittenDate:
    """`June - August 2019` is all of one year, `Nov - Feb 2020` begins in the one before."""
    year = second.year or 0
    return replace(first, year=year - 1 if first.months[0] > second.months[1] else year)


def _as_month(date: WrittenDate) -> WrittenDate:
    """`2010-11` at one end of a range is a month, and no range of its own."""
    month = (date.end_year or 0) % 100
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return date
    return replace(date, months=(month, month), is_by_year=False, end_year=None)


def _bounds(first: WrittenDate, second: WrittenDate | None, now: int) -> tuple[int, int]:
    """The first and last month of a range; bare years stand for their middles if they can."""
    begin, last = first.begin, now if second is None else second.finish
    if begin <= last:
        return begin, last
    if second is not None and first.is_by_year and second.is_by_year:
        return first.first + 3, first.first + 8
    return first.first, now if second is None else second.last
