"""Questions side by side: what each asks of a candidate and gives to an interviewer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from prepmatch.render.escape import for_markdown, inert
from prepmatch.render.terminal import draw
from prepmatch.render.wording import facts_of, hours

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Question

_NARROWEST = 22
"""Columns below which a cell cannot be read; more questions go into a table below."""
_LABELS = 12
_NOTHING = "No question fits. Name ids after --compare, or words that find some.\n"


def comparison_in_terminal(
    questions: Sequence[Question], *, width: int = 80, color: bool = False
) -> str:
    """A table with a column for each question; as many tables as the width needs."""
    if not questions:
        return _NOTHING
    abreast = max(1, (width - _LABELS) // _NARROWEST)
    tables = [
        _table(questions[start : start + abreast]) for start in range(0, len(questions), abreast)
    ]
    return draw(Group(*tables), width=width, color=color)


def comparison_in_markdown(questions: Sequence[Question]) -> str:
    """The same as one Markdown table, however wide."""
    if not questions:
        return _NOTHING
    head = ["", *(for_markdown(question.question) for question in questions)]
    rows = [head, ["---"] * len(head)]
    for label, cells in _rows(questions):
        rows.append([f"**{label}**", *("<br>".join(map(for_markdown, cell)) for cell in cells)])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def _table(questions: Sequence[Question]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, show_lines=True)
    table.add_column("", width=_LABELS)
    for question in questions:
        table.add_column(Text(inert(question.question)), ratio=1, overflow="fold")
    for label, cells in _rows(questions):
        table.add_row(Text(label, style="bold"), *(_cell(cell) for cell in cells))
    return table


def _cell(items: Sequence[str]) -> Text:
    mark = "• " if len(items) > 1 else ""
    return Text("\n".join(f"{mark}{inert(item)}" for item in items))


def _rows(questions: Sequence[Question]) -> Iterator[tuple[str, list[Sequence[str]]]]:
    yield "Id", [[question.id] for question in questions]
    yield "Kind, level", [[facts_of(question)] for question in questions]
    yield "Complexity", [[question.complexity] for question in questions]
    yield "To prepare", [[hours(question.minutes)] for question in questions]
    yield "Takes", [[question.requires] for question in questions]
    yield "Shows", [[question.demonstrates] for question in questions]
    yield "Fits best", [[question.best_for] for question in questions]
    yield "Strengths", [question.impresses for question in questions]
    yield "Pitfalls", [question.pitfalls for question in questions]
