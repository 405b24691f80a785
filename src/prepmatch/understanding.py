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
from prepmatch.model.repetition import without_stuffing
from prepmatch.skills.qualify import find_requirements
from prepmatch.skills.scope import Scope
from prepmatch.skills.titles import find_titles
from prepmatch.skills.years import years_shown

if TYPE_CHECKING:
    import datetime as dt

    from prepmatch.model import Document, Mention, Profile, Skill
    from prepmatch.toolkit import Toolkit


def understand_resume(
    document: Document, toolkit: Toolkit, today: dt.date, *, in_full: bool = True
) -> Resume:
    """Find the skills and facts of a resume.

    Args:
        document: a resume.
        toolkit: whose skills are looked for.
        today: what "present" means.
        in_full: what its entries are called too, and their points; a score does without.
    """
    facts = resume_facts(document, today, in_full=in_full)
    return Resume(document, facts, _mentions(document, facts, toolkit))


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
    scope = Scope(document, toolkit.catalog.cues)
    mentions = toolkit.finder.find(document, scope)
    requirements = find_requirements(document, mentions, scope)
    facts = job_facts(document)
    is_known = to_score and toolkit.occupations.asked_for(document, facts.title)
    if not requirements and not is_known:
        raise UnusableJobError(document.source)
    return Job(document, facts, requirements)


def profile(resume: Resume, toolkit: Toolkit) -> Profile:
    """What scoring a resume against any job needs of it."""
    resume = without_stuffing(resume, lambda left: _mentions(left, resume.facts, toolkit))
    work = resume.document.without(resume.facts.identity)
    practices = toolkit.occupations.practices(work, resume.facts)
    return profile_of(resume, shown_years(resume, toolkit), practices)


def _mentions(document: Document, facts: ResumeFacts, toolkit: Toolkit) -> tuple[Mention, ...]:
    """The skills in what does not say who wrote a resume, so that no name or town is one."""
    work = document.without(facts.identity)
    titles = find_titles(work, toolkit.catalog.roles, toolkit.catalog.vocabulary)
    return (*toolkit.finder.find(work), *titles)


def profile_of_rest(profile: Profile, toolkit: Toolkit) -> Profile:
    """The profile of what is left where passages were taken out, which vouch for nothing."""
    passages = profile.passages
    document = replace(document_of(profile), notices=passages.notices)
    facts = ResumeFacts(profile.name, profile.years, passages.contacts)
    left = Resume(document, facts, _mentions(document, facts, toolkit))
    years = {m.skill.key: profile.skill_years.get(m.skill.key, 0.0) for m in left.mentions}
    return profile_of(left, years, toolkit.occupations.practices(document, facts))
