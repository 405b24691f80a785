"""The checks of a resume for a terminal, by rich."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.console import Group
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from prepmatch.model import CheckStatus
from prepmatch.render.check_wording import (
    CERTAINTY_MEANS,
    STATUS_WORDS,
    about,
    fine,
    how_sure,
    not_looked_at,
    of_taste,
    report_title,
    shown,
    to_mend,
    versions_line,
)
from prepmatch.render.escape import inert
from prepmatch.render.terminal import draw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from prepmatch.model import Check, CheckReport

_STYLES = {CheckStatus.FAIL: "bold red", CheckStatus.WARN: "bold yellow"}
_SIGNS = {CheckStatus.FAIL: "✗", CheckStatus.WARN: "!"}


def checks_in_terminal(report: CheckReport, *, width: int = 80, color: bool = False) -> str:
    """A check report as text for a terminal.

    Args:
        report: what to draw.
        width: columns.
        color: whether to use colours and emphasis.
    """
    parts: list[RenderableType] = [_head(report), Text()]
    parts += map(_found, to_mend(report.checks))
    taste = of_taste(report.checks)
    if taste:
        parts += [Text("Matters of taste", style="bold"), Text(), *map(_found, taste)]
    for label, checks in (
        ("Fine", fine(report.checks)),
        ("Not looked at", not_looked_at(report.checks)),
    ):
        if checks:
            parts += [_names(label, checks), Text()]
    parts += [
        Text(CERTAINTY_MEANS, style="dim"),
        Text(inert(versions_line(report)), style="dim"),
    ]
    return draw(Group(*parts), width=width, color=color)


def _head(report: CheckReport) -> Panel:
    return Panel(
        Text("\n").join(Text(inert(line)) for line in about(report)),
        title=Text(inert(report_title(report)), style="bold"),
        title_align="left",
        box=box.ROUNDED,
        padding=(0, 2),
    )


def _found(check: Check) -> Group:
    style = _STYLES[check.status]
    head = Table.grid(padding=(0, 1), expand=True)
    head.add_column(width=1)
    head.add_column(ratio=1)
    head.add_column(justify="right", no_wrap=True)
    head.add_row(
        Text(_SIGNS[check.status], style=style),
        Text(inert(check.title), style=style),
        Text(f"{STATUS_WORDS[check.status]} · {how_sure(check)}", style="dim"),
    )
    lines = [Text(inert(check.message))]
    lines += [Text(inert(shown(evidence)), style="cyan") for evidence in check.evidence]
    if check.advice:
        lines.append(Text("→ ").append(inert(check.advice)))
    return Group(head, Padding(Group(*lines), (0, 0, 1, 2)))


def _names(label: str, checks: Sequence[Check]) -> Text:
    titles = " · ".join(check.title for check in checks)
    return Text(f"{label}: ", style="bold").append(inert(titles), style="not bold")
