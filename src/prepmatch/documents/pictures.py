"""Pages that are pictures: scans, with or without a layer of recognised text."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium_c

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdfium2 import PdfPage, PdfTextPage

    from prepmatch.documents.pdf_words import Word

_MOST_OF_PAGE = 0.5
_DEEPEST = 3
_MOST_OBJECTS = 5_000
_SAMPLE = 40
_INVISIBLE_MODES = frozenset({3, 7})


def is_picture(page: PdfPage) -> bool:
    """Whether one picture covers most of a page, as in a scan."""
    left, bottom, right, top = page.get_bbox()
    least = _MOST_OF_PAGE * (right - left) * (top - bottom)
    images = page.get_objects([pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEPEST)
    for image in itertools.islice(images, _MOST_OBJECTS):
        x0, y0, x1, y1 = image.get_bounds()
        if (min(x1, right) - max(x0, left)) * (min(y1, top) - max(y0, bottom)) > least:
            return True
    return False


def is_text_layer(text_page: PdfTextPage, words: Sequence[Word]) -> bool:
    """Whether most words are written invisibly, as recognised text over a scan is."""
    sample = words[:: max(1, len(words) // _SAMPLE)]
    return sum(is_written_invisibly(text_page, word) for word in sample) * 2 > len(sample)


def is_written_invisibly(text_page: PdfTextPage, word: Word) -> bool:
    """Whether a word is neither filled nor stroked (PDF 1.7, 9.3.6)."""
    written = pdfium_c.FPDFText_GetTextObject(text_page.raw, word.index)
    return bool(written) and pdfium_c.FPDFTextObj_GetTextRenderMode(written) in _INVISIBLE_MODES
