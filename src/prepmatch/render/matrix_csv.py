"""A matrix of resumes by jobs as CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.render.escape import for_csv
from prepmatch.render.matrix_wording import best_names, names_of, rows_of
from prepmatch.render.ranking_csv import csv_row
from prepmatch.render.ranking_wording import not_done

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.model import MatrixRow, ScoreMatrix

_FIRST = ("name", "source", "best_job", "best_score")
_LAST = ("flags", "status", "reason", "message")


def matrix_in_csv(matrix: ScoreMatrix) -> Iterator[str]:
    """A row for every file with a score and a rank for each job; unread files come last."""
    names = names_of(matrix)
    per_job = [for_csv(f"{what}: {name}") for name in names for what in ("score", "rank")]
    yield csv_row([*_FIRST, *per_job, *_LAST])
    for row in rows_of(matrix):
        yield csv_row(_of_row(row, names))
    nothing = [""] * len(per_job)
    first = matrix.rankings[0]
    for skipped in first.skipped:
        unread = ("unread", skipped.reason, for_csv(skipped.message))
        yield csv_row(["", for_csv(skipped.source), "", "", *nothing, "", *unread])
    if first.not_done:
        yield csv_row([*[""] * 4, *nothing, "", "partial", "interrupted", not_done(first)])


def _of_row(row: MatrixRow, names: list[str]) -> list[object]:
    pairs = zip(row.scores, row.ranks, strict=True)
    return [
        for_csv(row.name or ""),
        for_csv(row.source),
        for_csv(best_names(row, names)),
        max(row.scores),
        *(value for pair in pairs for value in pair),
        for_csv("; ".join(row.flags)),
        "scored",
        "",
        "",
    ]
