"""What every reader returns: lines as they came, before they are normalised."""

from __future__ import annotations

import re
from dataclasses import dataclass

from prepmatch.model import Box, Notice, Place

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class RawLine:
    """A line of text as a reader found it.

    Attributes:
        text: its words.
        page: from 1, where there are pages.
        is_heading: whether the format or the look of the line says so.
        box: where it stands on its page.
        font_size: the height of its letters in points.
        place: where in its file it stands.
    """

    text: str
    page: int | None = None
    is_heading: bool = False
    box: Box | None = None
    font_size: float | None = None
    place: Place = Place.BODY


@dataclass(frozen=True, slots=True)
class RawText:
    """The lines of a file, in reading order, and what was noticed on the way."""

    lines: tuple[RawLine, ...]
    notices: tuple[Notice, ...] = ()
    pages: int | None = None


HIDDEN_TEXT = Notice(
    "hidden-text",
    "The file holds text that nobody who looks at it can see; that text was left out.",
)


def raw_lines(text: str, page: int | None = None) -> list[RawLine]:
    """Split text at its line ends, of which there are more than one kind."""
    return [RawLine(line, page) for line in _LINE_END.split(text)]
