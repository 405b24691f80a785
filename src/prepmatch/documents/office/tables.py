"""The cells of a table in the order that a person reads them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from prepmatch.documents.office.styled import Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Cell = tuple[Paragraph, ...]
Row = tuple[Cell, ...]

_LONGEST_VALUE = 200
_BETWEEN = Run(" | ")
_COLUMNS = 2


def read_table(rows: Sequence[Row]) -> list[Paragraph]:
    """The paragraphs of a table.

    Labels and values (`Databases | PostgreSQL, Redis`) are read row by row, each row a line.
    A table that only places text is read cell by cell; where headings stand side by side over
    what belongs to them, column by column.

    Args:
        rows: each a sequence of cells, and each of those a sequence of paragraphs.
    """
    filled = [tuple(cell for cell in map(_filled, row) if cell) for row in rows]
    if all(_is_value(cell) for row in filled for cell in row):
        return [paragraph for row in filled if row for paragraph in _joined(row)]
    return list(_placed(filled))


def _filled(cell: Cell) -> Cell:
    return tuple(paragraph for paragraph in cell if any(run.text.strip() for run in paragraph.runs))


def _is_value(cell: Cell) -> bool:
    """Whether a cell holds one short line."""
    if len(cell) != 1 or cell[0].is_item:
        return False
    text = cell[0].text.strip()
    return "\n" not in text and len(text) <= _LONGEST_VALUE


def _joined(row: Row) -> Iterator[Paragraph]:
    """A row as one line; a hidden cell stays a paragraph, so that no mark stands beside it."""
    shown = [cell[0] for cell in row if cell[0].text.strip()]
    yield from (cell[0] for cell in row if not cell[0].text.strip())
    if len(shown) == 1:
        yield shown[0]
    elif shown:
        parts = [run for paragraph in shown for run in (_BETWEEN, *paragraph.runs)]
        yield Paragraph(tuple(parts[1:]), shown[0].place)


def _placed(rows: Sequence[Row]) -> Iterator[Paragraph]:
    for width, group in itertools.groupby(rows, key=len):
        stretch = list(group)
        if width == _COLUMNS and _has_heads_abreast(stretch):
            stretch = [tuple(row[column] for row in stretch) for column in range(width)]
        for row in stretch:
            for cell in row:
                yield from cell


def _has_heads_abreast(rows: Sequence[Row]) -> bool:
    """Whether rows of two headings come before rows of two bodies."""
    kinds = [tuple(_is_value(cell) for cell in row) for row in rows]
    return (
        all(left == right for left, right in kinds)
        and kinds[0][0]
        and not kinds[-1][0]
        and all(before != after for before, after in itertools.pairwise(kinds))
    )
