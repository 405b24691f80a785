"""A comparison of two plans for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.console import Group
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from prepmatch.render.diff_wording import (
    NOTHING,
    about,
    notes,
    sections,
    title_of,
    versions_line,
)
from prepmatch.render.escape import inert
from prepmatch.render.terminal import draw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from prepmatch.model import PlanDiff
    from prepmatch.render.diff_wording import Told

_STYLES = {"+": "green", "-": "red", "~": "yellow"}


def diff_in_terminal(diff: PlanDiff, *, width: int = 80, color: bool = False) -> str:
    """What changed, as text for a terminal.

    Args:
        diff: what to draw.
        width: columns.
        color: whether to use colours and emphasis.
    """
    head = Panel(
        Text("\n".join(map(inert, about(diff)))),
        title=Text(f"What changed: {inert(title_of(diff))}", style="bold"),
        title_align="left",
        box=box.ROUNDED,
        padding=(0, 2),
    )
    parts: list[RenderableType] = [head]
    parts += [Text(f"! {inert(note)}", style="yellow") for note in notes(diff)]
    told = list(sections(diff))
    parts += [_section(heading, lines) for heading, lines in told]
    if not told:
        parts.append(Text(f"\n{NOTHING}", style="bold"))
    parts.append(Text(f"\n{inert(versions_line(diff.new))}", style="dim"))
    return draw(Group(*parts), width=width, color=color)


def _section(heading: str, lines: Sequence[Told]) -> Group:
    return Group(Text(f"\n{inert(heading)}", style="bold"), *map(_line, lines))


def _line(told: Told) -> RenderableType:
    row = Table.grid(padding=(0, 1))
    row.add_column(width=1)
    row.add_column()
    words: list[RenderableType] = [Text(inert(told.words))]
    if told.quote:
        words.append(Text(inert(told.quote), style="dim"))
    row.add_row(Text(told.mark, style=_STYLES[told.mark]), Group(*words))
    return Padding(row, (0, 0, 0, 1))
