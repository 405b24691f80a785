"""A matrix of resumes by jobs as JSON or JSON Lines, by the contract `prepmatch.scores/1`.

Within it stand the records of `prepmatch.score/1`, one for each job.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from prepmatch.model import Candidate, MatrixRow, SkippedCandidate
from prepmatch.render.json_report import (
    as_json,
    as_json_line,
    candidate_record,
    ranking_head,
    skipped_record,
)
from prepmatch.render.matrix_wording import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import ScoreMatrix

SCORES_SCHEMA = "prepmatch.scores/1"


def matrix_in_json(matrix: ScoreMatrix) -> Iterator[str]:
    """One object with the jobs, the resumes and the unread files, each of these on a line."""
    head = {**ranking_head(matrix.rankings[0]), "schema": SCORES_SCHEMA}
    del head["job"]
    jobs = [ranking_head(ranking)["job"] for ranking in matrix.rankings]
    yield as_json({**head, "jobs": jobs}).removesuffix("\n}\n") + ',\n  "candidates": ['
    for place, row in enumerate(rows_of(matrix)):
        yield _item(_record(row, row.ranks), is_first=place == 0)
    yield '\n  ],\n  "unread": ['
    for place, skipped in enumerate(matrix.rankings[0].skipped):
        yield _item(skipped_record(skipped), is_first=place == 0)
    yield "\n  ]\n}\n"


def matrix_line_of(outcomes: Sequence[Candidate | SkippedCandidate]) -> str:
    """One resume on a line of its own, as soon as it is scored; its ranks are not known then."""
    candidates = tuple(outcome for outcome in outcomes if isinstance(outcome, Candidate))
    if not candidates:
        skipped = [outcome for outcome in outcomes if isinstance(outcome, SkippedCandidate)]
        return as_json_line({**skipped_record(skipped[0]), "schema": SCORES_SCHEMA})
    unranked = (None,) * len(candidates)
    return as_json_line(_record(MatrixRow(candidates, ()), unranked))


def _record(row: MatrixRow, ranks: Sequence[int | None]) -> dict[str, Any]:
    return {
        "schema": SCORES_SCHEMA,
        "source": row.source,
        "name": row.name,
        "best": list(row.best),
        "flags": list(row.flags),
        "scores": [
            candidate_record(candidate, rank)
            for candidate, rank in zip(row.candidates, ranks, strict=True)
        ],
        "status": "scored",
    }


def _item(record: dict[str, Any], *, is_first: bool) -> str:
    return f"{'' if is_first else ','}\n    {as_json_line(record).rstrip()}"
