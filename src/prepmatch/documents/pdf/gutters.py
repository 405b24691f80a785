"""The strips that no line of a page crosses, which may divide it into columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.documents.pdf.runs import is_same_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.documents.pdf.runs import Run

_FEWEST = 3
"""Lines on either side of a gutter."""
_EPSILON = 1.0
_APART = 0.6
"""Heights of a line between the last line of one paragraph and the first of the next."""
_NARROWEST = 5.0
"""Points of a gutter."""


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
    def core(self) -> Gutter:
        """The part where both sides have something, without what stands above or below it."""
        top = max(self.left[0].top, self.right[0].top)
        ends = (max([run.bottom for run in side]) for side in (self.left, self.right))
        bottom = min(ends)
        left, right = (
            tuple([run for run in side if run.bottom > top and run.top < bottom])
            for side in (self.left, self.right)
        )
        return Gutter(left, right, top, bottom)

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


def beside(gutter: Gutter) -> Iterator[tuple[Run, Run]]:
    """Runs left of a gutter, each with the first of those that stand on its row at the right."""
    for run in gutter.left:
        other = next((other for other in gutter.right if is_same_row(run, other)), None)
        if other is not None:
            yield run, other


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
                gutter = Gutter(tuple(left), tuple(right), *extent(left, right))
                core = gutter.core
                if core.left and core.right:
                    yield gutter
            left, right = [], []
        elif run.right <= x + _EPSILON:
            left.append(run)
        else:
            right.append(run)


def extent(left: Sequence[Run], right: Sequence[Run]) -> tuple[float, float]:
    """The top and the bottom of two sides, in points."""
    runs = [*left, *right]
    return min([run.top for run in runs]), max([run.bottom for run in runs])
