"""From what the user named to the files of a batch."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from prepmatch.documents.read import is_readable_name
from prepmatch.errors import StandardInputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def expand(names: Sequence[str], besides: Iterable[str] = ()) -> tuple[list[str], int]:
    """Files as they are; folders and patterns as the documents in them, sorted.

    Args:
        names: of files, folders and patterns.
        besides: files that are something else, such as the ad, even if a folder holds them;
            folders too.

    Returns:
        The files, each once, and how many others in folders were left out: by their suffix, or
        as links to folders.

    Raises:
        StandardInputError: for `-` among several names.
    """
    if "-" in names and len(names) > 1:
        raise StandardInputError
    files: dict[str, str] = {}
    others = {_identity(name) for name in besides}
    left_out = 0
    for name in names:
        found, unfit = _found(name)
        left_out += unfit
        for file in found:
            identity = _identity(file)
            if found == [name] or not _is_among(identity, others):
                files.setdefault(identity, file)
    return list(files.values()), left_out


def _found(name: str) -> tuple[list[str], int]:
    """What one name stands for; a name that the system cannot take is left for the reader."""
    path = Path(name)
    try:
        if path.is_dir():
            inside = list(_walk(path))
            wanted = [str(found) for found in inside if _is_wanted(found)]
            return wanted, len(inside) - len(wanted)
        if _is_pattern(name) and not path.exists():
            return [str(found) for found in sorted(Path().glob(name))] or [name], 0
    except (OSError, ValueError, NotImplementedError):
        pass
    return [name], 0


def _identity(name: str) -> str:
    """What two ways to name one file have in common."""
    try:
        return str(Path(name).resolve())
    except (OSError, RuntimeError, ValueError):
        return name


def _is_among(identity: str, others: set[str]) -> bool:
    """Whether a file is one of some, or stands in a folder that is."""
    return identity in others or any(identity.startswith(f"{other}{os.sep}") for other in others)


def _is_pattern(name: str) -> bool:
    return any(sign in name for sign in "*?[") and not Path(name).is_absolute()


def _walk(folder: Path) -> Iterator[Path]:
    """All that stands below a folder, sorted; links to folders are named, never followed.

    A folder that cannot be listed stands for what is in it: who reads it finds out why.
    """
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path != folder and (path.is_symlink() or not path.is_dir()):
            yield path
            continue
        try:
            waiting += sorted(path.iterdir(), reverse=True)
        except OSError:
            yield path


def _is_wanted(path: Path) -> bool:
    """Whether something in a folder is a document by its name, or a folder nobody can list."""
    if path.is_dir():
        return not path.is_symlink()
    return is_readable_name(path)
