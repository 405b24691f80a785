"""Rows with columns to questions, whatever the columns are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.catalog.lists.wording import asks, plain
from prepmatch.model import ListedQuestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

COLUMNS = {
    "question": (
        "question",
        "questions",
        "q",
        "prompt",
        "front",
        "title",
        "text",
        "interview question",
    ),
    "answer": ("answer", "answers", "a", "back", "response", "solution", "explanation", "notes"),
    "topic": (
        "topic",
        "topics",
        "category",
        "section",
        "subject",
        "tag",
        "tags",
        "area",
        "skill",
        "skills",
    ),
    "level": ("level", "difficulty", "seniority"),
}
"""What people call the columns."""


def role_of(name: str) -> str | None:
    """Which part of a question a column or key holds, by its name."""
    folded = " ".join(name.casefold().replace("_", " ").split())
    return next((role for role, names in COLUMNS.items() if folded in names), None)


def from_rows(
    rows: Sequence[tuple[int, Sequence[str]]], headings: tuple[str, ...] = ()
) -> Iterator[ListedQuestion]:
    """The questions of a table: by its header, else the first column that asks.

    Args:
        rows: with the numbers of their lines.
        headings: those that the table stands under.
    """
    if not rows:
        return
    names = [role_of(cell) for cell in rows[0][1]]
    has_header = "question" in names
    for line, cells in rows[1:] if has_header else rows:
        if has_header:
            parts = {name: cell for name, cell in zip(names, cells, strict=False) if name}
        else:
            asking = next((cell for cell in cells if asks(cell)), "")
            parts = {"question": asking}
        if parts.get("question", "").strip():
            yield from_parts(parts, headings, line)


def from_parts(parts: Mapping[str, str], headings: tuple[str, ...], line: int) -> ListedQuestion:
    """A question from its parts by role."""
    topic = plain(parts.get("topic", ""))
    return ListedQuestion(
        plain(parts["question"]),
        parts.get("answer", "").strip(),
        (*headings, topic) if topic else headings,
        parts.get("level", "").strip(),
        line,
    )
