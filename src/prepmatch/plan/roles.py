"""Which families of jobs a title belongs to, and which level."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.model import Level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Role

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
