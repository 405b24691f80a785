"""Planned questions, made by hand, for tests of what fits into the time there is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from builders import PYTHON, question
from prepmatch.model import (
    Activity,
    Because,
    PlannedQuestion,
    PrepReport,
    QuestionKind,
    QuestionReason,
    Schedule,
    StudyDay,
    TimeFrame,
    Weights,
)
from prepmatch.plan.schedule import kept, make_schedule

TODAY = dt.date(2026, 11, 20)
SIGNS = {Activity.STUDY: "", Activity.REPEAT: "again ", Activity.ALOUD: "aloud "}


def planned(
    rank: int,
    minutes: int = 30,
    complexity: str = "medium",
    kind: QuestionKind = QuestionKind.TECHNICAL,
    reason: QuestionReason = QuestionReason.MISSING,
) -> PlannedQuestion:
    """The question of a plan at some place of it, with the id `q` and that number."""
    entry = replace(question(f"q{rank}", "python", kind=kind, minutes=minutes))
    entry = replace(entry, complexity=complexity)
    return PlannedQuestion(rank, entry, 1 / rank, reason, (Because(PYTHON, None, None),))


def within(minutes: int | None = None, **more) -> TimeFrame:
    """The time from today on; `interview` is told in days from now."""
    if "interview" in more:
        more["interview"] = TODAY + dt.timedelta(days=more["interview"])
    return TimeFrame(TODAY, minutes, **more)


def told(day: StudyDay) -> str:
    """A day as a line: `3 Sun 22 study 85: again 1, 2 | 3`, breaks as bars."""
    words = [
        "|" if step.question is None else f"{SIGNS[step.activity]}{step.question[1:]}"
        for step in day.steps
    ]
    agenda = ", ".join(words).replace(", |, ", " | ")
    return f"{day.number} {day.date:%a %-d %b} {day.kind.value} {day.minutes}: {agenda}"


def sequence(schedule: Schedule) -> list[str]:
    """The questions in the order in which they are met, breaks and nights passed over."""
    return [step.question for day in schedule.days for step in day.steps if step.question]


def of(schedule: Schedule, activity: Activity) -> list[str]:
    """The questions with which something is done, in order."""
    steps = [step for day in schedule.days for step in day.steps]
    return [step.question for step in steps if step.activity is activity]


def with_days(report: PrepReport, frame: TimeFrame, weights: Weights) -> PrepReport:
    """A report with its questions laid out over the time there is."""
    schedule = make_schedule(report.questions, frame, weights)
    return replace(report, questions=kept(report.questions, schedule), schedule=schedule)
