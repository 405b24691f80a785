"""What no single entry shows: ids that dangle, forms owned twice, circles, twins."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from prepmatch.catalog.schema import (
    OccupationsFile,
    QuestionFile,
    RolesFile,
    SkillEntry,
    SkillFile,
    StoriesFile,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from prepmatch.catalog.problems import Problem
    from prepmatch.catalog.yaml_source import YamlSource
    from prepmatch.model import Skill

SkillSource = tuple["YamlSource", SkillFile]
QuestionSource = tuple["YamlSource", QuestionFile]


def check_skills(
    files: Sequence[SkillSource], known: Mapping[str, Skill] | None = None
) -> list[Problem]:
    """Problems between the entries of all vocabulary files together.

    Args:
        files: what is checked.
        known: skills of other files, which are sound; an entry with the id of one adds to it.
    """
    known = known or {}
    placed = [
        (source, index, entry) for source, file in files for index, entry in enumerate(file.skills)
    ]
    ids = {*known, *(entry.id for _, _, entry in placed)}
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    owners = {form: skill.id for skill in known.values() for form in _forms(skill)}
    for source, index, entry in placed:
        if entry.id in seen:
            message = f"the id {entry.id!r} is already used in {seen[entry.id]}"
            problems.append(source.problem(("skills", index, "id"), message))
        seen.setdefault(entry.id, source.file)
        problems += _dangling(source, index, entry, ids)
        problems += _owned_twice(source, index, entry, owners)
    return [*problems, *_circles(placed, known)]


def _dangling(
    source: YamlSource, index: int, entry: SkillEntry, ids: set[str]
) -> Iterable[Problem]:
    for relation in ("implies", "related"):
        for position, target in enumerate(getattr(entry, relation)):
            path = ("skills", index, relation, position)
            if target not in ids:
                yield source.problem(path, unknown_id(target, ids))
            elif target == entry.id:
                yield source.problem(path, f"{target!r} names itself")


def unknown_id(target: str, ids: set[str], what: str = "skill") -> str:
    """A sentence for an id that nothing has, with the nearest one that something has."""
    near = difflib.get_close_matches(target, sorted(ids), n=1, cutoff=0.7)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return f"no {what} has the id {target!r}{hint}"


def form_key(form: str) -> str:
    """What makes two plain forms the same to a reader: case, spaces and hyphens do not."""
    return re.sub(r"[\s_-]+", "", form.casefold())


def _owned_twice(
    source: YamlSource, index: int, entry: SkillEntry, owners: dict[str, str]
) -> Iterable[Problem]:
    for key in sorted(_forms(entry)):
        owner = owners.setdefault(key, entry.id)
        if owner != entry.id:
            message = f"the form {key!r} of {entry.id!r} already belongs to {owner!r}"
            yield source.problem(("skills", index), message)


def _forms(entry: SkillEntry | Skill) -> set[str]:
    strict = {*entry.exact, *entry.contextual}
    return strict | {form_key(form) for form in (entry.name, *entry.aliases) if form not in strict}


def _circles(
    placed: Sequence[tuple[YamlSource, int, SkillEntry]], known: Mapping[str, Skill]
) -> Iterable[Problem]:
    implies = {skill.id: list(skill.implies) for skill in known.values()}
    for _, _, entry in placed:
        implies[entry.id] = [*implies.get(entry.id, ()), *entry.implies]
    for source, index, entry in placed:
        reached: set[str] = set()
        waiting = list(entry.implies)
        while waiting:
            current = waiting.pop()
            if current not in reached:
                reached.add(current)
                waiting += implies.get(current, [])
        if entry.id in reached:
            path = ("skills", index, "implies")
            yield source.problem(path, f"{entry.id!r} implies itself by way of others")


def check_questions(files: Sequence[QuestionSource], skill_ids: set[str]) -> list[Problem]:
    """Problems between the entries of all bank files, and with the vocabulary."""
    problems: list[Problem] = []
    ids: dict[str, str] = {}
    texts: dict[str, str] = {}
    for source, file in files:
        if file.topic not in skill_ids:
            problems.append(source.problem(("topic",), unknown_id(file.topic, skill_ids)))
        for index, entry in enumerate(file.questions):
            where = ("questions", index)
            if entry.id in ids:
                message = f"the id {entry.id!r} is already used in {ids[entry.id]}"
                problems.append(source.problem((*where, "id"), message))
            ids.setdefault(entry.id, source.file)
            key = " ".join(re.findall(r"\w+", entry.question.casefold()))
            if key in texts:
                message = f"the same question stands under {texts[key]!r}"
                problems.append(source.problem((*where, "question"), message))
            texts.setdefault(key, entry.id)
            for field in ("topics", "skills"):
                problems += [
                    source.problem((*where, field, position), unknown_id(target, skill_ids))
                    for position, target in enumerate(getattr(entry, field))
                    if target not in skill_ids
                ]
    return problems


def check_occupations(source: YamlSource, file: OccupationsFile) -> list[Problem]:
    """Neighbours that are no lines of work."""
    ids = {entry.id for entry in file.occupations}
    return [
        source.problem(
            ("occupations", index, "near", position), unknown_id(target, ids, "line of work")
        )
        for index, entry in enumerate(file.occupations)
        for position, target in enumerate(entry.near)
        if target not in ids
    ]


def check_roles(source: YamlSource, file: RolesFile, skill_ids: set[str]) -> list[Problem]:
    """Core topics and skills shown that the vocabulary does not have."""
    return [
        source.problem(("roles", index, field, position), unknown_id(target, skill_ids))
        for index, role in enumerate(file.roles)
        for field in ("core", "shows")
        for position, target in enumerate(getattr(role, field))
        if target not in skill_ids
    ]


def check_stories(
    source: YamlSource, file: StoriesFile, skill_ids: set[str], question_ids: set[str]
) -> list[Problem]:
    """Topics, skills and questions of themes that vocabulary and bank do not have."""
    dangling = [
        source.problem(("themes", index, field, position), unknown_id(target, skill_ids))
        for index, theme in enumerate(file.themes)
        for field in ("topics", "tells_skills", "suggests_skills")
        for position, target in enumerate(getattr(theme, field))
        if target not in skill_ids
    ]
    named = [
        *((("no_story", position), target) for position, target in enumerate(file.no_story)),
        *(
            (("themes", index, "questions", position), target)
            for index, theme in enumerate(file.themes)
            for position, target in enumerate(theme.questions)
        ),
    ]
    return dangling + [
        source.problem(path, f"no question has the id {target!r}")
        for path, target in named
        if target not in question_ids
    ]
