"""Running headers, footers and page numbers: what a page says because it is a page."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from prepmatch.documents.raw import RawLine
    from prepmatch.model import Box

_MARGIN = 0.12
"""Part of a page's height, above and below, where running lines stand."""
_PAGE_NUMBER = re.compile(
    r"^\W*(?:page|seite|pagina|p\.)?\s*\d{1,2}\s*(?:(?:of|/|von|de|di|\|)\s*\d{1,2})?\W*$",
    re.IGNORECASE,
)
_SAME_HEIGHT = 4.0
"""Points."""


def without_furniture(lines: Sequence[RawLine], heights: Sequence[float]) -> list[RawLine]:
    """Lines without page numbers, and running lines once only, where they come first.

    Args:
        lines: of all pages.
        heights: of each page, in points.
    """
    if len(heights) == 1:
        return list(lines)
    places: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for line in lines:
        if line.box and line.page and _is_in_margin(line.box, heights[line.page - 1]):
            places[_key(line)].append((line.page, line.box.top))
    return [line for line in lines if not _is_furniture(line, heights, places)]


def _is_furniture(
    line: RawLine, heights: Sequence[float], places: Mapping[str, list[tuple[int, float]]]
) -> bool:
    if not (line.box and line.page and _is_in_margin(line.box, heights[line.page - 1])):
        return False
    return _PAGE_NUMBER.match(line.text) is not None or any(
        page < line.page and abs(top - line.box.top) < _SAME_HEIGHT
        for page, top in places[_key(line)]
    )


def _key(line: RawLine) -> str:
    """The words of a line without numbers, which count the pages."""
    return re.sub(r"[\W\d_]+", " ", line.text).strip().casefold()


def _is_in_margin(box: Box, height: float) -> bool:
    return box.bottom < _MARGIN * height or box.top > (1 - _MARGIN) * height
