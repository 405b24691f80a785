"""Faults of the user become a sentence on standard error and the documented exit code."""

from __future__ import annotations

import functools
import os
import sys
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import typer

from prepmatch.cli import INTERRUPTED
from prepmatch.errors import PrepmatchError

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")


def answers_faults(command: Callable[P, R]) -> Callable[P, R]:
    """Wrap a command: a PrepmatchError ends it with its sentence, not with a traceback."""

    @functools.wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except PrepmatchError as error:
            typer.echo(f"prepmatch: {_harmless(str(error))}", err=True)
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            typer.echo("prepmatch: interrupted", err=True)
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:
            # The reader of our output, such as `head`, has seen enough.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from None

    return wrapped


def _harmless(message: str) -> str:
    """Names of files stand in messages, and may hold anything."""
    from prepmatch.render.escape import inert

    return "\n".join(map(inert, message.split("\n")))
