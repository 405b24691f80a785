"""What stands in a file, if it is one: no folder, no pipe, no device, and not too large."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from prepmatch.documents.limits import MAX_BYTES
from prepmatch.errors import Reason, UnreadableDocumentError

if TYPE_CHECKING:
    from pathlib import Path

_FOLDER = "is a folder, and a file is needed here"
_NO_FILE = "is a pipe or a device, and a file is needed here"
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Not to wait for whoever writes to a pipe."""


def bytes_of(path: Path, source: str) -> bytes:
    """The content of a file.

    Args:
        path: the file.
        source: what errors call it.

    Raises:
        UnreadableDocumentError: not-found, no-permission, too-large or unsupported-format.
    """
    try:
        if path.is_dir():
            if not os.access(path, os.R_OK | os.X_OK):
                raise UnreadableDocumentError(source, Reason.NO_PERMISSION)
            raise UnreadableDocumentError(source, Reason.UNSUPPORTED_FORMAT, _FOLDER)
        with open(os.open(path, _FLAGS), "rb") as file:  # noqa: PTH123 - Path.open has no flags
            facts = os.fstat(file.fileno())
            if not stat.S_ISREG(facts.st_mode):
                raise UnreadableDocumentError(source, Reason.UNSUPPORTED_FORMAT, _NO_FILE)
            if facts.st_size > MAX_BYTES:
                raise UnreadableDocumentError(source, Reason.TOO_LARGE)
            return file.read(facts.st_size)
    except (FileNotFoundError, NotADirectoryError):
        raise UnreadableDocumentError(source, Reason.NOT_FOUND) from None
    except PermissionError:
        raise UnreadableDocumentError(source, Reason.NO_PERMISSION) from None
    except (OSError, ValueError) as error:
        detail = f"cannot be opened ({getattr(error, 'strerror', None) or 'not a usable path'})"
        raise UnreadableDocumentError(source, Reason.NOT_FOUND, detail) from None
