"""The rows of a page, as a program sees it that knows of no columns."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prepmatch.model import Line


@dataclass(frozen=True, slots=True)
class Row:
    """Lines that stand side by side, from left to right."""

    lines: tuple[Line, ...]

    @property
    def is_broken(self) -> bool:
        """Whether reading across it joins lines that do not follow one another."""
        return any(after.number - before.number != 1 for before, after in pairwise(self.lines))


def rows_of(lines: Iterable[Line]) -> Iterator[Row]:
    """The rows of each page with more than one line in them, from the top.

    Args:
        lines: with boxes.
    """
    placed = sorted((line for line in lines if line.box is not None), key=_page)
    for _, on_page in groupby(placed, key=_page):
        yield from _rows_of_page(sorted(on_page, key=_top))


def _rows_of_page(lines: list[Line]) -> Iterator[Row]:
    """Lines whose middle lies within the height of the row's first line."""
    row: list[Line] = []
    bottom = float("-inf")
    for line in lines:
        if line.box is None:
            continue
        middle = (line.box.top + line.box.bottom) / 2
        if row and middle < bottom:
            row.append(line)
            continue
        yield from _row(row)
        row, bottom = [line], line.box.bottom
    yield from _row(row)


def _row(lines: list[Line]) -> Iterator[Row]:
    if len(lines) > 1:
        yield Row(tuple(sorted(lines, key=_left)))


def _page(line: Line) -> int:
    return line.page or 1


def _top(line: Line) -> float:
    return line.box.top if line.box else 0.0


def _left(line: Line) -> float:
    return line.box.left if line.box else 0.0
