"""One data file to validated entries, with every problem in a writer's words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from prepmatch.catalog.schema import PATTERNS_IN_WORDS

if TYPE_CHECKING:
    from prepmatch.catalog.problems import Problem
    from prepmatch.catalog.yaml_source import YamlSource

File = TypeVar("File", bound=BaseModel)

_KEY = "[key]"
"""What pydantic appends to the path of a key that is wrong itself."""

_SENTENCES = {
    "missing": "the field {field} is missing",
    "extra_forbidden": "the field {field} is not known; known here: {known}",
    "string_pattern_mismatch": "{field} must be {in_words}",
    "string_too_short": "{field} is too short: at least {min_length} characters",
    "string_too_long": "{field} is too long: at most {max_length} characters",
    "too_short": "{field} has too few items: at least {min_length}",
    "too_long": "{field} has too many items: at most {max_length}",
    "list_type": "{field} must be a list",
    "string_type": "{field} must be text; put it in quotes",
    "int_type": "{field} must be a whole number",
    "int_parsing": "{field} must be a whole number",
    "literal_error": "{field} must be one of {expected}",
    "enum": "{field} must be one of {expected}",
    "greater_than_equal": "{field} must be at least {ge}",
    "less_than_equal": "{field} must be at most {le}",
    "dict_type": "{field} must be a set of named fields",
    "float_type": "{field} must be a number",
    "float_parsing": "{field} must be a number",
    "model_type": "{field} must be a set of named fields",
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
    field = _field(location)
    if details["type"] == "string_type" and isinstance(details.get("input"), dict):
        return f"{field} holds a colon and a space, which YAML takes for a key; put it in quotes"
    sentence = _SENTENCES.get(details["type"])
    if sentence is None:
        return str(details["msg"]).removeprefix("Value error, ")
    limits = details.get("ctx", {})
    in_words = PATTERNS_IN_WORDS.get(limits.get("pattern", ""), "written differently")
    known = ", ".join(_fields(shape, location))
    return sentence.format(field=field, known=known, in_words=in_words, **limits)


def _field(location: tuple[str | int, ...]) -> str:
    """What to call the place that is wrong: `'minutes'`, `an item of 'roles'`."""
    names = [part for part in location if isinstance(part, str) and part != _KEY]
    if not names:
        return "the file"
    return f"an item of {names[-1]!r}" if isinstance(location[-1], int) else repr(names[-1])


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
