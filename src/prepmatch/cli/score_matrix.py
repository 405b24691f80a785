"""`prepmatch score --also JOB`: the same resumes against several jobs."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from prepmatch.cli.output import color, width, write
from prepmatch.cli.progress import progress
from prepmatch.cli.score_formats import ScoreFormat
from prepmatch.cli.score_options import with_options

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prepmatch.batch.matrix import MatrixBatch
    from prepmatch.batch.scoring import Scored
    from prepmatch.cli.progress import Tally
    from prepmatch.model import ScoreMatrix


def lines_by_jobs(batch: MatrixBatch, tally: Tally, *, quiet: bool) -> Iterator[str]:
    """A line of JSON for each file, in the order of the files, as soon as it is done."""
    from prepmatch.render.matrix_json import matrix_line_of

    with progress(tally, quiet=quiet) as changed, closing(batch.results()) as results:
        for of_file in results:
            tally.add(is_unread=not of_file[0].is_read, is_kept=of_file[0].is_kept)
            changed()
            yield matrix_line_of([result.outcome for result in of_file])


def matrix_by_jobs(
    batch: MatrixBatch, tally: Tally, options: tuple[tuple[str, str], ...], *, quiet: bool
) -> ScoreMatrix:
    """A ranking for each job; after an interrupt of what was scored by then."""
    with progress(tally, quiet=quiet) as changed:

        def advance(result: Scored) -> None:
            tally.add(is_unread=not result.is_read, is_kept=result.is_kept)
            changed()

        matrix = batch.matrix(advance)
    return replace(
        matrix, rankings=tuple(with_options(ranking, options) for ranking in matrix.rankings)
    )


def write_matrix(
    matrix: ScoreMatrix, dress: ScoreFormat, top: int | None, output: Path | None
) -> None:
    """Write it in a dress that shows a whole.

    Args:
        matrix: what to write.
        dress: any but JSON Lines.
        top: how many lines the table for a terminal shows; all unless told.
        output: the file; standard output where None.
    """
    write(_drawn(matrix, dress, top, output), output)


def _drawn(
    matrix: ScoreMatrix, dress: ScoreFormat, top: int | None, output: Path | None
) -> str | bytes | Iterator[str]:
    if dress is ScoreFormat.CSV:
        return _csv(matrix, output)
    if dress is ScoreFormat.XLSX:
        from prepmatch.render.matrix_xlsx import matrix_in_xlsx

        return matrix_in_xlsx(matrix)
    if dress is ScoreFormat.HTML:
        from prepmatch.render.matrix_html import matrix_in_html

        return matrix_in_html(matrix)
    if dress is ScoreFormat.JSON:
        from prepmatch.render.matrix_json import matrix_in_json

        return matrix_in_json(matrix)
    from prepmatch.render.matrix_terminal import matrix_in_terminal

    return matrix_in_terminal(matrix, top=top, width=width(), color=color(output))


def _csv(matrix: ScoreMatrix, output: Path | None) -> Iterator[str]:
    from prepmatch.render.matrix_csv import matrix_in_csv
    from prepmatch.render.plan_csv import BYTE_ORDER_MARK

    if output is not None:
        yield BYTE_ORDER_MARK
    yield from matrix_in_csv(matrix)
