"""What stands on the two sides of a gutter: columns, labels and their text, or rows of a table."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from prepmatch.documents.pdf.gutters import Gutter, extent, paragraphs
from prepmatch.documents.pdf.runs import is_same_row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prepmatch.documents.pdf.runs import Run

_FEWEST = 3
"""Labels, or lines of a column."""
_FEWEST_UNLIKE = 6
"""Lines on either side where neither headings nor dates tell what the columns are."""
_ALIGNED = 0.75
_SHORT = 26
"""Characters of a label: a date, a place, a kind of skill."""
_MOSTLY = 0.6
_FITTING = 0.85
"""Share of labels that begin where the text beside them begins."""
_SPARSE = 0.45
"""Labels to lines; a column of its own has lines of its own nearly all the way down."""
_FEWEST_DATED = 2
_ALIKE = 1.8
"""How much longer the lines of one list are than those of another beside it."""
_LINES_OF_LABEL = 1.5
_LONGEST_LABEL = 4
"""Lines of a label: a date, an employer, a place."""
_DATE = re.compile(r"(?:19|20)\d\d|\bpresent\b|\bcurrent\b|\b\d{1,2}/\d\d\b", re.IGNORECASE)


class Reading(Enum):
    """How two sides of a gutter are read."""

    COLUMNS = "one column after the other"
    LABELS = "each label, then what stands beside it"
    ROWS = "row by row"


def reading_of(gutter: Gutter, is_heading: Callable[[str], bool]) -> Reading:
    """Tell columns of their own from labels, dates and tables.

    Args:
        gutter: what divides the two sides.
        is_heading: whether some words are a usual heading of a section.
    """
    core = gutter.core
    left, right = has_headings(core, is_heading)
    if _are_dated(core.right, is_heading):
        return Reading.ROWS
    is_labelled = _are_labels(core, is_heading) or _is_sparse(core)
    if _are_headings_or_dates(core.left, is_heading) or (is_labelled and not (left and right)):
        return Reading.LABELS
    if left or right:
        return Reading.COLUMNS
    return _reading_without_headings(core)


def _reading_without_headings(core: Gutter) -> Reading:
    if _is_grid(core):
        return Reading.COLUMNS
    if _are_short_and_aligned(core.left, core.right):
        return Reading.LABELS if len(core.left) < len(core.right) else Reading.ROWS
    is_large = min(len(core.left), len(core.right)) >= _FEWEST_UNLIKE
    if _are_short_and_aligned(core.right, core.left) or not is_large:
        return Reading.ROWS
    return Reading.COLUMNS


def _is_grid(gutter: Gutter) -> bool:
    """Whether short lists stand side by side; what labels are about is longer than they."""
    left, right = (
        sum(len(r.text) for r in side) / len(side) for side in (gutter.left, gutter.right)
    )
    is_short = max(left, right) <= _SHORT
    return is_short and 1 / _ALIKE < right / left < _ALIKE


def has_headings(gutter: Gutter, is_heading: Callable[[str], bool]) -> tuple[bool, bool]:
    """Whether usual headings stand left and right of a gutter."""
    left = any(is_heading(run.text) for run in gutter.left)
    return left, any(is_heading(run.text) for run in gutter.right)


def columns_of(gutter: Gutter, is_heading: Callable[[str], bool]) -> Gutter:
    """The columns without the sections that begin at the left when the right has ended.

    Args:
        gutter: between two columns.
        is_heading: whether some words are a usual heading of a section.
    """
    right = _without_dates_below(gutter)
    end = max(run.bottom for run in right)
    heads = [run.top for run in gutter.left if run.top >= end and is_heading(run.text)]
    left = tuple(run for run in gutter.left if not heads or run.top < heads[0])
    return Gutter(left, right, *extent(left, right))


def rows_of(gutter: Gutter) -> Gutter:
    """The part of a gutter beside which dates stand; below it another gutter may begin.

    Args:
        gutter: one that is read by rows.
    """
    core = gutter.core
    dated = [block[-1] for block in paragraphs(core.right) if any(is_date(r.text) for r in block)]
    if not dated:
        return core
    right = tuple(run for run in core.right if run.top <= dated[-1].top)
    left = tuple(run for run in core.left if run.top < dated[-1].bottom)
    return Gutter(left, right, *extent(left, right))


def _without_dates_below(gutter: Gutter) -> tuple[Run, ...]:
    """The right column up to its end: dates below it belong to positions at the left."""
    right = list(gutter.right)
    while len(right) > _FEWEST and is_date(right[-1].text):
        if not any(_starts_beside(run, right[-1]) for run in gutter.left):
            break
        right.pop()
    return tuple(right)


def _are_dated(runs: Sequence[Run], is_heading: Callable[[str], bool]) -> bool:
    """Whether most blocks of short lines hold a date, as those do that stand beside positions."""
    blocks = list(paragraphs(runs))
    if any(len(block) > _LONGEST_LABEL for block in blocks):
        return False
    dated = sum(
        any(is_date(run.text) for run in block) and not is_heading(block[0].text)
        for block in blocks
    )
    is_short = sum(len(run.text) for run in runs) < _SHORT * len(runs)
    return is_short and dated >= max(_FEWEST_DATED, _MOSTLY * len(blocks))


def is_date(text: str) -> bool:
    """Whether some words are a date, as they stand beside a position."""
    return len(text) <= _SHORT and _DATE.search(text) is not None


def _are_headings_or_dates(runs: Sequence[Run], is_heading: Callable[[str], bool]) -> bool:
    labels = list(paragraphs(runs))
    return sum(_is_telling(block, is_heading) for block in labels) >= _MOSTLY * len(labels)


def _is_telling(block: Sequence[Run], is_heading: Callable[[str], bool]) -> bool:
    """Whether a block is a heading, or begins with a date and is short."""
    is_short = len(block) <= _LONGEST_LABEL and all(len(run.text) <= _SHORT for run in block)
    return (is_short and is_date(block[0].text)) or is_heading(" ".join(r.text for r in block))


def _are_labels(gutter: Gutter, is_heading: Callable[[str], bool]) -> bool:
    """Whether headings, dates or labels stand left of what they are about.

    Each then has nothing beside it, like a heading above a table, or begins beside the first
    line of a paragraph. Columns of their own begin anywhere.
    """
    labels = list(paragraphs(gutter.left))
    heads = [block[0] for block in paragraphs(gutter.right)]
    fitting = 0
    for block in labels:
        is_alone = not any(is_same_row(block[0], run) for run in gutter.right)
        is_head = any(_starts_beside(block[0], head) for head in heads)
        fitting += is_alone or is_head or _is_telling(block, is_heading)
    is_short = sum(len(run.text) for run in gutter.left) <= _SHORT * len(gutter.left)
    is_small = _FEWEST <= len(labels) >= len(gutter.left) / _LINES_OF_LABEL
    return is_short and is_small and fitting >= _FITTING * len(labels)


def _is_sparse(gutter: Gutter) -> bool:
    """Whether short runs stand beside few of the lines at the right, as labels do."""
    is_short = sum(len(run.text) for run in gutter.left) <= _SHORT * len(gutter.left)
    return is_short and len(gutter.left) < _SPARSE * len(gutter.right)


def _are_short_and_aligned(labels: Sequence[Run], beside: Sequence[Run]) -> bool:
    """Whether short runs stand exactly beside the beginnings of longer ones."""
    aligned = sum(any(_starts_beside(label, run) for run in beside) for label in labels)
    is_short = sum(len(run.text) for run in labels) <= _SHORT * len(labels)
    return is_short and aligned >= _ALIGNED * len(labels)


def _starts_beside(one: Run, other: Run) -> bool:
    return is_same_row(one, other) and abs(one.bottom - other.bottom) < 0.25 * one.height
