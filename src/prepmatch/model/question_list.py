"""Questions on somebody's own list, and what is proposed for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from prepmatch.model.question import Level, QuestionKind

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class ListedQuestion:
    """A question as a list has it.

    Attributes:
        answer: what the list says to it, if anything.
        headings: those it stands under, and its categories; the nearest last.
        level: what the list says about its difficulty.
        line: where it stands, from 1; of a value in JSON, its number.
    """

    question: str
    answer: str
    headings: tuple[str, ...]
    level: str
    line: int


@dataclass(frozen=True, slots=True)
class Proposed(Generic[Value]):
    """A value and how sure it is, in percent."""

    value: Value
    certainty: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A listed question with the tags proposed for it; topics and skills are ids."""

    listed: ListedQuestion
    topic: Proposed[str] | None
    skills: tuple[Proposed[str], ...]
    kind: Proposed[QuestionKind]
    level: Proposed[Level]
