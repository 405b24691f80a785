"""What changed between two plans, such as before and after an edit of the resume."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import fields
from typing import TYPE_CHECKING

from prepmatch.model import (
    CheckChange,
    ContributionChange,
    PlanDiff,
    QuestionChange,
    RequirementChange,
    Versions,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prepmatch.model import FitScore, SavedCheck, SavedPlan, SavedQuestion


def compare(old: SavedPlan, new: SavedPlan) -> PlanDiff:
    """Compare two plans, requirement by requirement.

    Args:
        old: made before.
        new: made after.
    """
    changes, unchanged = _requirements(old, new)
    asked = [{requirement.key for requirement in plan.requirements} for plan in (old, new)]
    changed = _changed_data(old, new)
    is_same_job = sorted(map(str, old.jobs)) == sorted(map(str, new.jobs)) and (
        asked[0] == asked[1] or bool({"prepmatch", "skills"} & {*changed})
    )
    return PlanDiff(
        old=old,
        new=new,
        requirements=changes,
        unchanged=unchanged,
        contributions=_contributions(old.fit, new.fit),
        gaps_closed=_without(old.gaps, new.gaps),
        gaps_opened=_without(new.gaps, old.gaps),
        questions=_questions(old.questions, new.questions),
        checks=_checks(old.checks, new.checks),
        changed_data=changed,
        is_same_job=is_same_job,
    )


def _changed_data(old: SavedPlan, new: SavedPlan) -> tuple[str, ...]:
    names = [field.name for field in fields(Versions)]
    return tuple(n for n in names if getattr(old.versions, n) != getattr(new.versions, n))


def _requirements(old: SavedPlan, new: SavedPlan) -> tuple[tuple[RequirementChange, ...], int]:
    """What is answered otherwise, the largest steps up first, and how many are not."""
    before = {requirement.key: requirement for requirement in old.requirements}
    after = {requirement.key: requirement for requirement in new.requirements}
    pairs = [RequirementChange(before.get(key), after.get(key)) for key in {**before, **after}]
    changed = [pair for pair in pairs if _differs(pair)]
    changed.sort(key=lambda pair: -pair.steps)
    return tuple(changed), len(pairs) - len(changed)


def _differs(pair: RequirementChange) -> bool:
    if pair.before is None or pair.after is None:
        return True
    return pair.steps != 0 or pair.before.years_shown != pair.after.years_shown


def _contributions(old: FitScore, new: FitScore) -> tuple[ContributionChange, ...]:
    before = {part.label: (part.points, part.out_of) for part in old.contributions}
    after = {part.label: (part.points, part.out_of) for part in new.contributions}
    return tuple(
        ContributionChange(label, before.get(label), after.get(label))
        for label in {**before, **after}
    )


def _without(some: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    known = {other.casefold() for other in others}
    return tuple(one for one in dict.fromkeys(some) if one.casefold() not in known)


def _questions(
    old: Sequence[SavedQuestion], new: Sequence[SavedQuestion]
) -> tuple[QuestionChange, ...]:
    """Those that entered, in order; those that changed places; those that left."""
    before = {question.id: question for question in old}
    after = {question.id: question for question in new}
    stayed = sorted(before.keys() & after.keys(), key=lambda key: (before[key].rank, key))
    in_order = _longest_rising([after[key].rank for key in stayed])
    moved = {
        key
        for index, key in enumerate(stayed)
        if index not in in_order and before[key].rank != after[key].rank
    }
    entered = [QuestionChange(q.id, q.question, None, q.rank) for q in new if q.id not in before]
    left = [QuestionChange(q.id, q.question, q.rank, None) for q in old if q.id not in after]
    swapped = [
        QuestionChange(q.id, q.question, before[q.id].rank, q.rank) for q in new if q.id in moved
    ]
    return (*entered, *swapped, *left)


def _longest_rising(ranks: Sequence[int]) -> set[int]:
    """Places of a longest rising subsequence, by patience sorting (Fredman 1975).

    What is not in it is the least that must have moved to turn one order into the other.
    """
    lowest_ends: list[int] = []
    ends_at: list[int] = []
    previous: list[int | None] = []
    for place, rank in enumerate(ranks):
        length = bisect_left(lowest_ends, rank)
        previous.append(ends_at[length - 1] if length else None)
        if length == len(lowest_ends):
            lowest_ends.append(rank)
            ends_at.append(place)
        else:
            lowest_ends[length] = rank
            ends_at[length] = place
    rising: set[int] = set()
    last = ends_at[-1] if ends_at else None
    while last is not None:
        rising.add(last)
        last = previous[last]
    return rising


def _checks(old: Iterable[SavedCheck], new: Iterable[SavedCheck]) -> tuple[CheckChange, ...]:
    before = {check.id: check for check in old}
    after = {check.id: check for check in new}
    pairs = [CheckChange(before.get(key), after.get(key)) for key in {**before, **after}]
    return tuple(
        pair
        for pair in pairs
        if pair.before is None or pair.after is None or pair.before.status != pair.after.status
    )
