"""Files of skills that the user names: checked, and joined to those that ship."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from prepmatch.model import Skill
    from prepmatch.toolkit import Toolkit


def own_skills(paths: Sequence[Path] | None) -> tuple[Skill, ...]:
    """The skills of some files and folders.

    Raises:
        UsageError: if there are no files.
        InvalidDataError: with every problem of the files.
    """
    if not paths:
        return ()
    from prepmatch.catalog.bank_files import question_files
    from prepmatch.catalog.own_skills import read_skills
    from prepmatch.errors import InvalidDataError, UsageError
    from prepmatch.toolkit import bundled_toolkit

    files = question_files(paths)
    if not files:
        message = f"{paths[0]} holds no *.yaml; name a file of skills or a folder of them."
        raise UsageError(message)
    found = read_skills(files, bundled_toolkit().catalog.vocabulary.by_id)
    if found.problems:
        raise InvalidDataError(list(map(str, found.problems)))
    return found.skills


def toolkit_with(paths: Sequence[Path] | None) -> Toolkit:
    """What ships, with the skills of some files.

    Raises:
        InvalidDataError: with every problem of the files.
    """
    from prepmatch.toolkit import toolkit_of

    return toolkit_of(own_skills(paths))
