"""Layouts of one column: odd headings, running heads, a note in the margin, odd pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfmetrics import stringWidth

from drawing import Paper, Run
from drawn_resume import ASIDE, NAME, RESUME, Pen

if TYPE_CHECKING:
    from collections.abc import Callable


def one_column(paper: Paper | None = None) -> Paper:
    paper = paper or Paper()
    pen = Pen(paper, 45, paper.width - 45, paper.height - 47)
    pen.name()
    for kind in RESUME:
        pen.part(kind)
    return paper


def letter_spaced_headings() -> Paper:
    """A space after every letter, three between words, as people type them."""
    return _with_headings(lambda run: [replace(run, text=" ".join(run.text.upper()))])


def tracked_headings() -> Paper:
    """Each letter at its own place, four points apart, and no space anywhere."""

    def tracked(run: Run) -> list[Run]:
        letters = replace(run, text=run.text.upper()).letters()
        return [replace(x, left=x.left + 4 * n) for n, x in enumerate(letters)]

    return _with_headings(tracked)


def large_initials_in_headings() -> Paper:
    """Small capitals made by hand: the first letter of each word is larger."""

    def capitals(run: Run) -> list[Run]:
        runs, left = [], run.left
        for word in run.text.upper().split():
            for text, size in ((word[0], 14), (word[1:], 10)):
                runs.append(replace(run, left=left, text=text, size=size))
                left += stringWidth(text, run.font, size)
            left += 4
        return runs

    return _with_headings(capitals)


def bold_by_painting_twice() -> Paper:
    return _with_headings(lambda run: [run, replace(run, left=run.left + 0.3)])


def _with_headings(redrawn: Callable[[Run], list[Run]]) -> Paper:
    """One column, its headings drawn another way."""
    paper = one_column()
    paper.runs = [
        new for run in paper.runs for new in (redrawn(run) if run.role == "heading" else [run])
    ]
    return paper


def two_pages_with_running_head_and_page_numbers() -> Paper:
    paper = Paper()
    first, second = Pen(paper, 45, 550, 760, size=13), Pen(paper, 45, 550, 760, size=13, page=2)
    first.name()
    first.part("summary")
    first.part("experience")
    for kind in ("education", *ASIDE):
        second.part(kind)
    for page in (1, 2):
        paper.runs.append(Run(400, 815, f"{NAME} - Resume", size=8, page=page))
        paper.runs.append(Run(270, 25, f"Page {page} of 2", size=8, page=page))
        paper.furniture += [f"{NAME} - Resume", f"Page {page} of 2"]
    return paper


def a_note_up_the_margin() -> Paper:
    paper = one_column()
    paper.runs.append(Run(25, 300, "Curriculum Vitae of March", size=8, turn=90))
    paper.furniture.append("Curriculum Vitae of March")
    return paper


def page_turned_to_show_upright() -> Paper:
    return one_column(Paper(rotate=90))


def page_that_shows_on_its_side() -> Paper:
    return one_column(Paper(rotate=90, is_upright=False))


def page_cropped_away_from_the_origin() -> Paper:
    return one_column(Paper(origin=(200, 150)))
