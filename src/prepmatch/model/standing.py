"""How many of a job's requirements are met, and which are missing, alternatives as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model.match import Rung
from prepmatch.model.skill import Importance, SkillKind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from prepmatch.model.skill import Requirement

MET = frozenset({Rung.EVIDENCED, Rung.LISTED, Rung.IMPLIED})
UNMET = frozenset({Rung.MISSING, Rung.RELATED})


class Standing:
    """The requirements of a job in units: alternatives of each other count as one.

    Soft skills are left out: what a resume says of them proves little either way.

    Args:
        requirements: of one job, or of several together.
    """

    def __init__(self, requirements: Sequence[Requirement]) -> None:
        self._units: dict[Importance, list[tuple[tuple[int, ...], str]]] = {}
        for importance in Importance:
            groups: dict[tuple[str, ...], list[int]] = {}
            for place, requirement in enumerate(requirements):
                is_soft = requirement.skill.kind is SkillKind.SOFT
                if requirement.importance is importance and not is_soft:
                    key = requirement.any_of or (requirement.skill.key,)
                    groups.setdefault(key, []).append(place)
            self._units[importance] = [
                (tuple(places), " or ".join(requirements[p].skill.name for p in places))
                for places in groups.values()
            ]

    def met(self, importance: Importance, answers: Sequence[Rung]) -> tuple[int, int]:
        """How many units of one importance are met, and of how many.

        Args:
            importance: of the requirements that are counted.
            answers: for each requirement the rung that counts.
        """
        units = self._units[importance]
        return sum(any(answers[p] in MET for p in places) for places, _ in units), len(units)

    def best(self, importance: Importance, answers: Sequence[Rung]) -> list[Rung]:
        """For each unit of one importance the best rung on which it stands.

        Args:
            importance: of the requirements that are looked at.
            answers: for each requirement the rung that counts.
        """
        rank = tuple(Rung).index
        return [
            min((answers[p] for p in places), key=rank) for places, _ in self._units[importance]
        ]

    def names(self, answers: Sequence[Rung], rungs: Collection[Rung]) -> tuple[str, ...]:
        """The required and preferred units that stand on some rungs only, required first."""
        asked = (*self._units[Importance.REQUIRED], *self._units[Importance.PREFERRED])
        return tuple(name for places, name in asked if all(answers[p] in rungs for p in places))
