"""From a skill to the questions of the bank that are about it, or near it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process, utils

from prepmatch.match.templates import filled
from prepmatch.model import Link, LinkKind

if TYPE_CHECKING:
    from prepmatch.match.relations import Relations
    from prepmatch.model import QuestionBank, Skill, Vocabulary

_MOST_PARTS = 25
"""What has more parts than this, such as AI, says nothing about any one of them."""
ENOUGH = 2
"""A skill with this many questions of its own needs no template."""
OWN = frozenset({LinkKind.TAGGED_FIRST, LinkKind.TAGGED})
"""Links to questions that are about the skill itself."""
_NEAR = 88
"""Below this, names that look alike mean different things (systems, SystemJS)."""


class QuestionLinks:
    """Finds questions for skills.

    By tag, then along the relations, else by likeness of names; templates fill what is left.
    """

    def __init__(self, bank: QuestionBank, vocabulary: Vocabulary, relations: Relations) -> None:
        self._bank = bank
        self._vocabulary = vocabulary
        self._relations = relations
        self._found: dict[str, tuple[Link, ...]] = {}

    def links(self, skill: Skill) -> tuple[Link, ...]:
        """The questions that a skill leads to, each once, by its closest link."""
        key = skill.key
        if key not in self._found:
            closest: dict[str, Link] = {}
            for link in self._all(skill):
                closest.setdefault(link.question.id, link)
            self._found[key] = tuple(closest.values())
        return self._found[key]

    def has_questions(self, skill: Skill) -> bool:
        """Whether the bank asks about a skill, about what it builds on or about parts of it."""
        near = {LinkKind.RELATED, LinkKind.FUZZY, LinkKind.TEMPLATE}
        return any(link.kind not in near for link in self.links(skill)) or bool(self._parts(skill))

    def _all(self, skill: Skill) -> list[Link]:
        links = [
            Link(self._bank.by_id[i], LinkKind.TAGGED_FIRST if is_first else LinkKind.TAGGED)
            for i, is_first in self._bank.tagged.get(skill.id, ())
        ]
        for tag in sorted(self._relations.implied_by(skill.id)):
            links += self._through(tag, LinkKind.IMPLIED)
        parts = self._parts(skill)
        if len(parts) <= _MOST_PARTS:
            for tag in parts:
                links += self._through(tag, LinkKind.PART)
        for tag in sorted(self._relations.related_to(skill.id)):
            links += self._through(tag, LinkKind.RELATED)
        return [*(links or self._by_likeness(skill)), *self._by_template(skill, links)]

    def _by_template(self, skill: Skill, links: list[Link]) -> list[Link]:
        if skill.is_discovered or sum(link.kind in OWN for link in links) >= ENOUGH:
            return []
        if len(self._parts(skill)) > _MOST_PARTS:  # nobody asks about all of AI in one question
            return []
        made = filled(skill, self._bank.templates, self._vocabulary)
        return [Link(question, LinkKind.TEMPLATE) for question in made]

    def _parts(self, skill: Skill) -> list[str]:
        """The tags of the bank that imply a skill."""
        return [tag for tag in self._tags if skill.id in self._relations.implied_by(tag)]

    def _through(self, tag: str, kind: LinkKind, similarity: int = 100) -> list[Link]:
        return [
            Link(self._bank.by_id[question_id], kind, similarity)
            for question_id, is_first in self._bank.tagged.get(tag, ())
            if is_first
        ]

    def _by_likeness(self, skill: Skill) -> list[Link]:
        best = process.extractOne(
            skill.name,
            list(self._names),
            scorer=fuzz.token_sort_ratio,
            processor=utils.default_process,
            score_cutoff=_NEAR,
        )
        if best is None:
            return []
        name, similarity = best[0], best[1]
        return self._through(self._names[name], LinkKind.FUZZY, round(similarity))

    @cached_property
    def _tags(self) -> list[str]:
        return sorted(self._bank.tagged)

    @cached_property
    def _names(self) -> dict[str, str]:
        """The tags by the names of what they stand for."""
        by_id = self._vocabulary.by_id
        return {by_id[tag].name.casefold(): tag for tag in self._tags if tag in by_id}
