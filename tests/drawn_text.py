"""Pages drawn as text: each letter is six points wide, each line twelve high."""

from __future__ import annotations

import re
from textwrap import dedent
from typing import TYPE_CHECKING

from prepmatch.documents.pdf.runs import runs_of
from prepmatch.documents.pdf.words import Word

if TYPE_CHECKING:
    from prepmatch.documents.pdf.runs import Run

WIDTH, HEIGHT, LETTERS = 6.0, 12.0, 10.0


def words(picture: str) -> list[Word]:
    """The words of a picture from top to bottom; a gap of two spaces is a gap on the page."""
    found: list[Word] = []
    for row, line in enumerate(dedent(picture).strip("\n").split("\n")):
        for match in re.finditer(r"\S+", line):
            left, top = match.start() * WIDTH, row * HEIGHT
            right, index = match.end() * WIDTH, 1000 * row + match.start()
            is_first = not line[: match.start()].strip()
            found.append(
                Word(match.group(), left, top, right, top + LETTERS, index, is_new_line=is_first)
            )
    return found


def runs(picture: str) -> list[Run]:
    """The runs of a picture, drawn from top to bottom."""
    return runs_of(words(picture))


def drawn_in_order(picture: str, *texts: str) -> list[Run]:
    """The runs of a picture, drawn in the order of some texts, and the others after them."""
    found = runs(picture)
    first = [next(run for run in found if run.text == text) for text in texts]
    ordered = [*first, *(run for run in found if run not in first)]
    for place, run in enumerate(ordered):
        run.order, run.is_new_line = place, True
    return ordered


def columns_first(picture: str, edge: int) -> list[Run]:
    """The runs of a picture, those left of a letter's place drawn before those right of it."""
    found = runs(picture)
    left = [run for run in found if run.left < edge * WIDTH]
    return drawn_in_order(picture, *(run.text for run in left))
