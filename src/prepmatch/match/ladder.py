"""Each requirement down a ladder of named rungs; the first that holds is the answer.

The idea of a comparison as an ordered list of named levels is that of the Fellegi-Sunter
tradition of record linkage (1969, "A theory for record linkage").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from prepmatch.match.profile import is_shown
from prepmatch.model import (
    Document,
    DocumentKind,
    Importance,
    Match,
    Requirement,
    Rung,
    Section,
    Span,
)

if TYPE_CHECKING:
    from collections.abc import Collection

    from prepmatch.match.relations import Relations
    from prepmatch.model import Profile, Quote, Skill, Vocabulary


class _Answer(NamedTuple):
    """A rung, and where the evidence for it is found.

    Attributes:
        places: of lines among the quotes of the profile.
        via: the key of the skill that answered, where it is another one.
        span: of a term that was found by its letters.
    """

    rung: Rung
    places: tuple[int, ...] = ()
    via: str | None = None
    span: Span | None = None


_MISSING = _Answer(Rung.MISSING)


class Ladder:
    """Matches the requirements of jobs against one resume.

    Args:
        profile: of the resume.
        vocabulary: the skills.
        relations: between them.
    """

    def __init__(self, profile: Profile, vocabulary: Vocabulary, relations: Relations) -> None:
        self._profile = profile
        self._traces = profile.traces
        self._vocabulary = vocabulary
        self._relations = relations
        self._implying: defaultdict[str, list[str]] = defaultdict(list)
        for key in profile.traces:
            for implied in relations.implied_by(key):
                self._implying[implied].append(key)

    def rung(self, requirement: Requirement) -> Rung:
        """The rung on which a requirement is answered, without the evidence."""
        own = self._traces.get(requirement.skill.key)
        if own is not None:
            return Rung.EVIDENCED if own.shown else Rung.LISTED
        return self._answer(requirement.skill).rung

    def match(self, requirement: Requirement, asked: tuple[Quote, ...]) -> Match:
        """Walk one requirement down the ladder.

        Args:
            requirement: what the job asks for.
            asked: the lines of the ad that ask for it.
        """
        answer = self._answer(requirement.skill)
        return Match(
            requirement,
            answer.rung,
            asked,
            self._quotes(answer),
            None if answer.via is None else self._vocabulary.by_id.get(answer.via),
            years_shown=self._profile.skill_years.get(requirement.skill.key),
        )

    def answer(self, skill: Skill) -> Match:
        """How the resume answers a skill that no ad asks for."""
        return self.match(Requirement(skill, Importance.MENTIONED, ()), ())

    def _answer(self, skill: Skill) -> _Answer:
        own = self._traces.get(skill.key)
        if own is not None:
            return (
                _Answer(Rung.EVIDENCED, own.quotes[: own.shown])
                if own.shown
                else _Answer(Rung.LISTED, own.quotes)
            )
        if skill.is_discovered:
            return self._by_its_letters(skill)
        implying = self._implying.get(skill.id)
        if implying:
            return self._best(Rung.IMPLIED, implying)
        related = self._relations.related_to(skill.id) & self._traces.keys()
        return self._best(Rung.RELATED, related) if related else _MISSING

    def _best(self, rung: Rung, keys: Collection[str]) -> _Answer:
        """Of several skills that answer, the one shown in work, then the most mentioned."""

        def strength(key: str) -> tuple[bool, int]:
            trace = self._traces[key]
            return trace.shown > 0, trace.mentions

        best = max(sorted(keys), key=strength)
        return _Answer(rung, self._traces[best].quotes, best)

    def _by_its_letters(self, skill: Skill) -> _Answer:
        """A term the vocabulary lacks is looked for as it is written."""
        passages = self._profile.passages
        text, name = passages.text, skill.name
        if text.isascii() and name.isascii() and name.lower() not in text.lower():
            return _MISSING  # the search for words takes ten times as long
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
        if found is None:
            return _MISSING
        at = bisect_right(passages.sections, found.start(), key=lambda section: section[0])
        section = passages.sections[max(0, at - 1)][1]
        rung = Rung.EVIDENCED if is_shown(skill.kind, section) else Rung.LISTED
        return _Answer(rung, span=Span(*found.span()))

    def _quotes(self, answer: _Answer) -> tuple[Quote, ...]:
        if answer.span is not None:
            return (document_of(self._profile).quote(answer.span),)
        quotes = self._profile.passages.quotes if answer.places else ()
        return tuple(quotes[place] for place in answer.places)


def document_of(profile: Profile) -> Document:
    """As much of the document as quoting it takes."""
    text, sections = profile.passages.text, profile.passages.sections
    ends = [start for start, _ in sections[1:]] + [len(text)]
    return Document.of_text(
        "",
        DocumentKind.RESUME,
        text,
        tuple(
            Section(kind, None, Span(start, end))
            for (start, kind), end in zip(sections, ends, strict=True)
        ),
    )
