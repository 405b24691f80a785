"""PDF to lines: PDFium first, pdfplumber where the text it gives is garbled."""

from __future__ import annotations

import io
import itertools
import re
from typing import TYPE_CHECKING

import pypdfium2 as pdfium

from prepmatch.documents.limits import MAX_CHARACTERS, MAX_PAGES
from prepmatch.documents.pdf.form_fields import with_form_fields
from prepmatch.documents.pdf.garbled import is_garbled, is_scattered
from prepmatch.documents.pdf.page import PdfLines, lines_of, read_page
from prepmatch.documents.pdf.text_state import switched_off
from prepmatch.documents.raw import RawText, hidden_text, raw_lines
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prepmatch.documents.pdf.text_state import Point

_HEADER_WITHIN = 1024
"""Readers accept junk before `%PDF-` within the first kilobyte (PDF 1.7, appendix H)."""
_PASSWORD_ERROR = 4
_NO_PAGES = re.compile(
    rb"/Type\s*/Pages\b[^>]{0,200}/Count\s+0\b|/Count\s+0\b[^>]{0,200}/Type\s*/Pages\b"
)
_HAS_LETTERS = re.compile(r"(?:[^\W_][\W_]*){5}")
_SECOND_READER = Notice(
    "second-reader",
    "The fonts of this PDF hide what their letters are; the text was recovered another way. "
    "Many applicant tracking systems will not manage that.",
)
_NOTHING_SEEN = Notice(
    "hidden-text",
    "Nothing of the text of this PDF can be seen when it is drawn: its pages are blank. The text "
    "was read all the same.",
)
_SCATTERED = Notice(
    "second-reader",
    "The letters of this PDF are drawn in no readable order; the text was put together by where "
    "they stand. Many applicant tracking systems will not manage that.",
)


def read_pdf(
    data: bytes, source: str, is_heading: Callable[[str], bool] = lambda _: False
) -> RawText:
    """Read the pages of a PDF in the order in which a careful person reads them.

    Args:
        data: the file.
        source: what errors call it.
        is_heading: whether some words are a usual heading, which tells columns from tables.

    Raises:
        UnreadableDocumentError: encrypted, damaged, not-a-pdf, no-pages, too-many-pages,
            no-text-layer or garbled-text.
    """
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise UnreadableDocumentError(source, Reason.NOT_A_PDF)
    pages, is_seen = _pages(data, source, is_heading)
    text = "\n".join(page.drawn for page in pages)
    if not _HAS_LETTERS.search(text) or all(page.is_picture or not page.drawn for page in pages):
        raise UnreadableDocumentError(source, Reason.NO_TEXT_LAYER)
    if is_garbled(text):
        return _recovered(data, source)
    notices = (_SCATTERED,) if is_scattered(text) else ()
    lines = lines_of(pages)
    hidden = [sample for page in pages for sample in page.hidden]
    if not is_seen:
        notices = (_NOTHING_SEEN, *notices)
    if hidden:
        where = [number for number, page in enumerate(pages, start=1) if page.hidden]
        notices = (hidden_text(hidden, where), *notices)
    return RawText(tuple(lines), notices, len(pages))


def _recovered(data: bytes, source: str) -> RawText:
    pages = _pages_by_pdfplumber(data)
    text = "\n".join(pages)
    if not pages or is_garbled(text) or is_scattered(text):
        raise UnreadableDocumentError(source, Reason.GARBLED_TEXT)
    lines = [line for number, page in enumerate(pages, start=1) for line in raw_lines(page, number)]
    return RawText(tuple(lines), (_SECOND_READER,), len(pages))


def _pages(
    data: bytes, source: str, is_heading: Callable[[str], bool]
) -> tuple[list[PdfLines], bool]:
    """The pages, and whether anything on them can be seen."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise UnreadableDocumentError(source, _reason(error, data)) from None
    try:
        if len(document) == 0:
            raise UnreadableDocumentError(source, Reason.NO_PAGES)
        if len(document) > MAX_PAGES:
            raise UnreadableDocumentError(source, Reason.TOO_MANY_PAGES)
        pages = _read_pages(document, is_heading)
        if any(page.is_legible for page in pages):
            return pages, True
        # Where nothing at all can be seen, something failed to draw: nobody hides a whole resume.
        return _read_pages(document, is_heading, switched_off(data)), False
    except pdfium.PdfiumError:
        raise UnreadableDocumentError(source, Reason.DAMAGED) from None
    finally:
        document.close()


def _read_pages(
    document: pdfium.PdfDocument,
    is_heading: Callable[[str], bool],
    off: Sequence[Sequence[Point]] | None = None,
) -> list[PdfLines]:
    pages: list[PdfLines] = []
    characters = 0
    for index in range(len(document)):
        page = with_form_fields(document, index)
        points = None if off is None else off[index] if index < len(off) else ()
        pages.append(read_page(page, is_heading, points))
        page.close()
        characters += len(pages[-1].drawn)
        if characters > 2 * MAX_CHARACTERS:
            break
    return pages


def _reason(error: pdfium.PdfiumError, data: bytes) -> Reason:
    """Why a document did not open; PDFium's code is stale for one without pages."""
    if _NO_PAGES.search(data):
        return Reason.NO_PAGES
    is_locked = getattr(error, "err_code", None) == _PASSWORD_ERROR
    return Reason.ENCRYPTED if is_locked else Reason.DAMAGED


def _pages_by_pdfplumber(data: bytes) -> list[str]:
    """The second reader, which knows more about fonts and is thirty times slower.

    It keeps the order of drawing, which keeps columns apart.
    """
    import pdfplumber

    texts: list[str] = []
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            for page in itertools.islice(document.pages, MAX_PAGES):
                text = page.extract_text(use_text_flow=True, x_tolerance_ratio=0.15)
                texts.append(text or "")
                page.close()
    except Exception:  # noqa: BLE001
        # pdfminer raises whatever its parser trips over; this reader is a second chance only.
        return []
    return texts
