"""Several jobs beside each other, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from prepmatch.model import Importance
from prepmatch.render.escape import inert
from prepmatch.render.jobs import SIGNS, hard_rows, job_names
from prepmatch.render.wording import RUNG_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import RenderableType

    from prepmatch.model import PrepReport

_ASKED = {Importance.REQUIRED, Importance.PREFERRED}
_MOST_ROWS = 30
_MOST_JOBS = 12
"""Columns that eighty characters hold."""


def jobs_beside(report: PrepReport, answers: Mapping[str, Text]) -> Group:
    """A table of requirements by jobs, without what all of them only mention.

    Args:
        report: on several jobs.
        answers: what the resume has for each skill, by its key.
    """
    rows = [row for row in hard_rows(report) if _ASKED & set(row.importances)]
    grid = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    grid.add_column("Skill", ratio=3)
    shown = min(len(report.jobs), _MOST_JOBS)
    for number in range(1, shown + 1):
        grid.add_column(str(number), justify="center", no_wrap=True)
    grid.add_column("Your resume", ratio=3)
    for row in rows[:_MOST_ROWS]:
        signs = [SIGNS[asked] if asked else "" for asked in row.importances[:shown]]
        answer = answers.get(row.skill.key, Text(RUNG_WORDS[row.rung]))
        grid.add_row(Text(inert(row.skill.name)), *signs, answer)
    legend = "   ".join(f"{sign} {importance.value}" for importance, sign in SIGNS.items())
    names = [f"{n} = {inert(name)}" for n, name in enumerate(job_names(report.jobs), 1)]
    parts: list[RenderableType] = [*map(Text, names), grid]
    left = len(rows) - _MOST_ROWS
    if left > 0 or len(report.jobs) > shown:
        more = f"and {left} more skills: " if left > 0 else "more jobs: "
        parts.append(Text(f"{more}-o plan.md shows all", style="dim"))
    return Group(*parts, Text(legend, style="dim"), Text())
