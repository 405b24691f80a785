"""What `prepmatch score` works with: the jobs, the files, and what reads them."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import ExitStack
    from pathlib import Path

    from prepmatch.batch.scoring import Reader
    from prepmatch.pipeline import Screen


def screens_of(
    jobs: Sequence[str],
    timeout: float,
    skills: Sequence[Path] | None,
    banks: Sequence[Path] | None,
    *,
    is_blind: bool,
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
        return [
            Screen(understand_job(document, toolkit, to_score=True), toolkit, is_blind=is_blind)
            for document in documents
        ]


def sources_of(
    paths: Sequence[str], besides: Sequence[str], screens: Sequence[Screen], *, quiet: bool
) -> list[str]:
    """The files to score; what was noticed about the ads and the folders is told.

    Raises:
        NoDocumentsError: if there are none.
    """
    from prepmatch.batch.files import expand
    from prepmatch.cli.output import say
    from prepmatch.errors import NoDocumentsError

    sources, left_out = expand(paths, besides)
    if not sources:
        raise NoDocumentsError(["what you named"] if screens[0].is_blind else paths)
    if not quiet:
        for screen in screens:
            say(screen.job.document.notices, screen.job.document.source)
        if left_out:
            typer.echo(f"note: left out of folders, by suffix or as links: {left_out}", err=True)
    return sources


@dataclass(frozen=True, slots=True)
class Machines:
    """What is to read: so many processes here, or a cluster with so many files at a time."""

    workers: int | None
    cluster: str | None


def reader_of(
    stack: ExitStack, machines: Machines, timeout: float, *, keeps: bool, quiet: bool
) -> Reader:
    """How files are read; what it holds open is closed with the stack."""
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
