"""Runs of text at their places on paper, the orders they can be drawn in, and the PDF of it."""

from __future__ import annotations

import io
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from zlib import crc32

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

PLAIN, BOLD = "Helvetica", "Helvetica-Bold"


@dataclass(frozen=True)
class Run:
    """Some text in one font, at one place of one page.

    Attributes:
        ink: its grey, from 0 for black to 1 for white.
        mode: the text render mode.
        turn: in degrees, around its start.
    """

    left: float
    base: float
    text: str
    font: str = PLAIN
    size: float = 9.5
    ink: float = 0
    role: str = "body"
    page: int = 1
    turn: int = 0
    mode: int = 0

    def words(self) -> Iterator[Run]:
        """The same text, each word drawn for itself, without the spaces."""
        before = ""
        for word in self.text.split(" "):
            yield replace(self, left=self.left + self._width(before), text=word)
            before += word + " "

    def letters(self) -> Iterator[Run]:
        """The same text, each letter drawn for itself, without the spaces."""
        for index, letter in enumerate(self.text):
            if letter != " ":
                yield replace(self, left=self.left + self._width(self.text[:index]), text=letter)

    def _width(self, text: str) -> float:
        return stringWidth(text, self.font, self.size)


@dataclass(frozen=True)
class Box:
    """A rectangle beneath the text of the first page: filled with a grey, or an outline."""

    left: float
    base: float
    width: float
    height: float
    grey: float | None = None


@dataclass
class Paper:
    """What a layout puts on its pages, and what that says, section by section.

    Attributes:
        rotate: the pages' /Rotate, 0 or 90 degrees.
        is_upright: with /Rotate, the text is drawn turned back, so that it shows upright.
        origin: the lower left corner of what is shown, in the coordinates of the file.
        sections: the lines of each section in reading order, headings included.
        furniture: running heads and other words that belong to no section.
    """

    width: float = 595
    height: float = 842
    rotate: int = 0
    is_upright: bool = True
    origin: tuple[float, float] = (0, 0)
    runs: list[Run] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    sections: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    furniture: list[str] = field(default_factory=list)


def _shuffled(runs: Iterable[Run]) -> list[Run]:
    return sorted(runs, key=lambda run: crc32(repr(run).encode()))


def as_written(runs: list[Run]) -> list[Run]:
    return runs


def lines_shuffled(runs: list[Run]) -> list[Run]:
    return _shuffled(runs)


def from_the_bottom(runs: list[Run]) -> list[Run]:
    return runs[::-1]


def headings_last(runs: list[Run]) -> list[Run]:
    return sorted(runs, key=lambda run: run.role == "heading")


def dates_and_bullets_last(runs: list[Run]) -> list[Run]:
    return sorted(runs, key=lambda run: run.role in {"date", "bullet"})


def row_by_row(runs: list[Run]) -> list[Run]:
    return sorted(runs, key=lambda run: (-round(run.base), run.left))


def words_shuffled(runs: list[Run]) -> list[Run]:
    return _shuffled(word for run in runs for word in run.words())


def letter_by_letter(runs: list[Run]) -> list[Run]:
    return [letter for run in runs for letter in run.letters()]


def letters_shuffled(runs: list[Run]) -> list[Run]:
    return _shuffled(letter_by_letter(runs))


@dataclass(frozen=True)
class Page:
    """A page while it is drawn."""

    canvas: Canvas
    runs: list[Run]

    def draw_runs(self) -> None:
        """Draws the text that the layout put here."""
        for run in self.runs:
            self.draw(run)

    def draw(self, run: Run) -> None:
        """Draws some text."""
        self.canvas.saveState()
        self.canvas.translate(run.left, run.base)
        self.canvas.rotate(run.turn)
        self.canvas.setFillGray(run.ink)
        self.canvas.setFont(run.font, run.size)
        self.canvas.drawString(0, 0, run.text, mode=run.mode)
        self.canvas.restoreState()


def draw(
    paper: Paper,
    order: Callable[[list[Run]], list[Run]] = as_written,
    draw_page: Callable[[Page], None] = Page.draw_runs,
) -> bytes:
    """The PDF of a paper; the same bytes every time.

    Args:
        paper: what a layout made.
        order: in which order the runs of a page are drawn.
        draw_page: draws the first page: its runs, and what else it likes.
    """
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(paper.width, paper.height), invariant=1)
    for number in range(1, max(run.page for run in paper.runs) + 1):
        page = Page(canvas, order([run for run in paper.runs if run.page == number]))
        _set_up(canvas, paper)
        if number == 1:
            _draw_boxes(canvas, paper.boxes)
            draw_page(page)
        else:
            page.draw_runs()
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _set_up(canvas: Canvas, paper: Paper) -> None:
    """Page size, /Rotate, and the turn or shift of what is drawn."""
    left, base = paper.origin
    canvas.setPageRotation(paper.rotate)
    if paper.rotate and paper.is_upright:
        canvas.translate(paper.height, 0)
        canvas.rotate(90)
    elif paper.rotate:
        # ReportLab gives a turned page the size that it has when shown.
        canvas.setPageSize((paper.height, paper.width))
    if paper.origin != (0, 0):
        canvas.setPageSize((left + paper.width + 50, base + paper.height + 50))
        canvas.setCropBox((left, base, left + paper.width, base + paper.height))
        canvas.translate(left, base)


def _draw_boxes(canvas: Canvas, boxes: list[Box]) -> None:
    for box in boxes:
        canvas.setFillGray(box.grey or 0)
        is_filled = box.grey is not None
        canvas.rect(box.left, box.base, box.width, box.height, stroke=not is_filled, fill=is_filled)
