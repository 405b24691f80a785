"""Telling text from the nonsense that a font without a Unicode map gives."""

from __future__ import annotations

import re
import string
import unicodedata
from collections import Counter

_VOWELS = frozenset("aeiouyAEIOUY")
_CID = re.compile(r"\(cid:\d+\)")
_ENOUGH_LETTERS = 120
_SHORTEST = 20
_FEWEST_VOWELS = 0.27
"""Resumes have 0.36 to 0.45 vowels a letter, however many acronyms; shifted text 0.1 to 0.2."""
_MOST_STRAY = 0.04
_ENOUGH_LINES = 40
_SHORT_LINE = 3


def is_garbled(text: str) -> bool:
    """Whether text is plausible by its characters: vowels, and few that print nothing."""
    if len(_CID.findall(text)) * 5 > _MOST_STRAY * max(1, len(text)) and len(text) > _SHORTEST:
        return True
    counts = Counter(text)
    visible = sum(number for character, number in counts.items() if not character.isspace())
    if visible < _ENOUGH_LETTERS:
        return False
    stray = sum(number for character, number in counts.items() if _is_stray(character))
    if stray > _MOST_STRAY * visible and stray > _joining_hyphens(text) + 10:
        return True
    letters = sum(counts[letter] for letter in string.ascii_letters)
    if letters < _ENOUGH_LETTERS or letters < 0.4 * visible:
        return False
    return sum(counts[vowel] for vowel in _VOWELS) < _FEWEST_VOWELS * letters


def _is_stray(character: str) -> bool:
    """Whether a character prints nothing, or stands for one that could not be told."""
    is_unprintable = unicodedata.category(character) in {"Co", "Cn", "Cc"}
    return (is_unprintable and not character.isspace()) or character == "\ufffd"


def is_scattered(text: str) -> bool:
    """Whether the letters came one by one, because they were drawn in another order."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    short = sum(len(line) <= _SHORT_LINE for line in lines)
    return len(lines) >= _ENOUGH_LINES and short > len(lines) / 2


def _joining_hyphens(text: str) -> int:
    """PDFium writes a hyphen at a line's end as one of these."""
    return text.count("\ufffe") + text.count("\x02")
