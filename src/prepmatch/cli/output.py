"""Where results go, and in which dress: standard output is the product."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

import typer

from prepmatch.errors import OutputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
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


def must_be_writable(output: Path | None, option: str = "-o") -> None:
    """Find out before long work, not after it, that a result has nowhere to go.

    Args:
        output: the file; standard output where None.
        option: with which it was named.

    Raises:
        OutputError: if the folder of the file is not there.
    """
    if output is not None and not output.parent.is_dir():
        raise OutputError(str(output), "its folder does not exist", option)


def write(result: str | bytes | Iterable[str], output: Path | None) -> None:
    """Write a result to its file, or to standard output; text in UTF-8 whatever the console's code.

    Args:
        result: all of it, or its parts of text as they come; each is there to be read at once.
        output: the file; standard output where None.

    Raises:
        OutputError: if the file cannot be written.
    """
    parts = [result] if isinstance(result, str | bytes) else result
    where = "standard output" if output is None else str(output)
    with _stream_to(output, where) as stream:
        for part in parts:
            with _told_as(where):
                stream.write(_encoded(part))
                stream.flush()
    if output is not None:
        typer.echo(f"Wrote {output}", err=True)


def write_quietly(result: str, output: Path, option: str) -> None:
    """Write one of several files, without telling of each.

    Raises:
        OutputError: if the file cannot be written.
    """
    try:
        output.write_bytes(_encoded(result))
    except OSError as error:
        raise OutputError(str(output), error.strerror or str(error), option) from None


def write_private(result: str, output: Path, option: str) -> None:
    """Write a file that its owner alone may open, also if it was there before.

    Raises:
        OutputError: if the file cannot be written.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
    try:
        with open(os.open(output, flags, 0o600), "wb") as stream:  # noqa: PTH123 - by descriptor
            if hasattr(os, "fchmod"):
                os.fchmod(stream.fileno(), 0o600)
            stream.write(_encoded(result))
    except OSError as error:
        raise OutputError(str(output), error.strerror or str(error), option) from None
    typer.echo(f"Wrote {output}", err=True)


def _encoded(part: str | bytes) -> bytes:
    if isinstance(part, bytes):
        return part
    return part.encode("utf-8", errors="backslashreplace")  # names need not be UTF-8


@contextmanager
def _stream_to(output: Path | None, where: str) -> Iterator[IO[bytes]]:
    with _told_as(where):
        if output is None:
            sys.stdout.flush()
            stream: IO[bytes] = sys.stdout.buffer
        else:
            stream = output.open("wb")
    try:
        yield stream
    finally:
        if output is not None:
            with _told_as(where):
                stream.close()


@contextmanager
def _told_as(where: str) -> Iterator[None]:
    """Turn what the system says into a sentence; a closed standard output is None."""
    try:
        yield
    except BrokenPipeError:
        raise
    except (OSError, AttributeError) as error:
        raise OutputError(where, getattr(error, "strerror", None) or "it is closed") from None


def say(notices: Iterable[Notice], source: str) -> None:
    """Tell on standard error what was noticed about a document."""
    from prepmatch.render.escape import inert

    for notice in notices:
        typer.echo(inert(f"note: {source}: {notice.message}"), err=True)
