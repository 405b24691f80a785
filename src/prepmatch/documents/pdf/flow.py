"""Columns that go on from one page to the next."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.documents.pdf.reading_order import PageOrder
    from prepmatch.documents.pdf.runs import Run

_SAME_EDGE = 8.0
"""Points between the left edges of a column on two pages."""
PlacedRun = tuple[int, "Run"]
"""The index of a page, and a line on it."""


def across_pages(pages: Sequence[PageOrder]) -> Iterator[PlacedRun]:
    """The lines of all pages; what goes on overleaf is not parted by the column beside it.

    Args:
        pages: the order of each.
    """
    index = 0
    while index < len(pages):
        last = index
        while last + 1 < len(pages) and _goes_on(pages[last], pages[last + 1]):
            last += 1
        yield from _together(pages, index, last)
        index = last + 1


def _together(pages: Sequence[PageOrder], first: int, last: int) -> Iterator[PlacedRun]:
    """Pages with the same two columns: one whole, then the other."""
    for number in range(first, last + 1):
        yield from ((number, run) for run in pages[number].before)
    sides = [[(n, run) for n in range(first, last + 1) for run in pages[n].left]]
    sides += [[(n, run) for n in range(first, last + 1) for run in pages[n].right]]
    after = pages[last + 1] if last + 1 < len(pages) else None
    if _is_overleaf(pages[last], after):
        sides.reverse()
    for side in sides:
        yield from side
    for number in range(first, last + 1):
        yield from ((number, run) for run in pages[number].after)


def _goes_on(page: PageOrder, following: PageOrder) -> bool:
    """Whether both columns of a page have the same edges on the next."""
    if page.after or not (page.left and following.left):
        return False
    return _is_same_edge(page.left, following.left) and _is_same_edge(page.right, following.right)


def _is_overleaf(page: PageOrder, following: PageOrder | None) -> bool:
    """Whether the next page, which has one column, goes on with the left one of this."""
    if following is None or following.left or not page.left or page.after:
        return False
    here, other = _edge(page.left), _edge(page.right)
    there = _edge(following.before) if following.before else other
    return abs(there - here) < _SAME_EDGE < abs(there - other) and _is_wider(page)


def _is_wider(page: PageOrder) -> bool:
    """Whether the left column is the main one."""
    return sum(len(run.text) for run in page.left) > sum(len(run.text) for run in page.right)


def _is_same_edge(column: Sequence[Run], other: Sequence[Run]) -> bool:
    return bool(column and other) and abs(_edge(column) - _edge(other)) < _SAME_EDGE


def _edge(column: Sequence[Run]) -> float:
    """Where most lines of a column begin."""
    return median(run.left for run in column)
