"""How the work is told, bullet by bullet."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from prepmatch.checks.finding import Finding, counted, passed, warned
from prepmatch.model.numbers import NUMBER

if TYPE_CHECKING:
    from prepmatch.checks.examined import Examined

_ENOUGH = 4
"""Bullets from which a share says something."""
_FEWEST_WITH_NUMBERS = 0.25
"""Not every bullet can have a number; where fewer have one, results are hard to see."""
_LONG_BULLET = 45
"""Words: about three full lines, more than anybody takes in at a glance."""
_LONG_PARAGRAPH = 90
"""Words without a break: six or seven full lines."""
_SAME_VERB = 4
_SAME_VERB_SHARE = 0.3
_NOT_VERBS = frozenset("a an the in on at for with as by to of and from our one".split())


def numbers(examined: Examined) -> Finding | None:
    """Bullets on work that say how much, how many or how fast."""
    points = examined.work_points
    if len(points) < _ENOUGH:
        return None
    without = [point for point in points if not NUMBER.search(point.text)]
    with_number = len(points) - len(without)
    said = f"{with_number} of {len(points)} bullets on your work hold a number."
    if with_number >= _FEWEST_WITH_NUMBERS * len(points):
        return passed(said)
    return warned(
        f"{said} Numbers let a reader see the size of what you did.",
        "Say how much, how many, how often or how fast where you know it; an honest estimate "
        "will do (“about 40 users”).",
        examined.quotes(without),
    )


def long_bullets(examined: Examined) -> Finding | None:
    """Bullets that nobody reads to their end."""
    points = examined.points
    if not points:
        return None
    long = [point for point in points if len(point.words) > _LONG_BULLET]
    if not long:
        return passed("No bullet is too long to take in.")
    noun = "bullet is" if len(long) == 1 else "bullets are"
    return warned(
        f"{len(long)} {noun} longer than {_LONG_BULLET} words. Readers skim: the end of a long "
        "bullet is rarely seen.",
        "Split it, or keep what you did and what it led to.",
        examined.quotes(long),
    )


def paragraphs(examined: Examined) -> Finding | None:
    """Work told in one long paragraph."""
    dense = [
        entry
        for entry in examined.jobs
        if not entry.bullets and len(examined.head_of(entry).split()) > _LONG_PARAGRAPH
    ]
    if not examined.jobs:
        return None
    if not dense:
        return passed("No position is told in one long paragraph.")
    noun = "position is" if len(dense) == 1 else "positions are"
    return warned(
        f"{len(dense)} {noun} told in a paragraph of more than {_LONG_PARAGRAPH} words. "
        "Readers who skim find nothing to hold on to.",
        "Break it into three to six bullets, the most telling first.",
        examined.heads(dense),
    )


def opening_verbs(examined: Examined) -> Finding | None:
    """One verb that opens every other bullet."""
    firsts = [p.words[0].lower() for p in examined.work_points if p.words]
    firsts = [word for word in firsts if word not in _NOT_VERBS and word.isalpha()]
    if len(firsts) < _ENOUGH:
        return None
    verb, times = Counter(firsts).most_common(1)[0]
    if times < _SAME_VERB or times < _SAME_VERB_SHARE * len(firsts):
        return passed("The bullets begin with different words.")
    return warned(
        f"“{verb.capitalize()}” opens {times} of {counted(len(firsts), 'bullet')}.",
        "Vary the verb where another says more precisely what you did.",
    )
