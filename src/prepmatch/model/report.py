"""What renderers draw: plans and rankings."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from prepmatch.model.story import StoryMatrix
from prepmatch.model.tailoring import Tailoring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model.check import Check
    from prepmatch.model.document import Document, Notice, Quote
    from prepmatch.model.explained import ExplainedQuestion
    from prepmatch.model.facts import JobFacts, ResumeFacts
    from prepmatch.model.match import KeywordGap, Match, Rung
    from prepmatch.model.prints import Twin
    from prepmatch.model.provenance import Provenance
    from prepmatch.model.question import Question
    from prepmatch.model.schedule import Schedule
    from prepmatch.model.skill import Importance, Mention, Requirement, Skill
    from prepmatch.model.story import Story


class QuestionReason(str, Enum):
    """Why a question is on the list."""

    MISSING = "missing"
    UNPROVEN = "unproven"
    DEPTH = "depth"
    CORE = "core"
    BEHAVIORAL = "behavioral"


@dataclass(frozen=True, slots=True)
class Contribution:
    """A labelled part of a score.

    Attributes:
        evidence: words of the resume that it rests on, where no requirement has them.
    """

    label: str
    points: float
    out_of: float
    evidence: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class FitScore:
    """A score that is the sum of its parts; what they are out of adds up to 100."""

    contributions: tuple[Contribution, ...]

    @property
    def total(self) -> float:
        """The sum of the points, to one decimal."""
        return round(sum(part.points for part in self.contributions), 1)


@dataclass(frozen=True, slots=True)
class Because:
    """What links a question to the two documents.

    Attributes:
        rung: how the resume answers the need for the skill; None where no ad asks for it.
        via: the skill of the resume that answers, where it is another one.
        asked_by: how many of the jobs name the skill.
        ad: the file that the job's words are from, where there are several.
    """

    skill: Skill
    job: Quote | None
    resume: Quote | None
    rung: Rung | None = None
    via: Skill | None = None
    asked_by: int = 1
    ad: str | None = None


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """A question of the plan, with its place in it and why it has it."""

    rank: int
    question: Question
    priority: float
    reason: QuestionReason
    because: tuple[Because, ...]
    story: Story | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """An ad that was read and understood."""

    document: Document
    facts: JobFacts
    requirements: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class Resume:
    """A resume that was read and understood."""

    document: Document
    facts: ResumeFacts
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Versions:
    """What made a report: with the same versions, the same input gives the same output."""

    prepmatch: str
    skills: str
    questions: str
    scoring: str


@dataclass(frozen=True, slots=True)
class Uncovered:
    """What prepmatch did not know."""

    skills_without_questions: tuple[Skill, ...] = ()
    terms_not_in_vocabulary: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JobRow:
    """How much each of several jobs insists on a skill, and how the resume answers.

    Attributes:
        importances: one for each job, in their order; None where a job does not ask for it.
    """

    skill: Skill
    rung: Rung
    importances: tuple[Importance | None, ...]


@dataclass(frozen=True, slots=True)
class PrepReport:
    """Everything that a renderer draws for a candidate and one or more jobs.

    Attributes:
        schedule: what fits into the time there is; None where nobody spoke of time.
        table: what several jobs ask for, what most of them ask for first; empty for one job.
        explained: why a question that was asked about is on the list, or is not.
    """

    resume: Resume
    jobs: tuple[Job, ...]
    matches: tuple[Match, ...]
    gaps: tuple[KeywordGap, ...]
    checks: tuple[Check, ...]
    fit: FitScore
    questions: tuple[PlannedQuestion, ...]
    uncovered: Uncovered
    versions: Versions
    schedule: Schedule | None = None
    table: tuple[JobRow, ...] = ()
    explained: ExplainedQuestion | None = None
    stories: StoryMatrix = field(default_factory=StoryMatrix)
    tailoring: Tailoring = field(default_factory=Tailoring)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A resume that was scored against a job.

    Attributes:
        matches: the evidence; of a large batch it is fetched when somebody looks at it.
        required: how many required skills are met, alternatives as one, and of how many.
        preferred: the same of preferred skills.
        missing: the skills asked for that it does not show.
        notices: what the flags say, in sentences; copies are among the twins instead.
        twins: others of the batch that are the same resume, or have the same contacts.
    """

    source: str
    name: str | None
    fit: FitScore
    matches: Sequence[Match]
    years: float | None
    flags: tuple[str, ...] = ()
    required: tuple[int, int] = (0, 0)
    preferred: tuple[int, int] = (0, 0)
    missing: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    twins: tuple[Twin, ...] = ()


@dataclass(frozen=True, slots=True)
class SkippedCandidate:
    """A resume that could not be read: never ranked, never called weak."""

    source: str
    reason: str
    message: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """Candidates of one job, best first, and those that were not read.

    Attributes:
        not_done: files that an interrupt left; they are neither scored nor unread.
        provenance: how it was made, where that is known.
    """

    job: Job
    candidates: tuple[Candidate, ...]
    skipped: tuple[SkippedCandidate, ...]
    versions: Versions
    not_done: int = 0
    provenance: Provenance | None = None
