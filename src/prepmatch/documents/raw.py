"""What every reader returns: lines as they came, before they are normalised."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.model import Box, Notice, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
        is_bold: whether its letters are bold.
    """

    text: str
    page: int | None = None
    is_heading: bool = False
    box: Box | None = None
    font_size: float | None = None
    place: Place = Place.BODY
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class RawText:
    """The lines of a file, in reading order, and what was noticed on the way."""

    lines: tuple[RawLine, ...]
    notices: tuple[Notice, ...] = ()
    pages: int | None = None


_MOST_SAMPLES = 5
_LONGEST_SAMPLE = 60


def hidden_text(words: Iterable[str], pages: Sequence[int] = ()) -> Notice:
    """The notice that a file says something nobody who looks at it can see.

    Args:
        words: what it says, in stretches of any length.
        pages: where it says so, from 1, if it has pages.
    """
    samples = dict.fromkeys(_cut(stretch) for stretch in words)
    where = f" (page {', '.join(map(str, pages))})" if pages else ""
    message = f"The file holds text that nobody who looks at it can see{where}; it was left out."
    return Notice("hidden-text", message, tuple(samples)[:_MOST_SAMPLES])


def _cut(words: str) -> str:
    """White space folded; at most some sixty characters, of which the last says that it is cut."""
    folded = " ".join(words[: 9 * _LONGEST_SAMPLE].split())
    if len(folded) <= _LONGEST_SAMPLE:
        return folded
    kept = folded[: _LONGEST_SAMPLE - 1]
    return f"{kept.rpartition(' ')[0] or kept}…"


def raw_lines(text: str, page: int | None = None) -> list[RawLine]:
    """Split text at its line ends, of which there are more than one kind."""
    return [RawLine(line, page) for line in split_lines(text)]


def split_lines(text: str) -> list[str]:
    """Split text at every kind of line end."""
    return _LINE_END.split(text)


def whole(text: str) -> str:
    """Text without half characters, which JSON and some files can spell."""
    return text.encode("utf-8", errors="replace").decode("utf-8")
