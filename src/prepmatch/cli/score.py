"""`prepmatch score`: many resumes against one job."""

from __future__ import annotations

import time
from contextlib import ExitStack, closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from prepmatch.cli import INTERRUPTED
from prepmatch.cli.failures import answers_faults
from prepmatch.cli.options import Banks, NoCache, Output, OwnSkills, Quiet, Timeout, Workers
from prepmatch.cli.progress import Tally, progress
from prepmatch.cli.score_formats import ScoreFormat, score_format
from prepmatch.cli.score_options import given_options, with_options

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prepmatch.batch.matrix import MatrixBatch
    from prepmatch.batch.rank import Batch
    from prepmatch.batch.scoring import Reader, Scored
    from prepmatch.model import Ranking
    from prepmatch.pipeline import Screen


_SOME_SKIPPED = 3


@answers_faults
def score(
    context: typer.Context,
    job: Annotated[str, typer.Argument(metavar="JOB", help="The job ad; - for input.")],
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Resumes and folders.")],
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
    from prepmatch.batch.files import expand
    from prepmatch.cli.output import must_be_writable, say, write
    from prepmatch.errors import NoDocumentsError

    dress = score_format(format_, output)
    must_be_writable(output)
    jobs = [job, *(also or ())]
    screens = _screens(jobs, timeout, skills, bank)
    sources, left_out = expand(paths, besides=[*jobs, str(output)] if output else jobs)
    if not sources:
        raise NoDocumentsError(paths)
    for screen in screens:
        say(() if quiet else screen.job.document.notices, screen.job.document.source)
    if left_out and not quiet:
        typer.echo(f"note: left out of folders, by their suffix: {left_out}", err=True)
    with ExitStack() as stack:
        from prepmatch.batch.matrix import MatrixBatch
        from prepmatch.batch.rank import Batch
        from prepmatch.batch.spill import Spill

        machines = Machines(workers, cluster)
        reader = _reader(stack, machines, timeout, keeps=not no_cache, quiet=quiet)
        spill = stack.enter_context(closing(Spill()))
        batch = Batch(screens[0], sources, reader, spill)
        tally = Tally(len(sources))
        begun = time.monotonic()
        if also:
            is_partial = _by_jobs(
                MatrixBatch(screens, sources, reader, spill),
                (tally, dress, given_options(context), top, output),
                quiet=quiet,
            )
        elif dress.render is None:
            write(_lines(batch, tally, quiet=quiet or output is None), output)
            is_partial = False
        else:
            ranking = _ranking(batch, tally, quiet=quiet)
            ranking = with_options(ranking, given_options(context))
            write(dress.render(ranking, top, output), output)
            is_partial = ranking.not_done > 0
    if not quiet:
        typer.echo(tally.summary(time.monotonic() - begun), err=True)
    if is_partial:
        typer.echo("prepmatch: interrupted; what was done by then is written", err=True)
        raise typer.Exit(INTERRUPTED)
    if strict and tally.unread:
        raise typer.Exit(_SOME_SKIPPED)


def _by_jobs(
    batch: MatrixBatch,
    how: tuple[Tally, ScoreFormat, tuple[tuple[str, str], ...], int | None, Path | None],
    *,
    quiet: bool,
) -> bool:
    """Write resumes by jobs, and tell whether an interrupt left files."""
    from prepmatch.cli.output import write
    from prepmatch.cli.score_matrix import lines_by_jobs, matrix_by_jobs, write_matrix

    tally, dress, options, top, output = how
    if dress.render is None:
        write(lines_by_jobs(batch, tally, quiet=quiet or output is None), output)
        return False
    matrix = matrix_by_jobs(batch, tally, options, quiet=quiet)
    write_matrix(matrix, dress, top, output)
    return matrix.rankings[0].not_done > 0


def _screens(
    jobs: Sequence[str],
    timeout: float,
    skills: Sequence[Path] | None,
    banks: Sequence[Path] | None,
) -> list[Screen]:
    """The ads, read and understood, and what resumes are scored with."""
    from prepmatch.cli.inputs import documents_of
    from prepmatch.model import DocumentKind

    with documents_of([(job, DocumentKind.JOB) for job in jobs], timeout) as documents:
        from prepmatch.cli.own_banks import with_banks
        from prepmatch.cli.own_skills import toolkit_with
        from prepmatch.pipeline import Screen
        from prepmatch.understanding import understand_job

        toolkit = with_banks(toolkit_with(skills), banks)
        return [Screen(understand_job(document, toolkit), toolkit) for document in documents]


@dataclass(frozen=True, slots=True)
class Machines:
    """What is to read: so many processes here, or a cluster with so many files at a time."""

    workers: int | None
    cluster: str | None


def _reader(
    stack: ExitStack, machines: Machines, timeout: float, *, keeps: bool, quiet: bool
) -> Reader:
    from prepmatch.batch.cache import Cache
    from prepmatch.batch.cache_folder import cache_file
    from prepmatch.batch.limits import Limits
    from prepmatch.batch.machine import workers_for
    from prepmatch.batch.scoring import Reader
    from prepmatch.cli.inputs import today

    def note(sentence: str) -> None:
        if not quiet:
            typer.echo(f"note: {sentence}", err=True)

    cluster = None
    if machines.cluster is not None:
        from prepmatch.batch.cluster import connected

        cluster = stack.enter_context(connected(machines.cluster, machines.workers, note))
    cache = stack.enter_context(closing(Cache(cache_file(), note))) if keeps else None
    return Reader(today(), Limits(timeout), workers_for(machines.workers), cache, cluster)


def _ranking(batch: Batch, tally: Tally, *, quiet: bool) -> Ranking:
    """All candidates; after an interrupt those that were scored by then."""
    with progress(tally, quiet=quiet) as changed:

        def advance(result: Scored) -> None:
            tally.add(is_unread=not result.is_read, is_kept=result.is_kept)
            changed()

        return batch.ranking(advance)


def _lines(batch: Batch, tally: Tally, *, quiet: bool) -> Iterator[str]:
    """A line for each file, in the order of the files, as soon as it is done."""
    from prepmatch.render.ranking_json import json_line_of

    with progress(tally, quiet=quiet) as changed, closing(batch.results()) as results:
        for result in results:
            tally.add(is_unread=not result.is_read, is_kept=result.is_kept)
            changed()
            yield json_line_of(result.outcome)
