"""JSON Schemas of the data files, for editors that complete and check while one writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from prepmatch.catalog.schema import QuestionFile, SkillFile

if TYPE_CHECKING:
    from pydantic import BaseModel

_TITLES = {"questions": "A file of prepmatch questions", "skills": "A file of prepmatch skills"}
_SHAPES: dict[str, type[BaseModel]] = {"questions": QuestionFile, "skills": SkillFile}

_HELP = {
    "QuestionFile": {
        "topic": "The id of the skill that most of these questions are about.",
        "questions": "At least one.",
    },
    "QuestionEntry": {
        "id": "Stable for ever: the topic, then what it is about, as in 'kafka-lost-records'.",
        "question": "As an interviewer says it, in one or two sentences.",
        "kind": "The kind of interview that it belongs to.",
        "level": "The level at which a solid answer is expected.",
        "topics": "Ids from the vocabulary; the first is what the question is about.",
        "skills": "Ids of skills that a good answer uses; the first counts most.",
        "roles": "Families of jobs that are asked this, from roles.yaml; or 'any'.",
        "minutes": "To prepare an answer: studying, not only reading.",
        "assesses": "What the interviewer learns from the answer.",
        "outline": "The talking points of a strong answer, to study from.",
        "example": "A short model answer in the first person, with a number in it.",
        "when_to_use": "For a method: where it is right. Together with when_not_to_use.",
        "when_not_to_use": "For a method: where it is wrong. Together with when_to_use.",
        "impresses": "What makes an interviewer sit up.",
        "pitfalls": "What real candidates get wrong.",
        "follow_ups": "What is asked next, going deeper.",
        "rubric": "What answers of three qualities sound like.",
        "complexity": "How much there is to keep in mind.",
        "requires": "What somebody needs to have done to answer it.",
        "demonstrates": "What a good answer shows about the candidate.",
        "best_for": "The round or the role that it fits best.",
        "reviewed": "The day somebody last checked its facts.",
        "license": "Under which the entry may be used.",
    },
    "SkillFile": {"area": "What these skills have in common.", "skills": "At least one."},
    "SkillEntry": {
        "id": "Stable for ever, lower case with hyphens.",
        "name": "As people write it.",
        "kind": "What kind of thing it is.",
        "aliases": "Other ways to write it; case, spaces and hyphens do not matter.",
        "exact": "Forms that count with exactly these capitals only.",
        "contextual": "Forms that are ordinary words too, and need technical neighbours.",
        "unless": "Words that show, in the same sentence, that something else is meant.",
        "implies": "Ids of what whoever knows this also knows.",
        "related": "Ids of what could stand in for it in part.",
    },
}


def editor_schema(name: str) -> str:
    """The JSON Schema of `questions` or `skills` files as text, made from their shapes."""
    schema = _SHAPES[name].model_json_schema()
    for shape, properties in [
        (schema["title"], schema["properties"]),
        *((title, found.get("properties", {})) for title, found in schema["$defs"].items()),
    ]:
        _describe(properties, _HELP.get(shape, {}))
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": _TITLES[name]}
    return json.dumps({**schema, **head}, indent=2) + "\n"


def _describe(properties: dict[str, Any], texts: dict[str, str]) -> None:
    for field, text in texts.items():
        properties[field] = {**properties[field], "description": text}
