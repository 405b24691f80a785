"""Whether the resume is as long as its reader will read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.checks.finding import Finding, counted, passed, warned

if TYPE_CHECKING:
    from prepmatch.checks.examined import Examined

_MOST_PAGES = 3
"""Outside academia hardly anybody advises more, whatever the career."""
_MOST_PAGES_EARLY = 2
_EARLY_CAREER = 5.0
"""Years of work up to which two pages are plenty."""
_FEWEST_WORDS = 100
"""Less than a quarter of a page: too little to be found by, or to be asked about."""
_MOST_WORDS = 1_400
"""About three full pages."""
_ACADEMIC_LINES = 8
"""Lines of publications from which the conventions of academic resumes hold: as long as needed."""


def length(examined: Examined) -> Finding | None:
    """Pages against years of work."""
    document = examined.document
    if not document.pages:
        return None
    said = counted(document.pages, "page")
    years = examined.resume.facts.years or 0.0
    is_early = years < _EARLY_CAREER
    most = _MOST_PAGES_EARLY if is_early else _MOST_PAGES
    if document.pages <= most or _is_academic(examined):
        return passed(f"{said}.")
    after = f"with {years:g} years of dated work" if years else "without dated work"
    return warned(
        f"{said}, {after}. Most readers look at the first page, and stop after two or three.",
        "Shorten what is old or far from the job you want. "
        "Academic and some public posts want everything: leave it long for those.",
    )


def words(examined: Examined) -> Finding | None:
    """Neither a few lines nor a book."""
    count = len(examined.words)
    said = f"{counted(count, 'word')}."
    if count < _FEWEST_WORDS:
        return warned(
            f"{said} There is little here to be found by, or to be asked about.",
            "Say for each position what you did, with what, and what it led to.",
        )
    if count > _MOST_WORDS and not _is_academic(examined):
        return warned(
            f"{said} That is more than most readers take in.",
            "Keep the last ten years and what the job asks for; shorten the rest to a line each.",
        )
    return passed(said)


def _is_academic(examined: Examined) -> bool:
    document = examined.document
    lines = sum(
        document.section_at(line.span.start).kind == "publications" for line in document.lines
    )
    return lines >= _ACADEMIC_LINES
