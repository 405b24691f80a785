"""Fonts, images, links and protection of a PDF, as PDFium sees them."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from prepmatch.documents.limits import MAX_PAGES
from prepmatch.model import FileFacts, Font, Picture

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_OBJECTS = 30_000
"""Things drawn that are looked at; a long academic resume has 7,000."""
_MAX_LINKS = 200
_MAX_LETTER_SPACED = 5
_LONGEST_NAME = 500
_LONGEST_ADDRESS = 2000
_DEPTH = 3
"""Groups within groups that are looked into; producers nest once or twice."""
_LETTER_SPACED = re.compile(r"^[ \t]*((?:[^\W\d_] +){4,60}[^\W\d_])[ \t]*\r?$", re.MULTILINE)
_TAKE_TEXT_OUT = 0x10
"""The permission bit for copying (PDF 1.7, table 22)."""
_Key = tuple[str, bool, bool]


@dataclass
class _Seen:
    """What the pages gave so far."""

    letters: list[int] = field(default_factory=list)
    letter_spaced: list[str] = field(default_factory=list)
    fonts: Counter[_Key] = field(default_factory=Counter)
    pictures: list[Picture] = field(default_factory=list)
    links: dict[str, None] = field(default_factory=dict)
    objects: int = 0


def inspect_pdf(data: bytes, name: str | None) -> FileFacts:
    """What there is to see of a PDF; of one that does not open, its size alone."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        return FileFacts(name, len(data), "pdf")
    try:
        return _facts(document, data, name)
    finally:
        document.close()


def _facts(document: pdfium.PdfDocument, data: bytes, name: str | None) -> FileFacts:
    seen = _Seen()
    for index in range(min(len(document), MAX_PAGES)):
        try:
            page = document[index]
        except pdfium.PdfiumError:
            seen.letters.append(0)
            continue
        _look_at(page, index + 1, seen)
        page.close()
    is_encrypted = pdfium_c.FPDF_GetSecurityHandlerRevision(document) >= 0
    may_copy = bool(pdfium_c.FPDF_GetDocPermissions(document) & _TAKE_TEXT_OUT)
    return FileFacts(
        name=name,
        size=len(data),
        format="pdf",
        letters=tuple(seen.letters),
        letter_spaced=tuple(seen.letter_spaced[:_MAX_LETTER_SPACED]),
        fonts=tuple(Font(*key, runs) for key, runs in sorted(seen.fonts.items())),
        pictures=tuple(seen.pictures),
        links=tuple(seen.links),
        producer=document.get_metadata_value("Producer")[:_LONGEST_NAME] or None,
        is_tagged=bool(document.is_tagged()),
        is_encrypted=is_encrypted,
        allows_copying=may_copy or not is_encrypted,
    )


def _look_at(page: pdfium.PdfPage, number: int, seen: _Seen) -> None:
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    text_page.close()
    seen.letters.append(sum(map(str.isalnum, text)))
    seen.letter_spaced += [" ".join(found.split()) for found in _LETTER_SPACED.findall(text)]
    for link in _links(page):
        if len(seen.links) < _MAX_LINKS:
            seen.links.setdefault(link)
    width, height = page.get_size()
    for thing in page.get_objects(max_depth=_DEPTH):
        seen.objects += 1
        if seen.objects > _MAX_OBJECTS:
            return
        if thing.type == pdfium_c.FPDF_PAGEOBJ_TEXT:
            key = _font(thing)
            if key is not None:
                seen.fonts[key] += 1
        elif thing.type == pdfium_c.FPDF_PAGEOBJ_IMAGE and width * height > 0:
            left, bottom, right, top = thing.get_bounds()
            share = (right - left) * (top - bottom) / (width * height)
            seen.pictures.append(Picture(number, round(max(0.0, min(1.0, share)), 3)))


def _font(text_object: Any) -> _Key | None:
    """Name, embedded or not, type 3 or not; PDFium has neither name nor data for type 3."""
    font = pdfium_c.FPDFTextObj_GetFont(text_object)
    if not font:
        return None
    buffer = ctypes.create_string_buffer(_LONGEST_NAME)
    pdfium_c.FPDFFont_GetBaseFontName(font, buffer, _LONGEST_NAME)
    name = buffer.value.decode("utf-8", errors="replace")
    size = ctypes.c_size_t(0)
    pdfium_c.FPDFFont_GetFontData(font, None, 0, ctypes.byref(size))
    is_embedded = pdfium_c.FPDFFont_GetIsEmbedded(font) == 1
    return name, is_embedded, not name and size.value == 0


def _links(page: pdfium.PdfPage) -> Iterator[str]:
    position, link = ctypes.c_int(0), pdfium_c.FPDF_LINK()
    for _ in range(_MAX_LINKS):
        if not pdfium_c.FPDFLink_Enumerate(page, ctypes.byref(position), ctypes.byref(link)):
            return
        action = pdfium_c.FPDFLink_GetAction(link)
        if not action or pdfium_c.FPDFAction_GetType(action) != pdfium_c.PDFACTION_URI:
            continue
        length = pdfium_c.FPDFAction_GetURIPath(page.pdf, action, None, 0)
        if length > _LONGEST_ADDRESS:
            continue
        buffer = ctypes.create_string_buffer(length)
        pdfium_c.FPDFAction_GetURIPath(page.pdf, action, buffer, length)
        address = buffer.value.decode("utf-8", errors="replace").strip()
        if address:
            yield address
