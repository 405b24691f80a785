"""A ranking of candidates as a terminal table, CSV, JSON or JSON Lines."""

from __future__ import annotations

import csv
import io
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from prepmatch.model import SkippedCandidate
from prepmatch.render.candidate_wording import remarks_in_a_row
from prepmatch.render.escape import for_csv, inert
from prepmatch.render.json_report import (
    as_json,
    as_json_line,
    candidate_record,
    ranking_head,
    skipped_record,
)
from prepmatch.render.terminal import draw

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


def ranking_in_csv(ranking: Ranking) -> Iterator[str]:
    """A row for every file: the ranked ones, then those that could not be read."""
    yield _row(_COLUMNS)
    for candidate, rank in zip(ranking.candidates, ranks_of(ranking.candidates), strict=True):
        yield _row(_of_candidate(candidate, rank))
    for skipped in ranking.skipped:
        yield _row(
            [
                *("", "", "", for_csv(skipped.source), *[""] * 7),
                *("unread", skipped.reason, for_csv(skipped.message)),
            ]
        )
    if ranking.not_done:
        yield _row([*[""] * 11, "partial", "interrupted", not_done(ranking)])


def _row(cells: Sequence[object]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerow(cells)
    return stream.getvalue()


def _of_candidate(candidate: Candidate, rank: int) -> list[object]:
    return [
        rank,
        candidate.fit.total,
        for_csv(candidate.name or ""),
        for_csv(candidate.source),
        *candidate.required,
        *candidate.preferred,
        "" if candidate.years is None else candidate.years,
        for_csv("; ".join(candidate.missing)),
        for_csv("; ".join(candidate.flags)),
        "scored",
        "",
        for_csv(remarks_in_a_row(candidate)),
    ]


def not_done(ranking: Ranking) -> str:
    """What an interrupt left, in a sentence."""
    noun = "file was" if ranking.not_done == 1 else "files were"
    return f"Interrupted: {ranking.not_done:,} {noun} not looked at; the rest is ranked."


def ranking_in_json(ranking: Ranking) -> Iterator[str]:
    """One object with the job, the ranked candidates and the unread files, each on a line."""
    yield as_json(ranking_head(ranking)).rstrip("}\n ") + ',\n  "candidates": ['
    ranks = ranks_of(ranking.candidates)
    for place, (candidate, rank) in enumerate(zip(ranking.candidates, ranks, strict=True)):
        yield _item(candidate_record(candidate, rank), is_first=place == 0)
    yield '\n  ],\n  "unread": ['
    for place, skipped in enumerate(ranking.skipped):
        yield _item(skipped_record(skipped), is_first=place == 0)
    yield "\n  ]\n}\n"


def _item(record: dict[str, Any], *, is_first: bool) -> str:
    return f"{'' if is_first else ','}\n    {as_json_line(record).rstrip()}"


def json_line_of(outcome: Candidate | SkippedCandidate) -> str:
    """One resume on a line of its own, as soon as it is scored; its rank is not known then."""
    if isinstance(outcome, SkippedCandidate):
        return as_json_line(skipped_record(outcome))
    return as_json_line(candidate_record(outcome, None))


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
