"""What to do on which day, and what a plan that was worked on says."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from prepmatch.model.report import PlannedQuestion


class Activity(str, Enum):
    """What is done with a question, or between two."""

    STUDY = "study"
    REPEAT = "repeat"
    ALOUD = "aloud"
    BREAK = "break"


class DayKind(str, Enum):
    """What a day is for."""

    STUDY = "study"
    REHEARSAL = "rehearsal"
    WARM_UP = "warm-up"


class DropReason(str, Enum):
    """Why a question did not get into the time there is."""

    HOURS = "hours"
    DAYS = "days"
    INTERVIEW_TODAY = "interview-today"


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do without a pause.

    Attributes:
        question: an id; None for a break.
    """

    activity: Activity
    minutes: int
    question: str | None = None

    @property
    def mark(self) -> str:
        """What a box in a document is known by: a question's id, and what else it is about."""
        words = [self.question or ""]
        if self.activity is not Activity.STUDY:
            words.append(self.activity.value)
        return " ".join(words)


@dataclass(frozen=True, slots=True)
class StudyDay:
    """A day with something to do.

    Attributes:
        number: 1 for the first such day.
        steps: in order, breaks included.
    """

    number: int
    date: dt.date
    kind: DayKind
    steps: tuple[Step, ...]

    @property
    def minutes(self) -> int:
        """How long it takes, with breaks."""
        return sum(step.minutes for step in self.steps)

    @property
    def questions(self) -> tuple[str, ...]:
        """The ids it is about, each once, in order."""
        return tuple(dict.fromkeys(step.question for step in self.steps if step.question))


@dataclass(frozen=True, slots=True)
class Dropped:
    """A question for which there is no time."""

    planned: PlannedQuestion
    reason: DropReason


@dataclass(frozen=True, slots=True)
class Progress:
    """What the boxes of a plan say.

    Attributes:
        done: ids of questions that were studied.
        repeated: how often each was repeated since.
    """

    done: frozenset[str] = frozenset()
    repeated: Mapping[str, int] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class TimeFrame:
    """The time there is.

    Attributes:
        today: the first day that can be used.
        minutes: in all, or None where nobody said.
        days: on which to study, or None where nobody said.
        interview: its day, or None where nobody said.
        progress: what was done before today.
    """

    today: dt.date
    minutes: int | None = None
    days: int | None = None
    interview: dt.date | None = None
    progress: Progress = Progress()

    @property
    def has_calendar(self) -> bool:
        """Whether it says anything about days."""
        return self.days is not None or self.interview is not None


@dataclass(frozen=True, slots=True)
class Schedule:
    """What fits into the time there is.

    Attributes:
        frame: that time.
        days: those with something to do; none where nothing is known about days.
        done: ids of the plan's questions that were studied before.
        dropped: what does not fit, in the order of the plan.
        needed: minutes in which everything would fit; None if no time would do.
    """

    frame: TimeFrame
    days: tuple[StudyDay, ...] = ()
    done: tuple[str, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    needed: int | None = None

    @property
    def minutes(self) -> int:
        """How long all days take together, with breaks."""
        return sum(day.minutes for day in self.days)
