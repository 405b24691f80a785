"""An interview kit: the same questions for every candidate of a job, and what to probe with one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.model.document import Quote
    from prepmatch.model.question import Level, Question
    from prepmatch.model.report import Because, Versions
    from prepmatch.model.skill import Importance


@dataclass(frozen=True, slots=True)
class KitForm:
    """Which edition of a kit is wanted.

    Attributes:
        minutes: that the interview lasts: 30, 45 or 60.
        is_blind: whether name, contacts, age and gender are left out of everything.
    """

    minutes: int = 45
    is_blind: bool = False


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A part of the interview and its minutes."""

    label: str
    minutes: int


@dataclass(frozen=True, slots=True)
class KitQuestion:
    """A question for every candidate of the job.

    Attributes:
        minutes: for question, answer and a follow-up.
        because: what in the ad asks for it.
    """

    rank: int
    question: Question
    minutes: int
    because: tuple[Because, ...]


class ProbeKind(str, Enum):
    """Why something is worth probing, in the order in which it is."""

    UNPROVEN = "unproven"
    DEPTH = "depth"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Probe:
    """What to ask one candidate about, since the resume leaves it open or claims it.

    Attributes:
        skills: what it is about, by name.
        why: a sentence.
        ask: what to ask, in order.
        job: where the ad asks for it.
        resume: what the resume says of it; None if nothing, or if a blind kit withholds it.
        line: where the resume speaks of it.
        fits: whether the time suffices for it.
    """

    kind: ProbeKind
    skills: tuple[str, ...]
    importance: Importance
    why: str
    ask: tuple[str, ...]
    job: Quote
    resume: Quote | None
    line: int | None
    fits: bool = True


@dataclass(frozen=True, slots=True)
class Kit:
    """All that an interviewer needs for one candidate and one job.

    Attributes:
        title: of the job, if the ad has one.
        job_source: the ad's file.
        candidate: the name, or an alias in a blind kit of a ranking; None where there is none.
        resume_source: the resume's file; None in a blind kit, since names stand in file names.
        questions: for every candidate of the job; they depend on the ad alone.
        own_session: questions that fit the job and want a session of their own.
        must_haves: rows of the scorecard beside the questions; they depend on the ad alone.
        probes: on this candidate, in the order in which to ask.
    """

    form: KitForm
    title: str | None
    job_source: str
    level: Level
    candidate: str | None
    resume_source: str | None
    agenda: tuple[AgendaItem, ...]
    questions: tuple[KitQuestion, ...]
    own_session: tuple[Question, ...]
    must_haves: tuple[str, ...]
    probes: tuple[Probe, ...]
    versions: Versions
