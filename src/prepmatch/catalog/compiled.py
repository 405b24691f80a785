"""Checked data in a form that loads in milliseconds.

Vocabulary and bank become one line for each entry, below a first line that says what all of
them together say. Reading splits the lines; an entry is made when somebody asks for it.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from prepmatch.model import (
    Catalog,
    Cues,
    FrameCues,
    Headings,
    Level,
    Occupation,
    Question,
    QuestionBank,
    QuestionKind,
    Role,
    Rubric,
    Skill,
    SkillKind,
    StoryCues,
    Template,
    Theme,
    Vocabulary,
    Weights,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Entry = TypeVar("Entry")

PARTS = ("skills", "questions", "templates", "settings")
"""What a compiled catalog consists of, each a text in UTF-8."""

_SETTINGS = ("cues", "sections", "weights", "roles", "stories", "occupations")
_SKILL_FIELDS = (
    "id",
    "name",
    "kind",
    "aliases",
    "exact",
    "contextual",
    "implies",
    "related",
    "unless",
)


class _Lines(Mapping[str, Entry], Generic[Entry]):
    """Entries by id, each made from its line when it is asked for."""

    def __init__(
        self, ids: Sequence[str], lines: Sequence[bytes], make: Callable[[Any], Entry]
    ) -> None:
        self._lines = dict(zip(ids, lines, strict=True))
        self._make = make
        self._made: dict[str, Entry] = {}

    def __getitem__(self, key: str) -> Entry:
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._make(json.loads(self._lines[key]))
        return made

    def __contains__(self, key: object) -> bool:
        return key in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


def compile_catalog(plain: dict[str, Any]) -> dict[str, bytes]:
    """Checked plain values to the parts of a compiled catalog, each a text in UTF-8."""
    versions = plain["versions"]
    skills, questions = plain["skills"], plain["questions"]
    texts = {
        "skills": _with_head(
            {"version": versions["skills"], "ids": [skill["id"] for skill in skills]},
            [[skill[field] for field in _SKILL_FIELDS] for skill in skills],
        ),
        "questions": _with_head(
            {
                "version": versions["questions"],
                "ids": [question["id"] for question in questions],
                "tagged": _tagged(questions),
            },
            questions,
        ),
        "templates": _dump(plain["templates"]["templates"]),
        "settings": _dump(
            {
                "version": versions["scoring"],
                "known_names": plain["known_names"],
                **{name: plain[name] for name in _SETTINGS},
            }
        ),
    }
    return {part: text.encode() for part, text in texts.items()}


def load_catalog(parts: Mapping[str, bytes]) -> Catalog:
    """The parts of a compiled catalog to the model's values."""
    skills, skill_lines = _head_and_lines(parts["skills"])
    questions, question_lines = _head_and_lines(parts["questions"])
    settings = json.loads(parts["settings"])
    return Catalog(
        vocabulary=Vocabulary(
            _Lines(skills["ids"], skill_lines, _skill), version=skills["version"]
        ),
        bank=QuestionBank(
            _Lines(questions["ids"], question_lines, _question),
            questions["tagged"],
            version=questions["version"],
            templates=tuple(map(_template, json.loads(parts["templates"]))),
        ),
        cues=Cues(**{name: tuple(forms) for name, forms in settings["cues"].items()}),
        headings=Headings(
            **{
                kind: {section: tuple(wordings) for section, wordings in sections.items()}
                for kind, sections in settings["sections"].items()
            }
        ),
        weights=Weights(
            **{name: entry["value"] for name, entry in settings["weights"]["weights"].items()}
        ),
        roles=tuple(
            Role(role["id"], tuple(role["titles"]), tuple(role["core"]), tuple(role["shows"]))
            for role in settings["roles"]["roles"]
        ),
        occupations=tuple(
            Occupation(one["id"], *(tuple(one[field]) for field in ("titles", "words", "near")))
            for one in settings["occupations"]["occupations"]
        ),
        known_names=frozenset(settings["known_names"]),
        scoring_version=settings["version"],
        stories=_stories(settings["stories"]),
    )


def joined_bank(bank: QuestionBank, plain: Sequence[dict[str, Any]]) -> QuestionBank:
    """A bank with more questions, given as checked plain values; the version tells of them."""
    more = {entry["id"]: _question(entry) for entry in plain}
    tagged = {tag: list(found) for tag, found in bank.tagged.items()}
    for tag, found in _tagged(plain).items():
        both = [*tagged.get(tag, ()), *found]
        tagged[tag] = sorted(dict(both).items(), key=lambda item: not item[1])
    digest = hashlib.sha256(_dump(list(plain)).encode()).hexdigest()[:10]
    return QuestionBank(
        {**{i: bank.by_id[i] for i in bank.by_id}, **more},
        tagged,
        version=f"{bank.version}+{digest}",
        templates=bank.templates,
    )


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _with_head(head: dict[str, Any], entries: Sequence[Any]) -> str:
    return "\n".join([_dump(head), *map(_dump, entries)])


def _head_and_lines(data: bytes) -> tuple[dict[str, Any], list[bytes]]:
    """The head, and the lines of entries as they are: most are never decoded."""
    head, *lines = data.split(b"\n")
    return json.loads(head), lines


def _tagged(questions: Sequence[dict[str, Any]]) -> dict[str, list[tuple[str, bool]]]:
    """For each tag its questions; those about it first of all come first."""
    tagged: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for question in questions:
        first = {*question["skills"][:1], *question["topics"][:1]}
        for tag in dict.fromkeys((*question["topics"], *question["skills"])):
            tagged[tag].append((question["id"], tag in first))
    return {tag: sorted(found, key=lambda item: not item[1]) for tag, found in tagged.items()}


def _skill(row: list[Any]) -> Skill:
    skill_id, name, kind, *lists = row
    return Skill(skill_id, name, SkillKind(kind), *map(tuple, lists))


def _stories(plain: dict[str, Any]) -> StoryCues:
    themes = [_theme(theme) for theme in plain["themes"]]
    frame = FrameCues(**{name: tuple(forms) for name, forms in plain["frame"].items()})
    return StoryCues(tuple(themes), frozenset(plain["no_story"]), frame)


def _theme(plain: dict[str, Any]) -> Theme:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in plain.items()
    }
    return Theme(**values)


def _template(plain: dict[str, Any]) -> Template:
    kinds = tuple(map(SkillKind, plain["kinds"]))
    return Template(kinds, _question({k: v for k, v in plain.items() if k != "kinds"}))


def _question(plain: dict[str, Any]) -> Question:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in plain.items()
    }
    values["kind"] = QuestionKind(plain["kind"])
    values["level"] = Level(plain["level"])
    values["rubric"] = Rubric(**plain["rubric"])
    return Question(**values)
