"""One data file to validated entries, with every problem in a writer's words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

if TYPE_CHECKING:
    from prepmatch.catalog.problems import Problem
    from prepmatch.catalog.yaml_source import YamlSource

File = TypeVar("File", bound=BaseModel)

_SENTENCES = {
    "missing": "the field {field!r} is missing",
    "extra_forbidden": "the field {field!r} is not known; known here: {known}",
    "string_pattern_mismatch": "{field!r} is not written as it must be (pattern {pattern})",
    "string_too_short": "{field!r} is too short: at least {min_length} characters",
    "string_too_long": "{field!r} is too long: at most {max_length} characters",
    "too_short": "{field!r} has too few items: at least {min_length}",
    "too_long": "{field!r} has too many items: at most {max_length}",
    "list_type": "{field!r} must be a list",
    "string_type": "{field!r} must be text; put it in quotes",
    "int_type": "{field!r} must be a whole number",
    "int_parsing": "{field!r} must be a whole number",
    "enum": "{field!r} must be one of {expected}",
    "greater_than_equal": "{field!r} must be at least {ge}",
    "less_than_equal": "{field!r} must be at most {le}",
    "model_type": "{field!r} must be a set of named fields",
}


def validate(source: YamlSource, shape: type[File]) -> tuple[File | None, list[Problem]]:
    """Check a source against the shape of its file.

    Returns:
        The file, or None where it has problems, and the problems.
    """
    try:
        return shape.model_validate(_dates_as_text(source.value)), []
    except ValidationError as error:
        return None, [
            source.problem(details["loc"], _sentence(dict(details), shape))
            for details in error.errors(include_url=False)
        ]


def _sentence(details: dict[str, Any], shape: type[BaseModel]) -> str:
    location = details["loc"]
    field = next((part for part in reversed(location) if isinstance(part, str)), "the file")
    if details["type"] == "string_type" and isinstance(details.get("input"), dict):
        return f"{field!r} holds a colon and a space, which YAML takes for a key; put it in quotes"
    pattern = _SENTENCES.get(details["type"])
    if pattern is None:
        return str(details["msg"]).removeprefix("Value error, ")
    facts = {"field": field, "known": ", ".join(_fields(shape, location)), **details.get("ctx", {})}
    return pattern.format(**facts)


def _fields(shape: type[BaseModel], location: tuple[str | int, ...]) -> list[str]:
    """The fields known at the parent of a location."""
    for name in [part for part in location[:-1] if isinstance(part, str)]:
        field = shape.model_fields.get(name)
        annotation = None if field is None else field.annotation
        inner = [annotation, *getattr(annotation, "__args__", ())]
        shapes = [t for t in inner if isinstance(t, type) and issubclass(t, BaseModel)]
        if not shapes:
            break
        shape = shapes[0]
    return list(shape.model_fields)


def _dates_as_text(value: Any) -> Any:
    """YAML turns 2026-11-20 into a date; data files mean the text."""
    if isinstance(value, dict):
        return {key: _dates_as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_dates_as_text(item) for item in value]
    return value.isoformat() if isinstance(value, dt.date) else value
