"""The one way in: whatever the user names becomes a Document, or an error that says why not."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from prepmatch.documents.encoding import decode, looks_binary
from prepmatch.documents.guess import guess_kind
from prepmatch.documents.language import is_foreign
from prepmatch.documents.limits import MAX_BYTES, MAX_CHARACTERS, MAX_TEXT_BYTES
from prepmatch.documents.normalise import normalise
from prepmatch.documents.raw import RawText, raw_lines
from prepmatch.documents.sections import SectionFinder, find_sections
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import Document, DocumentKind, Headings, Line, Notice, Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from prepmatch.documents.raw import RawLine

_TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".md", ".markdown", ".rst"})
_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_READABLE_SUFFIXES = frozenset({".pdf", ".docx", *_TEXT_SUFFIXES, *_HTML_SUFFIXES})
_OLE_MAGIC = b"\xd0\xcf\x11\xe0"
_ZIP_MAGIC = b"PK\x03\x04"
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")


_NOT_ENGLISH = Notice(
    "not-english",
    "The text does not seem to be English, the only language prepmatch reads; "
    "what it found is names that are the same everywhere, so much will be missing.",
)


_LOOKS_LIKE_A_RESUME = Notice(
    "looks-like-a-resume",
    "This looks like a resume, and is read as a job ad. The resume comes first, then the ads.",
)


@dataclass(frozen=True)
class Settings:
    """What reading needs to know from the data files.

    Attributes:
        headings: the wordings of headings, by section.
        known_names: lower-case words that are written with capitals inside ("javascript").
    """

    headings: Headings = field(default_factory=Headings)
    known_names: frozenset[str] = frozenset()

    @cached_property
    def finders(self) -> dict[DocumentKind, SectionFinder]:
        """What tells the headings of each kind of document."""
        return {
            DocumentKind.RESUME: SectionFinder(self.headings.resume),
            DocumentKind.JOB: SectionFinder(self.headings.job),
        }

    def is_heading(self, text: str) -> bool:
        """Whether some words are, as they stand, a usual heading of a resume or an ad."""
        return any(f.kind_of(text, is_marked=False) for f in self.finders.values())


def is_readable_name(path: Path) -> bool:
    """Whether a file in a folder looks like a document, by its suffix."""
    suffix = path.suffix.lower()
    return suffix in _READABLE_SUFFIXES and suffix != "" and not path.name.startswith((".", "~$"))


def read_document(
    path: Path, kind: DocumentKind | None, settings: Settings, *, source: str | None = None
) -> Document:
    """Read a file.

    Args:
        path: the file; its content decides the format before its suffix does.
        kind: resume or job; told from the text where None.
        settings: headings and names, from the data files.
        source: what outputs call it; the path unless told.

    Raises:
        UnreadableDocumentError: with the reason, as documented there.
    """
    source = source or str(path)
    try:
        if path.is_dir():
            detail = "is a folder, and a file is needed here"
            raise UnreadableDocumentError(source, Reason.UNSUPPORTED_FORMAT, detail)
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableDocumentError(source, Reason.TOO_LARGE)
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise UnreadableDocumentError(source, Reason.NOT_FOUND) from None
    except PermissionError:
        raise UnreadableDocumentError(source, Reason.NO_PERMISSION) from None
    except (OSError, ValueError) as error:
        detail = f"cannot be opened ({getattr(error, 'strerror', None) or 'not a usable path'})"
        raise UnreadableDocumentError(source, Reason.NOT_FOUND, detail) from None
    return document_from_bytes(data, path.suffix.lower(), kind, settings, source)


def document_from_bytes(
    data: bytes, suffix: str, kind: DocumentKind | None, settings: Settings, source: str
) -> Document:
    """Like `read_document`, from bytes at hand, as from standard input."""
    if not data.strip():
        raise UnreadableDocumentError(source, Reason.EMPTY_FILE)
    raw = _read(data, suffix, settings, source)
    return _document(raw, kind, settings, source)


def document_from_text(
    text: str, kind: DocumentKind | None, settings: Settings, source: str
) -> Document:
    """Like `read_document`, from text at hand."""
    if not text.strip():
        raise UnreadableDocumentError(source, Reason.EMPTY_FILE)
    return _document(RawText(tuple(raw_lines(text))), kind, settings, source)


def _read(data: bytes, suffix: str, settings: Settings, source: str) -> RawText:
    if data[:1024].lstrip().startswith(b"%PDF-") or suffix == ".pdf":
        from prepmatch.documents.pdf import read_pdf

        return read_pdf(data, source, settings.is_heading)
    if data.startswith(_OLE_MAGIC):
        detail = "is an old Word file (.doc) or a protected one"
        raise UnreadableDocumentError(source, Reason.UNSUPPORTED_FORMAT, detail)
    if data.startswith(_ZIP_MAGIC) or suffix == ".docx":
        from prepmatch.documents.docx import read_docx
        from prepmatch.documents.package import Package

        return read_docx(Package(data, source), source)
    if looks_binary(data):
        raise UnreadableDocumentError(source, Reason.UNSUPPORTED_FORMAT)
    if len(data) > MAX_TEXT_BYTES:
        raise UnreadableDocumentError(source, Reason.TOO_LARGE)
    if suffix in _HTML_SUFFIXES or data[:200].lstrip().lower().startswith(_HTML_STARTS):
        from prepmatch.documents.html import read_html

        return read_html(decode(data))
    return RawText(tuple(raw_lines(decode(data))))


def _document(raw: RawText, kind: DocumentKind | None, settings: Settings, source: str) -> Document:
    kept, notices = _within_limit(raw)
    cleaned = normalise(kept, settings.known_names)
    while cleaned and not cleaned[-1].text:
        cleaned.pop()
    if not any(character.isalnum() for line in cleaned for character in line.text):
        raise UnreadableDocumentError(source, Reason.EMPTY_FILE)
    text = "\n".join(line.text for line in cleaned)
    looks_like = guess_kind(text)
    if kind is DocumentKind.JOB and looks_like is DocumentKind.RESUME:
        notices = (*notices, _LOOKS_LIKE_A_RESUME)
    kind = kind or looks_like
    lines = _lines(cleaned)
    marked = [line.is_heading for line in cleaned]
    sections = find_sections(text, lines, marked, kind, settings.finders[kind])
    if is_foreign(text):
        notices = (*notices, _NOT_ENGLISH)
    return Document(source, kind, text, lines, sections, (*raw.notices, *notices), raw.pages)


def _within_limit(raw: RawText) -> tuple[Sequence[RawLine], tuple[Notice, ...]]:
    total = 0
    for index, line in enumerate(raw.lines):
        total += len(line.text) + 1
        if total > MAX_CHARACTERS:
            message = (
                f"The text is longer than {MAX_CHARACTERS:,} characters; "
                "what comes after them was left out."
            )
            room = MAX_CHARACTERS - (total - len(line.text) - 1)
            cut = replace(line, text=line.text[:room])
            return (*raw.lines[:index], cut), (Notice("truncated", message),)
    return raw.lines, ()


def _lines(cleaned: Sequence[RawLine]) -> tuple[Line, ...]:
    lines: list[Line] = []
    start = 0
    for number, line in enumerate(cleaned, start=1):
        end = start + len(line.text)
        span = Span(start, end)
        lines.append(Line(number, span, line.page, line.box, line.font_size, line.place))
        start = end + 1
    return tuple(lines)
