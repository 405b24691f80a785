"""A ranking of candidates as CSV."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from prepmatch.render.candidate_wording import remarks_in_a_row
from prepmatch.render.escape import for_csv
from prepmatch.render.ranking_wording import not_done, ranks_of

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


def ranking_in_csv(ranking: Ranking) -> Iterator[str]:
    """A row for every file: the ranked ones, then those that could not be read."""
    yield csv_row(_COLUMNS)
    for candidate, rank in zip(ranking.candidates, ranks_of(ranking.candidates), strict=True):
        yield csv_row(_of_candidate(candidate, rank))
    for skipped in ranking.skipped:
        yield csv_row(
            [
                *("", "", "", for_csv(skipped.source), *[""] * 7),
                *("unread", skipped.reason, for_csv(skipped.message)),
            ]
        )
    if ranking.not_done:
        yield csv_row([*[""] * 11, "partial", "interrupted", not_done(ranking)])


def csv_row(cells: Sequence[object]) -> str:
    """One row; its texts are escaped already."""
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
