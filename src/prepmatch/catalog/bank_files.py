"""Bank files checked as a writer needs it: what is wrong with one entry hides no other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from prepmatch.catalog.crosscheck import unknown_id
from prepmatch.catalog.schema import QuestionFile
from prepmatch.catalog.validate import validate
from prepmatch.catalog.yaml_source import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from prepmatch.catalog.problems import Problem
    from prepmatch.catalog.yaml_source import YamlSource

FASTEST = 60
"""Words a minute: nobody studies faster, though one may read faster."""
SLOWEST = 8
"""Words a minute: for a longer preparation the entry offers too little to study."""
_LEAST, _MOST = 5, 90
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_STUDIED = (
    "question assesses outline example when_to_use when_not_to_use impresses pitfalls follow_ups "
    "rubric requires demonstrates best_for"
).split()


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry as it stands in a file, sound or not."""

    source: YamlSource
    index: int
    raw: Mapping[str, Any]

    @property
    def id(self) -> str:
        """Its id, or nothing where it has none."""
        return str(self.raw.get("id") or "")

    def text(self, field: str) -> str:
        """The words of a field, lists and all."""
        return " ".join(_texts(self.raw.get(field)))

    def problem(self, message: str, *path: str | int) -> Problem:
        """A problem at a part of it."""
        return self.source.problem(("questions", self.index, *path), message)


@dataclass(frozen=True, slots=True)
class BankFiles:
    """Files of questions: the entries, what is wrong, and what could be used.

    Attributes:
        plain: the sound entries, as `compiled.py` stores them.
    """

    entries: tuple[Placed, ...]
    problems: tuple[Problem, ...]
    plain: tuple[dict[str, Any], ...]


def question_files(paths: Iterable[Path]) -> list[Path]:
    """The files named, and the YAML files below the folders named, each once."""
    found: dict[Path, None] = {}
    for path in paths:
        inside = sorted([*path.rglob("*.yaml"), *path.rglob("*.yml")]) if path.is_dir() else [path]
        found.update(dict.fromkeys(inside))
    return list(found)


def read_bank(
    paths: Sequence[Path], skill_ids: set[str], taken: Mapping[str, str] | None = None
) -> BankFiles:
    """Read files of questions and check each entry, and all of them together.

    Args:
        paths: the files.
        skill_ids: the ids of the vocabulary.
        taken: questions by the ids that others have already.
    """
    entries: list[Placed] = []
    problems: list[Problem] = []
    plain: list[dict[str, Any]] = []
    for path in paths:
        source, found = read_yaml(path)
        problems += found
        if source is None:
            continue
        file, found = validate(source, QuestionFile)
        problems += found
        problems += _unknown_topic(source, skill_ids)
        entries += _entries(source)
        if file is not None:
            plain += [entry.model_dump(mode="json") for entry in file.questions]
    for entry in entries:
        problems += [*_unknown_ids(entry, skill_ids), *_minutes(entry)]
    problems += _used_twice(entries, taken or {})
    return BankFiles(tuple(entries), tuple(sorted(set(problems))), tuple(plain))


def _entries(source: YamlSource) -> Iterator[Placed]:
    value = source.value if isinstance(source.value, dict) else {}
    questions = value.get("questions")
    for index, raw in enumerate(questions if isinstance(questions, list) else ()):
        if isinstance(raw, dict):
            yield Placed(source, index, raw)


def _unknown_topic(source: YamlSource, skill_ids: set[str]) -> Iterator[Problem]:
    topic = source.value.get("topic") if isinstance(source.value, dict) else None
    if isinstance(topic, str) and _ID.fullmatch(topic) and topic not in skill_ids:
        yield source.problem(("topic",), unknown_id(topic, skill_ids))


def _unknown_ids(entry: Placed, skill_ids: set[str]) -> Iterator[Problem]:
    for field in ("topics", "skills"):
        value = entry.raw.get(field)
        for position, target in enumerate(value if isinstance(value, list) else ()):
            is_id = isinstance(target, str) and _ID.fullmatch(target)
            if is_id and target not in skill_ids:
                yield entry.problem(unknown_id(target, skill_ids), field, position)


def _minutes(entry: Placed) -> Iterator[Problem]:
    """Minutes to prepare must fit the amount of text there is to study."""
    minutes = entry.raw.get("minutes")
    if not isinstance(minutes, int) or not _LEAST <= minutes <= _MOST:
        return  # the shape says so already
    words = sum(len(entry.text(field).split()) for field in _STUDIED)
    if words > minutes * FASTEST:
        needed = -(-words // FASTEST)
        message = f"{words} words can't be studied in {minutes} minutes; give at least {needed}"
        yield entry.problem(message, "minutes")
    elif words < minutes * SLOWEST and entry.raw.get("outline"):
        most = max(_LEAST, words // SLOWEST)
        message = (
            f"{minutes} minutes for {words} words to study; write more, or give at most {most}"
        )
        yield entry.problem(message, "minutes")


def _used_twice(entries: Sequence[Placed], taken: Mapping[str, str]) -> Iterator[Problem]:
    places: dict[str, str] = {}
    for entry in entries:
        if not entry.id:
            continue
        if entry.id in places:
            yield entry.problem(f"the id {entry.id!r} is already used in {places[entry.id]}", "id")
        elif entry.id in taken and taken[entry.id] != entry.raw.get("question"):
            yield entry.problem(f"the bank already has a question with the id {entry.id!r}", "id")
        places.setdefault(entry.id, entry.source.file)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
