"""A ranking of candidates as a table for a terminal."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from prepmatch.render.escape import inert
from prepmatch.render.ranking_wording import not_done, ranks_of
from prepmatch.render.terminal import draw

if TYPE_CHECKING:
    from prepmatch.model import Candidate, Ranking

_MOST_MISSING = 4


def ranking_in_terminal(
    ranking: Ranking, *, top: int | None = None, width: int = 80, color: bool = False
) -> str:
    """The ranked table, and the unread files below it.

    Args:
        ranking: what to draw.
        top: how many candidates to show; all unless told.
        width: columns.
        color: whether to use colours and emphasis.
    """
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    for column in ("#", "Score", "Req.", "Pref.", "Years"):
        table.add_column(column, justify="right", no_wrap=True)
    table.add_column("Candidate", ratio=3)
    table.add_column("Missing", ratio=4)
    ranks = ranks_of(ranking.candidates)
    for candidate, rank in list(zip(ranking.candidates, ranks, strict=True))[:top]:
        table.add_row(str(rank), *_cells(candidate))
    title = inert(ranking.job.facts.title or ranking.job.document.source)
    head = Text(f"{title} · {len(ranking.candidates)} ranked", style="bold")
    partial = [Text(not_done(ranking), style="bold")] if ranking.not_done else []
    return draw(Group(head, table, _unread(ranking), *partial), width=width, color=color)


def _cells(candidate: Candidate) -> list[Text]:
    required, preferred, missing = candidate.required, candidate.preferred, candidate.missing
    more = f" +{len(missing) - _MOST_MISSING}" if len(missing) > _MOST_MISSING else ""
    file_name = inert(PurePath(candidate.source).name)
    who = Text(inert(candidate.name or file_name))
    if candidate.name:
        who.append(f"\n{file_name}", style="dim")
    if candidate.flags:
        who.append(f"\n! {', '.join(candidate.flags)}", style="yellow")
    return [
        Text(f"{candidate.fit.total:.1f}", style="bold"),
        Text(f"{required[0]}/{required[1]}"),
        Text(f"{preferred[0]}/{preferred[1]}"),
        Text("?" if candidate.years is None else f"{candidate.years:g}"),
        who,
        Text(inert(", ".join(missing[:_MOST_MISSING]) + more)),
    ]


def _unread(ranking: Ranking) -> Group:
    if not ranking.skipped:
        return Group(Text("Every file was read.", style="dim"))
    noun = "file was" if len(ranking.skipped) == 1 else "files were"
    lines = [Text(f"{len(ranking.skipped)} {noun} not read, and not ranked:", style="bold")]
    lines += [Text(f"• {skipped.reason}: {inert(skipped.message)}") for skipped in ranking.skipped]
    return Group(*lines)
