"""Files of skills that a user adds to those that ship, checked and joined to them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from prepmatch.catalog.crosscheck import check_skills
from prepmatch.catalog.schema import SkillFile
from prepmatch.catalog.validate import validate
from prepmatch.catalog.yaml_source import read_yaml
from prepmatch.model import Skill, SkillKind, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from prepmatch.catalog.crosscheck import SkillSource
    from prepmatch.catalog.problems import Problem

_JOINED = ("aliases", "exact", "contextual", "implies", "related", "unless")


@dataclass(frozen=True, slots=True)
class SkillFiles:
    """Files of skills: what they add, and all that is wrong with them."""

    skills: tuple[Skill, ...]
    problems: tuple[Problem, ...]


def read_skills(paths: Sequence[Path], known: Mapping[str, Skill]) -> SkillFiles:
    """Read files of skills and check them together with the skills that ship.

    Args:
        paths: the files.
        known: the skills that ship, by id.
    """
    files: list[SkillSource] = []
    problems: list[Problem] = []
    for path in paths:
        source, found = read_yaml(path)
        problems += found
        if source is not None:
            file, found = validate(source, SkillFile)
            problems += found
            if file is not None:
                files.append((source, file))
    problems += check_skills(files, known)
    problems += _renamed(files, known)
    skills = tuple(_skill(entry.model_dump()) for _, file in files for entry in file.skills)
    return SkillFiles(skills, tuple(sorted(set(problems))))


def _renamed(files: Sequence[SkillSource], known: Mapping[str, Skill]) -> Iterator[Problem]:
    """Who adds to a skill that ships may not make another thing of it."""
    for source, file in files:
        for index, entry in enumerate(file.skills):
            skill = known.get(entry.id)
            if skill is not None and (skill.name, skill.kind) != (entry.name, entry.kind):
                yield source.problem(
                    ("skills", index, "id"),
                    f"the id {entry.id!r} ships as {skill.name!r}, a {skill.kind.value}; to add to "
                    "it keep its name and kind, or take another id",
                )


def _skill(entry: dict[str, Any]) -> Skill:
    lists = {field: tuple(entry[field]) for field in _JOINED}
    return Skill(entry["id"], entry["name"], SkillKind(entry["kind"]), **lists)


def joined_vocabulary(vocabulary: Vocabulary, own: Sequence[Skill]) -> Vocabulary:
    """A vocabulary with a user's skills; the version tells of them.

    What a user says of a skill that ships is added to what it has. Whichever of two skills says
    that they are related says it for both.
    """
    by_id = {skill_id: vocabulary.by_id[skill_id] for skill_id in vocabulary.by_id}
    for skill in own:
        by_id[skill.id] = _both(by_id[skill.id], skill) if skill.id in by_id else skill
    for skill in own:
        for other in (by_id[target] for target in skill.related):
            related = dict.fromkeys((*other.related, skill.id))
            by_id[other.id] = replace(other, related=tuple(related))
    digest = hashlib.sha256(json.dumps(list(map(repr, own))).encode()).hexdigest()[:10]
    return Vocabulary(by_id, f"{vocabulary.version}+{digest}")


def _both(shipped: Skill, added: Skill) -> Skill:
    fields: dict[str, Any] = {
        field: tuple(dict.fromkeys((*getattr(shipped, field), *getattr(added, field))))
        for field in _JOINED
    }
    return replace(shipped, **fields)
