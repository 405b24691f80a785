"""What all dresses of a matrix of resumes by jobs say alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import MatrixRow
from prepmatch.render.jobs import job_names
from prepmatch.render.ranking_wording import counted, ranks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.model import Candidate, ScoreMatrix

MATRIX_AID = (
    "Read down a column: a score compares people for one ad. Ads ask for more or for less, so the "
    "highest score of a line is a hint at where to look first."
)


def names_of(matrix: ScoreMatrix) -> list[str]:
    """What to call each job."""
    return job_names([ranking.job for ranking in matrix.rankings])


def rows_of(matrix: ScoreMatrix) -> list[MatrixRow]:
    """The resumes that were read, the highest score for any job first."""
    found: dict[str, tuple[list[Candidate], list[int]]] = {}
    for ranking in matrix.rankings:
        ranks = ranks_of(ranking.candidates)
        for candidate, rank in zip(ranking.candidates, ranks, strict=True):
            of_file = found.setdefault(candidate.source, ([], []))
            of_file[0].append(candidate)
            of_file[1].append(rank)
    rows = [MatrixRow(tuple(candidates), tuple(ranks)) for candidates, ranks in found.values()]
    return sorted(rows, key=lambda row: (-max(row.scores), row.source))


def best_names(row: MatrixRow, names: list[str]) -> str:
    """The jobs with the highest score of a line; none where nothing fits any of them."""
    return "; ".join(names[place] for place in row.best) if max(row.scores) else ""


def counted_in(matrix: ScoreMatrix) -> str:
    """How many jobs there are, and how many files were ranked, not read and flagged."""
    return f"{len(matrix.rankings)} jobs · {counted(matrix.rankings[0])}"


def letters() -> Iterator[str]:
    """Short names of jobs for narrow tables: A to Z, AA, AB and so on."""
    signs = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    names = [""]
    while True:
        names = [before + sign for before in names for sign in signs]
        yield from names
