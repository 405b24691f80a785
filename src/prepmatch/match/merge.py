"""Several jobs as one: each skill once, asked for as strongly as any of the jobs asks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prepmatch.model import Importance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prepmatch.model import Match

_STRENGTH = {importance: rank for rank, importance in enumerate(Importance)}
_MOST_QUOTES = 3


def merge_matches(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Join the matches of one resume with several jobs, the most insisted on first."""
    merged: dict[str, Match] = {}
    for match in sorted(matches, key=lambda m: _STRENGTH[m.requirement.importance]):
        skill = match.requirement.skill
        key = skill.key
        merged[key] = _joined(merged[key], match) if key in merged else match
    return tuple(merged.values())


def _joined(first: Match, second: Match) -> Match:
    """The first, with what the second adds."""
    years = max(first.requirement.years or 0, second.requirement.years or 0) or None
    requirement = replace(
        first.requirement,
        years=years,
        mentions=first.requirement.mentions + second.requirement.mentions,
    )
    quotes = dict.fromkeys(first.job_evidence + second.job_evidence)
    return replace(first, requirement=requirement, job_evidence=tuple(quotes)[:_MOST_QUOTES])
