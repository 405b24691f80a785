"""From what the user named to the files of a batch."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from prepmatch.documents.read import is_readable_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def expand(names: Iterable[str]) -> tuple[list[str], int]:
    """Files as they are; folders and patterns as the documents in them, sorted.

    Returns:
        The files, each once, and how many others in folders were left out by their suffix.
    """
    files: dict[str, None] = {}
    left_out = 0
    for name in names:
        path = Path(name)
        if path.is_dir():
            inside = [found for found in _walk(path) if found.is_file()]
            readable = [str(found) for found in inside if is_readable_name(found)]
            left_out += len(inside) - len(readable)
            files.update(dict.fromkeys(readable))
        elif _is_pattern(name) and not path.exists():
            matching = [str(found) for found in sorted(Path().glob(name))]
            files.update(dict.fromkeys(matching or [name]))
        else:
            files[name] = None
    return list(files), left_out


def _is_pattern(name: str) -> bool:
    return any(sign in name for sign in "*?[") and not Path(name).is_absolute()


def _walk(folder: Path) -> Iterator[Path]:
    """All files below a folder, sorted; what may not be opened is passed over."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        if entry.is_dir() and not entry.is_symlink():
            yield from _walk(entry)
        else:
            yield entry
