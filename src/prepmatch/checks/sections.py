"""Whether the usual sections are there, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.checks.finding import Finding, listed, passed, warned
from prepmatch.checks.headings import USUAL
from prepmatch.checks.rows import rows_of

if TYPE_CHECKING:
    from prepmatch.checks.examined import Examined

_EXPECTED = {"experience": "work", "education": "education", "skills": "skills"}
_INSTEAD_OF_WORK = frozenset({"projects", "volunteering"})
"""What stands in for work where there is none yet."""
_LONG_CAREER = 5.0
"""Years of work after which most readers look for work before degrees."""


def expected(examined: Examined) -> Finding | None:
    """The sections that hardly a resume goes without."""
    missing = [word for kind, word in _EXPECTED.items() if kind not in examined.kinds]
    if missing[:1] == ["work"] and examined.kinds & _INSTEAD_OF_WORK:
        missing.remove("work")
    if not missing:
        return passed("The usual sections were recognised.")
    return warned(
        f"No section for {listed(missing, last='or')} was recognised. Parsers sort what they "
        "read by its headings; what stands under none of them may end up nowhere.",
        f"If it is there, put it under a plain heading, such as one of these: {USUAL}.",
    )


def order(examined: Examined) -> Finding | None:
    """Work before degrees, for whoever has worked for years."""
    years = examined.resume.facts.years or 0.0
    kinds = [section.kind for section in examined.document.sections]
    if years < _LONG_CAREER or not {"experience", "education"} <= set(kinds):
        return None
    if any(row.is_broken for row in rows_of(examined.document.lines)):
        return None  # beside a sidebar nothing is before or after
    if "publications" in kinds or kinds.index("experience") < kinds.index("education"):
        return passed("Work comes where readers look for it.")
    return warned(
        f"Education comes before {years:g} years of work.",
        "With some years of work behind you, most readers look for it first; "
        "academia and some countries do it the other way round.",
    )
