"""Which text of a blank page was meant to be invisible, told by who switched the letters off.

A rendering mode outlives the text object that sets it (ISO 32000-1, 9.3.1). Whoever hides a line
and forgets to switch back blanks the whole page: the object that sets the mode holds what was to
be hidden, and all others came by it.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.documents.pdf.words import Word

_INVISIBLE = frozenset({3, 7})
"""Modes that paint nothing; the second only clips."""
_MOST_PAGES = 10
_MOST = 0.5
"""Of a page's letters: where more are switched off one by one, that is how the page is made."""
_NEAR = 2.0
"""Points between where a letter starts and the box of its word."""

Point = tuple[float, float]
"""From the lower left corner of a page, in points."""


def switched_off(data: bytes) -> list[list[Point]]:
    """For each page, where the letters start whose own text object makes letters invisible.

    Args:
        data: of a PDF on which nothing can be seen.
    """
    device = _Letters()
    interpreter = _Interpreter(device)
    pages: list[list[Point]] = []
    try:
        for page in PDFPage.get_pages(io.BytesIO(data), maxpages=_MOST_PAGES):
            device.own, device.inherited = [], 0
            interpreter.process_page(page)
            is_exception = len(device.own) < _MOST * (len(device.own) + device.inherited)
            pages.append(device.own if is_exception else [])
    except Exception:  # noqa: BLE001
        # pdfminer raises whatever its parser trips over; then nothing is known of the rest.
        return pages
    return pages


def hide(words: Sequence[Word], points: Sequence[Point], height: float) -> None:
    """Mark the words in which letters start that were switched off."""
    for word in words:
        word.is_hidden = any(
            word.left - _NEAR <= x < word.right and word.top <= height - y <= word.bottom + _NEAR
            for x, y in points
        )


class _Letters(PDFTextDevice):
    """Notes where letters start."""

    def __init__(self) -> None:
        super().__init__(PDFResourceManager())
        self.is_own = False
        self.own: list[Point] = []
        self.inherited = 0

    def render_char(
        self,
        matrix: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        _rise: float,
        cid: int,
        *_: Any,
    ) -> float:
        """Note a letter; returns how far it moves the next one, as pdfminer asks."""
        if self.is_own:
            self.own.append((matrix[4], matrix[5]))
        else:
            self.inherited += 1
        return float(font.char_width(cid) * fontsize * scaling)


class _Interpreter(PDFPageInterpreter):
    """Knows whether the text object at hand has set the mode itself."""

    def __init__(self, device: _Letters) -> None:
        super().__init__(PDFResourceManager(), device)
        self._letters = device

    def do_BT(self) -> None:  # noqa: N802 - the operator's name
        """A text object begins."""
        super().do_BT()
        self._letters.is_own = False

    def do_Tr(self, render: Any) -> None:  # noqa: N802 - the operator's name
        """The rendering mode is set."""
        super().do_Tr(render)
        self._letters.is_own = render in _INVISIBLE
