"""The days of a plan as a calendar, by RFC 5545. Needs the extra `prepmatch[calendar]`.

Each day is an event of the whole day that leaves the time free: nobody knows at which hour
somebody studies. An event is known by its date and the ads, so that importing a new plan for
the same jobs changes what stands in the calendar instead of adding to it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING

from prepmatch import __version__
from prepmatch.errors import MissingExtraError
from prepmatch.model import Activity, DayKind
from prepmatch.render.escape import inert
from prepmatch.render.schedule_wording import HOW_TO, LEADS, ON_THE_DAY
from prepmatch.render.wording import hours, job_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from icalendar import Calendar, Event

    from prepmatch.model import PlannedQuestion, PrepReport, Schedule, StudyDay

_UID_DIGITS = 20
_TITLES = {
    DayKind.STUDY: "Interview prep",
    DayKind.REHEARSAL: "Interview rehearsal",
    DayKind.WARM_UP: "Interview warm-up",
}


def plan_in_calendar(report: PrepReport) -> str:
    """The days of a plan, and the interview, for any calendar to import.

    Raises:
        MissingExtraError: if the library that writes calendars is not installed.
    """
    try:
        from icalendar import Calendar
    except ImportError:
        raise MissingExtraError("A calendar", "calendar") from None

    calendar = Calendar()
    calendar.add("prodid", f"-//prepmatch//prepmatch {__version__}//EN")
    calendar.add("version", "2.0")
    if report.schedule is not None:
        _fill(calendar, report, report.schedule)
    data: bytes = calendar.to_ical()
    return data.decode("utf-8")


def _fill(calendar: Calendar, report: PrepReport, schedule: Schedule) -> None:
    by_id = {planned.question.id: planned for planned in report.questions}
    jobs = _digest(report)
    title = inert(job_title(report))
    stamp = schedule.frame.today
    for day in schedule.days:
        text = "\n".join(_agenda(day, by_id))
        summary = f"{_TITLES[day.kind]}, {hours(day.minutes)}: {title}"
        calendar.add_component(_event(f"{jobs}-{day.date}", day.date, stamp, summary, text))
    interview = schedule.frame.interview
    if interview is not None:
        summary = f"Interview: {title}"
        uid = f"{jobs}-interview"
        calendar.add_component(_event(uid, interview, stamp, summary, ON_THE_DAY))


def _event(uid: str, date: dt.date, stamp: dt.date, summary: str, text: str) -> Event:
    """An event of a whole day; its stamp is the day of the plan, so that bytes stay the same."""
    from icalendar import Event

    event = Event()
    event.add("uid", f"{uid}@prepmatch.invalid")
    event.add("dtstamp", dt.datetime.combine(stamp, dt.time(), dt.timezone.utc))
    event.add("dtstart", date)
    event.add("dtend", date + dt.timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", summary)
    event.add("description", text)
    return event


def _agenda(day: StudyDay, by_id: Mapping[str, PlannedQuestion]) -> Iterator[str]:
    how_to = HOW_TO[day.kind]
    if how_to:
        yield how_to
    for step in day.steps:
        if step.activity is Activity.BREAK or step.question is None:
            yield f"Break, {hours(step.minutes)}"
        else:
            planned = by_id[step.question]
            text = inert(planned.question.question)
            yield f"{planned.rank}. {LEADS[step.activity]}{text} ({hours(step.minutes)})"


def _digest(report: PrepReport) -> str:
    """What tells the jobs of a plan from others, whatever their files are called."""
    texts = sorted(job.document.text for job in report.jobs)
    return hashlib.sha256("\0".join(texts).encode("utf-8", "replace")).hexdigest()[:_UID_DIGITS]
