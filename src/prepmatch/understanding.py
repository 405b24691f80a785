"""From documents to what they say: the skills and facts of a resume, the requirements of an ad."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prepmatch.documents.facts.job import job_facts
from prepmatch.documents.facts.resume import resume_facts
from prepmatch.documents.read import document_from_text
from prepmatch.errors import UnreadableDocumentError, UnusableJobError
from prepmatch.match.ladder import document_of
from prepmatch.match.profile import profile_of
from prepmatch.model import DocumentKind, Job, Resume, ResumeFacts
from prepmatch.skills.qualify import find_requirements
from prepmatch.skills.stuffing import STUFFED, blanked, stuffed_spans
from prepmatch.skills.titles import find_titles
from prepmatch.skills.years import years_shown

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from prepmatch.model import Document, Mention, Profile, Skill, Span
    from prepmatch.toolkit import Toolkit


def understand_resume(document: Document, toolkit: Toolkit, today: dt.date) -> Resume:
    """Find the skills and facts of a resume; `today` is what "present" means."""
    catalog = toolkit.catalog
    mentions = toolkit.finder.find(document)
    titles = find_titles(document, catalog.roles, catalog.vocabulary)
    return Resume(document, resume_facts(document, today), (*mentions, *titles))


def skills_named(text: str, toolkit: Toolkit, *, is_prose: bool = False) -> tuple[Skill, ...]:
    """The skills that a few words name, the one with the longest wording first.

    Args:
        text: a name, or several.
        toolkit: whose skills are looked for.
        is_prose: whether ordinary words stand among the names; then "go" is a verb.
    """
    head = "" if is_prose else "Skills\n- "
    try:
        document = document_from_text(
            f"{head}{text}", DocumentKind.RESUME, toolkit.settings, "words"
        )
    except UnreadableDocumentError:
        return ()
    mentions = [m for m in toolkit.finder.find(document) if not m.skill.is_discovered]
    mentions.sort(key=lambda mention: -len(mention.text))
    return tuple(dict.fromkeys(m.skill for m in mentions if m.span.end > len(head)))


def shown_years(resume: Resume, toolkit: Toolkit) -> dict[str, float]:
    """For skills by their keys, the years of dated work that show them or what implies them."""
    return years_shown(resume.mentions, resume.facts.entries, toolkit.relations.implied_by)


def understand_job(document: Document, toolkit: Toolkit, *, to_score: bool = False) -> Job:
    """Find the requirements and facts of an ad.

    Args:
        document: the ad.
        toolkit: whose skills are looked for.
        to_score: whether resumes are to be scored, for which a known line of work is enough.

    Raises:
        UnusableJobError: if it names nothing that can be prepared for, or scored.
    """
    mentions = toolkit.finder.find(document)
    requirements = find_requirements(document, mentions, toolkit.catalog.cues)
    facts = job_facts(document)
    is_known = to_score and toolkit.occupations.asked_for(document, facts.title)
    if not requirements and not is_known:
        raise UnusableJobError(document.source)
    return Job(document, facts, requirements)


def profile(resume: Resume, toolkit: Toolkit) -> Profile:
    """What scoring a resume against any job needs of it."""
    spans = stuffed_spans(resume.document.text)
    if spans:
        document = blanked(resume.document, spans)
        document = replace(document, notices=(*document.notices, STUFFED))
        resume = replace(resume, document=document, mentions=_outside(spans, resume.mentions))
    practices = toolkit.occupations.practices(resume.document, resume.facts)
    return profile_of(resume, shown_years(resume, toolkit), practices)


def profile_without(profile: Profile, spans: Sequence[Span], toolkit: Toolkit) -> Profile:
    """What is left of a profile if some passages of the resume count for nothing."""
    document = blanked(document_of(profile), spans)
    facts = ResumeFacts(profile.name, profile.years)
    found = toolkit.finder.find(document)
    titles = find_titles(document, toolkit.catalog.roles, toolkit.catalog.vocabulary)
    left = Resume(document, facts, (*found, *titles))
    years = {m.skill.key: profile.skill_years.get(m.skill.key, 0.0) for m in left.mentions}
    practices = toolkit.occupations.practices(document, facts)
    return replace(profile_of(left, years, practices), flags=profile.flags)


def _outside(spans: Sequence[Span], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(
        mention
        for mention in mentions
        if not any(span.start <= mention.span.start < span.end for span in spans)
    )
