"""What documents say beside their skills."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.model.document import Span
    from prepmatch.model.question import Level


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of months, both ends included, each counted as year x 12 + month - 1.

    Attributes:
        first: the first month.
        last: the last month; that of today where it lasts.
        is_current: whether it was still going on when the resume was written.
        is_by_year: whether only years were written, so that the months are a guess.
    """

    first: int
    last: int
    is_current: bool = False
    is_by_year: bool = False


class DateProblem(str, Enum):
    """Why a date cannot be what it says."""

    REVERSED = "reversed"
    NO_SUCH_MONTH = "no-such-month"
    FUTURE = "future"
    TOO_LONG = "too-long"


@dataclass(frozen=True, slots=True)
class DatedSpan:
    """A date or a range of dates, and where it stands.

    Attributes:
        span: with words like "since" and "(expected)".
        period: the months it covers; None where it cannot be.
        problem: what is wrong with it; a range that ends in the future has a period even so.
        is_range: whether it says from when to when.
        is_expected: whether it says that it is still to come.
    """

    span: Span
    period: Period | None
    problem: DateProblem | None = None
    is_range: bool = False
    is_expected: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One position, degree or project of a resume.

    Attributes:
        section: the kind of section it stands in.
        span: all of it, from its head to its last line.
        title: of the position, degree or project.
        organisation: the employer or the school.
        period: when; None where no date could be read.
        bullets: its points, in order, each with the lines that it runs over.
    """

    section: str
    span: Span
    title: str | None = None
    organisation: str | None = None
    period: Period | None = None
    bullets: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Contacts:
    """How to reach the candidate: for checks only; never scored, never in a blind output."""

    email: str | None = None
    phone: str | None = None
    links: tuple[str, ...] = ()
    location: str | None = None


@dataclass(frozen=True, slots=True)
class ResumeFacts:
    """What a resume says beside its skills; name and contacts never enter a score.

    Attributes:
        dates: those of the entries, in the order of the text, impossible ones included.
        identity: the places that say who wrote it, in which no skill is looked for.
    """

    name: str | None = None
    years: float | None = None
    contacts: Contacts = field(default_factory=Contacts)
    entries: tuple[Entry, ...] = ()
    dates: tuple[DatedSpan, ...] = ()
    identity: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class JobFacts:
    """What an ad says beside its skills."""

    title: str | None = None
    level: Level | None = None
    years: int | None = None
