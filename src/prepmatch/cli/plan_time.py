"""The time there is for a plan, as the user tells it, and what was done before."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from prepmatch.errors import PlanFileError, UsageError
from prepmatch.model import Progress, TimeFrame

if TYPE_CHECKING:
    from prepmatch.model import PrepReport

_LARGEST = 5_000_000
"""Bytes; the plan of 500 questions with a diary in it is smaller."""
_MOST_NAMED = 5
_LONGEST_WAIT = 366

Hours = Annotated[
    float | None, typer.Option("--hours", min=0.1, max=1000, help="The time you have in all.")
]
Days = Annotated[
    int | None,
    typer.Option("--days", min=1, max=_LONGEST_WAIT, help="Spread it over this many days."),
]
Interview = Annotated[
    str | None,
    typer.Option(
        "--interview", metavar="YYYY-MM-DD", help="Its day; a rehearsal goes on the day before."
    ),
]
ResumePlan = Annotated[
    Path | None,
    typer.Option("--resume-plan", metavar="PLAN.md", help="Plan what is not ticked in it yet."),
]


def time_frame(
    hours: float | None, days: int | None, interview: str | None, plan: Path | None, today: dt.date
) -> TimeFrame | None:
    """The time there is, or None if nothing was said about it.

    Raises:
        UsageError: for a day that does not exist, has gone by, or is too far off.
        PlanFileError: if the plan with the progress cannot be read.
    """
    if hours is None and days is None and interview is None and plan is None:
        return None
    return TimeFrame(
        today,
        None if hours is None else round(hours * 60),
        days,
        None if interview is None else _day_to_come(interview, today),
        Progress() if plan is None else _progress(plan),
    )


def _day_to_come(text: str, today: dt.date) -> dt.date:
    try:
        day = dt.datetime.strptime(text.strip(), "%Y-%m-%d").date()  # noqa: DTZ007 - a day only
    except ValueError:
        message = f"{text!r} is no date. Write the day of the interview like {today.isoformat()}."
        raise UsageError(message) from None
    if day < today:
        message = f"{day.isoformat()} has gone by; today is {today.isoformat()}."
        raise UsageError(message)
    if (day - today).days > _LONGEST_WAIT:
        message = f"{day.isoformat()} is more than a year away. Name a nearer day, or --days."
        raise UsageError(message)
    return day


def _progress(path: Path) -> Progress:
    from prepmatch.documents.text.encoding import decode
    from prepmatch.plan.progress import progress_in

    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its name is no file's"
        raise PlanFileError(str(path), f"cannot be opened: {why}") from None
    if len(data) > _LARGEST:
        raise PlanFileError(str(path), f"is larger than {_LARGEST:,} bytes")
    return progress_in(decode(data), str(path))


def keep_notes(plan: Path | None, output: Path | None) -> None:
    """Refuse to write over the plan that somebody has worked on, with their notes in it.

    Raises:
        UsageError: if the new plan would go where the old one is.
    """
    if plan is not None and output is not None and plan.resolve() == output.resolve():
        message = f"{plan} may hold notes of yours; write the new plan to another file with -o."
        raise UsageError(message)


def tell_unknown(frame: TimeFrame | None, plan: Path | None, report: PrepReport) -> None:
    """Tell on standard error which ticked questions this plan does not hold."""
    if frame is None or report.schedule is None:
        return
    unknown = sorted(frame.progress.done - set(report.schedule.done))
    if unknown:
        more = len(unknown) - _MOST_NAMED
        names = ", ".join(unknown[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
        typer.echo(f"note: {plan}: ticked, but not in this plan: {names}", err=True)
