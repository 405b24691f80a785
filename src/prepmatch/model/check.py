"""What an applicant tracking system (ATS) or a recruiter would trip over in a resume."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.errors import UnreadableDocumentError
    from prepmatch.model.file import FileFacts
    from prepmatch.model.match import KeywordGap
    from prepmatch.model.report import Job, Resume, Versions


class CheckStatus(str, Enum):
    """What came of a check."""

    PASS = "pass"  # noqa: S105
    WARN = "warn"
    FAIL = "fail"
    UNREAD = "unread"


class Certainty(str, Enum):
    """How sure anybody can be that a check matters.

    Attributes:
        DOCUMENTED: a maker of ATS or of resume parsers says so in its own help pages.
        ADVICE: what recruiters and career services commonly advise.
        TASTE: readers differ.
    """

    DOCUMENTED = "documented"
    ADVICE = "advice"
    TASTE = "taste"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a check rests on: words of the resume, or something of its file such as a font.

    Attributes:
        text: white space folded, cut only at its ends.
        line: where the words begin, if they stand in the text.
        page: where there are pages.
        section: the kind of section that they stand in.
    """

    text: str
    line: int | None = None
    page: int | None = None
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that an ATS or a recruiter could trip over.

    Attributes:
        id: stable, for programs.
        message: what was found, and why it may matter.
        title: what was looked at, in a few words.
        advice: what to do; empty where nothing need be done.
    """

    id: str
    status: CheckStatus
    message: str
    evidence: tuple[Evidence, ...] = ()
    title: str = ""
    advice: str = ""
    certainty: Certainty = Certainty.ADVICE


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Every check of one resume.

    Attributes:
        source: the name that the user gave the file.
        resume: what was read; None where the file could not be.
        file: what was seen of the file beside its text.
        job: the ad whose words were looked for, if any.
        gaps: its words that the resume lacks.
        fault: why the file could not be read.
    """

    source: str
    checks: tuple[Check, ...]
    versions: Versions
    resume: Resume | None = None
    file: FileFacts | None = None
    job: Job | None = None
    gaps: tuple[KeywordGap, ...] = ()
    fault: UnreadableDocumentError | None = None
