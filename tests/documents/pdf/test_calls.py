from __future__ import annotations

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium_c

from prepmatch.documents.pdf.calls import unchecked


def test_an_unchecked_function_gives_what_the_checked_one_gives(pdfs):
    with pypdfium2.PdfDocument(pdfs / "one-column.pdf") as document:
        text_page = document[0].get_textpage()
        raw = text_page.raw
        sides, rect = (ctypes.c_float * 4)(), pdfium_c.FS_RECTF()
        assert unchecked(pdfium_c.FPDFText_GetLooseCharBox)(raw, 3, ctypes.byref(sides)) == 1
        assert pdfium_c.FPDFText_GetLooseCharBox(raw, 3, ctypes.byref(rect)) == 1
        assert sides[:] == [rect.left, rect.top, rect.right, rect.bottom]
        size = pdfium_c.FPDFText_GetFontSize(raw, 3)
        assert unchecked(pdfium_c.FPDFText_GetFontSize)(raw, 3) == size > 0
