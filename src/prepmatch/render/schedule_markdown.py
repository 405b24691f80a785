"""The boxes to tick, day by day where days are known.

Behind each box stands the question's id as code. It is what `--resume-plan` knows a box by,
and it outlives being moved, edited around, and passed through Obsidian or Notion, which a
comment of HTML does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import Activity, Step
from prepmatch.render.escape import for_markdown
from prepmatch.render.schedule_wording import (
    HOW_TO,
    LEADS,
    ON_THE_DAY,
    already_done,
    counted,
    day_heading,
    left_out,
    long_date,
    nothing_to_do,
    overview,
    to_do,
)
from prepmatch.render.wording import hours

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from prepmatch.model import PlannedQuestion, PrepReport, Progress, Schedule, StudyDay

_MOST_REPEATS = 9
"""More ticked repeats of a question change no plan."""


def checklist(report: PrepReport) -> Iterator[str]:
    """What to prepare, with boxes; then what is done already and what is left out."""
    schedule = report.schedule
    if schedule and schedule.days:
        yield from _days(report, schedule)
    else:
        yield from _list(report)
    if schedule and schedule.done:
        done = already_done(report)
        yield f"### Done already: {counted(len(done), 'question')}"
        yield "\n".join(_done(done, schedule.frame.progress))
    if schedule:
        yield from _left_out(schedule)


def _done(questions: Sequence[PlannedQuestion], progress: Progress) -> Iterator[str]:
    """Ticked boxes, those of repeats too, so that nothing is forgotten from plan to plan."""
    for planned in questions:
        yield _box(planned, _study(planned), "x")
        again = Step(Activity.REPEAT, 0, planned.question.id)
        for _ in range(min(progress.repeated.get(planned.question.id, 0), _MOST_REPEATS)):
            yield f"- [x] **{planned.rank}.** Again, from memory `{again.mark}`"


def _list(report: PrepReport) -> Iterator[str]:
    questions = to_do(report)
    total = hours(sum(planned.question.minutes for planned in questions))
    yield f"## To prepare: {counted(len(questions), 'question')}, {total}"
    if questions:
        yield "\n".join(_box(planned, _study(planned)) for planned in questions)
    else:
        yield nothing_to_do(report)


def _days(report: PrepReport, schedule: Schedule) -> Iterator[str]:
    by_id = {planned.question.id: planned for planned in report.questions}
    yield f"## To prepare: {overview(report, schedule)}"
    for day in schedule.days:
        yield from _one_day(day, by_id)
    if schedule.frame.interview:
        yield f"### {long_date(schedule.frame.interview)}"
        yield ON_THE_DAY


def _one_day(day: StudyDay, by_id: Mapping[str, PlannedQuestion]) -> Iterator[str]:
    yield f"### {day_heading(day)}"
    how_to = HOW_TO[day.kind]
    if how_to:
        yield how_to
    yield "\n".join(
        _box(by_id[step.question], step) if step.question else f"- Break, {hours(step.minutes)}"
        for step in day.steps
    )


def _study(planned: PlannedQuestion) -> Step:
    return Step(Activity.STUDY, planned.question.minutes, planned.question.id)


def _box(planned: PlannedQuestion, step: Step, tick: str = " ") -> str:
    text = for_markdown(planned.question.question)
    lead = f"**{planned.rank}.** {LEADS[step.activity]}"
    return f"- [{tick}] {lead}{text} ({hours(step.minutes)}) `{step.mark}`"


def _left_out(schedule: Schedule) -> Iterator[str]:
    for why, dropped in left_out(schedule):
        yield f"### Left out: {counted(len(dropped), 'question')}"
        yield f"{why[0].upper()}{why[1:]}."
        yield "\n".join(
            f"- **{item.planned.rank}.** {for_markdown(item.planned.question.question)} "
            f"({hours(item.planned.question.minutes)}) `{item.planned.question.id}`"
            for item in dropped
        )
