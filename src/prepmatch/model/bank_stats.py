"""What the bank holds, and how far it answers what job ads ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prepmatch.model.catalog import Demand
    from prepmatch.model.report import Versions
    from prepmatch.model.skill import Skill


@dataclass(frozen=True, slots=True)
class Coverage:
    """What there is for a demanded term.

    Attributes:
        skill: what the term stands for, if the vocabulary knows it.
        own: questions tagged with the skill.
        near: those about what it builds on, its parts or its siblings, which count only
            where it has too few of its own.
        templates: those filled from templates, where all these are too few.
    """

    demand: Demand
    skill: Skill | None
    own: int
    near: int
    templates: int

    @property
    def questions(self) -> int:
        """All that fit, templates among them."""
        return self.own + self.near + self.templates


@dataclass(frozen=True, slots=True)
class BankStats:
    """The bank in numbers. A question counts under its first topic."""

    questions: int
    by_topic: Mapping[str, int]
    by_kind: Mapping[str, int]
    by_level: Mapping[str, int]
    demand: tuple[Coverage, ...]
    versions: Versions
