"""Years of work that show a skill: those of the dated entries that name it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from prepmatch.model import Entry, Mention, Period, Span

_SHOWN_IN = frozenset({"experience", "projects"})


def years_shown(
    mentions: Iterable[Mention],
    entries: Sequence[Entry],
    implied_by: Callable[[str], Iterable[str]] | None = None,
) -> dict[str, float]:
    """The years in which dated positions and projects show each skill, overlaps counted once.

    Args:
        mentions: of skills in a resume.
        entries: of the resume.
        implied_by: the ids of what whoever uses a skill also uses, so that years of PyTorch are
            years of deep learning too; without it skills count for themselves alone.

    Returns:
        By the key of the skill; skills that no dated entry names are not there.
    """
    dated = sorted(
        ((entry.span, entry.period) for entry in entries if entry.section in _SHOWN_IN),
        key=lambda pair: pair[0],
    )
    starts = [span.start for span, _ in dated]
    periods: dict[str, set[Period]] = defaultdict(set)
    for mention in mentions:
        period = _period_at(mention.span, dated, starts)
        if period is not None:
            implied = implied_by(mention.skill.id) if implied_by and mention.skill.id else ()
            for key in (mention.skill.key, *implied):
                periods[key].add(period)
    return {key: _years(found) for key, found in periods.items()}


def _period_at(
    span: Span, dated: Sequence[tuple[Span, Period | None]], starts: Sequence[int]
) -> Period | None:
    """The period of the entry in which a span stands."""
    at = bisect_right(starts, span.start) - 1
    if at < 0:
        return None
    whole, period = dated[at]
    return period if span.end <= whole.end else None


def _years(periods: Iterable[Period]) -> float:
    """Months covered by any of some periods, in years."""
    months, end = 0, -1
    for period in sorted(periods, key=lambda period: period.first):
        first = max(period.first, end + 1)
        months += max(0, period.last - first + 1)
        end = max(end, period.last)
    return round(months / 12, 1)
