"""Pages that are pictures: scans, with or without a layer of recognised text."""

from __future__ import annotations

import ctypes
import itertools
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium_c

from prepmatch.documents.pdf.calls import unchecked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdfium2 import PdfPage, PdfTextPage

    from prepmatch.documents.pdf.words import Word

_MOST_OF_PAGE = 0.5
_DEEPEST = 3
_MOST_OBJECTS = 5_000
_SAMPLE = 40
_NEARLY_ALL = 0.85
"""A stamp or a signature may be typed on a scan; keywords hidden over a picture are fewer."""
_INVISIBLE_MODES = frozenset({3, 7})
_Rect = tuple[float, float, float, float]

_object_at = unchecked(pdfium_c.FPDFPage_GetObject)
_type_of = unchecked(pdfium_c.FPDFPageObj_GetType)


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
    """Whether nearly all words are written invisibly, as recognised text over a scan is."""
    sample = words[:: max(1, len(words) // _SAMPLE)]
    invisible = sum(is_written_invisibly(text_page, word) for word in sample)
    return invisible > _NEARLY_ALL * len(sample)


def is_written_invisibly(text_page: PdfTextPage, word: Word) -> bool:
    """Whether a word is neither filled nor stroked (PDF 1.7, 9.3.6)."""
    written = pdfium_c.FPDFText_GetTextObject(text_page.raw, word.index)
    return bool(written) and pdfium_c.FPDFTextObj_GetTextRenderMode(written) in _INVISIBLE_MODES


def covered_by_pictures(
    page: PdfPage, text_page: PdfTextPage, words: Sequence[Word]
) -> Iterator[Word]:
    """Words over which an opaque picture was drawn: a photo has ink of its own.

    Args:
        page: the page.
        text_page: its characters.
        words: its words.
    """
    pictures = list(_opaque_pictures(page))
    if not pictures:
        return
    places = {_address(item): place for place, item in enumerate(_items(page))}
    rect = pdfium_c.FS_RECTF()
    for word in words:
        if not pdfium_c.FPDFText_GetLooseCharBox(text_page.raw, word.index, ctypes.byref(rect)):
            continue
        across, up = (rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2
        over = [z for z, (x0, y0, x1, y1) in pictures if x0 < across < x1 and y0 < up < y1]
        if over:
            written = pdfium_c.FPDFText_GetTextObject(text_page.raw, word.index)
            if places.get(_address(written), len(places)) < max(over):
                yield word


def _opaque_pictures(page: PdfPage) -> Iterator[tuple[int, _Rect]]:
    """The place in the order of drawing, and the box, of pictures through which nothing shows."""
    sides = [ctypes.c_float() for _ in range(4)]
    pointers = [ctypes.byref(side) for side in sides]
    for place, item in enumerate(_items(page)):
        if _type_of(item) != pdfium_c.FPDF_PAGEOBJ_IMAGE:
            continue
        is_opaque = not pdfium_c.FPDFPageObj_HasTransparency(item)
        if is_opaque and pdfium_c.FPDFPageObj_GetBounds(item, *pointers):
            left, bottom, right, top = (side.value for side in sides)
            yield place, (left, bottom, right, top)


def _items(page: PdfPage) -> Iterator[Any]:
    """What was drawn on a page, in order, up to a bound."""
    count = min(pdfium_c.FPDFPage_CountObjects(page), _MOST_OBJECTS)
    return (_object_at(page.raw, index) for index in range(count))


def _address(item: Any) -> int:
    return ctypes.cast(item, ctypes.c_void_p).value or 0
