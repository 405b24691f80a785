"""What is repeated, when, and what is told aloud in the rehearsal.

Repeats are spaced by the delay until the knowledge is needed, as Cepeda, Vul, Rohrer, Wixted
and Pashler measured it (2008, "Spacing effects in learning: a temporal ridgeline of optimal
retention"): the best gap is 20 to 40 % of a delay of a week, and 5 to 10 % of a year. A second
gap is twice the first; growing gaps end no worse than equal ones and keep more in mind on the
way (Kang, Lindsey, Mozer and Pashler 2014, "Retrieval practice over the long term").
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from typing import TYPE_CHECKING

from prepmatch.model import QuestionKind, QuestionReason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import PlannedQuestion, Weights

_COMPLEXITIES = ("high", "medium", "low")
_REASONS = (QuestionReason.MISSING, QuestionReason.UNPROVEN)
"""What is not known at all is harder than what is known and cannot be shown."""
_STORIES = frozenset({QuestionKind.BEHAVIORAL, QuestionKind.PROJECT})
_ROUND_MINUTES = 5


def hardest(questions: Sequence[PlannedQuestion], weights: Weights) -> list[PlannedQuestion]:
    """The questions that are hardest for this candidate, in the order of the plan."""
    count = -int(-len(questions) * weights.schedule_repeat_share // 1)
    by_difficulty = sorted(questions, key=_difficulty)
    return sorted(by_difficulty[:count], key=lambda planned: planned.rank)


def _difficulty(planned: PlannedQuestion) -> tuple[int, int, int, int]:
    question = planned.question
    gap = _REASONS.index(planned.reason) if planned.reason in _REASONS else len(_REASONS)
    return _COMPLEXITIES.index(question.complexity), gap, -question.minutes, planned.rank


def repeat_minutes(planned: PlannedQuestion, weights: Weights) -> int:
    """How long a repeat takes, in steps of five minutes."""
    share = planned.question.minutes * weights.schedule_repeat_time
    return max(_ROUND_MINUTES, round(share / _ROUND_MINUTES) * _ROUND_MINUTES)


def repeat_places(
    studied: dt.date, dates: Sequence[dt.date], needed: dt.date, already: int, weights: Weights
) -> Iterator[int]:
    """Where among some dates to repeat what was studied on a day.

    Args:
        studied: that day.
        dates: on which there is time, in order.
        needed: the day on which it must be known.
        already: how often it was repeated before.
        weights: from `data/weights.yaml`.
    """
    ratio = weights.schedule_repeat_gap / (1 + weights.schedule_repeat_gap)
    gap = max(1, round((needed - studied).days * ratio))
    place = 0
    for number in range(already + 1, int(weights.schedule_repeat_most) + 1):
        due = studied + dt.timedelta(days=gap * (2**number - 1))
        place = max(place, bisect_left(dates, due))
        if place >= len(dates):
            return
        yield place
        place += 1


def told_aloud(questions: Sequence[PlannedQuestion], weights: Weights) -> list[PlannedQuestion]:
    """What a rehearsal asks: some stories first, as interviews do, then the hardest."""
    most = int(weights.schedule_rehearsal // weights.schedule_aloud)
    hard = hardest(questions, weights)
    by_need = [*hard, *(planned for planned in questions if planned not in hard)]
    stories = [planned for planned in questions if planned.question.kind in _STORIES]
    first = stories[: round(most * weights.schedule_stories)]
    others = [planned for planned in by_need if planned not in first][: most - len(first)]
    return [*first, *sorted(others, key=lambda planned: planned.rank)]
