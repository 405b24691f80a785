"""A ranking of candidates as a table for a terminal.

Each candidate has a line with the numbers, the name and the file, and one with what is missing;
both are cut to fit, so that columns stay columns whatever the names are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group
from rich.table import Table
from rich.text import Text

from prepmatch.render.escape import inert
from prepmatch.render.ranking_wording import (
    READING_AID,
    counted,
    job_name,
    not_done,
    told_flags,
    told_versions,
    with_ranks,
)
from prepmatch.render.terminal import draw
from prepmatch.render.widths import shortened, shortened_inside, some_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from prepmatch.model import Candidate, Ranking, SkippedCandidate

_HEADS = ("#", "Score", "Required", "Preferred", "Years")
_SHORT_HEADS = ("#", "Score", "Req.", "Pref.", "Years")
_GAP = "  "
_WIDE = 96
"""Columns from which there is room for whole words."""
_LEAST_OF_A_FILE = 18


def ranking_in_terminal(
    ranking: Ranking, *, top: int | None = None, width: int = 80, color: bool = False
) -> str:
    """The ranked table, and the unread files below it.

    Args:
        ranking: what to draw.
        top: how many candidates to show; all unless told.
        width: columns.
        color: whether to use colours and emphasis.
    """
    shown = ranking.candidates[:top]
    parts: list[RenderableType] = [
        Text(inert(job_name(ranking)), style="bold"),
        Text(counted(ranking)),
        Text(),
    ]
    if shown:
        parts += [*_table(shown, width), Text()]
    left = len(ranking.candidates) - len(shown)
    if left:
        parts += [Text(f"and {left:,} more", style="dim"), Text()]
    parts += [Text(f"! {flag}: {told}", style="yellow") for flag, told in told_flags(shown)]
    parts.append(unread_files(ranking.skipped))
    if ranking.not_done:
        parts.append(Text(not_done(ranking), style="bold"))
    parts += [Text(), Text(READING_AID, style="dim")]
    parts.append(Text(told_versions(ranking.versions), style="dim"))
    return draw(Group(*parts), width=width, color=color)


def _table(shown: Sequence[Candidate], width: int) -> list[Text]:
    """The lines of the table, heads first; drawn by hand, since there may be thousands."""
    ranked = with_ranks(shown)
    numbers = [_numbers(candidate, rank) for candidate, rank, _ in ranked]
    heads = _HEADS if width >= _WIDE else _SHORT_HEADS
    widths = [max(map(len, column)) for column in zip(heads, *numbers, strict=True)]
    left = sum(widths) + len(_GAP) * len(widths)
    lines = [Text(_row(heads, widths) + "Candidate"), Text("─" * width, style="dim")]
    for (candidate, _, file), cells in zip(ranked, numbers, strict=True):
        first, *more = _said_of(candidate, inert(file), width - left)
        lines.append(
            _numbered(_row(cells, widths), widths[0] + len(_GAP) + widths[1]).append_text(first)
        )
        lines += [Text(" " * left).append_text(line) for line in more]
    return lines


def _numbers(candidate: Candidate, rank: int) -> tuple[str, ...]:
    return (
        str(rank),
        f"{candidate.fit.total:.1f}",
        "{}/{}".format(*candidate.required),
        "{}/{}".format(*candidate.preferred),
        "?" if candidate.years is None else f"{candidate.years:g}",
    )


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "".join(cell.rjust(width) + _GAP for cell, width in zip(cells, widths, strict=True))


def _numbered(row: str, bold: int) -> Text:
    line = Text(row)
    line.stylize("bold", 0, bold)
    return line


def _said_of(candidate: Candidate, file: str, room: int) -> list[Text]:
    """Who it is, what is missing, and what is odd about the file, a line each."""
    lines = [who(inert(candidate.name or ""), file, room)]
    missing = [inert(name) for name in candidate.missing]
    lacks = f"lacks {some_of(missing, room - len('lacks '))}" if missing else "lacks nothing"
    lines.append(Text(lacks))
    if candidate.flags:
        flags = inert(f"! {', '.join(candidate.flags)}")
        lines.append(Text(shortened(flags, room), style="yellow"))
    return lines


def who(name: str, file: str, room: int) -> Text:
    """The name of a candidate and the file, or the file alone, cut to fit into some columns."""
    if not name:
        return Text(shortened_inside(file, room), style="bold")
    for_file = min(cell_len(file), max(_LEAST_OF_A_FILE, room - cell_len(name) - len(_GAP)))
    line = Text(shortened(name, room - for_file - len(_GAP)), style="bold")
    return line.append(_GAP + shortened_inside(file, for_file), style="not bold dim")


def unread_files(skipped: Sequence[SkippedCandidate]) -> RenderableType:
    """The files that were not read, each with its reason."""
    if not skipped:
        return Text("Every file was read.", style="dim")
    noun = "file was" if len(skipped) == 1 else "files were"
    rows = Table.grid(padding=(0, 1))
    for file in skipped:
        rows.add_row("•", Text(f"{file.reason}: {inert(file.message)}"))
    head = Text(f"{len(skipped):,} {noun} not read, and not ranked:", style="bold")
    return Group(head, rows)
