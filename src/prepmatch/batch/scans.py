"""Scans are read in a second go: recognising letters takes more memory than several may have."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from prepmatch.batch.serve import NeedsMoreMemory
from prepmatch.errors import Reason, UnreadableDocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def scans_wait(*, recognises: bool) -> Iterator[None]:
    """Ask for more memory where a file turns out to be a scan whose letters could be recognised.

    Args:
        recognises: whether that was tried here and now.

    Raises:
        NeedsMoreMemory: to be raised on to the pool.
    """
    try:
        yield
    except UnreadableDocumentError as error:
        from prepmatch.documents import ocr

        if error.reason is Reason.NO_TEXT_LAYER and not recognises and ocr.is_installed():
            raise NeedsMoreMemory from None
        raise
