"""Which reader reads these bytes: what they hold decides before a suffix does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.documents.limits import MAX_TAGS, MAX_TEXT_BYTES
from prepmatch.documents.text.encoding import decode, decode_page, looks_binary
from prepmatch.documents.text.json_resume import is_json_resume, read_json
from prepmatch.documents.text.plain import read_plain
from prepmatch.documents.web.mail import looks_like_mail, text_of_mail
from prepmatch.errors import Reason, UnreadableDocumentError

if TYPE_CHECKING:
    from collections.abc import Callable

    from prepmatch.documents.raw import RawText
    from prepmatch.model import DocumentKind

_TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".rst"})
_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_MAIL_SUFFIXES = frozenset({".mhtml", ".mht", ".eml"})
_PACKAGE_SUFFIXES = frozenset({".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott"})
READABLE_SUFFIXES = (
    frozenset({".pdf", ".rtf"})
    | _PACKAGE_SUFFIXES
    | _TEXT_SUFFIXES
    | _HTML_SUFFIXES
    | _MAIL_SUFFIXES
)
"""Those of files that a folder is searched for. JSON is not among them: much else is JSON."""
_PDF_WITHIN = 1024
_PDF_MAGIC = b"%PDF-"
_OLE_MAGIC = b"\xd0\xcf\x11\xe0"
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_ZIP_MAGIC = b"PK\x03\x04"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
_RTF_MAGIC = b"{\\rtf"
_HTML_STARTS = ("<!doctype html", "<html", "<head", "<body", "<?xml")
_PICTURE_MAGICS = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_NEWER_PICTURES = (b"WEBP", b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")
_BLOCK_TAG = re.compile(r"</(?:p|li|ul|ol|div|h[1-6]|td|table|section)>", re.IGNORECASE)
_FEWEST_TAGS = 4
"""Ends of blocks that make a piece of text one of HTML, though no page begins with it."""
_SAMPLE = 20_000
_START = 400


def read_bytes(
    data: bytes,
    suffix: str,
    source: str,
    *,
    kind: DocumentKind | None = None,
    is_heading: Callable[[str], bool] = lambda _: False,
    recognises: bool = True,
) -> RawText:
    """Read a file of any format.

    Args:
        data: the file.
        suffix: in lower case, with its dot.
        source: what errors call it.
        kind: resume or job, where somebody said.
        is_heading: whether some words are a usual heading.
        recognises: whether to recognise letters in pictures, if the extra for that is there.

    Raises:
        UnreadableDocumentError: with the reason.
    """
    if data[:_PDF_WITHIN].lstrip().startswith(_PDF_MAGIC) or suffix == ".pdf":
        return _read_pdf(data, source, is_heading, recognises=recognises)
    if data.startswith(_OLE_MAGIC):
        raise _of_old_word(data, source)
    if data.startswith(_ZIP_MAGIC) or suffix in _PACKAGE_SUFFIXES:
        return _read_package(data, source)
    if _is_picture(data):
        return _read_picture(data, source, is_heading, recognises=recognises)
    if data.lstrip()[:_START].startswith(_RTF_MAGIC):
        from prepmatch.documents.office.rtf import read_rtf

        return read_rtf(data, source)
    return _read_text(data, suffix, source, kind, is_heading)


def _read_pdf(
    data: bytes, source: str, is_heading: Callable[[str], bool], *, recognises: bool
) -> RawText:
    """Read a PDF; one of pictures only if the extra that recognises letters is there."""
    from prepmatch.documents import ocr
    from prepmatch.documents.pdf.reader import read_pdf

    try:
        return read_pdf(data, source, is_heading)
    except UnreadableDocumentError as error:
        if error.reason is not Reason.NO_TEXT_LAYER or not (recognises and ocr.is_installed()):
            raise
    return ocr.read_scanned(data, source, is_heading)


def _of_old_word(data: bytes, source: str) -> UnreadableDocumentError:
    if _PROTECTED in data:
        return UnreadableDocumentError(source, Reason.ENCRYPTED)
    return UnreadableDocumentError(source, Reason.UNSUPPORTED_FORMAT, "is an old Word file (.doc)")


def _read_package(data: bytes, source: str) -> RawText:
    from prepmatch.documents.office.docx import read_docx
    from prepmatch.documents.office.odt import read_odt
    from prepmatch.documents.office.package import Package

    package = Package(data, source)
    if any(name.startswith("word/") for name in package.names):
        return read_docx(package, source)
    kind = package.read("mimetype")
    if "content.xml" in package.names and (kind is None or kind.startswith(_OPEN_DOCUMENT)):
        return read_odt(package, source)
    is_pages = any(name.startswith(("Index/", "Index.zip")) for name in package.names)
    detail = "is an Apple Pages document; Pages exports it as PDF or DOCX" if is_pages else None
    raise UnreadableDocumentError(source, Reason.UNSUPPORTED_FORMAT, detail)


def _is_picture(data: bytes) -> bool:
    return (
        data.startswith(_PICTURE_MAGICS)
        or data[4:16].startswith(_NEWER_PICTURES)
        or (data[8:12] in _NEWER_PICTURES)
    )


def _read_picture(
    data: bytes, source: str, is_heading: Callable[[str], bool], *, recognises: bool
) -> RawText:
    from prepmatch.documents import ocr

    if not (recognises and ocr.is_installed()):
        raise UnreadableDocumentError(source, Reason.NO_TEXT_LAYER, "is a picture of text")
    return ocr.read_picture(data, source, is_heading)


def _read_text(
    data: bytes,
    suffix: str,
    source: str,
    kind: DocumentKind | None,
    is_heading: Callable[[str], bool],
) -> RawText:
    """Read what has letters for bytes: pages, messages, JSON, Markdown, plain text."""
    if looks_binary(data):
        raise UnreadableDocumentError(source, Reason.UNSUPPORTED_FORMAT)
    if len(data) > MAX_TEXT_BYTES:
        raise UnreadableDocumentError(source, Reason.TOO_LARGE)
    start = decode(data[:_START]).lstrip("\ufeff \n\t").lower()
    if suffix in _HTML_SUFFIXES or start.startswith(_HTML_STARTS):
        return _read_page(decode_page(data), source, kind)
    if looks_like_mail(data):
        text, is_html = text_of_mail(data)
        return _read_page(text, source, kind) if is_html else read_plain(text, is_heading)
    text = decode(data)
    if suffix == ".json" or is_json_resume(text):
        return read_json(text, source)
    if len(_BLOCK_TAG.findall(text[:_SAMPLE])) >= _FEWEST_TAGS:
        return _read_page(text, source, kind)
    return read_plain(text, is_heading)


def _read_page(text: str, source: str, kind: DocumentKind | None) -> RawText:
    from prepmatch.documents.web.html import read_html

    if text.count("<") > MAX_TAGS:
        raise UnreadableDocumentError(source, Reason.TOO_LARGE)
    return read_html(text, kind)
