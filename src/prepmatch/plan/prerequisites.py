"""What to prepare before what: a question before those that build on it.

The order is a topological one (Kahn 1962, "Topological sorting of large networks") that keeps to
the priorities wherever nothing speaks against it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import Level, QuestionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prepmatch.model import PlannedQuestion, Question

_LEVELS = tuple(Level)


def in_learning_order(
    chosen: Sequence[PlannedQuestion],
    unknown: frozenset[str],
    builds_on: Callable[[str], frozenset[str]],
) -> list[PlannedQuestion]:
    """Questions by priority, each after what it builds on.

    What the resume shows needs no fundamentals first, so those questions keep their places.

    Args:
        chosen: by priority.
        unknown: ids of the skills to learn from the ground up.
        builds_on: the ids of all that a skill implies.
    """
    ordered: dict[str, PlannedQuestion] = {}
    taught = [planned for planned in chosen if subject(planned.question) in unknown]

    def place(planned: PlannedQuestion) -> None:
        if planned.question.id in ordered:
            return
        for other in taught:
            if is_before(other.question, planned.question, builds_on):
                place(other)
        ordered[planned.question.id] = planned

    for planned in chosen:
        place(planned)
    return list(ordered.values())


def is_before(
    first: Question, second: Question, builds_on: Callable[[str], frozenset[str]]
) -> bool:
    """Whether one question is fundamental to another: easier and about it, or what it implies."""
    if QuestionKind.BEHAVIORAL in {first.kind, second.kind}:
        return False
    if is_easier(first, second):
        return True
    rises = _LEVELS.index(second.level) >= _LEVELS.index(first.level)
    return rises and subject(first) in builds_on(subject(second))


def is_easier(first: Question, second: Question) -> bool:
    """Whether one question is about the same as another, on a lower level."""
    lower = _LEVELS.index(first.level) < _LEVELS.index(second.level)
    return lower and subject(first) == subject(second)


def subject(question: Question) -> str:
    """What a question is about before all else."""
    return question.topics[0]
