"""What fits into the time there is, and on which day it is done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from math import inf
from typing import TYPE_CHECKING

from prepmatch.model import Dropped, DropReason, Schedule
from prepmatch.plan.dates import free_dates
from prepmatch.plan.days import lay_out, warm_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import PlannedQuestion, StudyDay, TimeFrame, Weights


def make_schedule(
    questions: Sequence[PlannedQuestion], frame: TimeFrame, weights: Weights
) -> Schedule:
    """Fit questions into the time there is, those at the head of the list first.

    More hours keep everything that fewer had: what is kept is always a head of the list, and
    the longest that fits. A repeat, a rehearsal and a break take their time as well.

    Args:
        questions: in order of priority.
        frame: the time; nothing is laid out on days unless it says something about them.
        weights: from `data/weights.yaml`.
    """
    done = [p for p in questions if p.question.id in frame.progress.done]
    todo = [p for p in questions if p.question.id not in frame.progress.done]
    ids = tuple(planned.question.id for planned in done)
    if not frame.has_calendar:
        schedule = _by_hours(todo, frame)
    elif not free_dates(frame):
        schedule = _on_the_day(todo, done, frame, weights)
    else:
        schedule = _Fitting(todo, done, frame, weights).best()
    return replace(schedule, done=ids)


def kept(
    questions: Sequence[PlannedQuestion], schedule: Schedule | None
) -> tuple[PlannedQuestion, ...]:
    """The questions that a schedule has time for; all without one."""
    dropped = {item.planned.question.id for item in schedule.dropped} if schedule else set()
    return tuple(planned for planned in questions if planned.question.id not in dropped)


def _by_hours(todo: Sequence[PlannedQuestion], frame: TimeFrame) -> Schedule:
    minutes = list(accumulate(planned.question.minutes for planned in todo))
    kept = sum(total <= _most(frame) for total in minutes)
    return Schedule(
        frame, dropped=_dropped(todo[kept:], DropReason.HOURS), needed=max(minutes, default=0)
    )


def _on_the_day(
    todo: Sequence[PlannedQuestion],
    done: Sequence[PlannedQuestion],
    frame: TimeFrame,
    weights: Weights,
) -> Schedule:
    both = sorted([*done, *todo], key=lambda planned: planned.rank)
    days = warm_up(both, frame, weights)
    told = {question for day in days for question in day.questions}
    left = [planned for planned in todo if planned.question.id not in told]
    return Schedule(frame, days, dropped=_dropped(left, DropReason.INTERVIEW_TODAY))


@dataclass(frozen=True, slots=True)
class _Fitting:
    """The search for the longest head of the list that fits."""

    todo: Sequence[PlannedQuestion]
    done: Sequence[PlannedQuestion]
    frame: TimeFrame
    weights: Weights

    def best(self) -> Schedule:
        by_days = 0
        for count, days in self._ever_less():
            if not self._suits_days(days):
                continue
            by_days = max(by_days, count)
            if _minutes(days) <= _most(self.frame):
                break
        dropped = (
            *_dropped(self.todo[count:by_days], DropReason.HOURS),
            *_dropped(self.todo[by_days:], DropReason.DAYS),
        )
        everything = self._days(len(self.todo), len(self.done))
        needed = _minutes(everything) if self._suits_days(everything) else None
        return Schedule(self.frame, days, dropped=dropped, needed=needed)

    def _ever_less(self) -> Iterator[tuple[int, tuple[StudyDay, ...]]]:
        """Fewer and fewer new questions, then less and less of what was done; at last nothing.

        The first question alone is worth more than a rehearsal of nothing else.
        """
        for count in range(len(self.todo), 0, -1):
            yield count, self._days(count, len(self.done))
        if self.todo and not self.done:
            yield 1, self._days(1, 0, is_rehearsed=False)
        for count in range(len(self.done), -1, -1):
            yield 0, self._days(0, count)

    def _days(self, new: int, done: int, *, is_rehearsed: bool = True) -> tuple[StudyDay, ...]:
        todo, before = self.todo[:new], self.done[:done]
        return lay_out(todo, before, self.frame, self.weights, is_rehearsed=is_rehearsed)

    def _suits_days(self, days: Sequence[StudyDay]) -> bool:
        """Whether no day is longer than a day of study can be."""
        is_told = self.frame.minutes is not None
        most = self.weights.schedule_day_most if is_told else self.weights.schedule_day_usual
        return all(day.minutes <= most for day in days)


def _minutes(days: Sequence[StudyDay]) -> int:
    return sum(day.minutes for day in days)


def _most(frame: TimeFrame) -> float:
    return inf if frame.minutes is None else frame.minutes


def _dropped(questions: Sequence[PlannedQuestion], reason: DropReason) -> tuple[Dropped, ...]:
    return tuple(Dropped(planned, reason) for planned in questions)
