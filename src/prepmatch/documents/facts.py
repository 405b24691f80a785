"""What documents say beside skills: a name and years in a resume, a title and level in an ad."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.model import Document, JobFacts, Level, ResumeFacts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DATE = (
    r"(?:(?P<{0}name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s*['\u2019]?"
    r"|(?P<{0}number>0?[1-9]|1[0-2])\s*[/.]\s*)?(?P<{0}year>(?:19|20)\d\d)"
)
_RANGE = re.compile(
    _DATE.format("from")
    + r"\s*(?:-|\u2013|\u2014|\u2012|to|until|till)+\s*(?:"
    + _DATE.format("to")
    + r"|(?P<now>present|current|currently|now|today|ongoing|date))",
    re.IGNORECASE,
)
_WORK_SECTIONS = frozenset({"experience"})
_NAME = re.compile(r"^[^\W\d_]['\u2019.\w-]*(?:\s+[^\W\d_]['\u2019.\w-]*){1,4}$")
_NAME_LINES = 6
_ADDRESSEE = re.compile(r"\b[\w.+-]{1,64}@")
"""Where a side column was drawn first, the name is the line that shares a word with the address."""
_NOT_NAMES = frozenset(
    (
        "resume résumé cv curriculum vitae engineer developer scientist analyst manager profile "
        "summary experience contact page data software senior junior lead architect designer "
        "consultant address phone email skills education core competencies technical work "
        "employment personal projects languages certifications details objective portfolio tools"
    ).split()
)
_LEVELS = (
    (Level.STAFF, r"\b(?:staff|principal|distinguished|fellow|head of|director|vp|chief)\b"),
    (Level.SENIOR, r"\b(?:senior|snr|sr|lead|expert|architect)\b"),
    (
        Level.JUNIOR,
        r"\b(?:junior|jr|intern|internship|graduate|entry[- ]level|trainee|apprentice)\b",
    ),
    (Level.JUNIOR, r"\bassociate (?!director|principal|professor)"),
    (Level.MID, r"\b(?:mid|mid[- ]level|intermediate)\b"),
)
_YEARS = re.compile(
    r"\b(\d{1,2})\s*\+?\s*(?:(?:-|\u2013|to)\s*\d{1,2}\s*)?\+?\s*(?:years|yrs)\b(?!\s+old)",
    re.IGNORECASE,
)
_ASKING_SECTIONS = (
    (frozenset({"requirements"}), False),
    (frozenset({"top", "responsibilities", "about"}), True),
    (frozenset({"preferred"}), False),
)
"""Where years are asked for, first of all, and whether "experience" must stand beside them."""
_OF_THE_EMPLOYER = re.compile(
    r"\b(?:we|our|us|company|firm|founded)\b|['\u2019]ve\b", re.IGNORECASE
)
_NEAR = 70
_TITLE_PREFIX = re.compile(r"^(?:job title|title|position|role|vacancy)\s*:\s*", re.IGNORECASE)
_LONGEST_TITLE = 110
_SENIOR_YEARS = 5
_STAFF_YEARS = 10
_JUNIOR_YEARS = 1
_MOST_YEARS = 20


def resume_facts(document: Document, today: dt.date) -> ResumeFacts:
    """The name at the head of a resume and the years of dated work.

    Args:
        document: a resume.
        today: what "present" means.
    """
    return ResumeFacts(_name(document), _years_of_work(document, today))


def job_facts(document: Document) -> JobFacts:
    """The title, level and years of experience that an ad asks for."""
    title = _title(document)
    years = _years_asked(document)
    return JobFacts(title, _level(title or "", years), years)


def _name(document: Document) -> str | None:
    lines = [document.line_text(line) for line in document.lines]
    heads = [_head(line) for line in lines if line.strip()]
    if document.sections[0].kind == "top":
        return next((head for head in heads[:_NAME_LINES] if _is_name(head)), None)
    addressee = _ADDRESSEE.search(document.text)
    parts = set() if addressee is None else set(re.findall(r"[a-z]{3,}", addressee[0].lower()))
    return next((h for h in heads if _is_name(h) and parts & set(h.lower().split())), None)


def _head(line: str) -> str:
    """What stands before the first mark that parts a line."""
    return re.split(r"\s*[|,\u2022\u00b7\u2014]\s*|\s{3,}", line.strip(" #*_"))[0]


def _is_name(head: str) -> bool:
    words = {word.casefold().strip(".") for word in head.split()}
    return bool(_NAME.match(head)) and not words & _NOT_NAMES and head[0].isupper()


def _years_of_work(document: Document, today: dt.date) -> float | None:
    """Months covered by dated work, overlaps counted once, in years."""
    months: set[int] = set()
    for section in document.sections:
        if section.kind in _WORK_SECTIONS:
            body = document.text[section.span.start : section.span.end]
            for match in _RANGE.finditer(body):
                months.update(_months(match, today))
    return round(len(months) / 12, 1) if months else None


def _months(match: re.Match[str], today: dt.date) -> Iterable[int]:
    start = _month(match, "from", first=True)
    now = today.year * 12 + today.month - 1
    end = now if match["now"] else min(now, _month(match, "to", first=False))
    longest = 50 * 12
    return range(start, end + 1) if 0 <= end - start < longest else ()


def _month(match: re.Match[str], side: str, *, first: bool) -> int:
    """Months since year 0. A bare year stands for its middle, so that ranges do not swell."""
    year = int(match[f"{side}year"])
    if match[f"{side}name"]:
        return year * 12 + _MONTHS.index(match[f"{side}name"][:3].lower())
    if match[f"{side}number"]:
        return year * 12 + int(match[f"{side}number"]) - 1
    return year * 12 + (6 if first else 5)


def _title(document: Document) -> str | None:
    for line in document.lines:
        if document.section_at(line.span.start).kind != "top":
            return None
        text = document.line_text(line).strip(" #*_•-")
        text = _TITLE_PREFIX.sub("", text)
        if text:
            is_sentence = text.endswith((".", "!", ":")) or len(text) > _LONGEST_TITLE
            return None if is_sentence else text
    return None


def _level(title: str, years: int | None) -> Level | None:
    for level, pattern in _LEVELS:
        if re.search(pattern, title, re.IGNORECASE):
            return level
    if years is None:
        return None
    if years >= _STAFF_YEARS:
        return Level.STAFF
    if years >= _SENIOR_YEARS:
        return Level.SENIOR
    return Level.JUNIOR if years <= _JUNIOR_YEARS else Level.MID


def _years_asked(document: Document) -> int | None:
    """The most years of experience that the requirements ask for, else the rest of the ad."""
    for kinds, needs_word in _ASKING_SECTIONS:
        asked = [
            int(match.group(1))
            for section in document.sections
            if section.kind in kinds
            for match in _YEARS.finditer(document.text, section.span.start, section.span.end)
            if not needs_word or _is_about_experience(document.text, match)
        ]
        plausible = [years for years in asked if 0 < years <= _MOST_YEARS]
        if plausible:
            return max(plausible)
    return None


def _is_about_experience(text: str, match: re.Match[str]) -> bool:
    """Whether years are the candidate's: "for 10 years we have earned trust" is a boast."""
    before = re.split(r"[.!?\n]", text[max(0, match.start() - _NEAR) : match.start()])[-1]
    after = re.split(r"[.!?\n]", text[match.end() : match.end() + _NEAR])[0]
    return "experience" in after.casefold() and not _OF_THE_EMPLOYER.search(before + after)
