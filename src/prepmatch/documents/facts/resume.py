"""What resumes say beside skills: name, contacts, dated entries, and the years of work in all."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING

from prepmatch.documents.facts.contacts import find_contacts
from prepmatch.documents.facts.entries import DatedEntry, dated_entries
from prepmatch.documents.facts.identity import identity_spans
from prepmatch.model import ResumeFacts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from prepmatch.model import Document

_WORK_SECTIONS = frozenset({"experience"})
_NAME = re.compile(r"^[^\W\d_]['\u2019.\w-]*(?:\s+[^\W\d_]['\u2019.\w-]*){1,4}$")
_NAME_LINES = 6
_LEAD = re.compile(
    r"^(?:(?:full )?name\s*:|(?:resume|résumé|cv|curriculum vitae)\s*(?:of|for|[:\u2013|-]))\s*",
    re.IGNORECASE,
)
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


def resume_facts(document: Document, today: dt.date, *, in_full: bool = True) -> ResumeFacts:
    """Everything that a resume says beside its skills.

    Args:
        document: a resume.
        today: what "present" means.
        in_full: the entries with their titles, organisations and points, which scores and years
            can do without.
    """
    dated = dated_entries(document, today, in_full=in_full)
    name = _name(document)
    return ResumeFacts(
        name,
        _years_of_work(dated),
        find_contacts(document),
        tuple(entry for entry, _ in dated),
        tuple(date for _, dates in dated for date in dates),
        identity_spans(document, name),
    )


def _name(document: Document) -> str | None:
    lines = (document.line_text(line) for line in document.lines)
    heads = (_head(line) for line in lines if line.strip())
    if document.sections[0].kind == "top":
        return next(filter(_is_name, islice(heads, _NAME_LINES)), None)
    addressee = _ADDRESSEE.search(document.text)
    parts = set() if addressee is None else set(re.findall(r"[a-z]{3,}", addressee[0].lower()))
    return next((h for h in heads if _is_name(h) and parts & _words(h)), None)


def _words(head: str) -> set[str]:
    """The words of a name as an address would spell them: `Żaneta` is zaneta."""
    plain = unicodedata.normalize("NFKD", head.lower())
    return set(re.findall(r"[a-z]+", "".join(c for c in plain if not unicodedata.combining(c))))


def _head(line: str) -> str:
    """What stands before the first mark that parts a line, without what introduces a name."""
    words = _LEAD.sub("", line.strip(" #*_"))
    return re.split(r"\s*[|,(\u2022\u00b7\u2014]\s*|\s{3,}", words)[0]


def _is_name(head: str) -> bool:
    words = {word.casefold().strip(".") for word in head.split()}
    return bool(_NAME.match(head)) and not words & _NOT_NAMES and head[0].isupper()


def _years_of_work(dated: Iterable[DatedEntry]) -> float | None:
    """Months covered by dated work, overlaps counted once, in years."""
    months: set[int] = set()
    for entry, dates in dated:
        if entry.section in _WORK_SECTIONS:
            for date in dates:
                if date.period is not None:
                    months.update(range(date.period.first, date.period.last + 1))
    return round(len(months) / 12, 1) if months else None
