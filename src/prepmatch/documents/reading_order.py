"""The order in which a careful person reads what stands on a page.

Most programs write a page in the order in which it is read; that order is kept. Design tools,
tables and hostile files draw columns row by row or headings last: then the place of the lines
decides. Columns are told by the gutters between them, as in the recursive cuts of Nagy and Seth
(Hierarchical representation of optically scanned documents, 1984).
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from prepmatch.documents.columns import Gutter, Reading, gutters, neighbours, paragraphs, reading_of
from prepmatch.documents.runs import is_same_row, merged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from prepmatch.documents.runs import Run

_CLOSE = 2.2
"""Heights of a line between one line and the next of the same text."""
_LOOK_BACK = 24
"""Runs to look back for the one above."""
_SHARED = 0.3
_FEWEST_REVERSED = 2
_REVERSED = 0.02
"""Share of lines drawn before the line above them, from which a page is out of order."""
_ALTERNATING = 0.3
"""Share of the lines of a column that the other column interrupts."""
_DEEPEST = 12
_TWO = 2


def in_reading_order(runs: Sequence[Run], is_heading: Callable[[str], bool]) -> list[Run]:
    """Put runs in order, joining those that stand on one row of a column.

    Args:
        runs: upright ones of one page, in the order drawn.
        is_heading: whether some words are a usual heading of a section.

    Returns:
        Lines.
    """
    by_height = sorted(runs, key=lambda run: (run.top, run.left))
    is_divided = any(True for _ in neighbours(by_height))
    found = gutters(by_height) if is_divided else []
    if _is_logical(runs, by_height) and not _alternates(found, is_heading):
        return list(_as_drawn(runs, is_heading))
    return list(_by_place(by_height, is_heading, 0))


def _is_logical(runs: Sequence[Run], by_height: Sequence[Run]) -> bool:
    """Whether lines were drawn after the lines above them."""
    reversed_ = sum(
        above.order > run.order
        for index, run in enumerate(by_height)
        if (above := _above(run, by_height[max(0, index - _LOOK_BACK) : index])) is not None
    )
    return reversed_ < max(_FEWEST_REVERSED, _REVERSED * len(runs))


def _above(run: Run, earlier: Sequence[Run]) -> Run | None:
    """The nearest line above one, in the same column."""
    nearest: Run | None = None
    for other in reversed(earlier):
        shared = min(run.right, other.right) - max(run.left, other.left)
        least = _SHARED * min(run.right - run.left, other.right - other.left)
        if shared > least and not is_same_row(run, other):
            if nearest is None or other.bottom > nearest.bottom:
                nearest = other
            elif other.bottom < nearest.top:
                break
    is_close = nearest is not None and run.top - nearest.bottom < _CLOSE * run.height
    return nearest if is_close else None


def _alternates(found: Sequence[Gutter], is_heading: Callable[[str], bool]) -> bool:
    """Whether columns were drawn row by row, so that each interrupts the other."""
    if not found:
        return False
    gutter = found[0]
    drawn = sorted(
        [(run.order, True) for run in gutter.left] + [(run.order, False) for run in gutter.right]
    )
    changes = sum(a[1] != b[1] for a, b in itertools.pairwise(drawn))
    least = min(len(gutter.left), len(gutter.right))
    if changes <= max(_TWO, _ALTERNATING * least):
        return False
    return reading_of(gutter, is_heading) is Reading.COLUMNS


def _as_drawn(runs: Sequence[Run], is_heading: Callable[[str], bool]) -> Iterator[Run]:
    """Lines in the order drawn, joined as the page's own text joins them."""
    line: list[Run] = []
    for run in runs:
        goes_on = line and not run.is_new_line and is_same_row(line[-1], run)
        if line and (not goes_on or run.left < line[-1].left or is_heading(line[-1].text)):
            yield merged(line)
            line = []
        line.append(run)
    if line:
        yield merged(line)


def _by_place(runs: Sequence[Run], is_heading: Callable[[str], bool], depth: int) -> Iterator[Run]:
    """Lines by where they stand: above, left column, right column, below."""
    found = gutters(runs) if depth < _DEEPEST else []
    for gutter in found:
        reading = reading_of(gutter, is_heading)
        if reading is Reading.ROWS:
            continue
        beside = {id(run) for run in (*gutter.left, *gutter.right)}
        above = [r for r in runs if id(r) not in beside and r.top < gutter.top]
        below = [r for r in runs if id(r) not in beside and r.top >= gutter.top]
        yield from _by_place(above, is_heading, depth + 1)
        if reading is Reading.LABELS:
            yield from _labelled(gutter, is_heading, depth)
        else:
            yield from _by_place(gutter.left, is_heading, depth + 1)
            yield from _by_place(gutter.right, is_heading, depth + 1)
        yield from _by_place(below, is_heading, depth + 1)
        return
    yield from _rows(runs)


def _labelled(gutter: Gutter, is_heading: Callable[[str], bool], depth: int) -> Iterator[Run]:
    """Each block of labels before what begins beside or below it."""
    waiting = list(gutter.right)
    labels = list(paragraphs(gutter.left))
    for block, after in zip(labels, [*labels[1:], None], strict=True):
        first = [] if block is not labels[0] else [r for r in waiting if _is_before(r, block[0])]
        yield from _by_place(first, is_heading, depth + 1)
        yield from _rows(block)
        rest = [run for run in waiting if run not in first]
        mine = [run for run in rest if after is None or _is_before(run, after[0])]
        yield from _by_place(mine, is_heading, depth + 1)
        waiting = [run for run in rest if run not in mine]


def _is_before(run: Run, label: Run) -> bool:
    return run.bottom <= label.top + 0.5 * label.height


def _rows(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs joined row by row."""
    row: list[Run] = []
    for run in runs:
        if row and not any(is_same_row(other, run) for other in row):
            yield merged(row)
            row = []
        row.append(run)
    if row:
        yield merged(row)
