"""`prepmatch score --also JOB`: the same resumes against several jobs, in each dress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.cli.output import color, width
from prepmatch.cli.score_formats import ScoreFormat

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prepmatch.model import ScoreMatrix


def drawn_matrix(
    matrix: ScoreMatrix, dress: ScoreFormat, top: int | None, output: Path | None
) -> str | bytes | Iterator[str]:
    """Resumes by jobs in a dress that shows a whole.

    Args:
        matrix: what to draw.
        dress: any but JSON Lines.
        top: how many lines the table for a terminal shows; all unless told.
        output: the file; standard output where None.
    """
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
