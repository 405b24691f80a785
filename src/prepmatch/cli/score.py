"""`prepmatch score`: many resumes against a job, or several."""

from __future__ import annotations

import time
from contextlib import ExitStack, closing
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from prepmatch.cli import INTERRUPTED
from prepmatch.cli.failures import answers_faults
from prepmatch.cli.options import Banks, NoCache, Output, OwnSkills, Quiet, Timeout, Workers
from prepmatch.cli.progress import Tally, progress
from prepmatch.cli.score_extras import Explained, Extras, IsBlind, Key, KitCount, KitFolder
from prepmatch.cli.score_formats import ScoreFormat, score_format
from prepmatch.cli.score_inputs import Machines, reader_of, screens_of, sources_of
from prepmatch.cli.score_options import given_options, with_options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.batch.matrix import MatrixBatch
    from prepmatch.batch.scoring import Scored
    from prepmatch.model import ScoreMatrix

_SOME_SKIPPED = 3


@answers_faults
def score(
    context: typer.Context,
    job: Annotated[str, typer.Argument(metavar="JOB", help="The job ad; - for input.")],
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Resumes and folders; - for input.")
    ],
    output: Output = None,
    format_: Annotated[ScoreFormat | None, typer.Option("--format", help="Wins over -o.")] = None,
    top: Annotated[
        int | None, typer.Option("--top", min=1, help="Show this many in the table.")
    ] = None,
    also: Annotated[
        list[str] | None,
        typer.Option(
            "--also", metavar="JOB", help="Another job: resumes by jobs; may be repeated."
        ),
    ] = None,
    blind: IsBlind = False,
    key: Key = None,
    kit: KitCount = None,
    kit_folder: KitFolder = None,
    explain: Explained = None,
    bank: Banks = None,
    skills: OwnSkills = None,
    workers: Workers = None,
    cluster: Annotated[
        str | None, typer.Option("--cluster", metavar="ADDRESS", help="Read on a Dask cluster.")
    ] = None,
    timeout: Timeout = 30.0,
    no_cache: NoCache = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 3 if a file was skipped.")] = False,
    quiet: Quiet = False,
) -> None:
    """Rank resumes against a job, with the requirements each meets and lacks.

    A reading order with its reasons: it rejects nobody. Files that cannot be read are listed
    apart, never ranked. What was read is kept for the next run; see `prepmatch cache`.
    """
    from prepmatch.cli.inputs import only_one_from_standard_input, saved_input
    from prepmatch.cli.output import must_be_writable, write

    jobs = [job, *(also or ())]
    only_one_from_standard_input([*jobs, *paths])
    dress = score_format(format_, output)
    must_be_writable(output)
    extras = Extras(blind, key, kit, kit_folder, explain, output)
    extras.must_fit(dress, has_jobs=bool(also))
    begun = time.monotonic()
    with ExitStack() as stack:
        from prepmatch.batch.matrix import MatrixBatch
        from prepmatch.batch.spill import Spill

        paths, known_as = stack.enter_context(saved_input(paths))
        screens = screens_of(jobs, timeout, skills, bank, is_blind=blind)
        sources = sources_of(paths, [*jobs, *extras.files], screens, quiet=quiet)
        reader = reader_of(
            stack, Machines(workers, cluster), timeout, keeps=not no_cache, quiet=quiet
        )
        spill = stack.enter_context(closing(Spill()))
        batch = MatrixBatch(screens, sources, reader, spill, extras.names(known_as))
        stack.callback(extras.write_key, batch.names)
        tally = Tally(len(sources))
        is_partial = False
        if dress.render is None:
            write(_lines(batch, tally, quiet=quiet or output is None), output)
        else:
            matrix = _with_options(_matrix(batch, tally, quiet=quiet), context)
            write(_drawn(matrix, dress, top, extras), output)
            is_partial = matrix.rankings[0].not_done > 0
            tally.unread += 0 if is_partial else extras.write_kits(matrix.rankings[0], batch)
    if not quiet:
        typer.echo(tally.summary(time.monotonic() - begun), err=True)
    if is_partial:
        typer.echo("prepmatch: interrupted; what was done by then is written", err=True)
        raise typer.Exit(INTERRUPTED)
    if strict and tally.unread:
        raise typer.Exit(_SOME_SKIPPED)


def _matrix(batch: MatrixBatch, tally: Tally, *, quiet: bool) -> ScoreMatrix:
    """All candidates for each job; after an interrupt those that were scored by then."""
    with progress(tally, quiet=quiet) as changed:

        def advance(result: Scored) -> None:
            tally.add(is_unread=not result.is_read, is_kept=result.is_kept)
            changed()

        return batch.matrix(advance)


def _with_options(matrix: ScoreMatrix, context: typer.Context) -> ScoreMatrix:
    options = given_options(context)
    return replace(
        matrix, rankings=tuple(with_options(ranking, options) for ranking in matrix.rankings)
    )


def _lines(batch: MatrixBatch, tally: Tally, *, quiet: bool) -> Iterator[str]:
    """A line of JSON for each file, in the order of the files, as soon as it is done."""
    from prepmatch.render.matrix_json import matrix_line_of
    from prepmatch.render.ranking_json import json_line_of

    with progress(tally, quiet=quiet) as changed, closing(batch.results()) as results:
        for of_file in results:
            tally.add(is_unread=not of_file[0].is_read, is_kept=of_file[0].is_kept)
            changed()
            outcomes = [result.outcome for result in of_file]
            yield matrix_line_of(outcomes) if len(outcomes) > 1 else json_line_of(outcomes[0])


def _drawn(
    matrix: ScoreMatrix, dress: ScoreFormat, top: int | None, extras: Extras
) -> str | bytes | Iterator[str]:
    if len(matrix.rankings) > 1:
        from prepmatch.cli.score_matrix import drawn_matrix

        return drawn_matrix(matrix, dress, top, extras.output)
    (ranking,) = matrix.rankings
    if extras.explain:
        from prepmatch.cli.explain_candidate import explained

        return explained(ranking, extras.explain, extras.output)
    assert dress.render is not None  # noqa: S101 - JSON Lines go another way
    return dress.render(ranking, top, extras.output)
