"""Terms that the vocabulary lacks, told by the company they keep."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.model import Skill, SkillKind
from prepmatch.skills.forms import Rule
from prepmatch.skills.phrases import Hit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Document
    from prepmatch.skills.tokens import Tokens

_SEPARATORS = frozenset({",", "/", "|", ";", "and", "or", "&"})
_ENDS = frozenset({"", ".", ")", "\n", "•"})
_NAME = re.compile(r"^(?:[A-Z][\w.+#]*|[a-z]+[A-Z0-9][\w.]*)$")
_MOST_WORDS = 3
_MINED = frozenset(
    {"requirements", "preferred", "responsibilities", "skills", "experience", "projects", "top"}
)
_OF_DEGREES = re.compile(
    r"\b(?:degree|bachelor|master|ph\.?d|b\.?sc?|m\.?sc?|b\.?a|graduate|diploma|studies|major)\b",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    r"(?:engineer|scientist|analyst|manager|developer|architect|designer|researcher|leader|owner"
    r"|expert|specialist|consultant|director|team|stakeholder)s?$",
    re.IGNORECASE,
)
_NEVER = frozenset(
    (
        "a an the i we our us you your they this that these those inc ltd llc usa uk eu january "
        "february march april may june july august september october november december monday "
        "tuesday wednesday thursday friday saturday sunday remote hybrid full-time etc e.g i.e "
        "business english team teams product products sales data design finance operations google "
        "microsoft amazon meta apple"
    ).split()
)


def discover(tokens: Tokens, known: Sequence[Hit], document: Document) -> list[Hit]:
    """Names in a list of skills whose neighbours the vocabulary knows.

    Args:
        tokens: of the document.
        known: what the vocabulary has in it, whether it counts there or not.
        document: for the sections.
    """
    ends = {hit.end for hit in known}
    starts = {hit.start for hit in known}
    found: list[Hit] = []
    for index, text in enumerate(tokens.texts):
        if index not in ends or text.lower() not in _SEPARATORS:
            continue
        end = _end_of_name(tokens, index + 1, starts)
        if end is not None and _is_minable(document, tokens.starts[index]):
            words = document.text[tokens.starts[index + 1] : tokens.ends[end - 1]]
            skill = Skill("", " ".join(words.split()), SkillKind.TOOL)
            if not _OF_PEOPLE.search(skill.name):
                found.append(Hit(index + 1, end, skill, Rule.DISCOVERED))
    return found


def _is_minable(document: Document, offset: int) -> bool:
    """Names of subjects in a line about degrees are no skills."""
    line = document.line_text(document.line_at(offset))
    return document.section_at(offset).kind in _MINED and not _OF_DEGREES.search(line)


def _end_of_name(tokens: Tokens, start: int, starts: set[int]) -> int | None:
    """Where a capitalised name that begins here ends, if the list ends or goes on after it."""
    for end in range(start + 1, min(start + _MOST_WORDS, len(tokens)) + 1):
        word = tokens.texts[end - 1]
        if end - 1 in starts or not _NAME.match(word) or word.lower() in _NEVER:
            return None
        following = tokens.texts[end].lower().strip(" ") if end < len(tokens) else ""
        if following in _SEPARATORS:
            goes_on = end + 1 in starts or end + 2 in starts
            return end if goes_on else None
        if following.strip() in _ENDS:
            return end
    return None
