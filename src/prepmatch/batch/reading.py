"""The few files that a command names, read in a process of their own while this one gets ready.

Why at once and aside: a plan needs half a second for its imports anyway, in which the files are
read; and what a broken file does to the process that reads it, it does to none but that.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from prepmatch.batch.pool import Pool, as_error
from prepmatch.batch.process import Start
from prepmatch.batch.scans import scans_wait
from prepmatch.batch.serve import Work
from prepmatch.catalog.bundled import bundled_catalog
from prepmatch.documents.read import Settings, document_from_bytes, read_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.batch.limits import Limits
    from prepmatch.errors import UnreadableDocumentError
    from prepmatch.model import Document, DocumentKind, FileFacts

_AHEAD = 16
"""Files that are read before anybody asks for the first."""


@dataclass(frozen=True, slots=True)
class FileToRead:
    """What a user named.

    Attributes:
        source: the path, or what to call data.
        kind: resume or job; told from the text where None.
        data: what no other process can read, such as standard input.
        is_inspected: whether the file's own facts are wanted beside its text.
    """

    source: str
    kind: DocumentKind | None
    data: bytes | None = None
    is_inspected: bool = False


@dataclass(frozen=True, slots=True)
class FileRead:
    """What came of it."""

    document: Document
    facts: FileFacts | None = None


@dataclass(frozen=True, slots=True)
class _Setting:
    """All files come with a worker's start: data may be larger than a pipe takes unread."""

    settings: Settings
    files: tuple[FileToRead, ...]


@contextmanager
def reading(
    files: Sequence[FileToRead], limits: Limits
) -> Iterator[Iterator[FileRead | UnreadableDocumentError]]:
    """Begin to read files. What is yielded waits for them: do what else there is to do first.

    Args:
        files: in the order in which they are wanted.
        limits: for each file.

    Yields:
        An iterator over what came of each.
    """
    catalog = bundled_catalog()
    setting = _Setting(Settings(catalog.headings, catalog.known_names), tuple(files))
    pool = Pool(
        Work(partial(read_file, recognises=False), setting, again=read_file),
        range(len(files)),
        limits=limits,
        workers=1,
        start=Start.WITHOUT_TOOLKIT,
        ahead=_AHEAD,
    )
    with pool:
        outcomes = zip(files, pool.outcomes(), strict=True)
        yield (as_error(file.source, outcome) for file, outcome in outcomes)


def read_file(setting: _Setting, position: int, *, recognises: bool = True) -> FileRead:
    """Read one of the files of the setting; run by the worker."""
    file, settings = setting.files[position], setting.settings
    with scans_wait(recognises=recognises):
        if file.data is None:
            path = Path(file.source)
            document = read_document(path, file.kind, settings, recognises=recognises)
        else:
            document = document_from_bytes(
                file.data, "", file.kind, settings, file.source, recognises=recognises
            )
    return FileRead(document, _facts(file) if file.is_inspected else None)


def _facts(file: FileToRead) -> FileFacts:
    from prepmatch.documents.inspect import inspect_bytes, inspect_file

    if file.data is not None:
        return inspect_bytes(file.data, "", None)
    return inspect_file(Path(file.source))
