"""Words of the job ad that a search would not find in the resume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.checks.finding import Finding, counted, listed, passed, quoted, warned
from prepmatch.model import Importance, Rung, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.checks.examined import Examined
    from prepmatch.model import Evidence, KeywordGap

_MOST_NAMES = 8
_SAME = frozenset({Rung.EVIDENCED, Rung.LISTED})
"""The resume shows the thing itself, in other words."""
_INSISTED = frozenset({Importance.REQUIRED, Importance.PREFERRED})


def missing_words(examined: Examined) -> Finding | None:
    """Words that the ad insists on and the resume lacks."""
    if examined.gaps is None:
        return None
    asked = [
        gap
        for gap in examined.gaps
        if gap.importance is Importance.REQUIRED and gap.rung not in _SAME
    ]
    if not asked:
        return passed("The resume holds, in some form, every term that the ad insists on.")
    absent = [gap.keyword for gap in asked if gap.nearest is None]
    close = [f"{gap.nearest} for {gap.keyword}" for gap in asked if gap.nearest is not None]
    found = [f"does not hold {listed(absent, _MOST_NAMES)}"] if absent else []
    found += [f"has something close: {listed(close, _MOST_NAMES)}"] if close else []
    return warned(
        f"Of the terms that the ad insists on, the resume {'; it '.join(found)}. "
        "Recruiters search their system for such words.",
        "Add those that are true, where you used them. Leave out the others and prepare to be "
        "asked: prepmatch plan has the questions.",
    )


def wording(examined: Examined) -> Finding | None:
    """The same thing in the ad's words."""
    if examined.gaps is None:
        return None
    told = [gap for gap in examined.gaps if gap.rung in _SAME and gap.importance in _INSISTED]
    if not told:
        return passed("What the resume shows, it calls by the ad's own words.")
    pairs = [
        f"“{gap.keyword}”" if gap.nearest is None else f"“{gap.nearest}” for “{gap.keyword}”"
        for gap in told
    ]
    return warned(
        f"The ad asks for {counted(len(told), 'thing')} that the resume says in other words: "
        f"{listed(pairs)}. A search for the ad's word does not find it.",
        "Use the ad's word once where you used the thing, beside yours if you like.",
        _places(examined, told),
    )


def _places(examined: Examined, told: Sequence[KeywordGap]) -> Iterator[Evidence]:
    """Where the resume says it its own way."""
    for gap in told:
        at = -1 if gap.nearest is None else examined.document.text.find(gap.nearest)
        if gap.nearest is not None and at >= 0:
            yield quoted(examined.document, Span(at, at + len(gap.nearest)))
