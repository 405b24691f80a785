"""A ranking of candidates as JSON or JSON Lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from prepmatch.model import SkippedCandidate
from prepmatch.render.json_report import (
    as_json,
    as_json_line,
    candidate_record,
    ranking_head,
    skipped_record,
)
from prepmatch.render.ranking_wording import ranks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.model import Candidate, Ranking


def ranking_in_json(ranking: Ranking) -> Iterator[str]:
    """One object with the job, the ranked candidates and the unread files, each on a line."""
    yield as_json(ranking_head(ranking)).removesuffix("\n}\n") + ',\n  "candidates": ['
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
