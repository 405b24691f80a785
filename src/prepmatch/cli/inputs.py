"""What the user names to documents; `-` is standard input."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from prepmatch.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Document, DocumentKind
    from prepmatch.pipeline import Toolkit

STANDARD_INPUT = "-"


def only_one_from_standard_input(names: Sequence[str]) -> None:
    """Refuse to read standard input twice."""
    if names.count(STANDARD_INPUT) > 1:
        message = "Standard input (-) can be read once only; save the other document to a file."
        raise UsageError(message)


def document_of(name: str, kind: DocumentKind | None, toolkit: Toolkit) -> Document:
    """Read a file, or standard input."""
    from prepmatch.documents.limits import MAX_BYTES
    from prepmatch.documents.read import document_from_bytes, read_document

    if name == STANDARD_INPUT:
        data = sys.stdin.buffer.read(MAX_BYTES)
        return document_from_bytes(data, "", kind, toolkit.settings, "standard input")
    return read_document(Path(name), kind, toolkit.settings)


def today() -> dt.date:
    """The day that "present" in a resume means."""
    return dt.datetime.now(tz=dt.timezone.utc).date()
