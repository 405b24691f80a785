"""Where what was read is kept, for its owner's eyes only."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

import platformdirs

VARIABLE = "PREPMATCH_CACHE_DIR"
"""Of the environment: another folder for the cache."""
FILE = "readings-1.sqlite3"
_BESIDE = ("", "-wal", "-shm", "-journal")
"""What SQLite appends to the name of the file for those it keeps beside it."""
_ASIDE = ".damaged"
_FOLDER_MODE = 0o700
_FILE_MODE = 0o600


def cache_file() -> Path:
    """The file of the cache, whether or not it is there."""
    told = os.environ.get(VARIABLE)
    folder = Path(told) if told else platformdirs.user_cache_path("prepmatch", appauthor=False)
    return folder / FILE


def prepare(file: Path) -> None:
    """Make the folder and the file, if they are not there, and close them to everybody else.

    Raises:
        OSError: if that cannot be done.
    """
    file.parent.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    try:
        descriptor = os.open(file, flags, _FILE_MODE)
    except PermissionError:
        descriptor = os.open(file, os.O_RDONLY)  # what is in it can be used all the same
    try:
        if sys.platform != "win32":
            _close_to_others(file.parent, descriptor)
    finally:
        os.close(descriptor)


if sys.platform != "win32":

    def _close_to_others(folder: Path, descriptor: int) -> None:
        owners = {os.fstat(descriptor).st_uid, folder.stat().st_uid}
        if owners != {os.geteuid()}:
            raise PermissionError(errno.EPERM, "it belongs to somebody else")
        with suppress(PermissionError):
            os.fchmod(descriptor, _FILE_MODE)
        if folder.stat().st_mode & 0o077:
            folder.chmod(_FOLDER_MODE)


def set_aside(file: Path) -> Path:
    """Rename a file that is no cache of ours; what was set aside before it goes.

    Returns:
        Where it is now.

    Raises:
        OSError: if that cannot be done.
    """
    aside = file.with_name(file.name + _ASIDE)
    file.replace(aside)
    for suffix in _BESIDE[1:]:
        file.with_name(file.name + suffix).unlink(missing_ok=True)
    return aside


def remove(file: Path) -> None:
    """Delete the file, and all that stands beside it.

    Raises:
        OSError: if that cannot be done.
    """
    for suffix in (*_BESIDE, _ASIDE):
        file.with_name(file.name + suffix).unlink(missing_ok=True)


def size_of(file: Path) -> int:
    """Bytes that the cache takes on the disk, with what stands beside it."""
    found = 0
    for suffix in (*_BESIDE, _ASIDE):
        with suppress(OSError):
            found += file.with_name(file.name + suffix).stat().st_size
    return found
