"""From a skill to the questions of the bank that are about it, or near it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from prepmatch.model import Link, LinkKind

if TYPE_CHECKING:
    from prepmatch.match.relations import Relations
    from prepmatch.model import Question, QuestionBank, Skill, Vocabulary

_NEAR = 88
"""Below this, names that look alike mean different things (systems, SystemJS)."""


class QuestionLinks:
    """Finds questions for skills: by tag, along the relations, else by likeness of names."""

    def __init__(self, bank: QuestionBank, vocabulary: Vocabulary, relations: Relations) -> None:
        self._relations = relations
        self._vocabulary = vocabulary
        self._tagged: dict[str, list[tuple[Question, bool]]] = defaultdict(list)
        for question in bank.questions:
            tags = dict.fromkeys((*question.skills[:1], *question.topics, *question.skills))
            first = {*question.skills[:1], *question.topics[:1]}
            for tag in tags:
                self._tagged[tag].append((question, tag in first))
        self._names = {self._name(tag): tag for tag in sorted(self._tagged)}

    def links(self, skill: Skill) -> tuple[Link, ...]:
        """The questions that a skill leads to, each once, by its closest link."""
        found: dict[str, Link] = {}
        for link in self._all(skill):
            found.setdefault(link.question.id, link)
        return tuple(found.values())

    def _all(self, skill: Skill) -> list[Link]:
        links = [
            Link(question, LinkKind.TAGGED_FIRST if is_first else LinkKind.TAGGED)
            for question, is_first in sorted(
                self._tagged.get(skill.id, ()), key=lambda item: not item[1]
            )
        ]
        for tag in sorted(self._tagged):
            if tag in self._relations.implied_by(skill.id) or (
                skill.id in self._relations.implied_by(tag)
            ):
                links += self._through(tag, LinkKind.IMPLIED)
        for tag in sorted(self._relations.related_to(skill.id)):
            links += self._through(tag, LinkKind.RELATED)
        return links or self._by_likeness(skill)

    def _through(self, tag: str, kind: LinkKind, similarity: int = 100) -> list[Link]:
        return [
            Link(question, kind, similarity)
            for question, is_first in self._tagged.get(tag, ())
            if is_first
        ]

    def _by_likeness(self, skill: Skill) -> list[Link]:
        best = process.extractOne(
            skill.name.casefold(), list(self._names), scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR
        )
        if best is None:
            return []
        name, similarity = best[0], best[1]
        return self._through(self._names[name], LinkKind.FUZZY, round(similarity))

    def _name(self, tag: str) -> str:
        skill = self._vocabulary.by_id.get(tag)
        return (skill.name if skill else tag).casefold()
