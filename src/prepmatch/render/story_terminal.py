"""Stories and tailoring in a terminal, in short; the Markdown edition has the frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text

from prepmatch.render.escape import inert
from prepmatch.render.story_wording import unproven
from prepmatch.render.tailoring_wording import tailoring_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from prepmatch.model import CouldShow, Lead, PrepReport, StoryMatrix, StoryRow

_MOST_ROWS = 6
_MOST_LEADS = 4
_MOST_OPEN = 4
_MORE = "-o plan.md has a frame for each story, with what is left to fill in."


def stories_in_terminal(matrix: StoryMatrix) -> Group:
    """Which line answers which questions, and which questions have none."""
    if not matrix.rows and not matrix.without:
        return Group()
    rows = _rows()
    ordered = sorted(matrix.rows, key=lambda row: (-len(row.told), -len(row.suggested)))
    shown = ordered[:_MOST_ROWS]
    for row in sorted(shown, key=lambda row: row.quote.line):
        rows.add_row(f"line {row.quote.line}", Text(inert(f"“{row.quote.text}”")), _uses(row))
    for none in matrix.without[: _MOST_ROWS - 1]:
        words = Text(f"no line speaks of {inert(none.theme)}", style="yellow")
        rows.add_row("", words, f"for {none.rank}")
    return Group(
        Text("Stories you could tell, and for which questions", style="bold"),
        rows,
        Text(_MORE, "dim"),
        Text(),
    )


def _rows() -> Table:
    rows = Table.grid(padding=(0, 2), expand=True)
    rows.add_column(no_wrap=True, style="dim")
    rows.add_column(ratio=1)
    rows.add_column(width=16)
    return rows


def _uses(row: StoryRow) -> str:
    told = f"for {_ranks(row.told)}" if row.told else ""
    maybe = f"perhaps {_ranks(row.suggested)}" if row.suggested else ""
    return ", ".join(part for part in (told, maybe) if part)


def _ranks(ranks: Sequence[int]) -> str:
    return " and ".join(filter(None, (", ".join(map(str, ranks[:-1])), str(ranks[-1]))))


def tailoring_in_terminal(report: PrepReport) -> Group:
    """Which lines to put first, and what they could show if it is true."""
    tailoring = report.tailoring
    if not tailoring.lead and not tailoring.could_show:
        return Group()
    rows: list[RenderableType] = [Text(tailoring_heading(report), style="bold")]
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style="dim")
    table.add_column()
    for index, lead in enumerate(tailoring.lead[:_MOST_LEADS]):
        table.add_row("" if index else "put first", Text(inert(_lead(lead))))
    near = [could for could in tailoring.could_show if could.lines][:_MOST_OPEN]
    for index, could in enumerate(near):
        table.add_row("" if index else "show, if true", Text(inert(_could(could))))
    return Group(*rows, table, Text())


def _lead(lead: Lead) -> str:
    names = [answered.skill.name for answered in lead.answers if not answered.is_implied]
    names = names or [answered.skill.name for answered in lead.answers[:1]]
    place = ", first there" if lead.place == 1 else f", {lead.place} of {lead.of} there"
    return f"line {lead.quote.line}{place if lead.of > 1 else ''}: {' · '.join(names)}"


def _could(could: CouldShow) -> str:
    via = could.via.name if could.via else None
    quote, near = could.lines[0]
    if via == near.name:
        return f"{could.skill.name}, by name: line {quote.line} shows {via}, which implies it"
    return f"{could.skill.name}, {unproven(via, could.resume)}: line {quote.line} shows {near.name}"
