"""What every reader returns: lines as they came, before they are normalised."""

from __future__ import annotations

import re
from dataclasses import dataclass

from prepmatch.model import Notice

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class RawLine:
    """A line of text as a reader found it; `is_heading` where the format says so."""

    text: str
    page: int | None = None
    is_heading: bool = False


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
