"""Words that a page shows in form fields and notes, which are no part of its own text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium_c

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_MOST = 500
_WITH_WORDS = frozenset({pdfium_c.FPDF_ANNOT_FREETEXT, pdfium_c.FPDF_ANNOT_WIDGET})


def with_form_fields(document: PdfDocument, index: int) -> PdfPage:
    """A page with the values of its form fields and notes drawn on it.

    Args:
        document: open; only its copy in memory changes.
        index: of the page, from 0.
    """
    page = document[index]
    if not _has_words(page):
        return page
    pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY)
    page.close()
    return document[index]


def _has_words(page: PdfPage) -> bool:
    count = min(pdfium_c.FPDFPage_GetAnnotCount(page), _MOST)
    return any(_kind_of(page, number) in _WITH_WORDS for number in range(count))


def _kind_of(page: PdfPage, number: int) -> int | None:
    note = pdfium_c.FPDFPage_GetAnnot(page, number)
    if not note:
        return None
    kind = int(pdfium_c.FPDFAnnot_GetSubtype(note))
    pdfium_c.FPDFPage_CloseAnnot(note)
    return kind
