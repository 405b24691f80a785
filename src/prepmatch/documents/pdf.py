"""PDF to lines: PDFium first, pdfplumber where the text it gives is garbled."""

from __future__ import annotations

import io
import itertools
import re

import pypdfium2 as pdfium

from prepmatch.documents.garbled import is_garbled, is_scattered
from prepmatch.documents.limits import MAX_CHARACTERS, MAX_PAGES
from prepmatch.documents.raw import RawLine, RawText, raw_lines
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import Notice

_HEADER_WITHIN = 1024
"""Readers accept junk before `%PDF-` within the first kilobyte (PDF 1.7, appendix H)."""
_PASSWORD_ERROR = 4
_NO_PAGES = re.compile(
    rb"/Type\s*/Pages\b[^>]{0,200}/Count\s+0\b|/Count\s+0\b[^>]{0,200}/Type\s*/Pages\b"
)
_FEWEST_LETTERS = 5
_SECOND_READER = Notice(
    "second-reader",
    "The fonts of this PDF hide what their letters are; the text was recovered another way. "
    "Many applicant tracking systems will not manage that.",
)
_SCATTERED = Notice(
    "second-reader",
    "The letters of this PDF are drawn in no readable order; the text was put together by where "
    "they stand. Many applicant tracking systems will not manage that.",
)


def read_pdf(data: bytes, source: str) -> RawText:
    """Read the pages of a PDF in the order they were written.

    Args:
        data: the file.
        source: what errors call it.

    Raises:
        UnreadableDocumentError: encrypted, damaged, not-a-pdf, no-pages, too-many-pages,
            no-text-layer or garbled-text.
    """
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise UnreadableDocumentError(source, Reason.NOT_A_PDF)
    pages = _pages(data, source)
    text = "\n".join(pages)
    if sum(map(str.isalnum, text)) < _FEWEST_LETTERS:
        raise UnreadableDocumentError(source, Reason.NO_TEXT_LAYER)
    if is_scattered(text):
        return _recovered(data, source, _SCATTERED, as_written=False)
    if is_garbled(text):
        return _recovered(data, source, _SECOND_READER, as_written=True)
    return _as_raw(pages)


def _recovered(data: bytes, source: str, notice: Notice, *, as_written: bool) -> RawText:
    pages = _pages_by_pdfplumber(data, as_written=as_written)
    text = "\n".join(pages)
    if not pages or is_garbled(text) or is_scattered(text):
        raise UnreadableDocumentError(source, Reason.GARBLED_TEXT)
    return _as_raw(pages, notice)


def _as_raw(pages: list[str], *notices: Notice) -> RawText:
    lines: list[RawLine] = []
    for number, text in enumerate(pages, start=1):
        lines += raw_lines(text.replace("\r\n", "\n").replace("\r", "\n"), number)
    return RawText(tuple(lines), notices, len(pages))


def _pages(data: bytes, source: str) -> list[str]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise UnreadableDocumentError(source, _reason(error, data)) from None
    try:
        if len(document) == 0:
            raise UnreadableDocumentError(source, Reason.NO_PAGES)
        if len(document) > MAX_PAGES:
            raise UnreadableDocumentError(source, Reason.TOO_MANY_PAGES)
        return _page_texts(document)
    except pdfium.PdfiumError:
        raise UnreadableDocumentError(source, Reason.DAMAGED) from None
    finally:
        document.close()


def _page_texts(document: pdfium.PdfDocument) -> list[str]:
    texts: list[str] = []
    for index in range(len(document)):
        page = document[index]
        text_page = page.get_textpage()
        texts.append(text_page.get_text_range())
        text_page.close()
        page.close()
        if sum(map(len, texts)) > 2 * MAX_CHARACTERS:
            break
    return texts


def _reason(error: pdfium.PdfiumError, data: bytes) -> Reason:
    """Why a document did not open; PDFium's code is stale for one without pages."""
    if _NO_PAGES.search(data):
        return Reason.NO_PAGES
    is_locked = getattr(error, "err_code", None) == _PASSWORD_ERROR
    return Reason.ENCRYPTED if is_locked else Reason.DAMAGED


def _pages_by_pdfplumber(data: bytes, *, as_written: bool) -> list[str]:
    """The second reader, which knows more about fonts and is thirty times slower.

    Args:
        data: the file.
        as_written: keep the order of writing, which keeps columns apart; else go by place.
    """
    import pdfplumber

    texts: list[str] = []
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            for page in itertools.islice(document.pages, MAX_PAGES):
                text = page.extract_text(use_text_flow=as_written, x_tolerance_ratio=0.15)
                texts.append(text or "")
                page.close()
    except Exception:  # noqa: BLE001
        # pdfminer raises whatever its parser trips over; this reader is a second chance only.
        return []
    return texts
