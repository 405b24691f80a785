"""Where the wordings that qualify stand in a text, found by the words that they start with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.model import Cues
    from prepmatch.skills.tokens import Tokens

_KINDS = ("required", "preferred", "boilerplate", "enthusiasm", "alternatives")
_NEGATED = ("negated_before", "negated_after")
_NEGATION = "negation"
"""Of what is negated only the first words are looked for; `no` takes back by itself."""
_PART = re.compile(r"\w+")


class CuesIn:
    """The cues in one text.

    Args:
        small: the text in small letters.
        tokens: of the text.
        cues: what to look for.
    """

    def __init__(self, small: str, tokens: Tokens, cues: Cues) -> None:
        self._small = small
        self._wordings = _wordings_of(cues)
        self._starts = self._wordings.starts_in(tokens)

    def between(self, kind: str, start: int, end: int) -> list[re.Match[str]]:
        """The wordings of a kind in a stretch of the text, one after the other."""
        found: list[re.Match[str]] = []
        for place in _those_from(self._starts[kind], start, end):
            match = self._wordings.patterns[kind].match(self._small, place, end)
            if match and (not found or found[-1].end() <= place):
                found.append(match)
        return found

    def may_negate(self, start: int, end: int) -> bool:
        """Whether a word of those that take back stands in a stretch of the text."""
        return bool(_those_from(self._starts[_NEGATION], start, end))

    def pattern(self, kind: str) -> re.Pattern[str]:
        """A kind of cue, for words in small letters."""
        return self._wordings.patterns[kind]


@dataclass(frozen=True)
class _Wordings:
    """Cues, ready to be found.

    Attributes:
        patterns: by kind, for text in small letters, which is searched three times as fast.
        kinds: by the word that they start with, the kinds of cues.
    """

    patterns: dict[str, re.Pattern[str]]
    kinds: dict[str, tuple[str, ...]]

    def starts_in(self, tokens: Tokens) -> dict[str, list[int]]:
        """By kind, where cues may start: so few places that looking at each costs little."""
        starts: dict[str, list[int]] = {kind: [] for kind in (*_KINDS, _NEGATION)}
        for word, start in zip(tokens.lowered, tokens.starts, strict=True):
            if word in self.kinds:
                for kind in self.kinds[word]:
                    starts[kind].append(start)
            elif len(word) > 1 and not word.isalnum():
                for part in _PART.finditer(word):
                    for kind in self.kinds.get(part.group(), ()):
                        starts[kind].append(start + part.start())
        return starts


@lru_cache(maxsize=8)
def _wordings_of(cues: Cues) -> _Wordings:
    kinds: defaultdict[str, set[str]] = defaultdict(set, {"no": {_NEGATION}})
    for kind in (*_KINDS, *_NEGATED):
        for first in (_PART.search(wording.lower()) for wording in getattr(cues, kind)):
            if first:
                kinds[first.group()].add(_NEGATION if kind in _NEGATED else kind)
    return _Wordings(
        {kind: _any_of(getattr(cues, kind)) for kind in (*_KINDS, *_NEGATED)},
        {word: tuple(sorted(found)) for word, found in kinds.items()},
    )


def _those_from(places: list[int], start: int, end: int) -> list[int]:
    """Of places in order those in a stretch."""
    return places[bisect_left(places, start) : bisect_left(places, end)]


def _any_of(wordings: tuple[str, ...]) -> re.Pattern[str]:
    small = {wording.lower() for wording in wordings}
    longest_first = sorted(small, key=lambda wording: (-len(wording), wording))
    parts = "|".join(re.escape(wording).replace(r"\ ", r"\s+") for wording in longest_first)
    return re.compile(rf"(?<!\w)(?:{parts})(?!\w)" if parts else r"(?!)")
