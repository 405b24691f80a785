"""What the user names to documents; `-` is standard input."""

from __future__ import annotations

import datetime as dt
import stat
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from prepmatch.errors import OutputError, Reason, UnreadableDocumentError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.batch.reading import FileRead, FileToRead
    from prepmatch.model import Document, DocumentKind

STANDARD_INPUT = "-"


def only_one_from_standard_input(names: Sequence[str]) -> None:
    """Refuse to read standard input twice."""
    if names.count(STANDARD_INPUT) > 1:
        message = "Standard input (-) can be read once only; save the other document to a file."
        raise UsageError(message)


def to_read(name: str, kind: DocumentKind | None, *, is_inspected: bool = False) -> FileToRead:
    """A file, or what stands in it if nobody but this process can read that.

    Args:
        name: as the user gave it.
        kind: resume or job; told from the text where None.
        is_inspected: whether the file's own facts are wanted too.
    """
    from prepmatch.batch.reading import FileToRead

    if name == STANDARD_INPUT:
        data = _all_of(sys.stdin.buffer, "standard input")
        return FileToRead("standard input", kind, data, is_inspected)
    if _is_pipe(name):
        with Path(name).open("rb") as stream:
            return FileToRead(name, kind, _all_of(stream, name), is_inspected)
    return FileToRead(name, kind, is_inspected=is_inspected)


@contextmanager
def documents_of(
    named: Sequence[tuple[str, DocumentKind | None]], timeout: float
) -> Iterator[Iterator[Document]]:
    """Begin to read what the user named, aside. What is yielded waits for it, and raises."""
    from prepmatch.batch.limits import Limits
    from prepmatch.batch.reading import reading

    with reading([to_read(*item) for item in named], Limits(timeout)) as outcomes:
        yield map(document_in, outcomes)


def document_in(outcome: FileRead | UnreadableDocumentError) -> Document:
    """The document that was read, or the error that says why there is none, raised."""
    if isinstance(outcome, UnreadableDocumentError):
        raise outcome
    return outcome.document


@contextmanager
def saved_input(names: Sequence[str]) -> Iterator[tuple[list[str], dict[str, str]]]:
    """Put what stands in standard input into a file, for worker processes to read.

    Args:
        names: as the user gave them.

    Yields:
        The names with that file's path in the place of `-`, and what that path is called.
    """
    if STANDARD_INPUT not in names:
        yield list(names), {}
        return
    data = _all_of(sys.stdin.buffer, "standard input")
    path = _put_aside(data)
    try:
        saved = [path if name == STANDARD_INPUT else name for name in names]
        yield saved, {path: "standard input"}
    finally:
        Path(path).unlink(missing_ok=True)


def _put_aside(data: bytes) -> str:
    """Write data into a file for its owner alone, and say where that is."""
    path = tempfile.gettempdir()
    try:
        descriptor, path = tempfile.mkstemp(prefix="prepmatch-")
        with open(descriptor, "wb") as file:  # noqa: PTH123 - by descriptor
            file.write(data)
    except OSError as error:
        raise OutputError(path, error.strerror or str(error), "TMPDIR") from None
    return path


def _is_pipe(name: str) -> bool:
    """Whether a name stands for something that is gone once read, such as `<(command)`."""
    try:
        return stat.S_ISFIFO(Path(name).stat().st_mode)
    except (OSError, ValueError):
        return False


def _all_of(stream: BinaryIO, source: str) -> bytes:
    from prepmatch.documents.limits import MAX_BYTES

    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UnreadableDocumentError(source, Reason.TOO_LARGE)
    return data


def today() -> dt.date:
    """The day that "present" in a resume means, where the user is."""
    return dt.datetime.now(tz=dt.timezone.utc).astimezone().date()
