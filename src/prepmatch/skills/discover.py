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
_NAME = re.compile(r"^(?:[A-Z][\w.+#]*|[a-z]+[A-Z0-9][\w.]*)$")
_MOST_WORDS = 3
_MINED = frozenset({"requirements", "preferred", "responsibilities", "skills", "experience", "projects", "top"})
_NEVER = frozenset(
    "a an the i we our you your they this that these those bachelor bachelors master masters phd bs ba ms "
    "bsc msc mba degree university college inc ltd llc usa us uk eu january february march april may "
    "june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday remote hybrid full-time etc e.g i.e".split()
)


def discover(tokens: Tokens, hits: Sequence[Hit], document: Document) -> list[Hit]:
    """Names in a list of which the members on both sides are known skills.

    Args:
        tokens: of the document.
        hits: the known skills that count in it.
        document: for the sections.
    """
    ends = {hit.end: hit for hit in hits}
    starts = {hit.start: hit for hit in hits}
    found: list[Hit] = []
    for index, text in enumerate(tokens.texts):
        if text.lower() in _SEPARATORS and index in ends:
            end = _name_after(tokens, index + 1, starts)
            if end is not None and document.section_at(tokens.starts[index]).kind in _MINED:
                start = index + 1
                words = document.text[tokens.starts[start] : tokens.ends[end - 1]]
                skill = Skill("", " ".join(words.split()), SkillKind.TOOL)
                found.append(Hit(start, end, skill, Rule.DISCOVERED))
    return found


def _name_after(tokens: Tokens, start: int, starts: dict[int, Hit]) -> int | None:
    """Where a capitalised name that begins here ends, if the list goes on after it."""
    for end in range(start + 1, min(start + _MOST_WORDS, len(tokens)) + 1):
        word = tokens.texts[end - 1]
        if end - 1 in starts or not _NAME.match(word) or word.lower() in _NEVER:
            return None
        following = tokens.texts[end].lower() if end < len(tokens) else ""
        if following in _SEPARATORS:
            after = end + 1
            if after in starts or (after < len(tokens) and after + 1 in starts):
                return end
            return None
        if following in {"", ".", ")", "\n"}:
            return end
    return None
