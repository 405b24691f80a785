"""Which families of jobs a title belongs to, and which level."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.model import Importance, Level, SkillKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prepmatch.model import Match, Role

_JUNIOR_BELOW = 2
_SENIOR_FROM = 5
_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")


def roles_of(title: str | None, roles: Sequence[Role]) -> tuple[Role, ...]:
    """The families of jobs of which a wording stands in the title, outside brackets."""
    words = _IN_BRACKETS.sub(" ", (title or "").casefold())
    return tuple(
        role
        for role in roles
        if any(re.search(rf"(?<!\w){re.escape(t)}s?(?!\w)", words) for t in role.titles)
    )


def asked_of_all(roles: Sequence[Role]) -> tuple[Role, ...]:
    """The families without titles, which fit every job."""
    return tuple(role for role in roles if not role.titles)


def level_of_years(years: float | None) -> Level:
    """The level that years of work suggest; the middle where nothing is known."""
    if years is None:
        return Level.MID
    if years < _JUNIOR_BELOW:
        return Level.JUNIOR
    return Level.MID if years < _SENIOR_FROM else Level.SENIOR


def level_shown(years: float | None, matches: Iterable[Match]) -> Level:
    """The level that the work of a resume suggests for some jobs.

    Ten years at something else make nobody a senior: the skill of the job that was shown for
    longest counts.

    Args:
        years: of any dated work; None where there is none.
        matches: what the jobs ask for, with the years that show it.
    """
    if years is None:
        return level_of_years(None)
    shown = (match.years_shown or 0.0 for match in matches if _is_asked(match))
    return level_of_years(max(shown, default=0.0))


def _is_asked(match: Match) -> bool:
    asked = match.requirement
    return asked.importance is not Importance.MENTIONED and asked.skill.kind is not SkillKind.SOFT
