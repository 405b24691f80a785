"""From what the user named to the files of a batch."""

from __future__ import annotations

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
        besides: files that are something else, such as the ad, even if a folder holds them.

    Returns:
        The files, each once, and how many others in folders were left out by their suffix.

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
            if found == [name] or _identity(file) not in others:
                files.setdefault(_identity(file), file)
    return list(files.values()), left_out


def _found(name: str) -> tuple[list[str], int]:
    """What one name stands for; a name that the system cannot take is left for the reader."""
    path = Path(name)
    try:
        if path.is_dir():
            inside = list(_walk(path))
            readable = [str(found) for found in inside if is_readable_name(found)]
            return readable, len(inside) - len(readable)
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


def _is_pattern(name: str) -> bool:
    return any(sign in name for sign in "*?[") and not Path(name).is_absolute()


def _walk(folder: Path) -> Iterator[Path]:
    """All files below a folder, sorted; what may not be opened is passed over."""
    try:
        entries = sorted(folder.iterdir())
        folders = [entry for entry in entries if entry.is_dir() and not entry.is_symlink()]
    except OSError:
        return
    for entry in entries:
        if entry in folders:
            yield from _walk(entry)
        elif entry.is_file():
            yield entry
