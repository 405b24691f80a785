"""`prepmatch score`: many resumes against one job."""

from __future__ import annotations

from contextlib import ExitStack, closing
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from prepmatch.cli import INTERRUPTED
from prepmatch.cli.failures import answers_faults
from prepmatch.cli.options import Banks, NoCache, Output, OwnSkills, Quiet, Timeout, Workers
from prepmatch.cli.progress import Tally, progress

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prepmatch.batch.rank import Batch
    from prepmatch.batch.scoring import Reader, Scored
    from prepmatch.model import Ranking
    from prepmatch.pipeline import Screen


class ScoreFormat(str, Enum):
    """The dresses of a ranking."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"


_SUFFIXES = {".csv": "csv", ".json": "json", ".jsonl": "jsonl", ".txt": "table"}
_SOME_SKIPPED = 3


@answers_faults
def score(
    job: Annotated[str, typer.Argument(metavar="JOB", help="The job ad; - for input.")],
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Resumes and folders.")],
    output: Output = None,
    format_: Annotated[ScoreFormat | None, typer.Option("--format", help="Wins over -o.")] = None,
    top: Annotated[
        int | None, typer.Option("--top", min=1, help="Show this many in the table.")
    ] = None,
    bank: Banks = None,
    skills: OwnSkills = None,
    workers: Workers = None,
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
    from prepmatch.cli.output import chosen_format, must_be_writable, say, write
    from prepmatch.errors import NoDocumentsError

    asked = format_.value if format_ else None
    dress = ScoreFormat(chosen_format(asked, output, _SUFFIXES, "table"))
    must_be_writable(output)
    screen = _screen(job, timeout, skills, bank)
    sources, left_out = expand(paths, besides=[job, str(output)] if output else [job])
    if not sources:
        raise NoDocumentsError(paths)
    say(() if quiet else screen.job.document.notices, screen.job.document.source)
    if left_out and not quiet:
        typer.echo(f"note: left out of folders, by their suffix: {left_out}", err=True)
    with ExitStack() as stack:
        from prepmatch.batch.rank import Batch
        from prepmatch.batch.spill import Spill

        reader = _reader(stack, workers, timeout, keeps=not no_cache, quiet=quiet)
        batch = Batch(screen, sources, reader, stack.enter_context(closing(Spill())))
        tally = Tally(len(sources))
        if dress is ScoreFormat.JSONL:
            write(_lines(batch, tally, quiet=quiet or output is None), output)
            is_partial = False
        else:
            ranking = _ranking(batch, tally, quiet=quiet)
            write(_render(ranking, dress, top, output), output)
            is_partial = ranking.not_done > 0
    if is_partial:
        typer.echo("prepmatch: interrupted; what was done by then is written", err=True)
        raise typer.Exit(INTERRUPTED)
    if strict and tally.unread:
        raise typer.Exit(_SOME_SKIPPED)


def _screen(
    job: str, timeout: float, skills: Sequence[Path] | None, banks: Sequence[Path] | None
) -> Screen:
    """The ad, read and understood, and what resumes are scored with."""
    from prepmatch.cli.inputs import documents_of
    from prepmatch.model import DocumentKind

    with documents_of([(job, DocumentKind.JOB)], timeout) as documents:
        from prepmatch.cli.own_banks import with_banks
        from prepmatch.cli.own_skills import toolkit_with
        from prepmatch.pipeline import Screen
        from prepmatch.understanding import understand_job

        toolkit = with_banks(toolkit_with(skills), banks)
        return Screen(understand_job(next(documents), toolkit, to_score=True), toolkit)


def _reader(
    stack: ExitStack, workers: int | None, timeout: float, *, keeps: bool, quiet: bool
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

    cache = stack.enter_context(closing(Cache(cache_file(), note))) if keeps else None
    return Reader(today(), Limits(timeout), workers_for(workers), cache)


def _ranking(batch: Batch, tally: Tally, *, quiet: bool) -> Ranking:
    """All candidates; after an interrupt those that were scored by then."""
    with progress(tally, quiet=quiet) as changed:

        def advance(result: Scored) -> None:
            tally.add(is_unread=not result.is_read, is_kept=result.is_kept)
            changed()

        return batch.ranking(advance)


def _lines(batch: Batch, tally: Tally, *, quiet: bool) -> Iterator[str]:
    """A line for each file, in the order of the files, as soon as it is done."""
    from prepmatch.render.ranking import json_line_of

    with progress(tally, quiet=quiet) as changed, closing(batch.results()) as results:
        for result in results:
            tally.add(is_unread=not result.is_read, is_kept=result.is_kept)
            changed()
            yield json_line_of(result.outcome)


def _render(
    ranking: Ranking, dress: ScoreFormat, top: int | None, output: Path | None
) -> str | Iterator[str]:
    from prepmatch.cli.output import color, width
    from prepmatch.render import ranking as render

    if dress is ScoreFormat.CSV:
        return render.ranking_in_csv(ranking)
    if dress is ScoreFormat.JSON:
        return render.ranking_in_json(ranking)
    return render.ranking_in_terminal(ranking, top=top, width=width(), color=color(output))
