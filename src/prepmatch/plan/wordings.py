"""Wordings looked for in lines of text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


_NUMBER = r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)"


def any_of(wordings: Iterable[str]) -> str:
    """An expression for one of several wordings as whole words, the longest first.

    `<n>` in a wording stands for a number.
    """
    ordered = sorted(wordings, key=lambda words: (-len(words), words))
    escaped = (re.escape(words).replace("<n>", _NUMBER) for words in ordered)
    found = "|".join(escaped) or r"(?!)"
    return rf"(?<!\w)(?:{found})(?!\w)"


@lru_cache(maxsize=256)
def _pattern(wordings: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(any_of(wordings), re.IGNORECASE)


def wordings_in(text: str, wordings: tuple[str, ...]) -> tuple[str, ...]:
    """Those wordings that stand in a text, as it writes them, each once, in its order."""
    found = [match.group() for match in _pattern(wordings).finditer(text)]
    return tuple({words.casefold(): words for words in reversed(found)}.values())[::-1]
