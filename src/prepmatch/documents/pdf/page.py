"""One page of a PDF to lines in reading order, without what nobody can see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.documents.limits import MAX_CHARACTERS
from prepmatch.documents.pdf.flow import across_pages
from prepmatch.documents.pdf.furniture import without_furniture
from prepmatch.documents.pdf.ink import hide_what_is_unseen
from prepmatch.documents.pdf.labels import rows
from prepmatch.documents.pdf.pictures import is_picture
from prepmatch.documents.pdf.reading_order import PageOrder, in_reading_order
from prepmatch.documents.pdf.runs import by_height, regrouped, runs_of
from prepmatch.documents.pdf.text_state import hide
from prepmatch.documents.pdf.words import look_of, read_words, turned_upright
from prepmatch.documents.raw import RawLine
from prepmatch.model import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pypdfium2 import PdfPage, PdfTextPage

    from prepmatch.documents.pdf.runs import Run
    from prepmatch.documents.pdf.text_state import Point
    from prepmatch.documents.pdf.words import Look, Word

_MOST_RUNS = 4_000
"""Of one page; beyond that its order is that of drawing, for ordering takes time."""
_FEW_LETTERS = 80
"""What the stamp of a scanning program has, and no page of a resume."""


@dataclass(frozen=True, slots=True)
class PdfLines:
    """What was read of a page.

    Attributes:
        order: its upright lines in reading order.
        sideways: lines that run across the others.
        drawn: the text in the order drawn, hidden words and all.
        hidden: what nobody can see, line by line.
        height: of the page, in points.
        is_legible: whether a letter of it can be seen.
        is_picture: whether the page is a picture with hardly a word of text.
    """

    order: PageOrder
    sideways: list[Run]
    drawn: str
    hidden: tuple[str, ...]
    height: float
    is_legible: bool
    is_picture: bool


def read_page(
    page: PdfPage, is_heading: Callable[[str], bool], off: Sequence[Point] | None = None
) -> PdfLines:
    """Read a page.

    Args:
        page: of an open document.
        is_heading: whether some words are a usual heading of a section.
        off: on a page of a document on which nothing can be seen, where the letters start that
            alone were meant to be hidden; None for other documents.
    """
    text_page = page.get_textpage()
    try:
        text = read_words(page, text_page)
        if off is not None:
            hide(text.words, off, text.height)
        elif len(text.drawn) <= 2 * MAX_CHARACTERS:
            hide_what_is_unseen(page, text_page, text)
        seen = [word for word in text.words if not word.is_hidden]
        upright = runs_of(word for word in seen if word.turn == 0)
        is_ordinary = len(upright) <= _MOST_RUNS
        order = in_reading_order(upright, is_heading) if is_ordinary else PageOrder(upright)
        sideways = list(_sideways(seen))
        for run in (*order.before, *order.left, *order.right, *order.after, *sideways):
            run.look = _look(run, text_page)
        is_wordless = sum(len(word.text) for word in seen) < _FEW_LETTERS
        return PdfLines(
            order=order,
            sideways=sideways,
            drawn=text.drawn,
            hidden=tuple(_hidden(text.words)),
            height=text.height,
            is_legible=any(map(str.isalnum, (c for word in seen for c in word.text))),
            is_picture=is_wordless and is_picture(page),
        )
    finally:
        text_page.close()


def lines_of(pages: Sequence[PdfLines]) -> list[RawLine]:
    """The lines of all pages in reading order, without page numbers and running lines."""
    placed = [(number, run) for number, page in enumerate(pages) for run in page.sideways]
    placed += across_pages([page.order for page in pages])
    lines = [_line(run, number + 1) for number, run in placed]
    return without_furniture(lines, [page.height for page in pages])


def _sideways(words: Sequence[Word]) -> Iterator[Run]:
    """Lines up or down a margin; each of their words is turned upright for a moment."""
    askew = [word for word in words if word.turn != 0]
    for turn in (1, 2, 3, None) if askew else ():
        turned = [turned_upright(word) for word in askew if word.turn == turn]
        yield from rows(by_height(regrouped(runs_of(turned))))


def _line(run: Run, page: int) -> RawLine:
    box = Box(round(run.left, 1), round(run.top, 1), round(run.right, 1), round(run.bottom, 1))
    look = run.look
    size, is_bold = (look.font_size, look.is_bold) if look else (None, False)
    return RawLine(run.text, page, box=box, font_size=size, is_bold=is_bold)


def _look(run: Run, text_page: PdfTextPage) -> Look:
    """How the first letter of a line looks; a bullet may be of another font."""
    return look_of(text_page, next((w for w in run.words if w.text[0].isalnum()), run.words[0]))


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
