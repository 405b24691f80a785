"""Running headers, footers and page numbers: what a page says because it is a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def without_furniture(
    pages: Sequence[Sequence[RawLine]], heights: Sequence[float]
) -> list[RawLine]:
    """Lines without page numbers, and running lines once only, where they come first.

    Args:
        pages: the lines of each page.
        heights: of each page, in points.
    """
    if len(pages) == 1:
        return list(pages[0])
    kept: list[RawLine] = []
    before: dict[str, list[float]] = {}
    for lines, height in zip(pages, heights, strict=True):
        here: dict[str, list[float]] = {}
        for line in lines:
            if line.box is not None and _is_in_margin(line.box, height):
                tops = before.get(_key(line), ())
                is_running = any(abs(top - line.box.top) < _SAME_HEIGHT for top in tops)
                here.setdefault(_key(line), []).append(line.box.top)
                if is_running or _PAGE_NUMBER.match(line.text):
                    continue
            kept.append(line)
        for key, tops in here.items():
            before.setdefault(key, []).extend(tops)
    return kept


def _key(line: RawLine) -> str:
    """The words of a line without numbers, which count the pages."""
    return re.sub(r"[\W\d_]+", " ", line.text).strip().casefold()


def _is_in_margin(box: Box, height: float) -> bool:
    return box.bottom < _MARGIN * height or box.top > (1 - _MARGIN) * height
