"""A matrix of resumes by jobs as a workbook, with a sheet for the ranking of each job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.render.matrix_wording import MATRIX_AID, best_names, names_of, rows_of
from prepmatch.render.provenance import about
from prepmatch.render.ranking_wording import (
    READING_AID,
    file_names,
    not_done,
    told_flags,
    with_ranks,
)
from prepmatch.render.ranking_xlsx import (
    CENTERED,
    RANKING_COLUMNS,
    TENTHS,
    about_sheet,
    made_on,
    ranking_row,
    unread_sheet,
)
from prepmatch.render.workbook import Book, Column, Sheet, workbook

if TYPE_CHECKING:
    from prepmatch.model import Ranking, ScoreMatrix

_FIRST = (
    Column("Name", 28),
    Column("File", 34),
    Column("Best job", 34),
    Column("Best score", 9, TENTHS),
)


def matrix_in_xlsx(matrix: ScoreMatrix) -> bytes:
    """The matrix, the ranking of each job, the unread files, and how all was made.

    Raises:
        MissingExtraError: if the library that writes workbooks is not installed.
    """
    first, names = matrix.rankings[0], names_of(matrix)
    with workbook(f"Resumes by {len(names)} jobs", made_on(first)) as (book, stream):
        _matrix(book, matrix, names)
        for place, ranking in enumerate(matrix.rankings, start=1):
            _one_job(book, f"Job {place}", ranking)
        unread_sheet(book, first)
        about_sheet(book, first, _about(matrix, names))
    return stream.getvalue()


def _matrix(book: Book, matrix: ScoreMatrix, names: list[str]) -> None:
    jobs = len(names)
    columns = [
        *_FIRST,
        *(Column(f"{name}: score", 8, TENTHS, is_upright=True) for name in names),
        *(Column(f"{name}: rank", 6, CENTERED, is_upright=True) for name in names),
        Column("Flags", 24),
        Column("Path", 60),
    ]
    sheet = Sheet(book, "Matrix", columns, 2)
    rows = rows_of(matrix)
    for row, file in zip(rows, file_names([row.source for row in rows]), strict=True):
        first = (row.name, file, best_names(row, names), max(row.scores))
        sheet.add(*first, *row.scores, *row.ranks, "; ".join(row.flags), row.source)
    sheet.with_shades(len(_FIRST), len(_FIRST) + jobs - 1)
    sheet.with_filters()


def _one_job(book: Book, name: str, ranking: Ranking) -> None:
    sheet = Sheet(book, name, RANKING_COLUMNS, 3)
    for candidate, rank, file in with_ranks(ranking.candidates):
        sheet.add(*ranking_row(candidate, rank, file))
    sheet.with_bars(1)
    sheet.with_filters()


def _about(matrix: ScoreMatrix, names: list[str]) -> list[tuple[str, str]]:
    first = matrix.rankings[0]
    said = [("What this is", f"{MATRIX_AID} {READING_AID}")]
    said += [("Partial", not_done(first))] if first.not_done else []
    for place, (name, ranking) in enumerate(zip(names, matrix.rankings, strict=True), start=1):
        said += [(f"Job {place}", name), (f"Ad {place}", ranking.job.document.source)]
    said += [(label, words) for label, words in about(first) if label not in {"Job", "Ad"}]
    candidates = (candidate for ranking in matrix.rankings for candidate in ranking.candidates)
    return said + [(f"Flag {flag}", meaning) for flag, meaning in told_flags(candidates)]
