"""Words that are written over and over for those who search, and say nothing."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from prepmatch.model import Notice, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prepmatch.model import Document

STUFFED = Notice(
    "stuffed-keywords",
    "The same words stand there over and over; those passages count for nothing.",
)
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


def stuffed_spans(text: str) -> tuple[Span, ...]:
    """Where the same words, or the same list of them, stand many times in a row."""
    counts = Counter(text.lower().split())
    size = counts.total()
    frequent = counts.most_common(_MOST_LOOKED_AT)
    is_odd = size > _FREQUENT and len(counts) < _FEW_DIFFERENT * size
    if not is_odd and not any(
        count >= max(_FREQUENT, _SHARE * size) and len(word) >= _LETTERS for word, count in frequent
    ):
        return ()
    found = list(_WORD.finditer(text))
    words = [match.group().lower() for match in found]
    rows = [row for period in range(1, _LONGEST_PERIOD + 1) for row in _rows(words, period)]
    return _joined(Span(found[a].start(), found[b - 1].end()) for a, b in rows)


def blanked(document: Document, spans: Iterable[Span]) -> Document:
    """The document with blanks for some passages; all else stays where it is."""
    text = document.text
    for span in spans:
        gone = re.sub(r"[^\n]", " ", text[span.start : span.end])
        text = text[: span.start] + gone + text[span.end :]
    return replace(document, text=text)


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


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """In order, those that touch as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
