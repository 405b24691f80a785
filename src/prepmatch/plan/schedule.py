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
    count = _head(todo, _most(frame))
    left = todo[count:] if count else _but_short_ones(todo, _most(frame))
    needed = sum(planned.question.minutes for planned in todo)
    return Schedule(frame, dropped=_dropped(left, DropReason.HOURS), needed=needed)


def _but_short_ones(todo: Sequence[PlannedQuestion], minutes: float) -> list[PlannedQuestion]:
    """What is left of a list whose first question is too long, once shorter ones fill the time.

    Only here may more time drop something: the first question, once it fits, goes before them.
    """
    left: list[PlannedQuestion] = []
    for planned in todo:
        if planned.question.minutes <= minutes:
            minutes -= planned.question.minutes
        else:
            left.append(planned)
    return left


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
        by_days = self._most_by_days()
        count, days = next(found for found in self._ever_less(by_days) if self._fits(found[1]))
        by_days = max(by_days, count)
        dropped = (
            *_dropped(self.todo[count:by_days], DropReason.HOURS),
            *_dropped(self.todo[by_days:], DropReason.DAYS),
        )
        is_possible = by_days == len(self.todo)
        needed = _minutes(self._days(by_days, len(self.done))) if is_possible else None
        return Schedule(self.frame, days, dropped=dropped, needed=needed)

    def _most_by_days(self) -> int:
        """How many new questions the days hold, whatever hours were named."""
        room = self._longest_day() * len(free_dates(self.frame))
        counts = range(_head(self.todo, room), 0, -1)
        return next((n for n in counts if self._suits_days(self._days(n, len(self.done)))), 0)

    def _ever_less(self, most: int) -> Iterator[tuple[int, tuple[StudyDay, ...]]]:
        """Fewer and fewer new questions, then less and less of what was done; at last nothing.

        The first question alone is worth more than a rehearsal of nothing else.
        """
        for count in range(min(most, _head(self.todo, _most(self.frame))), 0, -1):
            yield count, self._days(count, len(self.done))
        if self.todo and not self.done:
            yield 1, self._days(1, 0, is_rehearsed=False)
        for count in range(len(self.done), -1, -1):
            yield 0, self._days(0, count)

    def _fits(self, days: Sequence[StudyDay]) -> bool:
        return self._suits_days(days) and _minutes(days) <= _most(self.frame)

    def _suits_days(self, days: Sequence[StudyDay]) -> bool:
        """Whether no day is longer than a day of study can be."""
        return all(day.minutes <= self._longest_day() for day in days)

    def _longest_day(self) -> float:
        is_told = self.frame.minutes is not None
        return self.weights.schedule_day_most if is_told else self.weights.schedule_day_usual

    def _days(self, new: int, done: int, *, is_rehearsed: bool = True) -> tuple[StudyDay, ...]:
        todo, before = self.todo[:new], self.done[:done]
        return lay_out(todo, before, self.frame, self.weights, is_rehearsed=is_rehearsed)


def _head(questions: Sequence[PlannedQuestion], minutes: float) -> int:
    """How many of the first questions can be studied in some time, with nothing else."""
    totals = accumulate(planned.question.minutes for planned in questions)
    return sum(total <= minutes for total in totals)


def _minutes(days: Sequence[StudyDay]) -> int:
    return sum(day.minutes for day in days)


def _most(frame: TimeFrame) -> float:
    return inf if frame.minutes is None else frame.minutes


def _dropped(questions: Sequence[PlannedQuestion], reason: DropReason) -> tuple[Dropped, ...]:
    return tuple(Dropped(planned, reason) for planned in questions)
