"""A ranking of candidates as a terminal table, CSV, JSON or JSON Lines."""

from __future__ import annotations

import csv
import io
from pathlib import PurePath
from typing import TYPE_CHECKING

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from prepmatch.model import Importance, Rung
from prepmatch.render.escape import for_csv, inert
from prepmatch.render.json_report import (
    as_json,
    as_json_line,
    candidate_record,
    ranking_record,
    skipped_record,
)
from prepmatch.render.terminal import draw
from prepmatch.render.wording import met_of, names_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Candidate, Ranking

_COLUMNS = (
    "rank",
    "score",
    "name",
    "source",
    "required_met",
    "required_of",
    "preferred_met",
    "preferred_of",
    "years",
    "missing",
    "flags",
    "status",
    "reason",
    "message",
)
_MOST_MISSING = 4


def ranks_of(candidates: Sequence[Candidate]) -> list[int]:
    """The rank of each of a sorted list; equal scores share a rank."""
    ranks: list[int] = []
    for index, candidate in enumerate(candidates):
        ties = index > 0 and candidates[index - 1].fit.total == candidate.fit.total
        ranks.append(ranks[-1] if ties else index + 1)
    return ranks


def ranking_in_csv(ranking: Ranking) -> str:
    """A row for every file: the ranked ones, then those that could not be read."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for candidate, rank in zip(ranking.candidates, ranks_of(ranking.candidates), strict=True):
        required = met_of(candidate.matches, Importance.REQUIRED)
        preferred = met_of(candidate.matches, Importance.PREFERRED)
        writer.writerow(
            [
                rank,
                candidate.fit.total,
                for_csv(candidate.name or ""),
                for_csv(candidate.source),
                *required,
                *preferred,
                "" if candidate.years is None else candidate.years,
                for_csv("; ".join(names_on(candidate.matches, Rung.MISSING, Rung.RELATED))),
                for_csv("; ".join(candidate.flags)),
                "scored",
                "",
                "",
            ]
        )
    for skipped in ranking.skipped:
        blanks = [""] * 7
        writer.writerow(
            [
                *("", "", "", for_csv(skipped.source), *blanks),
                *("unread", skipped.reason, for_csv(skipped.message)),
            ]
        )
    return stream.getvalue()


def ranking_in_json(ranking: Ranking) -> str:
    """One object with the job, the ranked candidates and the unread files."""
    return as_json(ranking_record(ranking, ranks_of(ranking.candidates)))


def ranking_in_json_lines(ranking: Ranking) -> str:
    """One object a line, the ranked candidates first."""
    ranks = ranks_of(ranking.candidates)
    records = [candidate_record(c, r) for c, r in zip(ranking.candidates, ranks, strict=True)]
    records += [skipped_record(skipped) for skipped in ranking.skipped]
    return "".join(map(as_json_line, records))


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
    return draw(Group(head, table, _unread(ranking)), width=width, color=color)


def _cells(candidate: Candidate) -> list[Text]:
    required = met_of(candidate.matches, Importance.REQUIRED)
    preferred = met_of(candidate.matches, Importance.PREFERRED)
    missing = names_on(candidate.matches, Rung.MISSING, Rung.RELATED)
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
