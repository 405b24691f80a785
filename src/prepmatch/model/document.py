"""What was read: text, lines, sections, quotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LABEL = re.compile(r"[A-Z][\w /&-]{1,30}:")
_QUOTE = 170
"""Characters of a quotation: two lines of a terminal."""
_WRAPS_FROM = 45
"""Lines shorter than this were ended by their writer, not by the page's width."""


class DocumentKind(str, Enum):
    """Which of the two documents this is."""

    RESUME = "resume"
    JOB = "job"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of offsets into `Document.text`."""

    start: int
    end: int


class Place(str, Enum):
    """Where in its file a line stands."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    TABLE = "table"
    TEXT_BOX = "text-box"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page as it is shown: points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document.

    Attributes:
        number: from 1.
        span: what it covers of the document's text.
        page: from 1, where there are pages.
        box: where it stands on its page, for a PDF.
        font_size: the height of its letters in points, for a PDF.
        place: where in its file it stands; headers, tables and text boxes are known of DOCX.
        is_heading: whether its format says that it is a heading, of whatever.
    """

    number: int
    span: Span
    page: int | None = None
    box: Box | None = None
    font_size: float | None = None
    place: Place = Place.BODY
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A named stretch of a document; `span` covers heading and body."""

    kind: str
    heading: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about a document that its reader should know.

    Attributes:
        code: stable, for programs.
        message: a sentence without words of the document.
        samples: words of the document that it is about, cut short.
    """

    code: str
    message: str
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that stand in a document, white space folded, cut only at their ends."""

    text: str
    line: int
    section: str | None = None


@dataclass(frozen=True)
class Document:
    """A resume or a job ad, read once.

    Attributes:
        source: the name the user gave, shown in outputs and used for nothing else.
        text: the normalised text; every span refers to it.
        lines: in order; together they cover `text` but for the line ends.
        sections: in order, covering `text` without a gap.
        pages: the number of pages where there are any.
    """

    source: str
    kind: DocumentKind
    text: str
    lines: tuple[Line, ...]
    sections: tuple[Section, ...]
    notices: tuple[Notice, ...] = ()
    pages: int | None = None

    @classmethod
    def of_text(
        cls, source: str, kind: DocumentKind, text: str, sections: tuple[Section, ...]
    ) -> Document:
        """A document whose lines are known by their words alone, not by where they stood."""
        lines: list[Line] = []
        start = 0
        for number, words in enumerate(text.split("\n"), start=1):
            lines.append(Line(number, Span(start, start + len(words))))
            start += len(words) + 1
        return cls(source, kind, text, tuple(lines), sections)

    def without(self, spans: Iterable[Span]) -> Document:
        """The same with blanks in some places; all other words stay where they are."""
        letters = list(self.text)
        for span in spans:
            blanks = (
                " " if letter != "\n" else letter for letter in letters[span.start : span.end]
            )
            letters[span.start : span.end] = blanks
        return replace(self, text="".join(letters))

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return tuple(line.span.start for line in self.lines)

    @cached_property
    def _section_starts(self) -> tuple[int, ...]:
        return tuple(section.span.start for section in self.sections)

    def line_at(self, offset: int) -> Line:
        """The line that holds an offset of the text."""
        return self.lines[max(0, bisect_right(self._line_starts, offset) - 1)]

    def section_at(self, offset: int) -> Section:
        """The section that holds an offset of the text."""
        return self.sections[max(0, bisect_right(self._section_starts, offset) - 1)]

    def line_text(self, line: Line) -> str:
        """The words of a line."""
        return self.text[line.span.start : line.span.end]

    def quote(self, span: Span) -> Quote:
        """The bullet or sentence around a span, as evidence.

        Lines that a page broke are put back together; what is too long is cut at its ends.
        """
        line = self.line_at(span.start)
        first = last = line.number - 1
        while first and self._goes_on(first - 1) and span.end - self._start(first - 1) < _QUOTE:
            first -= 1
        while self._goes_on(last) and self.lines[last + 1].span.end - self._start(first) < _QUOTE:
            last += 1
        start, end = self._start(first), max(self.lines[last].span.end, span.end)
        if end - start > _QUOTE:
            start, end = self._cut(start, end, span)
        words = " ".join(self.text[start:end].split()).removeprefix("•").strip()
        return Quote(words, line.number, self.section_at(span.start).kind)

    def _start(self, index: int) -> int:
        return self.lines[index].span.start

    def _goes_on(self, index: int) -> bool:
        """Whether a line runs over into the next: no end of sentence, no new bullet."""
        if index + 1 >= len(self.lines):
            return False
        line = self.lines[index]
        if line.span.end - line.span.start < _WRAPS_FROM or self.text[line.span.end - 1] in ".!?:;":
            return False
        after = self.line_text(self.lines[index + 1])
        if not after[:1].isalnum():
            return False
        next_start = self._start(index + 1)
        opens = self.section_at(next_start).span.start == next_start
        return not opens and _LABEL.match(after) is None

    def _cut(self, start: int, end: int, span: Span) -> tuple[int, int]:
        """A window of whole words around a span."""
        left = max(start, span.start - _QUOTE // 2)
        right = min(end, max(span.end, left + _QUOTE))
        if left > start:
            left = self.text.find(" ", left, span.start) + 1 or span.start
        if right < end:
            right = max(self.text.rfind(" ", span.end, right), span.end)
        return left, right
