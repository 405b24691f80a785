"""Each requirement down a ladder of named rungs; the first that holds is the answer.

The idea of a comparison as an ordered list of named levels is that of the Fellegi-Sunter
tradition of record linkage (1969, "A theory for record linkage").
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from prepmatch.model import Importance, Match, Mention, Requirement, Rung, SkillKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from prepmatch.match.relations import Relations
    from prepmatch.model import Document, Quote, Resume, Skill, Vocabulary

_SHOWN_IN = frozenset({"experience", "projects", "publications", "volunteering", "awards"})
_SHOWN_BY_LISTING = {
    SkillKind.CERTIFICATION: frozenset({"certifications", "education", "experience"}),
    SkillKind.SPOKEN_LANGUAGE: frozenset({"languages", "skills", "top", "summary"}),
}
MOST_QUOTES = 3
"""Quotations that a match carries of each document."""


class Ladder:
    """Matches the requirements of jobs against one resume.

    Args:
        resume: understood.
        vocabulary: the skills.
        relations: between them.
        years: for skills by their keys, the years of dated work that show them.
    """

    def __init__(
        self,
        resume: Resume,
        vocabulary: Vocabulary,
        relations: Relations,
        years: Mapping[str, float] | None = None,
    ) -> None:
        self._document = resume.document
        self._years = years or {}
        self._vocabulary = vocabulary
        self._relations = relations
        self._mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in resume.mentions:
            self._mentions[mention.skill.key].append(mention)
        self._known = sorted(skill_id for skill_id in self._mentions if skill_id)

    def match(self, requirement: Requirement, job: Document) -> Match:
        """Walk one requirement down the ladder.

        Args:
            requirement: what the job asks for.
            job: the ad, for the evidence.
        """
        rung, mentions, via = self._answer(requirement.skill)
        return Match(
            requirement,
            rung,
            quotes(job, (mention.span for mention in requirement.mentions)),
            quotes(self._document, (mention.span for mention in mentions)),
            via,
            years_shown=self._years.get(requirement.skill.key),
        )

    def answer(self, skill: Skill) -> Match:
        """How the resume answers a skill that no ad asks for."""
        rung, mentions, via = self._answer(skill)
        found = quotes(self._document, (mention.span for mention in mentions))
        return Match(Requirement(skill, Importance.MENTIONED, ()), rung, (), found, via)

    def _answer(self, skill: Skill) -> tuple[Rung, Sequence[Mention], Skill | None]:
        own = self._mentions.get(skill.key, [])
        shown = [mention for mention in own if _is_shown(mention)]
        if shown:
            return Rung.EVIDENCED, shown, None
        if own:
            return Rung.LISTED, own, None
        if skill.is_discovered:
            return self._by_its_letters(skill)
        implying = [k for k in self._known if skill.id in self._relations.implied_by(k)]
        if implying:
            return Rung.IMPLIED, *self._best(implying)
        related = [k for k in self._known if k in self._relations.related_to(skill.id)]
        if related:
            return Rung.RELATED, *self._best(related)
        return Rung.MISSING, (), None

    def _best(self, skill_ids: Iterable[str]) -> tuple[Sequence[Mention], Skill]:
        """Of several skills that answer, the one shown in work, then the most mentioned."""

        def strength(skill_id: str) -> tuple[bool, int]:
            mentions = self._mentions[skill_id]
            return any(map(_is_shown, mentions)), len(mentions)

        best = max(sorted(skill_ids), key=strength)
        mentions = self._mentions[best]
        return sorted(mentions, key=lambda m: not _is_shown(m)), mentions[0].skill

    def _by_its_letters(self, skill: Skill) -> tuple[Rung, Sequence[Mention], Skill | None]:
        """A term the vocabulary lacks is looked for as it is written."""
        found = re.search(
            rf"(?<!\w){re.escape(skill.name)}(?!\w)", self._document.text, re.IGNORECASE
        )
        if found is None:
            return Rung.MISSING, (), None
        span = Span(*found.span())
        section = self._document.section_at(span.start).kind
        mention = Mention(skill, span, found.group(), section, "discovered")
        return (Rung.EVIDENCED if _is_shown(mention) else Rung.LISTED), [mention], None


def _is_shown(mention: Mention) -> bool:
    return mention.section in _SHOWN_IN or mention.section in _SHOWN_BY_LISTING.get(
        mention.skill.kind, ()
    )


def quotes(document: Document, spans: Iterable[Span]) -> tuple[Quote, ...]:
    """The first few different lines that hold some spans."""
    found: dict[int, Quote] = {}
    for span in spans:
        quote = document.quote(span)
        found.setdefault(quote.line, quote)
        if len(found) == MOST_QUOTES:
            break
    return tuple(found.values())
