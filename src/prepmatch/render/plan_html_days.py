"""The days of a plan as HTML: boxes to tick on paper, what is done, and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import Activity, Step
from prepmatch.render.html import Html, bullets, tag, together
from prepmatch.render.schedule_wording import (
    HOW_TO,
    LEADS,
    ON_THE_DAY,
    already_done,
    counted,
    day_heading,
    left_out,
    long_date,
    overview,
)
from prepmatch.render.story_wording import capitalized
from prepmatch.render.wording import hours

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from prepmatch.model import Dropped, PlannedQuestion, PrepReport, StudyDay


def days(report: PrepReport) -> Iterator[Html]:
    """What to do on which day; nothing where no days are known."""
    schedule = report.schedule
    if schedule is None or not schedule.days:
        return
    by_id = {planned.question.id: planned for planned in report.questions}
    yield tag("p", f"{capitalized(overview(report, schedule))}.", class_="soft")
    yield from (_one_day(day, by_id) for day in schedule.days)
    if schedule.frame.interview:
        heading = tag("h3", long_date(schedule.frame.interview))
        yield tag("div", heading, tag("p", ON_THE_DAY), class_="day")


def _one_day(day: StudyDay, by_id: Mapping[str, PlannedQuestion]) -> Html:
    how_to = HOW_TO[day.kind]
    steps = (
        _step(by_id[step.question], step)
        if step.question
        else tag("li", "Break", _time(step.minutes), class_="break")
        for step in day.steps
    )
    return tag(
        "div",
        tag("h3", day_heading(day)),
        tag("p", how_to, class_="soft") if how_to else "",
        tag("ul", *steps, class_="steps"),
        class_="day",
    )


def _step(planned: PlannedQuestion, step: Step, *, is_done: bool = False) -> Html:
    link = tag("a", planned.question.question, href=f"#question-{planned.rank}")
    words = tag("span", f"{planned.rank}. {LEADS[step.activity]}", link)
    look = {} if step.activity is Activity.STUDY else {"class_": "again"}
    return tag("li", box(is_done=is_done), words, _time(step.minutes), **look)


def _time(minutes: int) -> Html:
    return tag("span", hours(minutes), class_="time")


def box(*, is_done: bool = False, only_on_paper: bool = False) -> Html:
    """A box to tick; SVG, since printers leave backgrounds out."""
    square = tag("rect", x="1", y="1", width="12", height="12", rx="2")
    tick = tag("path", d="M3.5 7.5l2.5 2.5l5-6.5") if is_done else ""
    look = "box on-paper" if only_on_paper else "box"
    return tag("svg", square, tick, width="14", height="14", class_=look, aria_hidden="true")


def done_and_left_out(report: PrepReport) -> Iterator[Html]:
    """What was studied before, and what there is no time for."""
    schedule = report.schedule
    if schedule is None:
        return
    done = already_done(report)
    if done:
        yield tag("h3", f"Done already: {counted(len(done), 'question')}")
        yield tag("ul", *map(_ticked, done), class_="steps")
    for why, dropped in left_out(schedule):
        yield tag("h3", f"Left out: {counted(len(dropped), 'question')}")
        yield tag("p", f"{capitalized(why)}.")
        yield tag("details", tag("summary", "Which they are"), _dropped(dropped))


def _ticked(planned: PlannedQuestion) -> Html:
    step = Step(Activity.STUDY, planned.question.minutes, planned.question.id)
    return _step(planned, step, is_done=True)


def _dropped(dropped: Sequence[Dropped]) -> Html:
    entries = (item.planned for item in dropped)
    return bullets(
        together([f"{entry.rank}. {entry.question.question}", _time(entry.question.minutes)])
        for entry in entries
    )
