"""Why a question has the priority it has: every factor with its number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import prod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.model.question import LinkKind, Question
    from prepmatch.model.skill import Skill


@dataclass(frozen=True, slots=True)
class Factor:
    """A number that multiplies, and what it stands for."""

    label: str
    value: float


@dataclass(frozen=True, slots=True)
class Term:
    """A reason to be ready for a skill, such as a line of an ad, as a product of factors."""

    source: str
    factors: tuple[Factor, ...]

    @property
    def value(self) -> float:
        """The product."""
        return prod(factor.value for factor in self.factors)


@dataclass(frozen=True, slots=True)
class Part:
    """What a question is worth for one skill: the sum of the terms times the factors.

    Attributes:
        terms: why the skill matters.
        link: how the question is linked to the skill.
        factors: how well the question serves it, and how much of it is still open.
    """

    skill: Skill
    link: LinkKind
    terms: tuple[Term, ...]
    factors: tuple[Factor, ...]

    @property
    def value(self) -> float:
        """The worth, before the factors of the whole question."""
        return sum(term.value for term in self.terms) * prod(f.value for f in self.factors)


class Verdict(str, Enum):
    """What became of a question."""

    CHOSEN = "chosen"
    NO_TIME = "no-time"
    LIST_FULL = "list-full"
    TOO_LITTLE = "too-little"
    WAITS = "waits"
    PASSED = "passed"
    NOT_ASKED_FOR = "not-asked-for"
    OTHER_KIND = "other-kind"


@dataclass(frozen=True, slots=True)
class ExplainedQuestion:
    """The sum behind a question's priority, and what became of the question.

    Attributes:
        priority: parts times factors, at the moment the question was chosen, or else when the
            list was closed.
        rank: its place in the plan, if it has one.
        picked: the place at which it was chosen, before questions that it builds on.
        last: the priority of the last question chosen; None where none was.
        lowest: the priority below which nothing is chosen.
    """

    question: Question
    verdict: Verdict
    priority: float
    parts: tuple[Part, ...]
    factors: tuple[Factor, ...]
    lowest: float
    rank: int | None = None
    picked: int | None = None
    last: float | None = None
