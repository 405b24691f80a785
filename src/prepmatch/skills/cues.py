"""Where the wordings that qualify stand in a text, found by the words that they start with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from prepmatch.skills.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.model import Cues
    from prepmatch.skills.tokens import Tokens

_KINDS = (
    "required",
    "preferred",
    "negated_before",
    "negated_after",
    "boilerplate",
    "alternatives",
    "enthusiasm",
)
_NEGATED = frozenset({"negated_before", "negated_after"})
_NEGATION = "negation"
"""The kind of cue of which only the first word is looked for; `no` takes back by itself."""

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

    def between(self, kind: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The wordings of a kind in a stretch of the text, one after the other."""
        starts, pattern = self._starts[kind], self._wordings.patterns[kind]
        for place in starts[bisect_left(starts, start) : bisect_left(starts, end)]:
            match = pattern.match(self._small, place, end) if place >= start else None
            if match:
                yield match
                start = match.end()

    def may_negate(self, start: int, end: int) -> bool:
        """Whether a word of those that take back stands in a stretch of the text."""
        starts = self._starts[_NEGATION]
        at = bisect_left(starts, start)
        return at < len(starts) and starts[at] < end

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
            for kind in self.kinds.get(word, ()):
                starts[kind].append(start)
            if len(word) > 1 and not word.isalnum():  # anything may be in `years+` or an address
                for places in starts.values():
                    places.extend(start + part.start() for part in _PART.finditer(word))
        return starts


@lru_cache(maxsize=8)
def _wordings_of(cues: Cues) -> _Wordings:
    kinds: defaultdict[str, set[str]] = defaultdict(set, {"no": {_NEGATION}})
    for kind in _KINDS:
        for wording in getattr(cues, kind):
            also = {_NEGATION} if kind in _NEGATED else set()
            kinds[tokenize(wording).lowered[0]] |= {kind} | also
    return _Wordings(
        {kind: _any_of(getattr(cues, kind)) for kind in _KINDS},
        {word: tuple(sorted(found)) for word, found in kinds.items()},
    )


def _any_of(wordings: tuple[str, ...]) -> re.Pattern[str]:
    small = {wording.lower() for wording in wordings}
    longest_first = sorted(small, key=lambda wording: (-len(wording), wording))
    parts = "|".join(re.escape(wording).replace(r"\ ", r"\s+") for wording in longest_first)
    return re.compile(rf"(?<!\w)(?:{parts})(?!\w)" if parts else r"(?!)")
