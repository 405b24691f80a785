"""Resumes as checks look at them: read from text, with facts and places given by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prepmatch.checks.examined import Examined
from prepmatch.checks.resume import RULES
from prepmatch.documents.read import document_from_text
from prepmatch.model import (
    Box,
    Contacts,
    DocumentKind,
    Entry,
    FileFacts,
    Period,
    Resume,
    ResumeFacts,
    Span,
)

if TYPE_CHECKING:
    from prepmatch.checks.finding import Finding
    from prepmatch.model import Document
    from prepmatch.toolkit import Toolkit

PDF = FileFacts("Ada-Example.pdf", 60_000, "pdf", letters=(1_500,))
DOCX = FileFacts("Ada-Example.docx", 30_000, "docx")


def read(text: str, toolkit: Toolkit) -> Document:
    """A resume from text, with the sections that its headings open."""
    return document_from_text(text, DocumentKind.RESUME, toolkit.settings, "cv.txt")


def examined(document: Document, file: FileFacts | None = None, **facts: object) -> Examined:
    """A document with the facts that are given."""
    known = replace(ResumeFacts("Ada Example"), **facts)
    return Examined(Resume(document, known, ()), file)


def finding(rule_id: str, subject: Examined) -> Finding | None:
    """What one check says."""
    (rule,) = (rule for rule in RULES if rule.id == rule_id)
    return rule.look(subject)


def span_of(document: Document, words: str) -> Span:
    """Where some words stand first."""
    start = document.text.index(words)
    return Span(start, start + len(words))


def months(first: tuple[int, int], last: tuple[int, int], **more: bool) -> Period:
    """A period from (year, month) to (year, month)."""
    return Period(first[0] * 12 + first[1] - 1, last[0] * 12 + last[1] - 1, **more)


def position(
    document: Document,
    head: str,
    *points: str,
    period: Period | None = None,
    organisation: str | None = None,
    section: str = "experience",
) -> Entry:
    """An entry that begins with some words and has these bullets."""
    bullets = tuple(span_of(document, point) for point in points)
    start = span_of(document, head)
    span = Span(start.start, bullets[-1].end if bullets else start.end)
    return Entry(section, span, head, organisation, period, bullets)


def at_work(toolkit: Toolkit, *points: str) -> Examined:
    """One position with bullets."""
    text = "Ada Example\n\nExperience\nEngineer, Sample Ltd\n" + "\n".join(f"• {p}" for p in points)
    document = read(text, toolkit)
    entry = position(document, "Engineer", *(f"• {point}" for point in points))
    return examined(document, entries=(entry,))


def placed(document: Document, *boxes: tuple[float, float, float, float] | None) -> Document:
    """A document of one page whose lines stand in these boxes, with letters of 10 points."""
    lines = tuple(
        replace(line, page=1, box=None if box is None else Box(*box), font_size=10.0)
        for line, box in zip(document.lines, boxes, strict=True)
    )
    return replace(document, lines=lines, pages=1)


CONTACTS = Contacts("ada@example.org", "+44 20 5550 1234")
