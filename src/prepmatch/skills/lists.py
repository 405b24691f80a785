"""Lists of skills: which hits are items of one list, and whether it vouches for its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import SkillKind
from prepmatch.skills.forms import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.skills.phrases import Hit
    from prepmatch.skills.tokens import Tokens

LIST_SIGNS = frozenset({",", "/", "|", ";", "•", "·", "(", ")", "and", "or", "&", "+", ":"})
_WIDEST_GAP = 3
_ROW = 3
_YEAR = 4
"""Digits of a year, which is no version."""


def are_listed_together(one: Hit, other: Hit, tokens: Tokens) -> bool:
    """Whether nothing but the signs of a list, or a version, stands between two hits."""
    first, second = (one, other) if one.start < other.start else (other, one)
    start, end = first.end, second.start
    if start < end and tokens.texts[start][:1].isdigit() and len(tokens.texts[start]) < _YEAR:
        start += 1
    between = tokens.lowered[start:end]
    return 0 < len(between) <= _WIDEST_GAP and all(word in LIST_SIGNS for word in between)


def find_vouchers(hits: Sequence[Hit], tokens: Tokens) -> dict[int, Hit]:
    """For names that are ordinary words, a member of their list that shows what they are.

    A technology whose name is nothing else vouches for all items of its list; so do two
    ordinary words whose skills are related, like Word and Outlook, for each other.

    Returns:
        By the place of the hit among the hits.
    """
    found: dict[int, Hit] = _of_rows(hits)
    for run in _runs(hits, tokens):
        sure = [index for index in run if _vouches(hits[index])]
        sure = sure or [index for index in run if _has_kin(index, run, hits)]
        for index in run:
            others = [other for other in sure if other != index]
            if others:
                found[index] = hits[min(others, key=lambda other: abs(other - index))]
            elif _has_kin(index, run, hits):
                found[index] = next(hits[i] for i in run if are_kin(hits[i], hits[index]))
    return found


def _of_rows(hits: Sequence[Hit]) -> dict[int, Hit]:
    """Three technologies or more with nothing between: a list whose signs got lost."""
    found: dict[int, Hit] = {}
    row: list[int] = []
    for index, hit in enumerate([*hits, None]):
        goes_on = row and hit is not None and hit.start == hits[row[-1]].end
        if not goes_on:
            sure = [other for other in row if _vouches(hits[other])]
            if len(row) >= _ROW and sure:
                found.update((other, hits[sure[0]]) for other in row)
            row = []
        if hit is not None and hit.skill.kind.is_technology:
            row.append(index)
    return found


def _runs(hits: Sequence[Hit], tokens: Tokens) -> Iterator[list[int]]:
    """The items of each list that holds two or more, by their places among the hits."""
    run: list[int] = []
    for index, hit in enumerate(hits):
        if hit.skill.kind is SkillKind.SOFT:
            continue
        if run and hit.start < hits[run[-1]].end:
            continue
        if run and not are_listed_together(hits[run[-1]], hit, tokens):
            if len(run) > 1:
                yield run
            run = []
        run.append(index)
    if len(run) > 1:
        yield run


def _vouches(hit: Hit) -> bool:
    kind = hit.skill.kind
    return hit.rule is not Rule.CONTEXT and (kind.is_technology or kind is SkillKind.STANDARD)


def _has_kin(index: int, run: Sequence[int], hits: Sequence[Hit]) -> bool:
    return any(are_kin(hits[other], hits[index]) for other in run)


def are_kin(one: Hit, other: Hit) -> bool:
    """Whether one of two skills is related to the other or brings it along."""
    first, second = one.skill, other.skill
    of_first, of_second = {*first.related, *first.implies}, {*second.related, *second.implies}
    return first.id != second.id and (second.id in of_first or first.id in of_second)


def are_of_a_house(one: Hit, other: Hit) -> bool:
    """Whether two skills bring along the same, as services of one cloud do."""
    first, second = one.skill, other.skill
    return first.id != second.id and not {*first.implies}.isdisjoint(second.implies)
