"""What the dates of a career say when they are laid side by side."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from prepmatch.checks.finding import Finding, listed, passed, warned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prepmatch.checks.examined import Examined
    from prepmatch.model import Entry, Period

_LONG_GAP = 6
"""Months: shorter ones are notice periods, holidays and job searches, and nobody asks."""
_LONG_OVERLAP = 3
"""Months: shorter ones are handovers, or dates that were rounded."""
_RECENT = 10 * 12
"""Months: of gaps before them nobody asks."""
_COVERING = frozenset({"experience", "education", "volunteering", "projects"})
"""What fills time: whoever studied was not away."""
_SIDE_WORK = re.compile(
    r"\b(?:part[- ]?time|freelanc\w*|contract\w*|consult\w*|self[- ]employed|volunteer\w*|board"
    r"|advis\w+|mentor\w*|adjunct|visiting|lecturer|tutor\w*|assistant|intern\w*|student|trainee"
    r"|founder|co-?founder|owner|fellow|committee|military|reserve|summer|seasonal)\b",
    re.IGNORECASE,
)
"""Work that goes beside other work; an overlap with it needs no word."""
_MOST_JOBS = 60
"""Positions that are compared with one another; nobody had more."""
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def gaps(examined: Examined) -> Finding | None:
    """Time between positions that nothing in the resume fills."""
    work = [entry.period for entry in examined.jobs if entry.period is not None]
    if len(work) < 2:  # noqa: PLR2004 - between two
        return None
    covering = [
        entry.period
        for entry in examined.resume.facts.entries
        if entry.section in _COVERING and entry.period is not None
    ]
    found = list(_uncovered(covering, min(period.first for period in work)))
    if not found:
        return passed("The positions follow one another.")
    stretches = [f"{_month(first)} to {_month(last)}" for first, last in found]
    return warned(
        f"Nothing is dated from {listed(stretches)}. A gap is nothing bad, and most people have "
        "one; some recruiters ask.",
        "Nothing need be done. If you would rather not be asked, a line such as “Parental leave” "
        "or “Study” with its dates answers beforehand.",
    )


def _uncovered(covering: Iterable[Period], begin: int) -> Iterator[tuple[int, int]]:
    """Stretches longer than a search for work, between the first and the last dated thing."""
    widened = sorted(_widest(period) for period in covering)
    latest = max(last for _, last in widened)
    end = begin
    for first, last in widened:
        if first - end - 1 > _LONG_GAP and first > latest - _RECENT and end >= begin:
            yield end + 1, first - 1
        end = max(end, last)


def _widest(period: Period) -> tuple[int, int]:
    """All the months that a period may cover: `2019 - 2021` may begin in January."""
    if not period.is_by_year:
        return period.first, period.last
    last = period.last if period.is_current else period.last // 12 * 12 + 11
    return period.first // 12 * 12, last


def overlaps(examined: Examined) -> Finding | None:
    """Positions held at the same time, by all appearances full-time."""
    jobs = [entry for entry in examined.jobs if entry.period and not entry.period.is_by_year]
    jobs = jobs[:_MOST_JOBS]
    if len(jobs) < 2:  # noqa: PLR2004 - two overlap
        return None
    found = [pair for pair in combinations(jobs, 2) if _overlap(examined, *pair) > _LONG_OVERLAP]
    if not found:
        return passed("No two positions overlap for long.")
    noun = "pair of positions overlaps" if len(found) == 1 else "pairs of positions overlap"
    return warned(
        f"{len(found)} {noun} for more than {_LONG_OVERLAP} months. That is common and fine; a "
        "reader may take it for a slip.",
        "If one of them was part-time, freelance or on the side, say so beside its title.",
        examined.heads(_once(found)),
    )


def _once(pairs: Sequence[tuple[Entry, Entry]]) -> list[Entry]:
    return list({entry.span: entry for pair in pairs for entry in pair}.values())


def _overlap(examined: Examined, one: Entry, other: Entry) -> int:
    """Months in common; none with the same employer, or where one goes beside other work."""
    if one.period is None or other.period is None:
        return 0
    if one.organisation and other.organisation:
        names = {one.organisation.casefold(), other.organisation.casefold()}
        if len(names) == 1:
            return 0
    heads = (examined.head_of(entry) for entry in (one, other))
    if any(_SIDE_WORK.search(head) for head in heads):
        return 0
    first = max(one.period.first, other.period.first)
    return min(one.period.last, other.period.last) - first + 1


def _month(months: int) -> str:
    return f"{_MONTHS[months % 12]} {months // 12}"
