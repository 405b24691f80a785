"""What the user names to documents; `-` is standard input."""

from __future__ import annotations

import datetime as dt
import stat
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from prepmatch.errors import Reason, UnreadableDocumentError, UsageError

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
