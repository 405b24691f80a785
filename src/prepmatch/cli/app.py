"""The commands, gathered. Nothing heavy is imported here: `--help` must be quick."""

from __future__ import annotations

from typing import Annotated

import typer

from prepmatch import __version__
from prepmatch.cli.bank import bank_app
from prepmatch.cli.cache import cache_app
from prepmatch.cli.check import check
from prepmatch.cli.diff import diff
from prepmatch.cli.plan import plan
from prepmatch.cli.questions import questions
from prepmatch.cli.score import score
from prepmatch.cli.skills import skills

app = typer.Typer(
    name="prepmatch",
    help=(
        "Compare a resume with a job ad: what to prepare for the interview, in which order, and "
        "why. Runs offline; the same input gives the same output."
    ),
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(value: bool) -> None:  # noqa: FBT001 - typer hands it so
    if value:
        typer.echo(f"prepmatch {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    """Hold the options that come before a command."""


app.command()(plan)
app.command()(check)
app.command()(score)
app.command()(skills)
app.command()(questions)
app.command()(diff)
app.add_typer(bank_app, name="bank")
app.add_typer(cache_app, name="cache")
