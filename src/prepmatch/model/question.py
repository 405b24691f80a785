"""What the bank holds, and how skills lead to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from prepmatch.model.skill import SkillKind


class QuestionKind(str, Enum):
    """What kind of interview a question belongs to."""

    TECHNICAL = "technical"
    CODING = "coding"
    SYSTEM_DESIGN = "system-design"
    CASE = "case"
    BEHAVIORAL = "behavioral"
    PROJECT = "project"


class Level(str, Enum):
    """Seniority, as questions are tagged with it."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Rubric:
    """What answers of three qualities sound like."""

    weak: str
    solid: str
    strong: str


@dataclass(frozen=True, slots=True)
class Question:
    """An entry of the question bank. Topics and skills are ids of the vocabulary.

    Attributes:
        is_template: whether it was filled from a template, for want of one about its skill.
    """

    id: str
    question: str
    kind: QuestionKind
    level: Level
    topics: tuple[str, ...]
    skills: tuple[str, ...]
    roles: tuple[str, ...]
    minutes: int
    assesses: str
    outline: tuple[str, ...]
    example: str
    when_to_use: tuple[str, ...]
    when_not_to_use: tuple[str, ...]
    impresses: tuple[str, ...]
    pitfalls: tuple[str, ...]
    follow_ups: tuple[str, ...]
    rubric: Rubric
    complexity: str
    requires: str
    demonstrates: str
    best_for: str
    reviewed: str
    license: str
    is_template: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A question with blanks, for skills of some kinds that no question is about.

    Attributes:
        kinds: of the skills that it can be filled with.
        pattern: the question; its texts hold `{skill}` and perhaps `{related}`.
    """

    kinds: tuple[SkillKind, ...]
    pattern: Question


@dataclass(frozen=True, slots=True)
class QuestionBank:
    """Every question, by id, in the order of the data files.

    Attributes:
        by_id: may make its questions when they are asked for.
        tagged: for each skill or topic, the ids of the questions tagged with it, and whether
            it is what they are about first.
        templates: for skills that nothing is tagged with.
    """

    by_id: Mapping[str, Question]
    tagged: Mapping[str, Sequence[tuple[str, bool]]]
    version: str = "0"
    templates: tuple[Template, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions."""
        return tuple(self.by_id.values())


class LinkKind(str, Enum):
    """How a skill leads to a question, closest first."""

    TAGGED_FIRST = "tagged-first"
    TAGGED = "tagged"
    IMPLIED = "implied"
    PART = "part"
    RELATED = "related"
    FUZZY = "fuzzy"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class Link:
    """A question that a skill leads to, how, and how alike the names are (0 to 100)."""

    question: Question
    kind: LinkKind
    similarity: int = 100
