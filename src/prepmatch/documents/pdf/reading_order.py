"""The order in which a careful person reads what stands on a page.

Most programs write a page in the order in which it is read; that order is kept. Design tools,
tables and hostile files draw columns row by row or headings last: then the place of the lines
decides. Columns are told by the gutters between them, as in the recursive cuts of Nagy and Seth
(Hierarchical representation of optically scanned documents, 1984).
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from prepmatch.documents.pdf.columns import (
    Reading,
    columns_of,
    has_headings,
    is_date,
    reading_of,
    rows_of,
)
from prepmatch.documents.pdf.gutters import Gutter, beside, gutters, neighbours
from prepmatch.documents.pdf.labels import labels_at_left, labels_at_right, rows
from prepmatch.documents.pdf.runs import by_height, is_same_row, merged, regrouped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from prepmatch.documents.pdf.runs import Run

_CLOSE = 2.2
"""Heights of a line between one line and the next of the same text."""
_LOOK_BACK = 24
"""Runs to look back for the one above."""
_SHARED = 0.3
_FEWEST_REVERSED = 2
_REVERSED = 0.02
"""Share of lines drawn before the line above them, from which a page is out of order."""
_NEAR = 4
"""Runs drawn from a label to what stands beside it."""
_DEEPEST = 12
_LONGEST_HEAD = 8
"""Lines of a name, a title and contacts above the first heading."""


@dataclass(slots=True)
class PageOrder:
    """The lines of a page in order: what comes first, the two main columns, and the rest.

    Pages without columns have all their lines in `before`.
    """

    before: list[Run] = field(default_factory=list)
    left: list[Run] = field(default_factory=list)
    right: list[Run] = field(default_factory=list)
    after: list[Run] = field(default_factory=list)


def in_reading_order(runs: Sequence[Run], is_heading: Callable[[str], bool]) -> PageOrder:
    """Put runs in order, joining those that stand on one row of a column.

    Args:
        runs: upright ones of one page, in the order drawn.
        is_heading: whether some words are a usual heading of a section.
    """
    placed = by_height(runs)
    gutter, reading = _main_gutter(placed, is_heading)
    is_kept = gutter is None or _is_kept(gutter, reading, is_heading)
    if is_kept and _is_logical(placed) and _are_dates_near(placed, reading):
        lines = _as_drawn(runs, is_heading)
        is_divided = gutter is not None and _changes(gutter) <= 1
    else:
        placed = by_height(regrouped(runs))
        lines = _by_place(placed, is_heading, 0)
        gutter, reading = _main_gutter(placed, is_heading)
        is_divided = True
    is_divided = is_divided and reading is Reading.COLUMNS
    return _with_head_first(_divided(lines, gutter if is_divided else None), is_heading)


def _main_gutter(
    runs: Sequence[Run], is_heading: Callable[[str], bool]
) -> tuple[Gutter | None, Reading]:
    """What divides most of a page, if anything does, and how its sides are read."""
    gutter = next(iter(gutters(runs)), None)
    if gutter is None:
        return None, Reading.ROWS
    reading = reading_of(gutter, is_heading)
    if reading is Reading.COLUMNS:
        return columns_of(gutter, is_heading), reading
    return (rows_of(gutter) if reading is Reading.ROWS else gutter.core), reading


def _divided(lines: Iterator[Run], gutter: Gutter | None) -> PageOrder:
    """Lines told by the side of the main gutter on which they stand."""
    order = PageOrder()
    if gutter is None:
        order.before.extend(lines)
        return order
    edge = min(run.left for run in gutter.right)
    for line in lines:
        is_within = gutter.top <= line.top and line.bottom <= gutter.bottom
        if is_within and line.left >= edge:
            order.right.append(line)
        elif is_within:
            order.left.append(line)
        elif (order.left or order.right) and line.top >= gutter.top:
            order.after.append(line)
        else:
            order.before.append(line)
    return order


def _with_head_first(order: PageOrder, is_heading: Callable[[str], bool]) -> PageOrder:
    """With a name that stands at the head of the right column before the left one."""
    heads = [index for index, run in enumerate(order.right) if is_heading(run.text)]
    if not (order.left and heads and 0 < heads[0] <= _LONGEST_HEAD):
        return order
    head = order.right[: heads[0]]
    tallest = max(run.height for run in order.left)
    if max(run.height for run in head) > tallest:
        order.before += head
        order.right = order.right[heads[0] :]
    return order


def _is_logical(runs: Sequence[Run]) -> bool:
    """Whether lines, here by height, were drawn after the lines above them."""
    reversed_ = sum(
        above.order > run.order
        for index, run in enumerate(runs)
        if (above := _above(run, runs[max(0, index - _LOOK_BACK) : index])) is not None
    )
    return reversed_ < max(_FEWEST_REVERSED, _REVERSED * len(runs))


def _above(run: Run, earlier: Sequence[Run]) -> Run | None:
    """The nearest line above one, in the same column."""
    nearest: Run | None = None
    left, right = run.left, run.right
    for other in reversed(earlier):
        least = _SHARED * min(right - left, other.right - other.left)
        is_in_column = right - other.left > least < other.right - left and least > 0
        if is_in_column and not is_same_row(run, other):
            if nearest is None or other.bottom > nearest.bottom:
                nearest = other
            elif other.bottom < nearest.top:
                break
    is_close = nearest is not None and run.top - nearest.bottom < _CLOSE * run.height
    return nearest if is_close else None


def _is_kept(gutter: Gutter, reading: Reading, is_heading: Callable[[str], bool]) -> bool:
    """Whether columns were drawn one after the other, and labels with what stands beside them."""
    if reading is Reading.COLUMNS:
        if _changes(gutter) <= 1:
            return _is_near([*neighbours(gutter.left), *neighbours(gutter.right)])
        left, right = has_headings(gutter.core, is_heading)
        return left != right
    return _is_near(list(beside(gutter)))


def _are_dates_near(runs: Sequence[Run], reading: Reading) -> bool:
    """Whether dates at the end of lines were drawn with their lines."""
    if reading is Reading.COLUMNS:
        return True
    return _is_near([pair for pair in neighbours(runs) if is_date(pair[1].text)])


def _is_near(pairs: Sequence[tuple[Run, Run]]) -> bool:
    """Whether most runs that stand beside each other were drawn one soon after the other."""
    apart = sum(not 0 < right.order - left.order <= _NEAR for left, right in pairs)
    return apart <= max(1, len(pairs) / 2)


def _changes(gutter: Gutter) -> int:
    """How often drawing went from one side to the other, a name above both left aside."""
    top = max(gutter.left[0].top, gutter.right[0].top)
    sides = [(run.order, True) for run in gutter.left if run.bottom > top]
    sides += [(run.order, False) for run in gutter.right if run.bottom > top]
    return sum(a[1] != b[1] for a, b in itertools.pairwise(sorted(sides)))


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
    gutter, reading = _main_gutter(runs, is_heading) if depth < _DEEPEST else (None, Reading.ROWS)
    if gutter is None:
        yield from rows(runs)
        return
    divided = {id(run) for run in (*gutter.left, *gutter.right)}
    others = [run for run in runs if id(run) not in divided]
    yield from _by_place([r for r in others if r.top < gutter.top], is_heading, depth + 1)
    if reading is Reading.COLUMNS:
        yield from _by_place(gutter.left, is_heading, depth + 1)
        yield from _by_place(gutter.right, is_heading, depth + 1)
    elif reading is Reading.LABELS:
        yield from labels_at_left(gutter)
    else:
        yield from labels_at_right(gutter)
    yield from _by_place([r for r in others if r.top >= gutter.top], is_heading, depth + 1)
