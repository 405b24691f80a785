"""Words about days and time that several renderers share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import Activity, DayKind, DropReason
from prepmatch.render.wording import NO_QUESTION, hours

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from prepmatch.model import Dropped, PlannedQuestion, PrepReport, Schedule, StudyDay

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
"""Written out here, since the calendar module speaks the language of the machine."""
HOW_TO = {
    DayKind.STUDY: None,
    DayKind.REHEARSAL: (
        "Rehearse as if it were the interview: aloud, without notes, a few minutes each."
    ),
    DayKind.WARM_UP: "A few answers told aloud, and nothing new.",
}
LEADS = {
    Activity.STUDY: "",
    Activity.REPEAT: "Again, from memory: ",
    Activity.ALOUD: "Aloud: ",
}
"""What stands before a question, by what is done with it."""
DONE = "done already"
ON_THE_DAY = "Interview. Nothing to study on the day itself."


def long_date(date: dt.date) -> str:
    """A date with its weekday: `Friday, 20 November 2026`."""
    return f"{_WEEKDAYS[date.weekday()]}, {date.day} {_MONTHS[date.month - 1]} {date.year}"


def short_date(date: dt.date) -> str:
    """A date with its weekday, in little room: `Fri 20 Nov`."""
    return f"{_WEEKDAYS[date.weekday()][:3]} {date.day} {_MONTHS[date.month - 1][:3]}"


def day_heading(day: StudyDay) -> str:
    """A day, what it is for, and how long it takes."""
    kind = f", {day.kind.value}" if HOW_TO[day.kind] else ""
    return f"Day {day.number}: {long_date(day.date)}{kind}, {hours(day.minutes)}"


def counted(number: int, noun: str) -> str:
    """A number of things: `1 day`, `5 days`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def to_do(report: PrepReport) -> tuple[PlannedQuestion, ...]:
    """The questions of a report that are still to be studied."""
    done = report.schedule.done if report.schedule else ()
    return tuple(planned for planned in report.questions if planned.question.id not in done)


def nothing_to_do(report: PrepReport) -> str:
    """Why a report has no question that is still to be studied."""
    if report.schedule and report.schedule.dropped:
        return "No question fits into the time there is."
    return "Everything in this plan is done." if already_done(report) else NO_QUESTION


def already_done(report: PrepReport) -> tuple[PlannedQuestion, ...]:
    """The questions of a report that were studied before."""
    done = report.schedule.done if report.schedule else ()
    return tuple(planned for planned in report.questions if planned.question.id in done)


def left_out(schedule: Schedule) -> Iterator[tuple[str, list[Dropped]]]:
    """Why some questions are left out, and which."""
    for reason in DropReason:
        dropped = [item for item in schedule.dropped if item.reason is reason]
        if dropped:
            yield _why_dropped(reason, schedule), dropped


def _why_dropped(reason: DropReason, schedule: Schedule) -> str:
    if reason is DropReason.INTERVIEW_TODAY:
        return "the interview is today; --days 1 instead of it plans a day of study"
    if reason is DropReason.DAYS:
        longer = "" if schedule.frame.minutes is not None else ", or longer ones by --hours"
        return f"no more fits into these days; it takes more of them{longer}"
    told = hours(schedule.frame.minutes or 0)
    needed = f"; {hours(schedule.needed)} would hold everything" if schedule.needed else ""
    return f"no more fits into {told}{needed}"


def overview(report: PrepReport, schedule: Schedule) -> str:
    """What the days hold together, in a line."""
    count = len(to_do(report))
    what = counted(count, "question") if count else "nothing new"
    return (
        f"{what} in {counted(len(schedule.days), 'day')}, "
        f"{hours(schedule.minutes)} with repeats and breaks"
    )
