"""What the titles of somebody's jobs say they have done."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from prepmatch.model import Mention, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Document, Role, Vocabulary

TITLE = "title"
"""The rule of a mention that rests on a title."""
_LONGEST_LINE = 90
"""A title stands in a line of its own, with dates or an employer; prose is longer."""
_MOST_WORDS_BEFORE_INC = 8
"""Such a line may end in the stop of an abbreviation."""


def find_titles(
    document: Document, roles: Sequence[Role], vocabulary: Vocabulary
) -> tuple[Mention, ...]:
    """Mentions that rest on a title among the dated jobs of a resume.

    Args:
        document: a resume.
        roles: how titles read, and what those who bear them have done.
        vocabulary: for the skills.
    """
    return tuple(
        Mention(vocabulary.by_id[skill_id], span, text, "experience", TITLE)
        for span, text, role in _titles(document, roles)
        for skill_id in role.shows
    )


def _titles(document: Document, roles: Sequence[Role]) -> Iterator[tuple[Span, str, Role]]:
    for line in document.lines:
        text = document.line_text(line)
        in_work = document.section_at(line.span.start).kind == "experience"
        if in_work and not _is_prose(text):
            for role in (role for role in roles if role.titles):
                found = _pattern(role.titles).search(text)
                if found is not None:
                    start = line.span.start + found.start()
                    yield Span(start, start + len(found.group())), found.group(), role
                    break


def _is_prose(text: str) -> bool:
    """Whether a line tells what somebody did, with a bullet or without."""
    is_sentence = text.endswith(".") and len(text.split()) > _MOST_WORDS_BEFORE_INC
    return is_sentence or len(text) > _LONGEST_LINE or text.startswith(("•", "-", "*"))


@lru_cache(maxsize=256)
def _pattern(titles: tuple[str, ...]) -> re.Pattern[str]:
    wordings = "|".join(map(re.escape, sorted(titles, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{wordings})(?!\w)", re.IGNORECASE)
