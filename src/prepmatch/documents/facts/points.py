"""The points of an entry: its bullets with the lines they run over, else its sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.documents.facts.head_pieces import without_addresses
from prepmatch.documents.facts.rows import continues
from prepmatch.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.documents.facts.rows import Row

_NEXT_SENTENCE = re.compile(r"[a-z0-9)%][.!?]\s+[A-Z]")
_LINES_OF_A_PARAGRAPH = 3


def points_of(rows: Sequence[Row], width: int) -> tuple[Span, ...]:
    """The points of the rows below a head, in order; a paragraph of several sentences is none.

    Args:
        rows: below the head.
        width: characters of a full line.
    """
    points: list[list[Row]] = []
    for row in rows:
        before = points[-1][-1] if points and not points[-1][-1].is_blank else None
        is_aside = row.is_label or (row.content and not without_addresses(row.content).strip())
        if is_aside and not (before and continues(before, row)):
            continue
        if (before is not None and not row.is_bullet and _goes_on(points[-1], row, width)) or (
            row.is_blank and before is not None
        ):
            points[-1].append(row)
        elif not row.is_blank:
            points.append([row])
    return tuple(_span(point) for point in points if not _is_paragraph(point))


def _span(point: Sequence[Row]) -> Span:
    last = next(row for row in reversed(point) if not row.is_blank)
    return Span(point[0].start, last.span.end)


def _goes_on(point: Sequence[Row], row: Row, width: int) -> bool:
    """Whether a line without a bullet belongs to the point above it."""
    before = point[-1]
    return continues(before, row, width) or (
        point[0].is_bullet and not before.ends and not row.is_blank
    )


def _is_paragraph(point: Sequence[Row]) -> bool:
    words = " ".join(row.content for row in point)
    is_long = len(point) >= _LINES_OF_A_PARAGRAPH and not point[0].is_bullet
    return is_long and _NEXT_SENTENCE.search(words) is not None
