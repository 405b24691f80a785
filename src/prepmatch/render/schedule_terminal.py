"""The days for a terminal: a line each, with the numbers of the questions below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text

from prepmatch.model import Activity, DayKind
from prepmatch.render.escape import inert
from prepmatch.render.schedule_wording import (
    already_done,
    counted,
    left_out,
    overview,
    short_date,
)
from prepmatch.render.wording import hours

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import RenderableType

    from prepmatch.model import Dropped, PrepReport, Schedule, StudyDay

_MOST_DROPPED = 9
_LEADS = {Activity.REPEAT: "again", Activity.STUDY: "new", Activity.ALOUD: "aloud"}


def days_in_terminal(report: PrepReport) -> Group:
    """What to do on which day, what is done, and what is left out; nothing without a schedule."""
    schedule = report.schedule
    if schedule is None:
        return Group()
    parts: list[RenderableType] = []
    if schedule.days:
        parts += [Text(f"Day by day · {overview(report, schedule)}", style="bold"), Text()]
        parts += [_table(report, schedule), Text()]
    done = " · ".join(f"{done.rank} {done.question.id}" for done in already_done(report))
    if done:
        parts += [_labelled("Done already", done), Text()]
    for why, dropped in left_out(schedule):
        label = f"Left out, {counted(len(dropped), 'question')}"
        parts += [_labelled(label, f"{why}."), _names(dropped), Text()]
    return Group(*parts)


def _table(report: PrepReport, schedule: Schedule) -> Table:
    ranks = {planned.question.id: planned.rank for planned in report.questions}
    table = Table.grid(padding=(0, 2))
    for justify in ("right", "left", "right"):
        table.add_column(no_wrap=True, justify=justify)
    table.add_column(ratio=1)
    for day in schedule.days:
        date = short_date(day.date)
        table.add_row(f" {day.number}", date, hours(day.minutes), _agenda(day, ranks))
    if schedule.frame.interview:
        table.add_row("", short_date(schedule.frame.interview), "", Text("interview", "bold"))
    return table


def _agenda(day: StudyDay, ranks: Mapping[str, int]) -> Text:
    """The numbers of a day's questions, in order, by what is done with them."""
    groups: list[tuple[Activity, list[str]]] = []
    for step in day.steps:
        if step.question is None:
            continue
        if not groups or groups[-1][0] is not step.activity:
            groups.append((step.activity, []))
        groups[-1][1].append(f"{ranks[step.question]}")
    words = " · ".join(f"{_LEADS[activity]} {', '.join(said)}" for activity, said in groups)
    return Text(f"{words} ({day.kind.value})" if day.kind is not DayKind.STUDY else words)


def _names(dropped: list[Dropped]) -> Text:
    ids = [item.planned.question.id for item in dropped]
    more = f" · and {len(ids) - _MOST_DROPPED} more" if len(ids) > _MOST_DROPPED else ""
    return Text(inert(" · ".join(ids[:_MOST_DROPPED]) + more), style="dim")


def _labelled(label: str, words: str) -> Text:
    return Text(f"{label}: ", style="bold").append(inert(words), style="not bold")
