"""One page of a PDF to lines in reading order, without what nobody can see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.documents.ink import hide_what_is_unseen
from prepmatch.documents.limits import MAX_CHARACTERS
from prepmatch.documents.pdf_words import look_of, read_words
from prepmatch.documents.pictures import is_picture
from prepmatch.documents.raw import RawLine
from prepmatch.documents.reading_order import in_reading_order
from prepmatch.documents.runs import runs_of
from prepmatch.model import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pypdfium2 import PdfPage, PdfTextPage

    from prepmatch.documents.pdf_words import Word
    from prepmatch.documents.runs import Run

_MOST_RUNS = 1_500
"""Of one page; beyond that its order is that of drawing, for ordering takes time."""
_FEW_LETTERS = 80
"""What the stamp of a scanning program has, and no page of a resume."""


@dataclass(frozen=True, slots=True)
class PdfLines:
    """What was read of a page.

    Attributes:
        lines: in reading order.
        drawn: the text in the order drawn, hidden words and all.
        hidden: what nobody can see, line by line.
        height: of the page, in points.
        is_picture: whether the page is a picture with hardly a word of text.
    """

    lines: tuple[RawLine, ...]
    drawn: str
    hidden: tuple[str, ...]
    height: float
    is_picture: bool


def read_page(
    page: PdfPage, number: int, is_heading: Callable[[str], bool], *, shows_hidden: bool = False
) -> PdfLines:
    """Read a page.

    Args:
        page: of an open document.
        number: from 1.
        is_heading: whether some words are a usual heading of a section.
        shows_hidden: read also what nobody can see.
    """
    text_page = page.get_textpage()
    try:
        text = read_words(page, text_page)
        if not shows_hidden and len(text.drawn) <= 2 * MAX_CHARACTERS:
            hide_what_is_unseen(page, text_page, text)
        seen = [word for word in text.words if not word.is_hidden]
        upright = runs_of(word for word in seen if word.turn == 0)
        is_ordinary = len(upright) <= _MOST_RUNS
        runs = in_reading_order(upright, is_heading) if is_ordinary else upright
        runs += runs_of(word for word in seen if word.turn != 0)
        lines = tuple(_line(run, number, text_page) for run in runs)
        is_wordless = sum(map(len, (word.text for word in seen))) < _FEW_LETTERS
        hidden = tuple(_hidden(text.words))
        return PdfLines(lines, text.drawn, hidden, text.height, is_wordless and is_picture(page))
    finally:
        text_page.close()


def _line(run: Run, page: int, text_page: PdfTextPage) -> RawLine:
    first = next((word for word in run.words if word.text[0].isalnum()), run.words[0])
    look = look_of(text_page, first)
    box = Box(*(round(side, 1) for side in (run.left, run.top, run.right, run.bottom)))
    return RawLine(run.text, page, box=box, font_size=look.font_size, is_bold=look.is_bold)


def _hidden(words: Sequence[Word]) -> Iterator[str]:
    """The hidden words, those that follow one another together."""
    together: list[str] = []
    for word in words:
        if word.is_hidden:
            together.append(word.text)
        elif together:
            yield " ".join(together)
            together = []
    if together:
        yield " ".join(together)
