"""Interview kits as files of a folder, in the order of the ranking."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import typer

from prepmatch.errors import OutputError, UnreadableDocumentError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.batch.kits import Interviews
    from prepmatch.model import Candidate

_OURS = b"# Interview kit:"
"""How each of our files begins."""
_LONGEST_NAME = 40
_OPTION = "--kit-folder"


def write_kits(interviews: Interviews, candidates: Sequence[Candidate], folder: Path) -> int:
    """Write a file for each candidate; kits of an earlier run are replaced, nothing else is.

    Returns:
        For how many there is none, since their files cannot be read any more.

    Raises:
        OutputError: if a file stands there that is no kit, or the folder cannot be written.
    """
    from prepmatch.cli.output import write_quietly
    from prepmatch.render.escape import inert
    from prepmatch.render.kit_markdown import kit_in_markdown
    from prepmatch.render.ranking_wording import ranks_of

    ranks = ranks_of(candidates)
    files = [folder / name for name in _file_names(candidates, ranks)]
    _prepare(folder, files)
    without = 0
    for file, kit in zip(files, interviews.kits(candidates), strict=True):
        if isinstance(kit, UnreadableDocumentError):
            without += 1
            typer.echo(inert(f"note: no kit: {kit}"), err=True)
        else:
            write_quietly(kit_in_markdown(kit), file, _OPTION)
    written = len(files) - without
    typer.echo(f"Wrote {written} interview kit{'' if written == 1 else 's'} to {folder}", err=True)
    return without


def _prepare(folder: Path, files: Sequence[Path]) -> None:
    """Make the folder, and see that nobody else's files are in the way."""
    try:
        folder.mkdir(exist_ok=True)
        for file in files:
            if file.is_symlink() or (file.exists() and not _is_ours(file)):
                raise OutputError(str(file), "something else stands there already", _OPTION)
    except OSError as error:
        raise OutputError(str(folder), error.strerror or "it is no folder", _OPTION) from None


def _is_ours(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(len(_OURS)) == _OURS


def _file_names(candidates: Sequence[Candidate], ranks: Sequence[int]) -> list[str]:
    """`03-maya-okonkwo.md`: rank and name, with a number where two are the same."""
    names: list[str] = []
    digits = max(2, len(str(max(ranks, default=0))))
    for candidate, rank in zip(candidates, ranks, strict=True):
        first = f"{rank:0{digits}}-{_safe(candidate.name or PurePath(candidate.source).stem)}"
        name, number = first, 1
        while name in names:
            number += 1
            name = f"{first}-{number}"
        names.append(name)
    return [f"{name}.md" for name in names]


def _safe(words: str) -> str:
    """Letters and digits with hyphens between: nothing that means anything in a path."""
    plain = unicodedata.normalize("NFC", words).lower()
    spaced = "".join(letter if letter.isalnum() else " " for letter in plain)
    return "-".join(spaced.split())[:_LONGEST_NAME].strip("-") or "candidate"
