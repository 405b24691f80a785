"""`prepmatch score`: many resumes against one job."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from prepmatch.cli.failures import answers_faults
from prepmatch.cli.options import Banks, Output, OwnSkills, Quiet, Timeout, Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from prepmatch.model import Ranking


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
    strict: Annotated[bool, typer.Option("--strict", help="Exit 3 if a file was skipped.")] = False,
    quiet: Quiet = False,
) -> None:
    """Rank resumes against a job, with the requirements each meets and lacks.

    A reading order with its reasons: it rejects nobody. Files that cannot be read are listed
    apart, never ranked.
    """
    from prepmatch.batch.files import expand
    from prepmatch.cli.inputs import documents_of, today
    from prepmatch.cli.output import chosen_format, say, write
    from prepmatch.errors import NoDocumentsError
    from prepmatch.model import DocumentKind

    asked = format_.value if format_ else None
    dress = ScoreFormat(chosen_format(asked, output, _SUFFIXES, "table"))
    with documents_of([(job, DocumentKind.JOB)], timeout) as documents:
        from prepmatch.batch.rank import rank
        from prepmatch.cli.own_banks import with_banks
        from prepmatch.cli.own_skills import toolkit_with
        from prepmatch.pipeline import understand_job

        toolkit = with_banks(toolkit_with(skills), bank)
        ad = understand_job(next(documents), toolkit)
    sources, left_out = expand(paths, besides=[job, str(output)] if output else [job])
    if not sources:
        raise NoDocumentsError(paths)
    with _progress(len(sources), quiet=quiet) as advance:
        ranking = rank(
            ad,
            sources,
            today=today(),
            workers=workers,
            timeout=timeout,
            own_skills=toolkit.own_skills,
            advance=advance,
        )
    ranking = replace(ranking, versions=toolkit.versions)
    say(() if quiet else ad.document.notices, ad.document.source)
    if left_out and not quiet:
        typer.echo(f"note: left out of folders, by their suffix: {left_out}", err=True)
    write(_render(ranking, dress, top, output), output)
    if strict and ranking.skipped:
        raise typer.Exit(_SOME_SKIPPED)


@contextmanager
def _progress(total: int, *, quiet: bool) -> Iterator[Callable[[bool], None]]:
    """A bar on standard error where somebody watches; nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    unread = 0
    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[unread]} unread"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=total, unread=0)

        def advance(was_read: bool) -> None:  # noqa: FBT001 - a callback
            nonlocal unread
            unread += not was_read
            progress.update(task, advance=1, unread=unread)

        yield advance


def _render(ranking: Ranking, dress: ScoreFormat, top: int | None, output: Path | None) -> str:
    from prepmatch.cli.output import color, width
    from prepmatch.render import ranking as render

    if dress is ScoreFormat.CSV:
        return render.ranking_in_csv(ranking)
    if dress is ScoreFormat.JSON:
        return render.ranking_in_json(ranking)
    if dress is ScoreFormat.JSONL:
        return render.ranking_in_json_lines(ranking)
    return render.ranking_in_terminal(ranking, top=top, width=width(), color=color(output))
