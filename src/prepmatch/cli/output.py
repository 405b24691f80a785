"""Where results go, and in which dress: standard output is the product."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

import typer

from prepmatch.errors import OutputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from prepmatch.model import Notice

_NARROWEST = 60
_WIDEST = 110


def is_terminal() -> bool:
    """Whether a person sees standard output as it comes."""
    return sys.stdout is not None and sys.stdout.isatty()


def width() -> int:
    """Columns to draw for: the terminal's, within what reads well; 80 elsewhere."""
    if not is_terminal() and "COLUMNS" not in os.environ:
        return 80
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))


def color(output: Path | None) -> bool:
    """Whether to use colours: on a terminal, unless NO_COLOR is set (no-color.org)."""
    return output is None and is_terminal() and not os.environ.get("NO_COLOR")


def chosen_format(
    asked: str | None, output: Path | None, suffixes: Mapping[str, str], default: str
) -> str:
    """The format asked for, else what the suffix of the output says, else the default.

    Args:
        asked: the value of --format.
        output: the value of -o.
        suffixes: formats by suffix.
        default: where nothing says otherwise.

    Raises:
        UsageError: for a suffix that stands for no format.
    """
    if asked is not None:
        return asked
    if output is None:
        return default
    found = suffixes.get(output.suffix.lower())
    if found is None:
        known = ", ".join(sorted(suffixes))
        message = f"{output} has no suffix that tells a format. Use one of {known}, or --format."
        raise UsageError(message)
    return found


def write(result: str | bytes, output: Path | None) -> None:
    """Write a result to its file, or to standard output; text in UTF-8 whatever the console's code.

    Raises:
        OutputError: if the file cannot be written.
    """
    data = result
    if isinstance(data, str):
        data = data.encode("utf-8", errors="backslashreplace")  # names need not be UTF-8
    try:
        if output is None:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
            return
        output.write_bytes(data)
    except BrokenPipeError:
        raise
    except (OSError, AttributeError) as error:  # a closed standard output is None
        where = "standard output" if output is None else str(output)
        raise OutputError(where, getattr(error, "strerror", None) or "it is closed") from None
    typer.echo(f"Wrote {output}", err=True)


def say(notices: Iterable[Notice], source: str) -> None:
    """Tell on standard error what was noticed about a document."""
    from prepmatch.render.escape import inert

    for notice in notices:
        typer.echo(inert(f"note: {source}: {notice.message}"), err=True)
