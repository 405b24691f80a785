"""What is found in documents: skills, mentions, requirements."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prepmatch.model.document import Span


class SkillKind(str, Enum):
    """What kind of thing a skill is."""

    LANGUAGE = "language"
    LIBRARY = "library"
    FRAMEWORK = "framework"
    TOOL = "tool"
    DATABASE = "database"
    PLATFORM = "platform"
    CONCEPT = "concept"
    METHOD = "method"
    PRACTICE = "practice"
    STANDARD = "standard"
    CERTIFICATION = "certification"
    SOFT = "soft"
    SPOKEN_LANGUAGE = "spoken-language"

    @property
    def is_technology(self) -> bool:
        """Whether it is something with a product's or a language's name."""
        return self in _TECHNOLOGY

    @property
    def is_conceptual(self) -> bool:
        """Whether it is an idea or a way of doing things, and no thing with a name."""
        return self in _CONCEPTUAL


_TECHNOLOGY = frozenset(
    {
        SkillKind.LANGUAGE,
        SkillKind.LIBRARY,
        SkillKind.FRAMEWORK,
        SkillKind.TOOL,
        SkillKind.DATABASE,
        SkillKind.PLATFORM,
    }
)
_CONCEPTUAL = frozenset({SkillKind.CONCEPT, SkillKind.METHOD, SkillKind.PRACTICE})


class Importance(str, Enum):
    """How much a job ad insists on a skill, strongest first."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    MENTIONED = "mentioned"

    @property
    def rank(self) -> int:
        """0 for the strongest, for sorting."""
        return _RANKS[self]


_RANKS = {importance: rank for rank, importance in enumerate(Importance)}


@dataclass(frozen=True, slots=True)
class Skill:
    """One entry of the vocabulary: something to know, to use or to be asked about.

    Attributes:
        id: stable and lower case, as in `machine-learning`; empty for a discovered term.
        aliases: other ways to write it; case and hyphens do not matter.
        exact: forms that count only when written with these capitals ("Spark").
        contextual: forms that are ordinary words even so ("Go"): they need a technical
            neighbour, a list, or a skills section.
        unless: words that, in the same sentence, show another meaning of its forms in
            capitals or of ordinary words ("velocity" for Angular).
        implies: ids of what whoever knows this also knows.
        related: ids of what could stand in for it in part.
    """

    id: str
    name: str
    kind: SkillKind
    aliases: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    contextual: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    @property
    def is_discovered(self) -> bool:
        """Whether the vocabulary does not know it."""
        return not self.id

    @property
    def key(self) -> str:
        """What tells it from others: its id, or for a discovered term its name."""
        return self.id or self.name.casefold()


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a document that names a skill, and the rule that says so."""

    skill: Skill
    span: Span
    text: str
    section: str
    rule: str
    similarity: int = 100


@dataclass(frozen=True, slots=True)
class Decision:
    """A place that could name a skill, whether it counts, and why."""

    mention: Mention
    counts: bool
    why: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the vocabulary and a document say about a term.

    Attributes:
        owner: the skill that the term is a form of, if any.
        nearest: names like it, where nothing owns it.
        decisions: the places in the document that concern it.
    """

    term: str
    owner: Skill | None
    nearest: tuple[str, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a job asks for.

    Attributes:
        years: the years of experience asked for with this skill, if the ad says so.
        any_of: keys of the alternatives, itself included, where one of them is enough.
    """

    skill: Skill
    importance: Importance
    mentions: tuple[Mention, ...]
    years: int | None = None
    any_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every skill that prepmatch knows, by id, in the order of the data files.

    The mapping may make its skills when they are asked for.
    """

    by_id: Mapping[str, Skill]
    version: str = "0"

    @property
    def skills(self) -> tuple[Skill, ...]:
        """All skills; making them all takes a while, so ask for single ones where that does."""
        return tuple(self.by_id.values())
