"""What becomes of the page when a program reads it straight across."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.checks.finding import (
    Finding,
    counted,
    cut,
    line_of,
    passed,
    warned,
)
from prepmatch.checks.rows import rows_of
from prepmatch.model import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prepmatch.checks.examined import Examined
    from prepmatch.checks.rows import Row
    from prepmatch.model import Line

_FEWEST_BROKEN_ROWS = 4
"""Rows in which two texts run into each other; one or two come from a crowded head."""
_SIDEWAYS = 2.0
"""How much taller than wide a line of several letters must be to run up the page."""
_MOST_STRIPS = 20
"""Lines that run up the page and are reckoned with; a design has one or two."""
_SLACK = 3.0
"""Points by which boxes of one strip differ."""
_FEWEST_LETTERS = 5
_SMALL = 7.5
"""Points: smaller letters are hard to read in print and on telephones."""
_SMALL_SHARE = 0.1
"""Less than this is a footnote."""


def columns(examined: Examined) -> Finding | None:
    """Columns, read as a program does that knows of none."""
    lines = [line for line in examined.document.lines if line.box is not None]
    if not lines:
        return None
    lines = _without_margins(examined, lines)
    broken = [row for row in rows_of(lines) if row.is_broken]
    if len(broken) < _FEWEST_BROKEN_ROWS:
        return passed("Read straight across, the lines come out in the same order.")
    return warned(
        f"A parser that reads straight across joins {len(broken)} rows of texts that stand side "
        "by side. Current parsers mostly manage columns, older ones do not, and Greenhouse names "
        "columns among the causes of failed parsing.",
        "To be safe, keep an edition in one column for application forms, and hand the other "
        "to people.",
        _straight(examined, broken),
    )


def _without_margins(examined: Examined, lines: Sequence[Line]) -> list[Line]:
    """Lines but for those in a strip whose text runs up the page, which is told by itself."""
    strips = [line.box for line in lines if line.box and _is_sideways(examined, line)]
    strips = strips[:_MOST_STRIPS]
    return [
        line
        for line in lines
        if line.box
        and not any(
            strip.left - _SLACK <= line.box.left and line.box.right <= strip.right + _SLACK
            for strip in strips
        )
    ]


def _straight(examined: Examined, broken: Sequence[Row]) -> Iterable[Evidence]:
    """The broken rows with most words, in the order of the page."""
    texts = [
        (row, " ".join(examined.document.line_text(line) for line in row.lines)) for row in broken
    ]
    telling = sorted(texts, key=lambda item: -len(item[1]))[:3]
    for row, text in sorted(telling, key=lambda item: item[0].lines[0].number):
        yield Evidence(cut(text), row.lines[0].number, row.lines[0].page)


def sideways(examined: Examined) -> Finding | None:
    """Lines that run up or down the page."""
    lines = [line for line in examined.document.lines if line.box is not None]
    if not lines:
        return None
    turned = [line for line in lines if _is_sideways(examined, line)]
    if not turned:
        return passed("All lines run from left to right.")
    return warned(
        f"{counted(len(turned), 'line')} run up or down the page. Parsers may read them as single "
        "letters or in the middle of other lines.",
        "Set them like the rest.",
        (line_of(examined.document, line) for line in turned),
    )


def _is_sideways(examined: Examined, line: Line) -> bool:
    letters = sum(map(str.isalnum, examined.document.line_text(line)))
    if line.box is None or letters < _FEWEST_LETTERS:
        return False
    width, height = line.box.right - line.box.left, line.box.bottom - line.box.top
    return height > _SIDEWAYS * max(width, 1.0)


def small_print(examined: Examined) -> Finding | None:
    """Letters too small to read in comfort."""
    sized = [line for line in examined.document.lines if line.font_size]
    if not sized:
        return None
    small = [line for line in sized if (line.font_size or 0.0) < _SMALL]
    letters = sum(line.span.end - line.span.start for line in sized)
    share = sum(line.span.end - line.span.start for line in small) / max(1, letters)
    if share < _SMALL_SHARE:
        return passed("The letters are large enough to read.")
    smallest = min(line.font_size or 0.0 for line in small)
    return warned(
        f"{share:.0%} of the text is smaller than {_SMALL:g} points, down to {smallest:.1f}.",
        "Use 10 to 12 points for text and cut words instead.",
        (line_of(examined.document, line) for line in small),
    )
