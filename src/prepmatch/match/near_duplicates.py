"""Texts that say nearly the same, whatever the order of their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process, utils

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ALIKE = 85
"""From this percentage on, two questions ask the same; the bank's own stay below 80."""
_ROWS = 200
"""So many at a time, lest the table of a large bank fill the memory."""
_MOST = 5_000


def near_duplicates(texts: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Pairs of texts that are alike: the later one, the earlier one, and the percentage.

    Each text is told once, with the earlier one that it is most like. Past a few thousand
    texts, which no bank has, nothing is compared.
    """
    known = [utils.default_process(text) for text in texts[:_MOST]]
    for start in range(0, len(known), _ROWS):
        rows = known[start : start + _ROWS]
        earlier = known[: start + len(rows)]
        table = process.cdist(rows, earlier, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
        for number, scores in enumerate(table, start=start):
            before = scores[:number]
            if len(before) and before.max() >= ALIKE:
                yield number, int(before.argmax()), round(float(before.max()))
