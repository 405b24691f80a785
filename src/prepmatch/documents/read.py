"""The one way in: whatever the user names becomes a Document, or an error that says why not."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from prepmatch.documents.file_bytes import bytes_of
from prepmatch.documents.formats import READABLE_SUFFIXES, read_bytes
from prepmatch.documents.guess import guess_kind
from prepmatch.documents.heading_looks import unusual_headings
from prepmatch.documents.language import is_foreign
from prepmatch.documents.limits import MAX_CHARACTERS
from prepmatch.documents.normalise import normalise
from prepmatch.documents.sections import SectionFinder, find_sections, letters_of
from prepmatch.documents.text.plain import read_plain
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import Document, DocumentKind, Headings, Line, Notice, Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from prepmatch.documents.raw import RawLine, RawText

_RESUMES = ("resume.json", "cv.json")
"""How files of jsonresume.org are called; what else is JSON is hardly a document."""


_LONGEST_HEADING = 45
"""Characters of the longest usual heading, more or less."""
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
        if not text[:1].isalpha() or len(text) > _LONGEST_HEADING or text[-1].isdigit():
            return False
        letters = letters_of(text)
        return any(finder.knows(letters) for finder in self.finders.values())

    def spelled(self, line: RawLine) -> RawLine:
        """A heading with the spaces that it lost when its letters were spaced out."""
        if " " in line.text or not line.text.isupper():
            return line
        for finder in self.finders.values():
            line = replace(line, text=finder.spelled(line.text))
        return line


def is_readable_name(path: Path) -> bool:
    """Whether a file in a folder looks like a document, by its suffix."""
    is_document = path.suffix.lower() in READABLE_SUFFIXES or path.name.lower().endswith(_RESUMES)
    return is_document and not path.name.startswith((".", "~$"))


def read_document(
    path: Path,
    kind: DocumentKind | None,
    settings: Settings,
    *,
    source: str | None = None,
    recognises: bool = True,
) -> Document:
    """Read a file.

    Args:
        path: the file; its content decides the format before its suffix does.
        kind: resume or job; told from the text where None.
        settings: headings and names, from the data files.
        source: what outputs call it; the path unless told.
        recognises: whether to recognise letters in pictures, if the extra for that is there.

    Raises:
        UnreadableDocumentError: with the reason, as documented there.
    """
    source = source or str(path)
    data = bytes_of(path, source)
    suffix = path.suffix.lower()
    return document_from_bytes(data, suffix, kind, settings, source, recognises=recognises)


def document_from_bytes(
    data: bytes,
    suffix: str,
    kind: DocumentKind | None,
    settings: Settings,
    source: str,
    *,
    recognises: bool = True,
) -> Document:
    """Like `read_document`, from bytes at hand, as from standard input."""
    if not data.strip():
        raise UnreadableDocumentError(source, Reason.EMPTY_FILE)
    is_heading = settings.is_heading
    raw = read_bytes(data, suffix, source, kind=kind, is_heading=is_heading, recognises=recognises)
    return _document(raw, kind, settings, source)


def document_from_text(
    text: str, kind: DocumentKind | None, settings: Settings, source: str
) -> Document:
    """Like `read_document`, from text at hand."""
    if not text.strip():
        raise UnreadableDocumentError(source, Reason.EMPTY_FILE)
    return _document(read_plain(text, settings.is_heading), kind, settings, source)


def _document(raw: RawText, kind: DocumentKind | None, settings: Settings, source: str) -> Document:
    kept, notices = _within_limit(raw)
    cleaned = normalise(kept, settings.known_names)
    cleaned = [settings.spelled(line) for line in cleaned]
    while cleaned and not cleaned[-1].text:
        cleaned.pop()
    if not any(character.isalnum() for line in cleaned for character in line.text):
        raise UnreadableDocumentError(source, Reason.EMPTY_FILE)
    text = "\n".join(line.text for line in cleaned)
    if kind is not DocumentKind.RESUME:
        looks_like = guess_kind(text)
        if kind is DocumentKind.JOB and looks_like is DocumentKind.RESUME:
            notices = (*notices, _LOOKS_LIKE_A_RESUME)
        kind = kind or looks_like
    lines = _lines(cleaned)
    finder = settings.finders[kind]
    unusual = unusual_headings(cleaned, finder) if raw.pages else frozenset()
    sections = find_sections(text, lines, unusual, kind, finder)
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
        seen = (line.page, line.box, line.font_size, line.place, line.is_heading)
        lines.append(Line(number, span, *seen))
        start = end + 1
    return tuple(lines)
