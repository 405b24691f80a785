"""Checked data as one JSON file, which loads thirty times faster than the YAML it came from."""

from __future__ import annotations

from typing import Any

from prepmatch.model import (
    Catalog,
    Cues,
    Headings,
    Level,
    Question,
    QuestionBank,
    QuestionKind,
    Role,
    Rubric,
    Skill,
    SkillKind,
    Vocabulary,
    Weights,
)

_SKILL_KINDS = {kind.value: kind for kind in SkillKind}
_QUESTION_KINDS = {kind.value: kind for kind in QuestionKind}
_LEVELS = {level.value: level for level in Level}


def catalog_from_plain(plain: dict[str, Any]) -> Catalog:
    """Turn checked plain values into the model's."""
    versions = plain["versions"]
    return Catalog(
        vocabulary=Vocabulary(tuple(map(skill_from_plain, plain["skills"])), versions["skills"]),
        bank=QuestionBank(
            tuple(map(question_from_plain, plain["questions"])), versions["questions"]
        ),
        cues=Cues(**{name: tuple(forms) for name, forms in plain["cues"].items()}),
        headings=Headings(
            **{
                kind: {section: tuple(wordings) for section, wordings in sections.items()}
                for kind, sections in plain["sections"].items()
            }
        ),
        weights=Weights(
            **{name: entry["value"] for name, entry in plain["weights"]["weights"].items()}
        ),
        roles=tuple(
            Role(role["id"], tuple(role["titles"]), tuple(role["core"]))
            for role in plain["roles"]["roles"]
        ),
        scoring_version=versions["scoring"],
    )


def skill_from_plain(plain: dict[str, Any]) -> Skill:
    """One entry of the vocabulary."""
    return Skill(
        plain["id"],
        plain["name"],
        _SKILL_KINDS[plain["kind"]],
        tuple(plain["aliases"]),
        tuple(plain["exact"]),
        tuple(plain["contextual"]),
        tuple(plain["implies"]),
        tuple(plain["related"]),
    )


def question_from_plain(plain: dict[str, Any]) -> Question:
    """One entry of the bank."""
    values = {
        name: tuple(value) if isinstance(value, list) else value for name, value in plain.items()
    }
    values["kind"] = _QUESTION_KINDS[plain["kind"]]
    values["level"] = _LEVELS[plain["level"]]
    values["rubric"] = Rubric(**plain["rubric"])
    return Question(**values)
