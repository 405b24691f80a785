"""What to change in a resume for a job, from what the resume already says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.model.document import Quote
    from prepmatch.model.skill import Importance, Skill


@dataclass(frozen=True, slots=True)
class Answered:
    """A requirement and the line of the ad that makes it.

    Attributes:
        is_implied: whether the resume's line shows what implies it, and not the skill itself.
    """

    skill: Skill
    importance: Importance
    job: Quote
    is_implied: bool = False


@dataclass(frozen=True, slots=True)
class Lead:
    """A line of the resume to put first, and why.

    Attributes:
        entry: the position or project that it belongs to, as the resume names it.
        is_project: whether that is a project.
        place: where it stands among the lines of its entry, from 1.
        of: how many lines the entry has.
        answers: the requirements that it shows, those first that no earlier line shows.
    """

    quote: Quote
    entry: str | None
    is_project: bool
    place: int
    of: int
    answers: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class Rewording:
    """A word of the resume for which the ad has another.

    Attributes:
        keyword: the ad's.
        instead_of: the resume's.
        quote: the line that has it.
    """

    keyword: str
    instead_of: str
    importance: Importance
    quote: Quote


@dataclass(frozen=True, slots=True)
class CouldShow:
    """A requirement without proof in the work, and lines that could show it if it is true.

    Attributes:
        resume: where the resume lists it, or shows what implies it.
        via: the skill that implies it, where it is not even listed.
        lines: on work with what is near to it; there may be none.
    """

    skill: Skill
    importance: Importance
    job: Quote
    resume: Quote | None
    via: Skill | None
    lines: tuple[tuple[Quote, Skill], ...]


@dataclass(frozen=True, slots=True)
class Tailoring:
    """What to put first, to word otherwise, and to show if it is true."""

    lead: tuple[Lead, ...] = ()
    rewordings: tuple[Rewording, ...] = ()
    could_show: tuple[CouldShow, ...] = ()
