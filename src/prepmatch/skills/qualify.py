"""Mentions in a job to requirements: how much each is asked for, years, and alternatives."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from prepmatch.model import Importance, Requirement, SkillKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Document, Mention, Span
    from prepmatch.skills.scope import Scope

_OF_SECTION = {
    "requirements": Importance.REQUIRED,
    "preferred": Importance.PREFERRED,
}
_CUES_COUNT_IN = frozenset({"top", "responsibilities", "about"})
_STRICT = re.compile(r"(?<!not )\b(?:must|required|mandatory|essential)\b", re.IGNORECASE)
_ENTHUSIASM_REACH = 40
"""Characters between a word of enthusiasm and what it is for."""
_COMMA = 10
"""Characters that a comma counts for in "Python is required, Kotlin is preferred"."""
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
_YEARS = re.compile(
    rf"\b({_COUNT})\s*\+?\s*(?:(?:-|\u2013|to)\s*{_COUNT}\s*)?(?:\+|or more)?\s*(?:years?|yrs?)\b",
    re.IGNORECASE,
)
_YEAR_SIGN = re.compile("[Yy](?:[Ee][Aa])?[Rr]")
_KNOWN_AND = re.compile(
    r"\b(?:experience|knowledge|expertise|skills?|proficiency)\s(?:with|in|of)\s{1,3}and\s(?:an?\s)?$",
    re.IGNORECASE,
)
_OF_THE_EMPLOYER = re.compile(
    r"\b(?:founded|founders?|the company|our|we['\u2019]ve"
    r"|we (?:have|bring|build|make|run|use|serve))\b",
    re.IGNORECASE,
)
_OF_YOU = re.compile(
    r"\b(?:you\w*|must|candidates?|applicants?|looking for|seeking|hiring)\b", re.IGNORECASE
)
_YEARS_AFTER = re.compile(
    rf"\s*[(\[:,\u2013\u2014-]\s*(?:at least|minimum|min\.?|over)?\s*{_YEARS.pattern}"
    r"(?:\s+(?:of\s+)?(?:\w+\s+)?experience)?\s*(?=[)\],.;\n]|$)",
    re.IGNORECASE,
)
"""`Python (3+ years)`, `Python: 3 years of experience`; not `Python, 3 years of Java`."""
_MOST_YEARS = 20
_LIST_GLUE = re.compile(r"^[\s,/|&]*(?:\b(?:and|or|and/or)\b)?[\s,]*$", re.IGNORECASE)
_OR = re.compile(r"\bor\b", re.IGNORECASE)
_OPEN_END = re.compile(
    r"^[\s,)]*(?:\b(?:or|and)\b\s+)?(?:an?\s+|other\s+|another\s+|any\s+)?"
    r"(?:similar|equivalent|comparable|alternative|etc)\b",
    re.IGNORECASE,
)
_LEAD = 28
"""Characters before a list in which "one of" or "such as" governs it."""
_NAMED = frozenset(
    kind for kind in SkillKind if not kind.is_conceptual and kind is not SkillKind.SOFT
)
"""Kinds whose members can replace one another."""
_COUNTED = _NAMED - {SkillKind.CERTIFICATION, SkillKind.SPOKEN_LANGUAGE}
"""Kinds of which ads count the years."""
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:including|such as|candidates?|preferred|preferably|knowledge|familiar\w*|must)\b"
    r"|experience\s*[,;)]|[;:]",
    re.IGNORECASE,
)
"""Between years and a skill: the years are those of what came before."""


def find_requirements(
    document: Document, mentions: Sequence[Mention], scope: Scope
) -> tuple[Requirement, ...]:
    """What a job asks for, strongest first, then in the order of the ad.

    Args:
        document: the ad.
        mentions: the skills found in it.
        scope: its sentences.
    """
    reader = _Reader(document, mentions, scope)
    groups = reader.alternatives(mentions)
    by_skill: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_skill[mention.skill.key].append(mention)
    requirements = [
        reader.requirement(found, groups.get(key, ())) for key, found in by_skill.items()
    ]
    return tuple(sorted(requirements, key=lambda r: (r.importance.rank, r.mentions[0].span)))


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _NUMBERS.index(written.lower()) + 1


class _Reader:
    """Reads what stands around the mentions of one ad."""

    def __init__(self, document: Document, mentions: Sequence[Mention], scope: Scope) -> None:
        self._text = document.text
        self._scope = scope
        after = {m.span: _YEARS_AFTER.match(self._text, m.span.end) for m in mentions}
        self._years_after = {span: found for span, found in after.items() if found}
        self._year_signs = [sign.start() for sign in _YEAR_SIGN.finditer(self._text)]
        self._taken = {found.start(1) for found in self._years_after.values()}

    def requirement(self, mentions: Sequence[Mention], any_of: tuple[str, ...]) -> Requirement:
        """All mentions of one skill as one requirement; those that ask for it most come first."""
        asked = [(self.importance(mention), mention) for mention in mentions]
        asked.sort(key=lambda pair: (pair[0].rank, pair[1].span))
        return Requirement(
            skill=asked[0][1].skill,
            importance=asked[0][0],
            mentions=tuple(mention for _, mention in asked),
            years=self._years_of(asked),
            any_of=any_of,
        )

    def _years_of(self, asked: Sequence[tuple[Importance, Mention]]) -> int | None:
        """The most years that are asked for where the skill is asked for most."""
        years = [(importance.rank, self.years(mention)) for importance, mention in asked]
        counted = [(-rank, number) for rank, number in years if number]
        return max(counted)[1] if counted else None

    def importance(self, mention: Mention) -> Importance:
        """The sentence goes before the section: a "plus" under Requirements is a plus."""
        if self._is_wished_for(mention.span):
            return Importance.MENTIONED
        if self._is_preferred(mention.span):
            return Importance.PREFERRED
        by_section = _OF_SECTION.get(mention.section)
        if by_section is not None:
            return by_section
        is_asked = mention.section in _CUES_COUNT_IN and self._scope.says("required", mention.span)
        return (
            Importance.REQUIRED
            if is_asked and not self._is_boast(mention)
            else Importance.MENTIONED
        )

    def _is_boast(self, mention: Mention) -> bool:
        """`The company has 12 years of experience in C++` asks nothing of anybody."""
        if mention.section not in {"about", "top"}:
            return False
        sentence = self._text[slice(*self._scope.sentence(mention.span))]
        return _OF_THE_EMPLOYER.search(sentence) is not None and not _OF_YOU.search(sentence)

    def _is_wished_for(self, span: Span) -> bool:
        """`A passion for big data` is no experience with it; `experience with and passion` is."""
        start, _ = self._scope.clause(span)
        near = max(start, span.start - _ENTHUSIASM_REACH)
        wishes = self._scope.cues("enthusiasm", near, span.start)
        return bool(wishes) and not _KNOWN_AND.search(self._text, start, wishes[0][0])

    def _is_preferred(self, span: Span) -> bool:
        """Whether the nearest word about it is a mild one, in its clause or else its sentence."""
        start, end = self._scope.clause(span)
        mild = self._mild_cues(span, start, end)
        if not mild:
            asked = self._scope.cues("required", start, end)
            opening, _ = self._scope.sentence(span)
            return not asked and bool(self._mild_cues(span, opening, span.start))
        strict = [found.span() for found in _STRICT.finditer(self._text, start, end)]
        return not strict or self._distance(mild, span) <= self._distance(strict, span)

    def _mild_cues(self, span: Span, start: int, end: int) -> list[tuple[int, int]]:
        found = self._scope.cues("preferred", start, end)
        return [cue for cue in found if self._scope.reaches(cue, span)]

    def _distance(self, places: Sequence[tuple[int, int]], span: Span) -> int:
        """How far the nearest of some places is from a span; a comma between makes it further."""
        gaps = ((min(end, span.end), max(start, span.start)) for start, end in places)
        return min(gap[1] - gap[0] + _COMMA * self._text.count(",", *gap) for gap in gaps)

    def years(self, mention: Mention) -> int | None:
        """The years right after the skill, else the last that the sentence says before it."""
        found = self._years_after.get(mention.span)
        if found is None:
            start, _ = self._scope.sentence(mention.span)
            before = self._years_in(start, mention.span.start)
            found = next((m for m in reversed(before) if m.start(1) not in self._taken), None)
            if found and _OF_SOMETHING_ELSE.search(self._text, found.end(), mention.span.start):
                return None
        years = _number(found.group(1)) if found and not self._is_boast(mention) else 0
        return years if 0 < years <= _MOST_YEARS and mention.skill.kind in _COUNTED else None

    def _years_in(self, start: int, end: int) -> list[re.Match[str]]:
        """Numbers of years in a stretch of the text; most have no `years` or `yrs` at all."""
        signs = self._year_signs
        if bisect_left(signs, start) == bisect_left(signs, end):
            return []
        return [*_YEARS.finditer(self._text, start, end)]

    def alternatives(self, mentions: Sequence[Mention]) -> dict[str, tuple[str, ...]]:
        """For each skill that one of several may answer, the ids of them all."""
        groups: dict[str, tuple[str, ...]] = {}
        parts = (part for run in self._runs(mentions) for part in self._choices(run))
        for run in parts:
            ids = tuple(dict.fromkeys(mention.skill.key for mention in run))
            if len(ids) > 1 and self._offers_a_choice(run):
                for skill_id in ids:
                    groups.setdefault(skill_id, ids)
        return groups

    def _runs(self, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
        """Named things with nothing but commas and conjunctions between them."""
        run: list[Mention] = []
        for mention in mentions:
            if run and not self._goes_on(run[-1], mention):
                yield run
                run = []
            if mention.skill.kind in _NAMED:
                run.append(mention)
        if run:
            yield run

    def _choices(self, run: list[Mention]) -> Iterator[list[Mention]]:
        """`PyTorch or TensorFlow, OpenCV` offers one choice and then asks for a third thing."""
        part = run[:1]
        for before, mention in pairwise(run):
            ended = len(part) > 1 and self._is_or(part[-2], part[-1])
            if ended and not self._is_or(before, mention):
                yield part
                part = []
            part.append(mention)
        yield part

    def _is_or(self, before: Mention, mention: Mention) -> bool:
        return _OR.search(self._text, before.span.end, mention.span.start) is not None

    def _goes_on(self, before: Mention, mention: Mention) -> bool:
        between = self._text[before.span.end : mention.span.start]
        return mention.skill.kind in _NAMED and _LIST_GLUE.match(between) is not None

    def _offers_a_choice(self, run: Sequence[Mention]) -> bool:
        if self._is_or(run[-2], run[-1]):
            return True
        start, end = self._scope.sentence(run[0].span)
        after = self._text[run[-1].span.end : end]
        lead = self._text[max(start, run[0].span.start - _LEAD) : run[0].span.start]
        return _OPEN_END.match(after) is not None or self._scope.has("alternatives", lead)
