"""Alternatives: where one of several is enough, the best answer answers for all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prepmatch.model import Rung

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Match

_RUNGS = tuple(Rung)


def settle_choices(matches: Sequence[Match]) -> tuple[Match, ...]:
    """Tell each match that has alternatives the best rung among them.

    An alternative counts wherever else in the ad it is asked for: who is asked for "Python or
    Java" and for "Python or Go" and knows Python has answered both.
    """
    rungs = {match.requirement.skill.key: match.rung for match in matches}
    return tuple(
        replace(match, choice=min((rungs[key] for key in keys if key in rungs), key=_RUNGS.index))
        if (keys := match.requirement.any_of)
        else match
        for match in matches
    )
