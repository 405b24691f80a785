"""Files of questions that the user names: checked, and joined to the bank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.errors import InvalidDataError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from prepmatch.catalog.bank_files import BankFiles, Placed
    from prepmatch.catalog.problems import Problem
    from prepmatch.model import QuestionBank
    from prepmatch.toolkit import Toolkit

_SAME = 100
_ENTIRE = "skills"
"""What a data folder has, and a folder of questions has not."""


def problems_in(paths: Sequence[Path]) -> tuple[int, int, list[Problem]]:
    """How many skills and questions some files hold, and all that is wrong with them.

    Raises:
        UsageError: if they hold no file to check.
    """
    skills = 0
    questions = 0
    problems: set[Problem] = set()
    for folder in [path for path in paths if (path / _ENTIRE).is_dir()]:
        counted, found, wrong = _data_folder(folder)
        skills, questions = skills + counted, questions + found
        problems |= wrong
    others = [path for path in paths if not (path / _ENTIRE).is_dir()]
    if others:
        from prepmatch.toolkit import bundled_toolkit

        catalog = bundled_toolkit().catalog
        files = read_files(others, set(catalog.vocabulary.by_id), catalog.bank)
        questions += len(files.entries)
        problems |= {*files.problems, *_alike(files.entries, _others_than(files, catalog.bank))}
    return skills, questions, sorted(problems)


def _data_folder(folder: Path) -> tuple[int, int, set[Problem]]:
    from prepmatch.catalog.bank_files import read_bank
    from prepmatch.catalog.build import build_plain, data_files

    files = data_files(folder)
    plain, problems = build_plain(files)
    bank = read_bank(files.questions, {skill["id"] for skill in plain["skills"]})
    wrong = {*problems, *bank.problems, *_alike(bank.entries, ())}
    return len(plain["skills"]), len(bank.entries), wrong


def read_files(paths: Sequence[Path], skill_ids: set[str], bank: QuestionBank) -> BankFiles:
    """Read the files of questions that some paths name.

    Raises:
        UsageError: if there are none.
    """
    from prepmatch.catalog.bank_files import question_files, read_bank

    files = question_files(paths)
    if not files:
        message = f"{paths[0]} holds no *.yaml; name a file of questions or a folder of them."
        raise UsageError(message)
    taken = {question.id: question.question for question in bank.questions}
    return read_bank(files, skill_ids, taken)


def _others_than(files: BankFiles, bank: QuestionBank) -> list[tuple[str, str]]:
    """The bank's ids and questions but those that the files themselves hold."""
    own = {entry.id for entry in files.entries}
    return [(q.id, q.question) for q in bank.questions if q.id not in own]


def _alike(entries: Sequence[Placed], known: Iterable[tuple[str, str]]) -> list[Problem]:
    """Entries that ask nearly what one before them asks, or one of the bank."""
    from prepmatch.match.near_duplicates import near_duplicates

    asked = [entry for entry in entries if entry.text("question")]
    before = list(known)
    texts = [question for _, question in before] + [entry.text("question") for entry in asked]
    ids = [question_id for question_id, _ in before] + [entry.id for entry in asked]
    problems: list[Problem] = []
    for later, earlier, percent in near_duplicates(texts):
        if later >= len(before):
            message = f"the same question stands under {ids[earlier]!r}"
            if percent < _SAME:
                message = f"this question is {percent} % like that of {ids[earlier]!r}"
            problems.append(asked[later - len(before)].problem(message, "question"))
    return problems


def with_banks(toolkit: Toolkit, paths: Sequence[Path] | None) -> Toolkit:
    """A toolkit that has the user's own questions besides those that ship.

    Raises:
        InvalidDataError: with every problem of the files.
    """
    if not paths:
        return toolkit
    catalog = toolkit.catalog
    files = read_files(paths, set(catalog.vocabulary.by_id), catalog.bank)
    if files.problems:
        raise InvalidDataError(list(map(str, files.problems)))
    from prepmatch.catalog.compiled import joined_bank

    return toolkit.with_bank(joined_bank(catalog.bank, files.plain))
