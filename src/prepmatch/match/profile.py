"""From a resume that was understood to the profile that is scored."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from prepmatch.match.prints import prints_of
from prepmatch.model import Passages, Profile, SkillKind, Trace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from prepmatch.model import Document, Mention, Practice, Quote, Requirement, Resume, Span

_SHOWN_IN = frozenset({"experience", "projects", "publications", "volunteering", "awards"})
_SHOWN_BY_LISTING = {
    SkillKind.CERTIFICATION: frozenset({"certifications", "education", "experience"}),
    SkillKind.SPOKEN_LANGUAGE: frozenset({"languages", "skills", "top", "summary"}),
}
MOST_QUOTES = 3
"""Quotations that a match carries of each document."""


def profile_of(
    resume: Resume,
    years: Mapping[str, float] | None = None,
    practices: Mapping[str, Practice] | None = None,
) -> Profile:
    """The profile of a resume.

    Args:
        resume: understood.
        years: for skills by their keys, the years of dated work that show them.
        practices: what it shows of lines of work, by the id of the occupation.
    """
    document, facts = resume.document, resume.facts
    by_skill: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in resume.mentions:
        by_skill[mention.skill.key].append(mention)
    quoted = _Quoted(document)
    traces = {key: _trace(mentions, quoted) for key, mentions in by_skill.items()}
    sections = tuple((section.span.start, section.kind) for section in document.sections)
    text = document.without(facts.identity).text
    notices, contacts = document.notices, facts.contacts
    passages = Passages(text, sections, tuple(quoted.quotes), notices, contacts)
    return Profile(
        facts.name,
        facts.years,
        tuple(notice.code for notice in notices),
        traces,
        dict(years or {}),
        lambda: passages,
        prints_of(document.text, contacts),
        dict(practices or {}),
    )


def is_shown(kind: SkillKind, section: str) -> bool:
    """Whether naming a skill of some kind in some section shows it, and does not just list it."""
    return section in _SHOWN_IN or section in _SHOWN_BY_LISTING.get(kind, ())


class _Quoted:
    """The quotes of a document that were asked for so far, each once."""

    def __init__(self, document: Document) -> None:
        self.quotes: list[Quote] = []
        self._document = document
        self._places: dict[Quote, int] = {}

    def place(self, span: Span) -> tuple[int, int]:
        """The line of what is quoted for a span, and its place among the quotes."""
        quote = self._document.quote(span)
        place = self._places.setdefault(quote, len(self.quotes))
        if place == len(self.quotes):
            self.quotes.append(quote)
        return quote.line, place


def _trace(mentions: Sequence[Mention], quoted: _Quoted) -> Trace:
    shown = [is_shown(mention.skill.kind, mention.section) for mention in mentions]
    lines: dict[int, int] = {}
    of_shown = 0
    for proves in (True, False):
        for mention, is_proof in zip(mentions, shown, strict=True):
            if is_proof is proves and len(lines) < MOST_QUOTES:
                lines.setdefault(*quoted.place(mention.span))
        of_shown = len(lines) if proves else of_shown
    return Trace(len(mentions), tuple(lines.values()), of_shown)


def asking_lines(requirement: Requirement, job: Document) -> tuple[Quote, ...]:
    """The first few different lines of an ad that ask for something."""
    found: dict[int, Quote] = {}
    for mention in requirement.mentions:
        quote = job.quote(mention.span)
        found.setdefault(quote.line, quote)
        if len(found) == MOST_QUOTES:
            break
    return tuple(found.values())
