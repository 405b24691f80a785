"""Several jobs as one: each skill once, asked for as strongly as any of the jobs asks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prepmatch.match.profile import MOST_QUOTES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prepmatch.model import Match


def merge_matches(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Join the matches of one resume with several jobs, the most insisted on first."""
    merged: dict[str, Match] = {}
    for match in sorted(matches, key=lambda m: m.requirement.importance.rank):
        key = match.requirement.skill.key
        merged[key] = _joined(merged[key], match) if key in merged else match
    return tuple(merged.values())


def _joined(first: Match, second: Match) -> Match:
    """The first, with what the second adds; alternatives help only where both offer them."""
    is_choice = bool(first.requirement.any_of and second.requirement.any_of)
    years = max(first.requirement.years or 0, second.requirement.years or 0) or None
    requirement = replace(
        first.requirement,
        years=years,
        any_of=first.requirement.any_of if is_choice else (),
        mentions=first.requirement.mentions + second.requirement.mentions,
    )
    quotes = dict.fromkeys(first.job_evidence + second.job_evidence)
    return replace(
        first,
        requirement=requirement,
        choice=first.choice if is_choice else None,
        job_evidence=tuple(quotes)[:MOST_QUOTES],
    )
