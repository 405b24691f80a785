"""Passages of a resume that are the ad's own, word for word.

A long run of equal words is no chance: the shingles of Broder (1997, "On the resemblance and
containment of documents"), of twelve words here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Profile, Requirement

FLAG = "copied-from-the-ad"
_WORD = re.compile(r"[\w+#]+")
_SHINGLE = 12
"""Words that two people do not put in the same order by chance."""
_NAMES_ENOUGH = 0.7
"""Share of what an ad asks for that a resume must name for a closer look."""


class AdText:
    """The words of an ad, to be looked for in resumes.

    Args:
        text: the ad.
        requirements: what it asks for; a resume that names little of it copied little.
    """

    def __init__(self, text: str, requirements: Sequence[Requirement]) -> None:
        words = [found.group().lower() for found in _WORD.finditer(text)]
        self._shingles = {tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}
        self._keys = frozenset(requirement.skill.key for requirement in requirements)

    def copied_in(self, profile: Profile) -> tuple[Span, ...]:
        """The passages of a resume that stand in the ad, in order."""
        known = len(self._keys & profile.traces.keys())
        if not self._shingles or known < _NAMES_ENOUGH * len(self._keys):
            return ()
        found = list(_WORD.finditer(profile.passages.text))
        words = [match.group().lower() for match in found]
        spans: list[Span] = []
        for place in range(len(words) - _SHINGLE + 1):
            if tuple(words[place : place + _SHINGLE]) in self._shingles:
                start, end = found[place].start(), found[place + _SHINGLE - 1].end()
                if spans and start <= spans[-1].end:
                    spans[-1] = Span(spans[-1].start, end)
                else:
                    spans.append(Span(start, end))
        return tuple(spans)
