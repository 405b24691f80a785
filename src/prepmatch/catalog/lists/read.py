"""A file with somebody's list of questions to values, by its suffix."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from prepmatch.catalog.lists.markdown import questions_in_markdown
from prepmatch.catalog.lists.rows import from_parts, from_rows, role_of
from prepmatch.catalog.lists.wording import asks, plain
from prepmatch.errors import ListError
from prepmatch.model import ListedQuestion

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LIMIT_BYTES = 5_000_000
"""A list of that length holds more questions than anybody prepares."""
_MOST = 3_000
_DEEPEST = 30
_TEXT = frozenset({".md", ".markdown", ".txt"})


def read_list(path: Path) -> list[ListedQuestion]:
    """Read a list of questions, each once.

    Raises:
        ListError: if it cannot be read, or holds no question.
    """
    suffix = path.suffix.lower()
    if suffix not in {*_TEXT, ".csv", ".tsv", ".json"}:
        raise ListError(str(path), "is no .md, .txt, .csv, .tsv or .json file")
    text = _text_of(path)
    if suffix in _TEXT:
        found = questions_in_markdown(text)
    elif suffix == ".json":
        found = _in_json(text, str(path))
    else:
        found = _in_csv(text, str(path), "\t" if suffix == ".tsv" else None)
    once = {listed.question.casefold(): listed for listed in reversed(found)}
    if not once:
        raise ListError(str(path), "holds no question that could be told from other text")
    if len(once) > _MOST:
        raise ListError(str(path), f"holds more than {_MOST:,} questions; split it")
    return sorted(once.values(), key=lambda listed: listed.line)


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > _LIMIT_BYTES:
            raise ListError(str(path), f"is larger than {_LIMIT_BYTES:,} bytes")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ListError(str(path), "is not UTF-8 text") from None
    except OSError as error:
        raise ListError(str(path), f"cannot be opened: {error.strerror}") from None


def _in_csv(text: str, source: str, delimiter: str | None) -> list[ListedQuestion]:
    first = text.split("\n", 1)[0]
    delimiter = delimiter or max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        rows = [(reader.line_num, row) for row in reader if row]
    except csv.Error as error:
        raise ListError(source, f"is no table that can be read: {error}") from None
    return list(from_rows(rows))


def _in_json(text: str, source: str) -> list[ListedQuestion]:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise ListError(source, f"is no JSON: {error.msg} in line {error.lineno}") from None
    except RecursionError:
        raise ListError(source, "is nested too deeply") from None
    return [
        ListedQuestion(q.question, q.answer, q.headings, q.level, number)
        for number, q in enumerate(_in_value(value, (), 0), start=1)
    ]


def _in_value(value: Any, headings: tuple[str, ...], depth: int) -> Iterator[ListedQuestion]:
    """Objects with a question in them; else keys are headings, and texts that ask questions."""
    if depth > _DEEPEST:
        return
    if isinstance(value, str) and asks(plain(value)):
        yield ListedQuestion(plain(value), "", headings, "", 0)
    elif isinstance(value, list):
        for item in value:
            yield from _in_value(item, headings, depth + 1)
    elif isinstance(value, dict):
        parts = {
            role: item if isinstance(item, str) else " ".join(map(str, item))
            for key, item in value.items()
            if (role := role_of(str(key))) and isinstance(item, (str, list))
        }
        if isinstance(value.get(_question_key(value)), str) and parts["question"].strip():
            yield from_parts(parts, headings, 0)
            return
        own = (*headings, parts["topic"]) if isinstance(parts.get("topic"), str) else headings
        for key, item in value.items():
            below = (
                own
                if role_of(str(key)) or str(key) in {"items", "data"}
                else (*own, plain(str(key)))
            )
            yield from _in_value(item, below, depth + 1)


def _question_key(value: dict[str, Any]) -> str:
    return next((key for key in value if role_of(str(key)) == "question"), "")
