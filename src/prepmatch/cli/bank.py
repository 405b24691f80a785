"""`prepmatch bank`: look after vocabulary and bank files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from prepmatch.cli.failures import answers_faults

bank_app = typer.Typer(
    help="Look after the question bank.", no_args_is_help=True, rich_markup_mode=None
)


@bank_app.callback()
def _root() -> None:
    """Hold the group together while it has one command."""


@bank_app.command()
@answers_faults
def check(
    folder: Annotated[
        Path, typer.Argument(help="A data folder: skills/, questions/ and the rest.")
    ] = Path("data"),
) -> None:
    """Check data files: shape, ids, duplicates; every problem with file, line and column."""
    from prepmatch.catalog.build import build_plain, data_files
    from prepmatch.errors import InvalidDataError, UsageError

    files = data_files(folder)
    if not files.skills:
        message = f"{folder} holds no skills/*.yaml; name a data folder laid out like prepmatch's."
        raise UsageError(message)
    plain, problems = build_plain(files)
    if problems:
        raise InvalidDataError([str(problem) for problem in problems])
    typer.echo(f"{len(plain['skills']):,} skills and {len(plain['questions'])} questions: clean")
