"""Headings told by their look: what looks like the usual ones is one, whatever it says."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.documents.raw import RawLine
    from prepmatch.documents.sections import SectionFinder

_FEWEST = 3
"""Usual headings that a resume must have before their look proves anything."""
_MOSTLY = 0.6
"""Share of the lines of a look that are usual headings."""
_LONGEST = 40
_MOST_WORDS = 5
_SAME_EDGE = 3.0
"""Points."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_Look = tuple[float, bool, bool]


def unusual_headings(lines: Sequence[RawLine], finder: SectionFinder) -> frozenset[int]:
    """The indices of lines that look like headings of sections and say something unusual.

    Lines of a date, and lines right below a heading or above a date, are titles of positions.

    Args:
        lines: of a PDF, in order; those of other formats have no look.
        finder: knows the usual headings.
    """
    usual = {index for index, line in enumerate(lines) if _is_usual(line, finder)}
    looks = Counter(_look(line) for line in lines if line.text)
    of_headings = Counter(_look(lines[index]) for index in usual)
    telling = {
        look
        for look, count in of_headings.items()
        if count >= _FEWEST and count >= _MOSTLY * looks[look]
    }
    edges = {round(box.left) for index in usual if (box := lines[index].box) is not None}
    return frozenset(
        index
        for index, line in enumerate(lines)
        if index not in usual
        and _look(line) in telling
        and _stands_at(line, edges)
        and _is_heading(index, lines, usual)
    )


def _is_usual(line: RawLine, finder: SectionFinder) -> bool:
    return line.font_size is not None and finder.kind_of(line.text, is_marked=False) is not None


def _look(line: RawLine) -> _Look:
    return line.font_size or 0.0, line.is_bold, line.text.isupper()


def _stands_at(line: RawLine, edges: set[int]) -> bool:
    return line.box is not None and any(abs(line.box.left - edge) < _SAME_EDGE for edge in edges)


def _is_heading(index: int, lines: Sequence[RawLine], usual: set[int]) -> bool:
    text = lines[index].text
    is_short = 0 < len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS
    if not is_short or text[-1] in ".,;:" or not text[0].isalpha() or index - 1 in usual:
        return False
    around = [text, *(line.text for line in lines[index + 1 : index + 3])]
    return index > 0 and not any(_YEAR.search(words) for words in around)
