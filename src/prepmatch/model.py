"""The nouns of prepmatch: frozen values that the steps hand to one another."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


_LABEL = re.compile(r"[A-Z][\w /&-]{1,30}:")
_QUOTE = 170
"""Characters of a quotation: two lines of a terminal."""
_WRAPS_FROM = 45
"""Lines shorter than this were ended by their writer, not by the page's width."""


class DocumentKind(str, Enum):
    """Which of the two documents this is."""

    RESUME = "resume"
    JOB = "job"


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


class Importance(str, Enum):
    """How much a job ad insists on a skill, strongest first."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    MENTIONED = "mentioned"


class Rung(str, Enum):
    """How a resume answers a requirement, best first."""

    EVIDENCED = "evidenced"
    LISTED = "listed"
    IMPLIED = "implied"
    RELATED = "related"
    MISSING = "missing"


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


class QuestionReason(str, Enum):
    """Why a question is on the list."""

    MISSING = "missing"
    UNPROVEN = "unproven"
    DEPTH = "depth"
    CORE = "core"
    BEHAVIORAL = "behavioral"


class CheckStatus(str, Enum):
    """What came of a check."""

    PASS = "pass"  # noqa: S105
    WARN = "warn"
    FAIL = "fail"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of offsets into `Document.text`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Box:
    """Where a line stands on its page, in points from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document; page and look are known for laid-out documents only."""

    number: int
    span: Span
    page: int | None = None
    box: Box | None = None
    font_size: float | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A named stretch of a document; `span` covers heading and body."""

    kind: str
    heading: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about a document that its reader should know."""

    code: str
    message: str


@dataclass(frozen=True)
class Document:
    """A resume or a job ad, read once.

    Attributes:
        source: the name the user gave, shown in outputs and used for nothing else.
        text: the normalised text; every span refers to it.
        lines: in order; together they cover `text` but for the line ends.
        sections: in order, covering `text` without a gap.
        pages: the number of pages where there are any.
    """

    source: str
    kind: DocumentKind
    text: str
    lines: tuple[Line, ...]
    sections: tuple[Section, ...]
    notices: tuple[Notice, ...] = ()
    pages: int | None = None

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return tuple(line.span.start for line in self.lines)

    @cached_property
    def _section_starts(self) -> tuple[int, ...]:
        return tuple(section.span.start for section in self.sections)

    def line_at(self, offset: int) -> Line:
        """The line that holds an offset of the text."""
        return self.lines[max(0, bisect_right(self._line_starts, offset) - 1)]

    def section_at(self, offset: int) -> Section:
        """The section that holds an offset of the text."""
        return self.sections[max(0, bisect_right(self._section_starts, offset) - 1)]

    def line_text(self, line: Line) -> str:
        """The words of a line."""
        return self.text[line.span.start : line.span.end]

    def quote(self, span: Span) -> Quote:
        """The bullet or sentence around a span, as evidence.

        Lines that a page broke are put back together; what is too long is cut at its ends.
        """
        line = self.line_at(span.start)
        first = last = line.number - 1
        while first and self._goes_on(first - 1) and span.end - self._start(first - 1) < _QUOTE:
            first -= 1
        while self._goes_on(last) and self.lines[last + 1].span.end - self._start(first) < _QUOTE:
            last += 1
        start, end = self._start(first), max(self.lines[last].span.end, span.end)
        if end - start > _QUOTE:
            start, end = self._cut(start, end, span)
        words = " ".join(self.text[start:end].split()).removeprefix("•").strip()
        return Quote(words, line.number, self.section_at(span.start).kind)

    def _start(self, index: int) -> int:
        return self.lines[index].span.start

    def _goes_on(self, index: int) -> bool:
        """Whether a line runs over into the next: no end of sentence, no new bullet."""
        if index + 1 >= len(self.lines):
            return False
        here, after = map(self.line_text, self.lines[index : index + 2])
        if len(here) < _WRAPS_FROM or here[-1] in ".!?:;" or not after[:1].isalnum():
            return False
        next_start = self._start(index + 1)
        opens = self.section_at(next_start).span.start == next_start
        return not opens and _LABEL.match(after) is None

    def _cut(self, start: int, end: int, span: Span) -> tuple[int, int]:
        """A window of whole words around a span."""
        left = max(start, span.start - _QUOTE // 2)
        right = min(end, max(span.end, left + _QUOTE))
        if left > start:
            left = self.text.find(" ", left, span.start) + 1 or span.start
        if right < end:
            right = max(self.text.rfind(" ", span.end, right), span.end)
        return left, right


@dataclass(frozen=True, slots=True)
class Skill:
    """One entry of the vocabulary: something to know, to use or to be asked about.

    Attributes:
        id: stable and lower case, as in `machine-learning`; empty for a discovered term.
        aliases: other ways to write it; case and hyphens do not matter.
        exact: forms that count only when written with these capitals ("Spark").
        contextual: forms that are ordinary words even so ("Go"): they need a technical
            neighbour, a list, or a skills section.
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
class Quote:
    """Words that stand in a document, white space folded, cut only at their ends."""

    text: str
    line: int
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A requirement, the rung on which the resume answers it, and the evidence.

    Attributes:
        via: the skill of the resume that answered, where it is another one.
        choice: the best rung among the alternatives, where one of several is enough.
    """

    requirement: Requirement
    rung: Rung
    job_evidence: tuple[Quote, ...]
    resume_evidence: tuple[Quote, ...] = ()
    via: Skill | None = None
    choice: Rung | None = None

    @property
    def answer(self) -> Rung:
        """The rung that counts: its own, or that of the alternative which answers for it."""
        return self.choice or self.rung


class LinkKind(str, Enum):
    """How a skill leads to a question, closest first."""

    TAGGED_FIRST = "tagged-first"
    TAGGED = "tagged"
    IMPLIED = "implied"
    PART = "part"
    RELATED = "related"
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class Link:
    """A question that a skill leads to, how, and how alike the names are (0 to 100)."""

    question: Question
    kind: LinkKind
    similarity: int = 100


@dataclass(frozen=True, slots=True)
class Role:
    """A family of jobs.

    Attributes:
        titles: how the titles read.
        core: what its interviews always touch.
        shows: what somebody who has held such a job has done.
    """

    id: str
    titles: tuple[str, ...]
    core: tuple[str, ...]
    shows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeywordGap:
    """A wording of the ad that a keyword search would not find in the resume."""

    keyword: str
    importance: Importance
    in_job: int
    in_resume: int
    nearest: str | None
    advice: str


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that an ATS or a recruiter could trip over."""

    id: str
    status: CheckStatus
    message: str
    evidence: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Contribution:
    """A labelled part of a score."""

    label: str
    points: float
    out_of: float


