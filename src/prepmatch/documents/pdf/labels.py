"""Dates, headings and other labels that stand beside what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.documents.pdf.gutters import paragraphs
from prepmatch.documents.pdf.runs import is_same_row, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prepmatch.documents.pdf.gutters import Gutter
    from prepmatch.documents.pdf.runs import Run


def rows(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs joined row by row.

    Args:
        runs: by height on the page.
    """
    return map(merged, _in_rows(runs))


def labels_at_left(gutter: Gutter) -> Iterator[Run]:
    """Each block of labels, then what begins beside or below it."""
    waiting = list(gutter.right)
    for block in paragraphs(gutter.left):
        above = [run for run in waiting if _is_above(run, block[0])]
        yield from rows(above)
        yield from rows(block)
        waiting = [run for run in waiting if run not in above]
    yield from rows(waiting)


def labels_at_right(gutter: Gutter) -> Iterator[Run]:
    """Each line, joined with the label beside it; a label of several lines comes after it."""
    blocks = list(paragraphs(gutter.right))
    for row in _in_rows(gutter.left):
        while blocks and _is_above(blocks[0][0], row[0]):
            yield from rows(blocks.pop(0))
        if blocks and is_same_row(blocks[0][0], row[0]):
            block = blocks.pop(0)
            yield merged([*row, block[0]])
            if len(block) > 1:
                yield from rows(block[1:])
        else:
            yield merged(row)
    for block in blocks:
        yield from rows(block)


def _in_rows(runs: Iterable[Run]) -> Iterator[list[Run]]:
    row: list[Run] = []
    for run in runs:
        if row and not any(is_same_row(other, run) for other in row):
            yield row
            row = []
        row.append(run)
    if row:
        yield row


def _is_above(run: Run, label: Run) -> bool:
    return run.bottom <= label.top + 0.5 * label.height
