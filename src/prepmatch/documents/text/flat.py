"""An ad whose line breaks were lost in pasting, to lines: points and headings begin new ones."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

FLAT_LINE = 600
"""Characters; a line that is longer is no line that somebody wrote."""
_NEARLY_ALL = 0.9
_SIGNS = re.compile(r"(?<=\S)\s+([-*+–—→➔➜►▶✓✔✅☑🔹🔸👉❖◆»›])\ufe0f?\s+(?=[A-Z0-9\"'(])")
_FEWEST_SIGNS = 3
_NUMBER = re.compile(r"(?:^|(?<=\S)\s+)(\d{1,2})[.)]\s+(?=[A-Za-z])")
_SEAM = re.compile(r"(?:(?<=[a-z]{2})|(?<=[)\d.!?:]))(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z]{4})")
_AFTER = re.compile(r"[A-Z][a-z’']{2,30}(?: [A-Za-z&’']{1,20}){0,3}")
_BEFORE = re.compile(r"(?:\b[A-Z][A-Za-z&’']{0,20}(?: [A-Za-z&’']{1,20}){0,3}):?$")
_LONGEST_GLUED = 80
_LEAST_GLUED = 6
"""Letters: `DevTools` is a name, though `Tools` is a heading."""
_WORD = re.compile(r"\S+")
_STOPS = (".", "!", "?", ":", ")")
_SMALL = frozenset("a an and at for in of on or our the to with your &".split())
_MOST_WORDS = 6


def is_flat(lines: Sequence[str]) -> bool:
    """Whether nearly all of a text stands in endless lines."""
    long = sum(len(line) for line in lines if len(line) > FLAT_LINE)
    return long > _NEARLY_ALL * sum(map(len, lines))


def points_of(text: str) -> list[str]:
    """Cut an endless line before signs that stand where bullets would, and before 1., 2., 3."""
    found = list(_SIGNS.finditer(text))
    counts = Counter(sign.group(1) for sign in found)
    signs = [sign for sign in found if counts[sign.group(1)] >= _FEWEST_SIGNS]
    starts = [sign.start() for sign in signs] + [len(text)]
    bullets = [text[: starts[0]]]
    bullets += [f"• {text[s.end() : end]}" for s, end in zip(signs, starts[1:], strict=True)]
    return [line for bullet in bullets for line in _numbered(bullet)]


def headings_of(text: str, is_heading: Callable[[str], bool]) -> Iterator[str]:
    """Cut around headings: `... twelve. About us We are`, `... Kafka Nice to have: dbt`.

    Args:
        text: a piece of a flat text.
        is_heading: whether some words are a usual heading.
    """
    words = list(_WORD.finditer(text))
    start = index = 0
    while index < len(words):
        count = _heading_at(text, words, index, is_heading)
        if not count:
            index += 1
            continue
        first, last = words[index], words[index + count - 1]
        if text[start : first.start()].strip(" •"):
            yield text[start : first.start()].strip()
        yield text[first.start() : last.end()]
        start = last.end()
        index += count
    if text[start:].strip():
        yield text[start:].strip()


def unglued(text: str, is_heading: Callable[[str], bool]) -> list[str]:
    """Cut where a heading was glued to its neighbour: `SqlEducation`, `RequirementsA degree`.

    Args:
        text: a line.
        is_heading: whether some words are a usual heading.
    """
    cuts = [0]
    for seam in _SEAM.finditer(text):
        after = _AFTER.match(text, seam.start())
        begin = max(cuts[-1], seam.start() - _LONGEST_GLUED)
        before = _BEFORE.search(text, begin, seam.start())
        words = after.group().split() if after else []
        heads = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
        words = before.group().split() if before else []
        heads += [" ".join(words[count:]) for count in range(len(words))]
        if any(len(head) >= _LEAST_GLUED and is_heading(head) for head in heads):
            cuts.append(seam.start())
    return [text[a:b] for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _numbered(text: str) -> Iterator[str]:
    start, expected = 0, 1
    for number in _NUMBER.finditer(text):
        if int(number.group(1)) in {expected, 1}:
            yield text[start : number.start()]
            start, expected = number.start(), int(number.group(1)) + 1
    yield text[start:]


def _heading_at(
    text: str, words: list[re.Match[str]], index: int, is_heading: Callable[[str], bool]
) -> int:
    """How many words from here are a heading; 0 if none."""
    if not words[index].group()[0].isupper():
        return 0
    before = words[index - 1].group() if index else "."
    after_stop = before.endswith(_STOPS)
    after_end = after_stop or before == "•"
    for count in range(min(_MOST_WORDS, len(words) - index), 0, -1):
        phrase = text[words[index].start() : words[index + count - 1].end()]
        is_last = index + count == len(words)
        following = "-" if is_last else words[index + count].group()[0]
        if phrase.endswith(":"):
            if is_heading(phrase.rstrip(":")) or (after_stop and _is_titled(phrase, is_heading)):
                return count
        elif not after_end and not is_last:
            continue
        elif (following.isupper() or following in "•-*") and is_heading(phrase):
            return count
    return 0


def _is_titled(phrase: str, is_heading: Callable[[str], bool]) -> bool:
    """Whether words in capitals end in a heading: `Knowledge and Skills Required:`."""
    words = phrase.rstrip(":").split()
    is_title = all(w in _SMALL or (w[0].isupper() and not w.endswith(_STOPS)) for w in words)
    return is_title and any(is_heading(" ".join(words[n:])) for n in range(1, len(words)))
