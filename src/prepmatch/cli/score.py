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
from prepmatch.cli.score_extras import Explained, Extras, IsBlind, Key, KitCount, KitFolder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prepmatch.batch.names import Names
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
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Resumes and folders; - for input.")
    ],
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
    blind: IsBlind = False,
    key: Key = None,
    kit: KitCount = None,
    kit_folder: KitFolder = None,
    explain: Explained = None,
    quiet: Quiet = False,
) -> None:
    """Rank resumes against a job, with the requirements each meets and lacks.

    A reading order with its reasons: it rejects nobody. Files that cannot be read are listed
    apart, never ranked. What was read is kept for the next run; see `prepmatch cache`.
    """
    from prepmatch.cli.inputs import only_one_from_standard_input, saved_input
    from prepmatch.cli.output import chosen_format, must_be_writable, write

    only_one_from_standard_input([job, *paths])
    asked = format_.value if format_ else None
    dress = ScoreFormat(chosen_format(asked, output, _SUFFIXES, "table"))
    must_be_writable(output)
    extras = Extras(blind, key, kit, kit_folder, explain, output)
    extras.must_fit(is_streamed=dress is ScoreFormat.JSONL, is_table=dress is ScoreFormat.TABLE)
    with ExitStack() as stack:
        paths, known_as = stack.enter_context(saved_input(paths))
        screen = _screen(job, timeout, skills, bank, is_blind=blind)
        sources = _sources(paths, [job, *extras.files], screen, quiet=quiet)
        reader = _reader(stack, workers, timeout, keeps=not no_cache, quiet=quiet)
        batch = _batch(stack, screen, sources, reader, extras.names(known_as))
        stack.callback(extras.write_key, batch.names)
        tally = Tally(len(sources))
        if dress is ScoreFormat.JSONL:
            write(_lines(batch, tally, quiet=quiet or output is None), output)
        else:
            ranking = _ranking(batch, tally, quiet=quiet)
            write(_render(ranking, dress, top, extras), output)
            if ranking.not_done:
                typer.echo("prepmatch: interrupted; what was done by then is written", err=True)
                raise typer.Exit(INTERRUPTED)
            tally.unread += extras.write_kits(ranking, batch)
    if strict and tally.unread:
        raise typer.Exit(_SOME_SKIPPED)


def _sources(
    paths: Sequence[str], besides: Sequence[str], screen: Screen, *, quiet: bool
) -> list[str]:
    """The files to score; what was noticed about the ad and the folders is told."""
    from prepmatch.batch.files import expand
    from prepmatch.cli.output import say
    from prepmatch.errors import NoDocumentsError

    sources, left_out = expand(paths, besides)
    if not sources:
        raise NoDocumentsError(["what you named"] if screen.is_blind else paths)
    if not quiet:
        say(screen.job.document.notices, screen.job.document.source)
        if left_out:
            typer.echo(f"note: left out of folders, by suffix or as links: {left_out}", err=True)
    return sources


def _batch(
    stack: ExitStack, screen: Screen, sources: Sequence[str], reader: Reader, names: Names
) -> Batch:
    from prepmatch.batch.rank import Batch
    from prepmatch.batch.spill import Spill

    return Batch(screen, sources, reader, stack.enter_context(closing(Spill())), names)


def _screen(
    job: str,
    timeout: float,
    skills: Sequence[Path] | None,
    banks: Sequence[Path] | None,
    *,
    is_blind: bool,
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
        return Screen(understand_job(next(documents), toolkit), toolkit, is_blind=is_blind)


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
    ranking: Ranking, dress: ScoreFormat, top: int | None, extras: Extras
) -> str | Iterator[str]:
    from prepmatch.cli.output import color, width
    from prepmatch.render import ranking as render

    if dress is ScoreFormat.CSV:
        return render.ranking_in_csv(ranking)
    if dress is ScoreFormat.JSON:
        return render.ranking_in_json(ranking)
    if extras.explain:
        from prepmatch.cli.explain_candidate import explained

        return explained(ranking, extras.explain, extras.output)
    shades = color(extras.output)
    return render.ranking_in_terminal(ranking, top=top, width=width(), color=shades)
