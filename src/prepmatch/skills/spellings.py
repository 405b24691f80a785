"""Compounds are written together, apart or with a hyphen: data set, multimodal, pre-training."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

Words = tuple[str, ...]

_PREFIXES = frozenset(
    "anti auto co cross cyber hyper meta micro multi non post pre pseudo semi sub ultra".split()
)
_SHORTEST_WORD = 3
_SHORTEST_PART = 4
"""Letters of what stands after a prefix: `cross-cut`, and not `sub-way`."""


def respellings(forms: Iterable[Words]) -> Iterator[tuple[Words, Words]]:
    """The forms that hold a compound, each with another way to write it.

    What is a compound shows in the forms themselves: one says `data set`, another `dataset`.
    What begins with a prefix is one as well.

    Args:
        forms: folded words of each.
    """
    forms = list(dict.fromkeys(forms))
    words = {word for form in forms for word in form}
    pairs = {"".join(pair): pair for form in forms for pair in pairwise(form) if _are_long(pair)}
    apart = {word: pairs[word] for word in words & pairs.keys()}
    apart.update((word, parts) for word in words if (parts := _after_prefix(word, words)))
    for form in forms:
        yield from ((form, other) for other in _written_apart(form, apart))
        yield from ((form, other) for other in _written_together(form, words))


def _are_long(pair: Words) -> bool:
    """Whether two words can make a compound: `in design` is none, nor is `D-ID`."""
    return all(len(word) >= _SHORTEST_WORD for word in pair)


def _after_prefix(word: str, words: Collection[str]) -> tuple[str, str] | None:
    for length in range(2, len(word) - _SHORTEST_PART + 1):
        if word[:length] in _PREFIXES and word[length:] in words:
            return word[:length], word[length:]
    return None


def _written_apart(form: Words, apart: dict[str, tuple[str, str]]) -> Iterator[Words]:
    for at, word in enumerate(form):
        if word in apart:
            yield (*form[:at], *apart[word], *form[at + 1 :])


def _written_together(form: Words, words: Collection[str]) -> Iterator[Words]:
    for at, (first, second) in enumerate(pairwise(form)):
        is_prefixed = first in _PREFIXES and second.isalpha() and len(second) >= _SHORTEST_PART
        if is_prefixed or (first + second in words and _are_long((first, second))):
            yield (*form[:at], first + second, *form[at + 2 :])
