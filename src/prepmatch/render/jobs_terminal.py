"""Several jobs beside each other, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from prepmatch.model import Importance
from prepmatch.render.escape import inert
from prepmatch.render.jobs import HEADING, hard_rows, job_names
from prepmatch.render.wording import RUNG_WORDS

if TYPE_CHECKING:
    from rich.console import RenderableType

    from prepmatch.model import PrepReport

_SIGNS = {Importance.REQUIRED: "●", Importance.PREFERRED: "○", Importance.MENTIONED: "·"}
_MOST_ROWS = 20
_MOST_JOBS = 12
"""Columns that eighty characters hold."""


def jobs_beside(report: PrepReport) -> Group:
    """A table of requirements by jobs; nothing for a single job."""
    rows = hard_rows(report)
    if not rows:
        return Group()
    grid = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    grid.add_column("Skill", ratio=3)
    shown = min(len(report.jobs), _MOST_JOBS)
    for number in range(1, shown + 1):
        grid.add_column(str(number), justify="center", no_wrap=True)
    grid.add_column("Your resume", ratio=2)
    for row in rows[:_MOST_ROWS]:
        signs = [_SIGNS[asked] if asked else "" for asked in row.importances[:shown]]
        grid.add_row(Text(inert(row.skill.name)), *signs, RUNG_WORDS[row.rung])
    legend = "   ".join(f"{sign} {importance.value}" for importance, sign in _SIGNS.items())
    names = [f"{n} = {inert(name)}" for n, name in enumerate(job_names(report.jobs), 1)]
    parts: list[RenderableType] = [Text(HEADING, style="bold"), *map(Text, names), grid]
    left = len(rows) - _MOST_ROWS
    if left > 0 or len(report.jobs) > shown:
        more = f"and {left} more skills: " if left > 0 else "more jobs: "
        parts.append(Text(f"{more}-o plan.md shows all", style="dim"))
    return Group(*parts, Text(legend, style="dim"), Text())
