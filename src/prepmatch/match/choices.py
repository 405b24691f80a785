"""Alternatives: where one of several is enough, the best answer answers for all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prepmatch.model import Rung

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Match, Requirement

_RUNGS = tuple(Rung)


def settle_choices(matches: Sequence[Match]) -> tuple[Match, ...]:
    """Tell each match that has alternatives the best rung among them.

    An alternative counts wherever else in the ad it is asked for: who is asked for "Python or
    Java" and for "Python or Go" and knows Python has answered both.
    """
    requirements = [match.requirement for match in matches]
    choices = choices_of(requirements, [match.rung for match in matches])
    return tuple(
        match if choice is None else replace(match, choice=choice)
        for match, choice in zip(matches, choices, strict=True)
    )


def choices_of(requirements: Sequence[Requirement], rungs: Sequence[Rung]) -> list[Rung | None]:
    """For each requirement that has alternatives the best rung among them; None for others.

    Args:
        requirements: of a job.
        rungs: on which each is answered.
    """
    if not any(requirement.any_of for requirement in requirements):
        return [None] * len(requirements)
    by_key = {r.skill.key: rung for r, rung in zip(requirements, rungs, strict=True)}
    return [
        min((by_key[key] for key in requirement.any_of if key in by_key), key=_RUNGS.index)
        if requirement.any_of
        else None
        for requirement in requirements
    ]
