"""What follows from the vocabulary's relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.model import Vocabulary


class Relations:
    """The `implies` of a vocabulary, followed to the end, and its `related`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._implied: dict[str, frozenset[str]] = {}
        self._related: dict[str, frozenset[str]] = {}

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
        """What could stand in for a skill in part; the data says it for both of a pair."""
        known = self._related.get(skill_id)
        if known is None:
            skill = self._vocabulary.by_id.get(skill_id)
            known = self._related[skill_id] = frozenset(() if skill is None else skill.related)
        return known
