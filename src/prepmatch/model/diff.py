"""Plans that were saved, and what changed from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from prepmatch.model.match import Rung

if TYPE_CHECKING:
    from prepmatch.model.check import CheckStatus
    from prepmatch.model.document import Quote
    from prepmatch.model.report import FitScore, Versions
    from prepmatch.model.skill import Importance

_BEST_FIRST = tuple(Rung)


@dataclass(frozen=True, slots=True)
class SavedRequirement:
    """What a job asked for, and how the resume answered it then.

    Attributes:
        id: of the skill; None where the vocabulary does not know it.
        via: the skill of the resume that answered, where it is another one.
        evidence: the first words of the resume that answer it.
    """

    id: str | None
    name: str
    importance: Importance
    rung: Rung
    via: str | None
    years_shown: float | None
    evidence: Quote | None

    @property
    def key(self) -> str:
        """What tells it from others: the id of the skill, or for want of one its name."""
        return self.id or self.name.casefold()


@dataclass(frozen=True, slots=True)
class SavedQuestion:
    """A question of the list, by its rank in it."""

    id: str
    question: str
    rank: int


@dataclass(frozen=True, slots=True)
class SavedCheck:
    """What came of a check of the resume."""

    id: str
    title: str
    status: CheckStatus
    message: str


@dataclass(frozen=True, slots=True)
class SavedPlan:
    """What two plans are compared by.

    Attributes:
        source: the file that it was saved in.
        resume: the file that it was made from.
        jobs: title or source of each ad, with the years and the level that it asks for.
        gaps: wordings of the ads that a keyword search did not find.
    """

    source: str
    resume: str
    jobs: tuple[tuple[str, float | None, str | None], ...]
    versions: Versions
    fit: FitScore
    requirements: tuple[SavedRequirement, ...]
    gaps: tuple[str, ...]
    questions: tuple[SavedQuestion, ...]
    checks: tuple[SavedCheck, ...]


@dataclass(frozen=True, slots=True)
class RequirementChange:
    """A requirement that is answered otherwise than before; None where a plan lacks it."""

    before: SavedRequirement | None
    after: SavedRequirement | None

    @property
    def shown(self) -> SavedRequirement:
        """The newer of the two; there is always one."""
        return cast("SavedRequirement", self.after or self.before)

    @property
    def steps(self) -> int:
        """Rungs climbed: below zero where it went down, zero where only years or ads changed."""
        if self.before is None or self.after is None:
            return 0
        return _BEST_FIRST.index(self.before.rung) - _BEST_FIRST.index(self.after.rung)


@dataclass(frozen=True, slots=True)
class ContributionChange:
    """A part of the fit, in points out of what it could be; None where a plan lacks it."""

    label: str
    before: tuple[float, float] | None
    after: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """A question that entered the list, left it, or changed places with others.

    Attributes:
        before: its rank; None where it was not on the list.
        after: its rank; None where it no longer is.
    """

    id: str
    question: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class CheckChange:
    """A check with another outcome than before; None where a plan lacks it."""

    before: SavedCheck | None
    after: SavedCheck | None

    @property
    def shown(self) -> SavedCheck:
        """The newer of the two; there is always one."""
        return cast("SavedCheck", self.after or self.before)


@dataclass(frozen=True, slots=True)
class PlanDiff:
    """What changed between two plans.

    Attributes:
        unchanged: how many requirements are answered as before.
        changed_data: the names of the versions that differ.
        is_same_job: whether both were made for the same ads, as far as the plans tell.
    """

    old: SavedPlan
    new: SavedPlan
    requirements: tuple[RequirementChange, ...]
    unchanged: int
    contributions: tuple[ContributionChange, ...]
    gaps_closed: tuple[str, ...]
    gaps_opened: tuple[str, ...]
    questions: tuple[QuestionChange, ...]
    checks: tuple[CheckChange, ...]
    changed_data: tuple[str, ...]
    is_same_job: bool
