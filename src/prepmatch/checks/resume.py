"""Checks of one resume, each with an id, a status and what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.model import Check, CheckStatus

if TYPE_CHECKING:
    from prepmatch.model import Document, Resume

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+")
_PHONE = re.compile(r"(?<!\d)\+?\(?\d[\d\s().-]{7,}\d(?!\d)")
_NUMBER = re.compile(r"\d")
_EXPECTED_SECTIONS = ("experience", "education", "skills")
_MOST_PAGES = 3
_FEWEST_WITH_NUMBERS = 0.25
_ENOUGH_BULLETS = 4


def check_resume(resume: Resume) -> tuple[Check, ...]:
    """Run every check that applies, in a fixed order."""
    document = resume.document
    checks = [_contact(document), _sections(document), _dates(resume)]
    checks += [_numbers(document)] if _bullets(document) else []
    checks += [_length(document)] if document.pages else []
    checks += [Check(n.code, CheckStatus.WARN, n.message) for n in document.notices]
    return tuple(checks)


def _contact(document: Document) -> Check:
    missing = [
        name
        for name, pattern in (("e-mail address", _EMAIL), ("telephone number", _PHONE))
        if not pattern.search(document.text)
    ]
    if missing:
        message = f"No {' and no '.join(missing)} was found. Put both in the text of page one."
        return Check("contact", CheckStatus.WARN, message)
    return Check("contact", CheckStatus.PASS, "An e-mail address and a telephone number are there.")


def _sections(document: Document) -> Check:
    found = {section.kind for section in document.sections}
    missing = [kind for kind in _EXPECTED_SECTIONS if kind not in found]
    if missing:
        message = (
            f"No section for {', '.join(missing)} was recognised. "
            "Use plain headings such as Experience, Education and Skills."
        )
        return Check("sections", CheckStatus.WARN, message)
    return Check("sections", CheckStatus.PASS, "The usual sections were recognised.")


def _dates(resume: Resume) -> Check:
    if resume.facts.years is None:
        message = (
            "No dated work was found, so years of experience count as none. "
            "Write dates like “Mar 2021 - Present” beside each position."
        )
        return Check("dates", CheckStatus.WARN, message)
    return Check("dates", CheckStatus.PASS, f"Dated work adds up to {resume.facts.years:g} years.")


def _bullets(document: Document) -> list[str]:
    lines = [
        document.line_text(line)
        for line in document.lines
        if document.section_at(line.span.start).kind == "experience"
    ]
    bullets = [line for line in lines if line.startswith(("•", "-", "*"))]
    return bullets if len(bullets) >= _ENOUGH_BULLETS else []


def _numbers(document: Document) -> Check:
    bullets = _bullets(document)
    share = sum(bool(_NUMBER.search(bullet)) for bullet in bullets) / len(bullets)
    if share < _FEWEST_WITH_NUMBERS:
        message = (
            f"{share:.0%} of the bullets on your work hold a number. "
            "Say how much, how many or how fast where you know it."
        )
        return Check("numbers", CheckStatus.WARN, message)
    return Check("numbers", CheckStatus.PASS, f"{share:.0%} of the bullets hold a number.")


def _length(document: Document) -> Check:
    pages = document.pages or 0
    noun = "page" if pages == 1 else "pages"
    if pages > _MOST_PAGES:
        message = f"{pages} {noun}. Outside academia most readers stop after two or three."
        return Check("length", CheckStatus.WARN, message)
    return Check("length", CheckStatus.PASS, f"{pages} {noun}.")
