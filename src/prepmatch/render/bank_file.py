"""Proposed questions as a bank file, with how sure each proposal is as a comment.

Every text stands in double quotes as JSON writes it, which YAML reads as the same text.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from prepmatch.render.escape import inert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prepmatch.model import Proposal, Proposed

TO_WRITE = "To be written"
_SHORTEST, _LONGEST = 8, 320
_POINTS = range(3, 10)
_LONGEST_POINT = 600
_LONGEST_ID = 70
_ID_WORDS = 7


def bank_file(
    proposals: Sequence[Proposal], topic: str, *, sure: int, day: str, taken: Iterable[str] = ()
) -> str:
    """A file of the bank with the proposals; what nobody has written yet says so.

    Args:
        proposals: what to write.
        topic: of the file, and of questions for which nothing is proposed.
        sure: the percentage below which a person should look.
        day: of the review, as in 2026-11-20.
        taken: ids that are in use already.
    """
    ids = set(taken)
    lines = [
        "# Imported. Look at whatever says “please check”, and write what is to be written;",
        "# `prepmatch bank check` tells what is wrong.",
        f"topic: {topic}",
        "questions:",
    ]
    for proposal in proposals:
        question_id = _id(proposal, topic, ids)
        ids.add(question_id)
        lines += _entry(proposal, question_id, topic, sure, day)
    return "\n".join(lines) + "\n"


def _entry(proposal: Proposal, question_id: str, topic: str, sure: int, day: str) -> Iterator[str]:
    question, is_whole = _question(proposal.listed.question)
    tags = proposal.topic
    yield f"  - id: {question_id}  # line {proposal.listed.line} of the list"
    yield f"    question: {_quoted(question)}{'' if is_whole else '  # please check'}"
    yield f"    kind: {proposal.kind.value.value}{_how_sure(proposal.kind, sure)}"
    yield f"    level: {proposal.level.value.value}{_how_sure(proposal.level, sure)}"
    if tags is None:
        yield f"    topics: [{topic}]  # no topic found, please check"
    else:
        yield f"    topics: [{tags.value}]{_how_sure(tags, sure)}"
    yield "    skills:" if proposal.skills else "    skills: []"
    for skill in proposal.skills:
        yield f"      - {skill.value}{_how_sure(skill, sure)}"
    yield "    roles: [any]"
    points = _points(proposal.listed.answer)
    yield f"    minutes: {max(5, sum(len(point.split()) for point in points) // 30)}"
    yield f"    assesses: {TO_WRITE}"
    yield "    outline:"
    yield from (f"      - {_quoted(point)}" for point in points)
    yield f"    example: {TO_WRITE}, in the first person"
    for field, count in (("impresses", 1), ("pitfalls", 2), ("follow_ups", 2)):
        yield f"    {field}: [{', '.join([TO_WRITE] * count)}]"
    yield f"    rubric: {{weak: {TO_WRITE}, solid: {TO_WRITE}, strong: {TO_WRITE}}}"
    yield "    complexity: medium  # please check"
    for field in ("requires", "demonstrates", "best_for"):
        yield f"    {field}: {TO_WRITE}"
    yield f"    reviewed: {day}"
    yield '    license: "unknown"  # please check: that of the list'


def _how_sure(proposed: Proposed[Any], sure: int) -> str:
    please = "" if proposed.certainty >= sure else ", please check"
    return f"  # {proposed.certainty} %{please}"


def _quoted(text: str) -> str:
    """JSON is YAML but for a few line ends and control characters, which `inert` takes out."""
    return json.dumps(inert(text).strip(), ensure_ascii=False)


def _question(text: str) -> tuple[str, bool]:
    """A question within the limits of the bank, and whether it is as it was."""
    text = inert(text).strip()
    if len(text) < _SHORTEST:
        return f"Please explain: {text}", False
    if len(text) > _LONGEST:
        return f"{text[: _LONGEST - 1].rsplit(' ', 1)[0]}…", False
    return text, True


def _points(answer: str) -> list[str]:
    """The answer's lines, or its sentences, as talking points; three at the least."""
    lines = [line for line in answer.split("\n") if line.strip()]
    if len(lines) < _POINTS.start:
        lines = [part for line in lines for part in re.split(r"(?<=[.!?])\s+", line)]
    points = [inert(line).strip()[:_LONGEST_POINT] for line in lines]
    points = [point.strip() for point in points if len(point.strip()) >= len("12345678")]
    missing = max(0, _POINTS.start - len(points))
    return [*points[: _POINTS.stop - 1], *[TO_WRITE] * missing]


def _id(proposal: Proposal, topic: str, taken: set[str]) -> str:
    letters = unicodedata.normalize("NFKD", proposal.listed.question).encode("ascii", "ignore")
    words = re.findall(r"[a-z0-9]+", letters.decode().casefold())[:_ID_WORDS]
    first = proposal.topic.value if proposal.topic else topic
    stem = "-".join([first, *words])[:_LONGEST_ID].strip("-")
    number, found = 2, stem
    while found in taken:
        found, number = f"{stem}-{number}", number + 1
    return found
