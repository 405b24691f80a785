"""What every reader returns: lines as they came, before they are normalised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.model import Notice


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


def raw_lines(text: str, page: int | None = None) -> list[RawLine]:
    """Split text at its line ends."""
    return [RawLine(line, page) for line in text.split("\n")]
