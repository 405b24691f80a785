"""Where a page is divided into columns, and what kind of columns they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from prepmatch.documents.runs import is_same_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from prepmatch.documents.runs import Run

_FEWEST = 3
"""Lines on either side of a gutter."""
_FEWEST_UNLIKE = 6
"""Lines on either side where neither headings nor dates tell what the columns are."""
_ALIGNED = 0.75
_SHORT = 26
"""Characters of a label: a date, a place, a kind of skill."""
_MOSTLY = 0.6
_EPSILON = 1.0
_APART = 0.6
"""Heights of a line between the last line of one paragraph and the first of the next."""
_NARROWEST = 5.0
"""Points of a gutter."""
_DATE = re.compile(r"(?:19|20)\d\d|\bpresent\b|\bcurrent\b|\b\d{1,2}/\d\d\b", re.IGNORECASE)


class Reading(Enum):
    """How two sides of a gutter are read."""

    COLUMNS = "one column after the other"
    LABELS = "each label, then what stands beside it"
    ROWS = "row by row"


@dataclass(frozen=True, slots=True)
class Gutter:
    """A strip that no line of a part of a page crosses.

    Attributes:
        left: the runs left of it, by height on the page.
        right: those right of it.
        top: where the part begins, in points.
        bottom: where it ends.
    """

    left: tuple[Run, ...]
    right: tuple[Run, ...]
    top: float
    bottom: float

    @property
    def weight(self) -> float:
        """How much of a page it divides."""
        return min(len(self.left), len(self.right)) * (self.bottom - self.top)


def gutters(runs: Sequence[Run]) -> list[Gutter]:
    """The strips that may divide a part of a page, the weightiest first.

    Args:
        runs: those of the part, by height on the page.
    """
    edges = {round(right.left) for _, right in neighbours(runs)}
    found = [gutter for edge in sorted(edges) for gutter in _along(runs, edge - _EPSILON)]
    return sorted(found, key=lambda gutter: -gutter.weight)


def neighbours(runs: Sequence[Run]) -> Iterator[tuple[Run, Run]]:
    """Pairs of runs that stand beside each other with a gap between them."""
    for index, run in enumerate(runs):
        for other in runs[index + 1 :]:
            if other.top >= run.bottom:
                break
            left, right = (run, other) if run.left < other.left else (other, run)
            if right.left - left.right >= _NARROWEST:
                yield left, right


def reading_of(gutter: Gutter, is_heading: Callable[[str], bool]) -> Reading:
    """Tell columns of their own from labels, dates and tables.

    Args:
        gutter: what divides the two sides.
        is_heading: whether some words are a usual heading of a section.
    """
    right = sum(is_heading(run.text) for run in gutter.right)
    if _are_dates(gutter.right) and not right:
        return Reading.ROWS
    blocks = [" ".join(run.text for run in block) for block in paragraphs(gutter.left)]
    if sum(_is_date(text) or is_heading(text) for text in blocks) >= _MOSTLY * len(blocks):
        return Reading.LABELS
    if right or any(is_heading(run.text) for run in gutter.left):
        return Reading.COLUMNS
    if _are_labels(gutter.left, gutter.right):
        return Reading.LABELS if len(gutter.left) < len(gutter.right) else Reading.ROWS
    if _are_labels(gutter.right, gutter.left):
        return Reading.ROWS
    is_large = min(len(gutter.left), len(gutter.right)) >= _FEWEST_UNLIKE
    return Reading.COLUMNS if is_large else Reading.ROWS


def paragraphs(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Runs that stand close below one another."""
    block: list[Run] = []
    for run in runs:
        if block and run.top - block[-1].bottom > _APART * run.height:
            yield block
            block = []
        block.append(run)
    if block:
        yield block


def _along(runs: Sequence[Run], x: float) -> Iterator[Gutter]:
    """The stretches of a vertical line that no run crosses and that have runs on both sides."""
    left: list[Run] = []
    right: list[Run] = []
    for run in [*runs, None]:
        if run is None or (run.left < x - _EPSILON and run.right > x + _EPSILON):
            if len(left) >= _FEWEST <= len(right):
                beside = _overlap(left, right)
                if beside is not None:
                    yield beside
            left, right = [], []
        elif run.right <= x + _EPSILON:
            left.append(run)
        else:
            right.append(run)


def _overlap(left: list[Run], right: list[Run]) -> Gutter | None:
    """The part where both sides have something; what stands alone above or below is not in it."""
    top = max(left[0].top, right[0].top)
    bottom = min(max(run.bottom for run in left), max(run.bottom for run in right))
    if bottom <= top:
        return None
    ends = max(run.bottom for run in (*left, *right))
    begins = min(left[0].top, right[0].top)
    return Gutter(tuple(left), tuple(right), begins, ends)


def _are_dates(runs: Sequence[Run]) -> bool:
    dated = sum(_is_date(run.text) for run in runs)
    return dated > len(runs) / 3 and sum(len(r.text) for r in runs) < _SHORT * len(runs)


def _is_date(text: str) -> bool:
    return len(text) <= _SHORT and _DATE.search(text) is not None


def _are_labels(labels: Sequence[Run], beside: Sequence[Run]) -> bool:
    """Whether short runs stand exactly beside the beginnings of longer ones."""
    aligned = sum(any(_starts_beside(label, run) for run in beside) for label in labels)
    is_short = sum(len(run.text) for run in labels) <= _SHORT * len(labels)
    return is_short and aligned >= _ALIGNED * len(labels)


def _starts_beside(one: Run, other: Run) -> bool:
    return is_same_row(one, other) and abs(one.bottom - other.bottom) < 0.25 * one.height
