"""How a resume answers what a job asks for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.model.document import Quote
    from prepmatch.model.skill import Importance, Requirement, Skill


class Rung(str, Enum):
    """How a resume answers a requirement, best first."""

    EVIDENCED = "evidenced"
    LISTED = "listed"
    IMPLIED = "implied"
    RELATED = "related"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Match:
    """A requirement, the rung on which the resume answers it, and the evidence.

    Attributes:
        via: the skill of the resume that answered, where it is another one.
        choice: the best rung among the alternatives, where one of several is enough.
        years_shown: years of dated work that show the skill or what implies it.
    """

    requirement: Requirement
    rung: Rung
    job_evidence: tuple[Quote, ...]
    resume_evidence: tuple[Quote, ...] = ()
    via: Skill | None = None
    choice: Rung | None = None
    years_shown: float | None = None

    @property
    def answer(self) -> Rung:
        """The rung that counts: its own, or that of the alternative which answers for it."""
        return self.choice or self.rung


@dataclass(frozen=True, slots=True)
class KeywordGap:
    """A wording of the ad that a keyword search would not find in the resume.

    Attributes:
        nearest: what the resume says instead.
        rung: how the resume answers what the wording stands for.
    """

    keyword: str
    importance: Importance
    in_job: int
    in_resume: int
    nearest: str | None
    advice: str
    rung: Rung = Rung.MISSING
