"""The questions of a plan in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from prepmatch.model import Rung
from prepmatch.render.escape import inert
from prepmatch.render.schedule_wording import counted, nothing_to_do, to_do
from prepmatch.render.wording import (
    asked_by,
    cited,
    facts_of,
    hours,
    quoted_job,
    quoted_resume,
    why,
)

if TYPE_CHECKING:
    from rich.console import RenderableType

    from prepmatch.model import PlannedQuestion, PrepReport

_IN_FULL = 8
"""Questions that are shown with their quotes; the rest say where to look."""
_STUDY = "-o plan.md or plan.html has every quote, and what a strong answer covers."


def questions_in_terminal(report: PrepReport) -> Group:
    """What to prepare: the first questions with their quotes, the rest with where to look."""
    questions = to_do(report)
    total = hours(sum(planned.question.minutes for planned in questions))

    heading = Text(f"Prepare first · {counted(len(questions), 'question')}, {total}", style="bold")
    if not questions:
        words = nothing_to_do(report)
        return Group(Text("Questions", style="bold"), Text(words), Text())
    jobs = len(report.jobs)
    parts: list[RenderableType] = [
        heading,
        Text(),
        *(_planned(planned, jobs) for planned in questions[:_IN_FULL]),
    ]
    if len(questions) > _IN_FULL:
        parts += [Text("Then, in short", style="bold"), Text()]
        parts += map(_planned_in_short, questions[_IN_FULL:])
    return Group(*parts, Text(_STUDY, style="dim"), Text())


def _planned_in_short(planned: PlannedQuestion) -> Group:
    facts = f"{facts_of(planned.question)} · {why(planned)}"
    lines = f"{facts}{cited(planned.because[0])}"
    return Group(_head(planned), Padding(Text(inert(lines), "cyan"), (0, 0, 1, 4)))


def _head(planned: PlannedQuestion) -> Table:
    question = planned.question
    head = Table.grid(padding=(0, 1), expand=True)
    head.add_column(width=3, justify="right")
    head.add_column(ratio=1)
    head.add_column(width=6, justify="right", no_wrap=True)
    head.add_row(
        Text(f"{planned.rank}", style="bold"),
        Text(inert(question.question), style="bold"),
        Text(hours(question.minutes), style="dim"),
    )
    return head


def _planned(planned: PlannedQuestion, jobs: int) -> Group:
    question = planned.question
    lines: list[Text] = [Text(inert(f"{facts_of(question)} · {why(planned)}"), "cyan")]
    first = planned.because[0] if planned.because else None
    if first is not None:
        own = "near" if first.rung is Rung.RELATED else "you"
        for label, words in (
            ("jobs", asked_by(planned, jobs)),
            ("job", quoted_job(first)),
            (own, quoted_resume(first)),
        ):
            if words:
                lines.append(Text(f"{label:<5}", style="dim").append(inert(words), style="default"))
    return Group(_head(planned), Padding(Group(*lines), (0, 0, 1, 4)))
