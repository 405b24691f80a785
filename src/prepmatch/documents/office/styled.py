"""Styled text to lines: what Word files, OpenDocument and RTF have in common."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from prepmatch.documents.limits import MAX_CHARACTERS
from prepmatch.documents.raw import RawLine, RawText, hidden_text
from prepmatch.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TINY = 2.0
"""Points; letters up to this high are specks, and nobody sets words in them to be read."""
_ENOUGH = 2 * MAX_CHARACTERS
"""Reading may stop here: the rest would be left out, and hidden words count as well."""
_BULLET = "• "
_LEAST_LARGER = 1.15
_LONGEST_HEADING = 60
_MOST_WORDS = 8
_NOT_A_HEADING = re.compile(r"[.,;]$|\b(?:19|20)\d\d\b|@|://| \| ")
"""Sentences, dated entries, addresses and rows of a table are no headings, bold as they may be."""


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that look the same; a line feed ends a line inside a paragraph.

    Attributes:
        size: in points, where the file says it.
        is_bold: bold, or small letters shown as capitals.
        is_hidden: whether nobody who looks at the file can see it.
    """

    text: str
    size: float | None = None
    is_bold: bool = False
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What an author ended with the enter key.

    Attributes:
        place: where in its file it stands.
        is_item: whether it is a point of a list.
        is_heading: whether its style says that it is one.
    """

    runs: tuple[Run, ...]
    place: Place = Place.BODY
    is_item: bool = False
    is_heading: bool = False

    @property
    def text(self) -> str:
        """The words that can be seen."""
        return "".join(run.text for run in self.runs if not run.is_hidden)


@dataclass(slots=True)
class _Words:
    """One line of a paragraph."""

    paragraph: Paragraph
    is_first: bool
    runs: list[Run] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    def look(self) -> tuple[bool, float | None]:
        """Whether all of it is bold, and the size of its smallest letters."""
        inked = [run for run in self.runs if run.text.strip()]
        sizes = [run.size for run in inked if run.size is not None]
        return all(run.is_bold for run in inked), min(sizes, default=None)


def place_inside(outer: Place, inner: Place) -> Place:
    """A table in a header is the header's; a text box in a table is a text box."""
    return inner if outer in {Place.BODY, Place.TABLE} else outer


def raw_text(paragraphs: Iterable[Paragraph]) -> RawText:
    """Lines of paragraphs, points marked with bullets, headings told by style and by look.

    Args:
        paragraphs: in reading order.
    """
    lines: list[_Words] = []
    samples: list[str] = []
    room = _ENOUGH
    for paragraph in paragraphs:
        lines += _lines(paragraph)
        samples += _hidden(paragraph)
        room -= 1 + sum(len(run.text) for run in paragraph.runs)
        if room < 0:
            break
    body = _body(lines)
    raw = tuple(_raw(line, *body) for line in lines)
    return RawText(raw, (hidden_text(samples),) if samples else ())


def _lines(paragraph: Paragraph) -> list[_Words]:
    lines = [_Words(paragraph, is_first=True)]
    for run in paragraph.runs:
        if run.is_hidden:
            continue
        first, *others = run.text.split("\n")
        lines[-1].runs.append(Run(first, run.size, run.is_bold))
        for text in others:
            lines.append(_Words(paragraph, is_first=False))
            lines[-1].runs.append(Run(text, run.size, run.is_bold))
    return lines


def _hidden(paragraph: Paragraph) -> list[str]:
    """Hidden words, those next to one another together."""
    whole = "".join(run.text if run.is_hidden else "\0" for run in paragraph.runs)
    return [words for words in whole.split("\0") if any(map(str.isalnum, words))]


def _body(lines: Sequence[_Words]) -> tuple[float | None, bool]:
    """The size of most letters, and whether most of them are bold."""
    sizes: Counter[float] = Counter()
    letters = bold = 0
    for line in lines:
        for run in line.runs:
            letters += len(run.text)
            bold += len(run.text) * run.is_bold
            if run.size is not None:
                sizes[run.size] += len(run.text)
    usual = max(sizes, key=lambda size: (sizes[size], -size)) if sizes else None
    return usual, bold > letters / 2


def _raw(line: _Words, body_size: float | None, body_is_bold: bool) -> RawLine:  # noqa: FBT001
    text, paragraph = line.text, line.paragraph
    is_item = paragraph.is_item and not paragraph.is_heading
    is_heading = paragraph.is_heading or (
        not is_item and _looks_like_a_heading(line, body_size, is_plain=body_is_bold)
    )
    bullet = _BULLET if is_item and line.is_first and text.strip() else ""
    return RawLine(bullet + text, is_heading=is_heading, place=paragraph.place)


def _looks_like_a_heading(line: _Words, body_size: float | None, *, is_plain: bool) -> bool:
    """Short, and larger, bolder or in capitals where the text around it is not."""
    text = line.text.strip()
    if len(text) > _LONGEST_HEADING or len(text.split()) > _MOST_WORDS:
        return False
    if not any(map(str.isalpha, text)) or _NOT_A_HEADING.search(text):
        return False
    is_bold, size = line.look()
    is_large = size is not None and body_size is not None and size >= _LEAST_LARGER * body_size
    return is_large or text.isupper() or (is_bold and not is_plain)
