"""Where the same words, or the same list of them, stand many times in a row."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from prepmatch.model.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[\w+#]+")
_LONGEST_PERIOD = 120
"""Words after which a list that is repeated begins anew."""
_TIMES = 6
"""A passage that stands there so often in a row is no slip."""
_FEWEST = 12
"""Words in such a row."""
_FREQUENT = 30
"""How often a word must stand in a text for a closer look."""
_SHARE = 0.03
"""And which share of the words it must be; only words such as `and` are as frequent."""
_LETTERS = 5
_MOST_LOOKED_AT = 40
_FEW_DIFFERENT = 0.25
"""Share of different words below which a text of some length repeats itself."""


def repeated_rows(text: str) -> Iterator[Span]:
    """The passages of a text that are such rows; they may overlap."""
    if not _may_repeat(text):
        return
    found = list(_WORD.finditer(text))
    words = [match.group().lower() for match in found]
    for period in range(1, _LONGEST_PERIOD + 1):
        for first, end in _rows(words, period):
            yield Span(found[first].start(), found[end - 1].end())


def _may_repeat(text: str) -> bool:
    counts = Counter(text.lower().split())
    size = counts.total()
    if size > _FREQUENT and len(counts) < _FEW_DIFFERENT * size:
        return True
    least = max(_FREQUENT, _SHARE * size)
    frequent = counts.most_common(_MOST_LOOKED_AT)
    return any(count >= least and len(word) >= _LETTERS for word, count in frequent)


def _rows(words: list[str], period: int) -> Iterator[tuple[int, int]]:
    """Where each word is the one a period before it, for long enough."""
    least = max((_TIMES - 1) * period, _FEWEST)
    start = 0
    for place, (word, after) in enumerate(zip(words, words[period:], strict=False)):
        if word != after:
            if place - start >= least:
                yield start, place + period
            start = place + 1
    end = len(words) - period
    if end - start >= least:
        yield start, end + period
