"""A line of a resume split into situation, task, action and result, where its words show them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from prepmatch.model import Clause, StoryPart
from prepmatch.plan.wordings import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.model import FrameCues

_ADVERB = r"(?:(?:also|and|thereby|thus|then|while|\w+ly)\s+)?"
_SHORT = 6
"""Words: an addition after a semicolon that holds a figure and little else is a result."""
_ENDS = " ,;.–—"


@dataclass(frozen=True, slots=True)
class _Splits:
    """Where the parts of a line begin; each expression is linear in the line's length."""

    opening: re.Pattern[str]
    purpose_first: re.Pattern[str]
    change_first: re.Pattern[str]
    change: re.Pattern[str]
    inside: re.Pattern[str]


@lru_cache(maxsize=4)
def _splits(cues: FrameCues) -> _Splits:
    change, purpose = any_of(cues.change), any_of(cues.purpose)
    inside = (
        r"(?P<stop>;\s+|\s[–—]\s|(?<=[a-z\d%)])\.\s+(?=[A-Z]))"
        rf"|(?P<result>,\s+(?:which\s+)?{_ADVERB}(?={change})|\s(?:that|which)\s+{_ADVERB}"
        rf"(?={change})|\sand\s+(?={change})|,?\sso\s+(?=(?:that|an?|the|each|every|all|it|they)\s))"
        rf"|(?P<task>,?\s(?:in\s+order\s+)?to\s+(?={purpose}))"
        rf"|(?P<means>\s(?={any_of(cues.means)}\s+(?!no\b|an?\sfactor\b|[\d$€£<>~]|half\b)))"
    )
    return _Splits(
        opening=re.compile(rf"{any_of(cues.situation)}[^,]*,\s+", re.IGNORECASE),
        purpose_first=re.compile(rf"(?:in\s+order\s+)?to\s+{purpose}[^,]*,\s+", re.IGNORECASE),
        change_first=re.compile(rf"{_ADVERB}{change}", re.IGNORECASE),
        change=re.compile(change, re.IGNORECASE),
        inside=re.compile(inside, re.IGNORECASE),
    )


def clauses_of(text: str, cues: FrameCues) -> tuple[Clause, ...]:
    """The parts of a line in its own words and order; neighbours that tell the same are one.

    Args:
        text: the line, white space folded.
        cues: from `data/stories.yaml`.
    """
    begins = list(_begins(text, _splits(cues)))
    merged: list[tuple[int, StoryPart]] = []
    for start, part in begins:
        if not merged or merged[-1][1] is not part:
            merged.append((start, part))
    ends = [start for start, _ in merged[1:]] + [len(text)]
    clauses = (
        Clause(part, text[start:end].strip(_ENDS))
        for (start, part), end in zip(merged, ends, strict=True)
    )
    return tuple(clause for clause in clauses if clause.text)


def _begins(text: str, splits: _Splits) -> Iterator[tuple[int, StoryPart]]:
    """Where each part begins, and which it is."""
    start = 0
    for pattern, part in (
        (splits.opening, StoryPart.SITUATION),
        (splits.purpose_first, StoryPart.TASK),
    ):
        found = pattern.match(text)
        if found:
            yield 0, part
            start = found.end()
            break
    is_change = splits.change_first.match(text, start)
    current = StoryPart.RESULT if is_change else StoryPart.ACTION
    yield start, current
    has_action = current is StoryPart.ACTION
    for found in splits.inside.finditer(text, start):
        part = _part(found, text, splits)
        if found.lastgroup == "means" and (current is not StoryPart.RESULT or has_action):
            continue
        current, has_action = part, has_action or part is StoryPart.ACTION
        yield (found.end() if found.lastgroup == "stop" else found.start()), part


def _part(found: re.Match[str], text: str, splits: _Splits) -> StoryPart:
    if found.lastgroup == "result":
        return StoryPart.RESULT
    if found.lastgroup == "task":
        return StoryPart.TASK
    if found.lastgroup == "means":
        return StoryPart.ACTION
    rest = re.split(r"[;.]\s", text[found.end() :], maxsplit=1)[0]
    is_brief = len(rest.split()) < _SHORT and re.search(r"\d", rest) is not None
    return StoryPart.RESULT if is_brief or splits.change.search(rest) else StoryPart.ACTION
