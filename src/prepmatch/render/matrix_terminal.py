"""A matrix of resumes by jobs as a table for a terminal."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from prepmatch.render.escape import inert
from prepmatch.render.matrix_wording import (
    MATRIX_AID,
    counted_in,
    letters,
    names_of,
    rows_of,
)
from prepmatch.render.ranking_terminal import unread_files, who
from prepmatch.render.ranking_wording import (
    READING_AID,
    file_names,
    not_done,
    told_flags,
    told_versions,
)
from prepmatch.render.terminal import draw
from prepmatch.render.widths import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from prepmatch.model import MatrixRow, ScoreMatrix

_CELL = 8
"""Columns of a score with its mark and the space behind it."""
_LEAST_OF_A_NAME = 32
_BEST_AND_NEXT = 2


def matrix_in_terminal(
    matrix: ScoreMatrix, *, top: int | None = None, width: int = 80, color: bool = False
) -> str:
    """A line for each resume with its score for each job, and the unread files below.

    Args:
        matrix: what to draw.
        top: how many resumes to show; all unless told.
        width: columns.
        color: whether to use colours and emphasis.
    """
    first = matrix.rankings[0]
    rows = rows_of(matrix)
    shown = rows[:top]
    parts: list[RenderableType] = [Text(counted_in(matrix), style="bold"), *_jobs(matrix), Text()]
    if shown:
        parts += [*_table(shown, width), Text()]
    if len(rows) > len(shown):
        parts += [Text(f"and {len(rows) - len(shown):,} more", style="dim"), Text()]
    candidates = (candidate for row in shown for candidate in row.candidates)
    parts += [Text(f"! {flag}: {told}", style="yellow") for flag, told in told_flags(candidates)]
    parts.append(unread_files(first.skipped))
    if first.not_done:
        parts.append(Text(not_done(first), style="bold"))
    parts += [Text(), Text(f"{MATRIX_AID} {READING_AID}", style="dim")]
    parts.append(Text(told_versions(first.versions), style="dim"))
    return draw(Group(*parts), width=width, color=color)


def _jobs(matrix: ScoreMatrix) -> list[Text]:
    return [
        Text(f"{letter:>3}  {inert(name)}")
        for letter, name in zip(letters(), names_of(matrix), strict=False)
    ]


def _table(shown: Sequence[MatrixRow], width: int) -> list[Text]:
    """A column for each job; where they do not fit, the best two of each line."""
    jobs = len(shown[0].scores)
    fits = jobs * _CELL + _LEAST_OF_A_NAME <= width
    heads = list(islice(letters(), jobs)) if fits else ["Best", "Next"]
    cells = _scores if fits else _best_two
    size = _CELL if fits else _CELL + 3
    room = width - size * len(heads)
    head = "".join(f"{name:>{size - 2}}  " for name in heads)
    lines = [Text(head + "Candidate"), Text("─" * width, style="dim")]
    files = file_names([row.source for row in shown])
    for row, file in zip(shown, files, strict=True):
        line = Text("".join(f"{cell:>{size - 2}}  " for cell in cells(row)))
        lines.append(line.append_text(who(inert(row.name or ""), inert(file), room)))
        if row.flags:
            flags = shortened(inert(f"! {', '.join(row.flags)}"), room)
            lines.append(Text(" " * (width - room) + flags, style="yellow"))
    return lines


def _scores(row: MatrixRow) -> list[str]:
    return [
        f"{'*' if place in row.best and score else ''}{score:.1f}"
        for place, score in enumerate(row.scores)
    ]


def _best_two(row: MatrixRow) -> list[str]:
    signs = list(islice(letters(), len(row.scores)))
    order = sorted(range(len(signs)), key=lambda place: -row.scores[place])
    return [f"{signs[place]} {row.scores[place]:.1f}" for place in order[:_BEST_AND_NEXT]]
