"""What ads say beside skills: title, level and years of experience asked for."""

from __future__ import annotations

import re

from prepmatch.documents.facts.head_words import is_title
from prepmatch.model import Document, JobFacts, Level

_LEVELS = (
    (Level.STAFF, r"\b(?:principal|distinguished|fellow|head of|director|vp|chief)\b"),
    (Level.STAFF, r"\bstaff\b(?! (?:nurse|midwife|physician|pharmacist|accountant|writer)s?\b)"),
    (Level.SENIOR, r"\b(?:senior|snr|sr|lead|expert|architect)\b"),
    (
        Level.JUNIOR,
        r"\b(?:junior|jr|intern|internship|graduate|entry[- ]level|trainee|apprentice)\b",
    ),
    (Level.JUNIOR, r"\bassociate (?!director|principal|professor)"),
    (Level.MID, r"\b(?:mid|mid[- ]level|intermediate)\b"),
)
_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_WORDS)})"
_YEARS = re.compile(
    rf"\b({_NUMBER})\s*\+?\s*(?:(?:-|\u2013|to)\s*{_NUMBER}\s*)?(?:\+|or more)?\s*"
    r"(years?|yrs?)\b(?!\s+(?:old|contract|degree|program))",
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
_OF_THE_SEARCH = re.compile(
    r"\b(?:we are|we['\u2019]re|we|our client is) (?:currently )?(?:looking|searching|hiring"
    r"|seeking|recruiting|seek|need|want|expect|ask)\b|\bjoin (?:us|our)\b",
    re.IGNORECASE,
)
_NEAR = 70
_EDGES = " #*_•-"
_SYMBOLS = re.compile(r"^[^\w\s(\[.]+\s+|\s+[^\w\s)\].+#]+$")
_HEAD_LINES = 8
_TITLE_LABEL = re.compile(
    r"(?:job title|title|position|role|vacancy)\W{0,3}:\W{0,3}([^.!?]{3,110})", re.IGNORECASE
)
_HEAD = 1500
"""Characters in which an ad says whom it looks for."""
_LOOKING_FOR = re.compile(
    r"\b(?:looking for|seeking|searching for|hiring|recruiting|in search of)"
    r" (?:an?|our (?:next|new|first)) ((?:[\w/&+#.-]+ ){0,6}?[\w/&+#-]+)"
    r"(?=[,.:;!(]|$| (?:with|who|to|for|in|at|that|on|based|and join)\b)",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"^(?:(?:highly|very|and|motivated|passionate|experienced|talented|skilled|dedicated|driven"
    r"|enthusiastic|great|strong|creative|curious|ambitious|exceptional|hands-on|proactive)\s+)+",
    re.IGNORECASE,
)
_LONGEST_TITLE = 110
_SENIOR_YEARS = 5
_STAFF_YEARS = 10
_JUNIOR_YEARS = 1
_MOST_YEARS = 20


def job_facts(document: Document) -> JobFacts:
    """The title, level and years of experience that an ad asks for."""
    title = _title(document)
    years = _years_asked(document)
    return JobFacts(title, _level(title or "", years), years)


def _title(document: Document) -> str | None:
    """What a label names, else the first line if it is no sentence, else who is looked for."""
    heads = [line for line in document.lines if line.span.end > line.span.start][:_HEAD_LINES]
    texts = [document.line_text(line).strip(_EDGES) for line in heads]
    labelled = (_TITLE_LABEL.fullmatch(text) for text in texts)
    given = next((found.group(1) for found in labelled if found), None)
    if given is not None:
        return given
    if not texts or document.section_at(heads[0].span.start).kind != "top":
        return None
    is_sentence = texts[0].endswith((".", "!", ":")) or len(texts[0]) > _LONGEST_TITLE
    return _sought(document.text) if is_sentence else _SYMBOLS.sub("", texts[0])


def _sought(text: str) -> str | None:
    """The title in `We are looking for a Data Engineer who ...`."""
    found = _LOOKING_FOR.search(text, 0, _HEAD)
    words = _PRAISE.sub("", found.group(1)) if found else ""
    return words if words and is_title(words) else None


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
            _number(match)
            for section in document.sections
            if section.kind in kinds
            for match in _YEARS.finditer(document.text, section.span.start, section.span.end)
            if not needs_word or _is_about_experience(document.text, match)
        ]
        plausible = [years for years in asked if 0 < years <= _MOST_YEARS]
        if plausible:
            return max(plausible)
    return None


def _number(match: re.Match[str]) -> int:
    """How many years; none where `4 year` is no count of them."""
    written, noun = match.groups()
    number = int(written) if written.isdigit() else _WORDS.index(written.lower()) + 1
    return number if number == 1 or noun.lower().endswith("s") else 0


def _is_about_experience(text: str, match: re.Match[str]) -> bool:
    """Whether years are the candidate's: "for 10 years we have earned trust" is a boast."""
    before = re.split(r"[.!?\n]", text[max(0, match.start() - _NEAR) : match.start()])[-1]
    after = re.split(r"[.!?\n]", text[match.end() : match.end() + _NEAR])[0]
    around = _OF_THE_SEARCH.sub("", before + after)
    return "experience" in after.casefold() and not _OF_THE_EMPLOYER.search(around)