@dataclass(frozen=True, slots=True)
class FitScore:
    """A score that is the sum of its parts; what they are out of adds up to 100."""

    contributions: tuple[Contribution, ...]

    @property
    def total(self) -> float:
        """The sum of the points, to one decimal."""
        return round(sum(part.points for part in self.contributions), 1)


@dataclass(frozen=True, slots=True)
class Rubric:
    """What answers of three qualities sound like."""

    weak: str
    solid: str
    strong: str


@dataclass(frozen=True, slots=True)
class Question:
    """An entry of the question bank. Topics and skills are ids of the vocabulary."""

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


@dataclass(frozen=True, slots=True)
class Because:
    """What links a question to the two documents.

    Attributes:
        rung: how the resume answers the need for the skill; None where no ad asks for it.
        via: the skill of the resume that answers, where it is another one.
    """

    skill: Skill
    job: Quote | None
    resume: Quote | None
    rung: Rung | None = None
    via: Skill | None = None


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """A question of the plan, with its place in it and why it has it."""

    rank: int
    question: Question
    priority: float
    reason: QuestionReason
    because: tuple[Because, ...]
    story: Quote | None = None


@dataclass(frozen=True, slots=True)
class ResumeFacts:
    """What a resume says beside its skills; the name never enters a score."""

    name: str | None = None
    years: float | None = None


@dataclass(frozen=True, slots=True)
class JobFacts:
    """What an ad says beside its skills."""

    title: str | None = None
    level: Level | None = None
    years: int | None = None


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
class PrepReport:
    """Everything that a renderer draws for a candidate and one or more jobs."""

    resume: Resume
    jobs: tuple[Job, ...]
    matches: tuple[Match, ...]
    gaps: tuple[KeywordGap, ...]
    checks: tuple[Check, ...]
    fit: FitScore
    questions: tuple[PlannedQuestion, ...]
    uncovered: Uncovered
    versions: Versions
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A resume that was scored against a job."""

    source: str
    name: str | None
    fit: FitScore
    matches: tuple[Match, ...]
    years: float | None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SkippedCandidate:
    """A resume that could not be read: never ranked, never called weak."""

    source: str
    reason: str
    message: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """Candidates of one job, best first, and those that were not read."""

    job: Job
    candidates: tuple[Candidate, ...]
    skipped: tuple[SkippedCandidate, ...]
    versions: Versions


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


@dataclass(frozen=True, slots=True)
class QuestionBank:
    """Every question, by id, in the order of the data files.

    Attributes:
        by_id: may make its questions when they are asked for.
        tagged: for each skill or topic, the ids of the questions tagged with it, and whether
            it is what they are about first.
    """

    by_id: Mapping[str, Question]
    tagged: Mapping[str, Sequence[tuple[str, bool]]]
    version: str = "0"

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions."""
        return tuple(self.by_id.values())


@dataclass(frozen=True, slots=True)
class Cues:
    """Wordings that qualify what stands near them, each list from `data/cues.yaml`."""

    required: tuple[str, ...] = ()
    preferred: tuple[str, ...] = ()
    negated_before: tuple[str, ...] = ()
    negated_after: tuple[str, ...] = ()
    boilerplate: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    enthusiasm: tuple[str, ...] = ()
    technical_neighbours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """Every number that the score and the priority use; reasons are in `data/weights.yaml`."""

    fit_required: float
    fit_preferred: float
    fit_mentioned: float
    fit_years: float
    soft_skill: float
    rung_evidenced: float
    rung_listed: float
    rung_implied: float
    rung_related: float
    need_required: float
    need_preferred: float
    need_mentioned: float
    need_in_title: float
    need_repeated: float
    gain_missing: float
    gain_related: float
    gain_implied: float
    gain_listed: float
    gain_evidenced: float
    link_tagged_first: float
    link_tagged: float
    link_implied: float
    link_part: float
    in_passing: float
    role_other: float
    alternative_met: float
    link_related: float
    level_adjacent: float
    level_far: float
    repeat_skill: float
    repeat_topic: float
    core_question: float
    behavioral_share: float
    lowest_priority: float


@dataclass(frozen=True, slots=True)
class Headings:
    """Section kinds and the headings that open them, from `data/sections.yaml`."""

    resume: dict[str, tuple[str, ...]] = field(default_factory=dict)
    job: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Catalog:
    """All that the data files say.

    Attributes:
        known_names: words of the vocabulary with capitals inside, in lower case
            ("javascript"), which readers must not take for two glued words.
    """

    vocabulary: Vocabulary
    bank: QuestionBank
    cues: Cues
    headings: Headings
    weights: Weights
    roles: tuple[Role, ...]
    known_names: frozenset[str]
    scoring_version: str
