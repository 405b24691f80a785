"""All data files, read, checked together and turned into the model's values."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from prepmatch.catalog.crosscheck import (
    check_occupations,
    check_questions,
    check_roles,
    check_skills,
    check_stories,
)
from prepmatch.catalog.known_names import known_names
from prepmatch.catalog.schema import (
    CuesFile,
    DemandFile,
    HeadingsFile,
    OccupationsFile,
    QuestionFile,
    RolesFile,
    SkillFile,
    StoriesFile,
    TemplateFile,
    WeightsFile,
)
from prepmatch.catalog.validate import validate
from prepmatch.catalog.yaml_source import YamlSource, read_yaml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pydantic import BaseModel

    from prepmatch.catalog.problems import Problem


_SCORING = ("weights", "cues", "sections", "roles", "stories", "occupations")
"""What reports depend on beside vocabulary and bank."""


@dataclass(frozen=True, slots=True)
class DataFiles:
    """Where the parts of a catalog come from."""

    skills: tuple[Path, ...]
    questions: tuple[Path, ...]
    cues: Path
    sections: Path
    weights: Path
    roles: Path
    templates: Path
    demand: Path
    stories: Path
    occupations: Path


def data_files(root: Path) -> DataFiles:
    """The files of a data folder laid out like the one that ships."""
    return DataFiles(
        skills=tuple(sorted((root / "skills").glob("*.yaml"))),
        questions=tuple(sorted((root / "questions").glob("*.yaml"))),
        cues=root / "cues.yaml",
        sections=root / "sections.yaml",
        weights=root / "weights.yaml",
        roles=root / "roles.yaml",
        templates=root / "templates.yaml",
        demand=root / "demand.yaml",
        stories=root / "stories.yaml",
        occupations=root / "occupations.yaml",
    )


def build_plain(files: DataFiles) -> tuple[dict[str, Any], list[Problem]]:
    """Read and check every file.

    Returns:
        Plain values, as `compiled.py` stores and loads them, of all sound files; and every
        problem of the others, sorted by place.
    """
    skills, problems = _read_all(files.skills, SkillFile)
    questions, more = _read_all(files.questions, QuestionFile)
    singles: dict[str, Any] = {}
    sources: dict[str, tuple[YamlSource, Any] | None] = {}
    for name, path, shape in (
        ("cues", files.cues, CuesFile),
        ("sections", files.sections, HeadingsFile),
        ("weights", files.weights, WeightsFile),
        ("roles", files.roles, RolesFile),
        ("templates", files.templates, TemplateFile),
        ("demand", files.demand, DemandFile),
        ("stories", files.stories, StoriesFile),
        ("occupations", files.occupations, OccupationsFile),
    ):
        read, found = _read_all((path,), shape)
        more += found
        singles[name] = read[0][1].model_dump(mode="json") if read else {}
        sources[name] = read[0] if read else None
    problems += more
    if not problems:
        ids = {entry.id for _, file in skills for entry in file.skills}
        problems = check_skills(skills) + check_questions(questions, ids)
        if sources["roles"] is not None:
            problems += check_roles(*sources["roles"], ids)
        if sources["occupations"] is not None:
            problems += check_occupations(*sources["occupations"])
        if sources["stories"] is not None:
            asked = {entry.id for _, file in questions for entry in file.questions}
            asked |= {entry["id"] for entry in singles["templates"]["templates"]}
            problems += check_stories(*sources["stories"], ids, asked)
    entries = [entry.model_dump(mode="json") for _, file in skills for entry in file.skills]
    plain = {
        "skills": related_both_ways(entries),
        "questions": [e.model_dump(mode="json") for _, file in questions for e in file.questions],
        **singles,
    }
    plain["known_names"] = known_names(plain["skills"])
    plain["versions"] = {
        "skills": _digest(plain["skills"]),
        "questions": _digest([plain["questions"], plain["templates"]]),
        "scoring": _digest([plain[name] for name in _SCORING]),
    }
    return plain, sorted(problems)


def _read_all(
    paths: Sequence[Path], shape: type[BaseModel]
) -> tuple[list[tuple[YamlSource, Any]], list[Problem]]:
    read: list[tuple[YamlSource, Any]] = []
    problems: list[Problem] = []
    for path in paths:
        source, found = read_yaml(path)
        problems += found
        if source is not None:
            value, found = validate(source, shape)
            problems += found
            if value is not None:
                read.append((source, value))
    return read, problems


def _digest(value: Any) -> str:
    """Ten hexadecimal digits that change when the data does."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def related_both_ways(skills: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Whichever of two skills says that they are related says it for both."""
    related = {skill["id"]: dict.fromkeys(skill["related"]) for skill in skills}
    for skill in skills:
        for other in skill["related"]:
            related.get(other, {}).setdefault(skill["id"])
    return [{**skill, "related": list(related[skill["id"]])} for skill in skills]
