"""Questions to days: new ones, repeats, breaks, and a rehearsal at the end."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.model import Activity, DayKind, Step, StudyDay
from prepmatch.plan.dates import day_of_need, free_dates, spread
from prepmatch.plan.repeats import hardest, repeat_minutes, repeat_places, told_aloud

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import PlannedQuestion, TimeFrame, Weights

_TOO_FEW_TO_SPARE_ONE = 2
"""Days of which the last holds new questions too, before its rehearsal."""


def lay_out(
    todo: Sequence[PlannedQuestion],
    done: Sequence[PlannedQuestion],
    frame: TimeFrame,
    weights: Weights,
    *,
    is_rehearsed: bool = True,
) -> tuple[StudyDay, ...]:
    """Spread questions evenly over days, the most important first.

    The hardest come back after a while, those of `done` too; the last day is a rehearsal.

    Args:
        todo: what to study.
        done: what was studied before today.
        frame: the time there is, with at least one day before the interview.
        weights: from `data/weights.yaml`.
        is_rehearsed: whether there is a rehearsal.
    """
    both = sorted([*done, *todo], key=lambda planned: planned.rank)
    aloud = told_aloud(both, weights) if is_rehearsed else []
    steps = [_aloud(planned, weights) for planned in aloud]
    rehearsal = sum(step.minutes for step in steps)
    filling = _Filling(todo, done, frame, weights, rehearsal)
    return tuple(_in_order(filling, steps, weights))


def warm_up(
    questions: Sequence[PlannedQuestion], frame: TimeFrame, weights: Weights
) -> tuple[StudyDay, ...]:
    """A few answers told aloud on the day of the interview, within the time there is."""
    minutes = int(weights.schedule_warm_up)
    minutes = minutes if frame.minutes is None else min(minutes, frame.minutes)
    count = minutes // int(weights.schedule_aloud)
    steps = tuple(_aloud(planned, weights) for planned in told_aloud(questions, weights)[:count])
    return (StudyDay(1, frame.today, DayKind.WARM_UP, steps),) if steps else ()


@dataclass(frozen=True, slots=True)
class _Day:
    date: dt.date
    repeats: list[Step]
    new: list[Step]


class _Filling:
    """Days being filled with new questions and with repeats of those before."""

    def __init__(
        self,
        todo: Sequence[PlannedQuestion],
        done: Sequence[PlannedQuestion],
        frame: TimeFrame,
        weights: Weights,
        rehearsal: int,
    ) -> None:
        self._weights = weights
        self._needed = day_of_need(frame)
        self._repeated = frame.progress.repeated
        self._todo = list(todo)
        self._hard = {planned.question.id for planned in hardest([*done, *todo], weights)}
        self._repeats: dict[int, list[Step]] = defaultdict(list)
        free = free_dates(frame)
        room = min(len(free), frame.days or len(free))
        self.dates = spread(free, min(room, self._enough_days(done)))
        is_short = room <= _TOO_FEW_TO_SPARE_ONE
        self._at_the_end = rehearsal if is_short else 0
        self._study_days = len(self.dates) - (0 if is_short else 1)
        self._repeat_dates = self.dates[:-1]
        for planned in done:
            self._queue_repeats(planned, frame.today - dt.timedelta(days=1))

    def days(self) -> Iterator[_Day]:
        """One day after another; the last for new questions takes those that are left."""
        todo = self._todo
        left = self._study_days
        for place, date in enumerate(self.dates):
            repeats = self._repeats[place]
            new: list[Step] = []
            share = (self._work(todo, place) + self._at_the_end) / max(left, 1)
            load = sum(step.minutes for step in repeats)
            while todo and (left == 1 or load + todo[0].question.minutes / 2 <= share):
                planned, todo = todo[0], todo[1:]
                load += planned.question.minutes
                new.append(Step(Activity.STUDY, planned.question.minutes, planned.question.id))
                self._queue_repeats(planned, date)
            left -= 1
            yield _Day(date, repeats, new)

    def _enough_days(self, done: Sequence[PlannedQuestion]) -> int:
        """So many, the last for the rehearsal, that each has enough to do."""
        most = int(self._weights.schedule_repeat_most)
        work = sum(planned.question.minutes for planned in self._todo)
        work += most * self._minutes_to_repeat([*done, *self._todo])
        return max(1 + round(work / self._weights.schedule_day_least), _TOO_FEW_TO_SPARE_ONE)

    def _work(self, todo: Sequence[PlannedQuestion], place: int) -> int:
        """Minutes of what is still to do from a day on, repeats to come included."""
        days_to_repeat = max(0, len(self._repeat_dates) - 1 - place)
        times = min(days_to_repeat, int(self._weights.schedule_repeat_most))
        work = sum(step.minutes for at, due in self._repeats.items() if at >= place for step in due)
        work += sum(planned.question.minutes for planned in todo)
        return work + times * self._minutes_to_repeat(todo)

    def _minutes_to_repeat(self, questions: Sequence[PlannedQuestion]) -> int:
        """How long it takes to repeat the hard ones of some questions once."""
        hard = (planned for planned in questions if planned.question.id in self._hard)
        return sum(repeat_minutes(planned, self._weights) for planned in hard)

    def _queue_repeats(self, planned: PlannedQuestion, studied: dt.date) -> None:
        question = planned.question.id
        if question not in self._hard:
            return
        step = Step(Activity.REPEAT, repeat_minutes(planned, self._weights), question)
        already = self._repeated.get(question, 0)
        for place in repeat_places(
            studied, self._repeat_dates, self._needed, already, self._weights
        ):
            self._repeats[place].append(step)


def _pause(weights: Weights) -> Step:
    return Step(Activity.BREAK, int(weights.schedule_break))


def _aloud(planned: PlannedQuestion, weights: Weights) -> Step:
    return Step(Activity.ALOUD, int(weights.schedule_aloud), planned.question.id)


def _in_order(filling: _Filling, aloud: list[Step], weights: Weights) -> Iterator[StudyDay]:
    """Days with their steps in order; those with nothing to do are left out."""
    previous: str | None = None
    number = 0
    for day in filling.days():
        steps = _without_echo(previous, day.repeats, day.new)
        previous = steps[-1].question if steps else previous
        kind = DayKind.STUDY
        sessions = list(_with_breaks(steps, weights))
        if aloud and day.date == filling.dates[-1]:
            aloud = _after(previous, aloud, is_same_day=bool(steps))
            kind = DayKind.REHEARSAL if aloud else DayKind.STUDY
            pause = [_pause(weights)] if steps and aloud else []
            sessions += [*pause, *aloud]
        if sessions:
            number += 1
            yield StudyDay(number, day.date, kind, tuple(sessions))


def _without_echo(previous: str | None, repeats: list[Step], new: list[Step]) -> list[Step]:
    """Repeats, then new questions; but first something else than what came last."""
    steps = [*repeats, *new]
    if not steps or steps[0].question != previous:
        return steps
    if len(repeats) > 1:
        return [*repeats[1:], repeats[0], *new]
    return [*new, *repeats] if new else []


def _after(previous: str | None, aloud: list[Step], *, is_same_day: bool) -> list[Step]:
    """A rehearsal that begins with something else than what came last."""
    if aloud[0].question != previous:
        return aloud
    if len(aloud) > 1:
        return [*aloud[1:], aloud[0]]
    return [] if is_same_day else aloud


def _with_breaks(steps: Sequence[Step], weights: Weights) -> Iterator[Step]:
    """The same with a break wherever a session would get too long."""
    session = 0
    for step in steps:
        if session and session + step.minutes > weights.schedule_session:
            yield _pause(weights)
            session = 0
        session += step.minutes
        yield step
