"""What follows from the vocabulary's relations."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.model import Vocabulary


class Relations:
    """The `implies` and `related` of a vocabulary, both ways."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._implied: dict[str, frozenset[str]] = {}

    def implied_by(self, skill_id: str) -> frozenset[str]:
        """All that whoever knows a skill also knows, directly or by way of others."""
        known = self._implied.get(skill_id)
        if known is None:
            skill = self._vocabulary.by_id.get(skill_id)
            parents = () if skill is None else skill.implies
            known = frozenset(parents).union(*map(self.implied_by, parents))
            self._implied[skill_id] = known
        return known

    def related_to(self, skill_id: str) -> frozenset[str]:
        """What could stand in for a skill in part, whichever of the two says so."""
        return self._related[skill_id]

    @cached_property
    def _related(self) -> defaultdict[str, frozenset[str]]:
        both_ways: defaultdict[str, set[str]] = defaultdict(set)
        for skill in self._vocabulary.skills:
            for other in skill.related:
                both_ways[skill.id].add(other)
                both_ways[other].add(skill.id)
        frozen = {skill_id: frozenset(others) for skill_id, others in both_ways.items()}
        return defaultdict(frozenset, frozen)
