"""The story: documents, skills, match, plan. Each step is a function from values to values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from prepmatch import __version__
from prepmatch.catalog.bundled import bundled_catalog, bundled_forms, ordinary_english
from prepmatch.catalog.own_skills import joined_vocabulary
from prepmatch.checks.examined import Examined
from prepmatch.checks.resume import check_resume, checks_of_unread
from prepmatch.documents.facts.job import job_facts
from prepmatch.documents.facts.resume import resume_facts
from prepmatch.documents.read import Settings, document_from_text
from prepmatch.errors import UnreadableDocumentError, UnusableJobError
from prepmatch.match.choices import settle_choices
from prepmatch.match.gaps import keyword_gaps
from prepmatch.match.ladder import Ladder
from prepmatch.match.links import QuestionLinks
from prepmatch.match.merge import merge_matches
from prepmatch.match.relations import Relations
from prepmatch.model import (
    Candidate,
    CheckReport,
    DocumentKind,
    Job,
    Match,
    PrepReport,
    Resume,
    ResumeFacts,
    Uncovered,
    Versions,
)
from prepmatch.plan.choose import Wanted, choose
from prepmatch.plan.explain import without_time
from prepmatch.plan.fit import fit_score
from prepmatch.plan.jobs import in_order, job_table, usual_level
from prepmatch.plan.kit import QUESTIONS_TO_CHOOSE_FROM, interview_kit
from prepmatch.plan.needs import core_of, merged, needs_of
from prepmatch.plan.probes import ProbeRules
from prepmatch.plan.roles import asked_of_all, level_of_years, level_shown, roles_of
from prepmatch.plan.schedule import kept, make_schedule
from prepmatch.plan.stories import StoryRules, story_matrix, with_stories
from prepmatch.plan.tailoring import TailoringRules, tailoring
from prepmatch.skills.finder import SkillFinder
from prepmatch.skills.forms import form_table, joined_tables, table_from_text
from prepmatch.skills.qualify import find_requirements
from prepmatch.skills.titles import find_titles
from prepmatch.skills.years import years_shown

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from prepmatch.model import (
        Catalog,
        Document,
        FileFacts,
        Kit,
        KitForm,
        Question,
        QuestionBank,
        Skill,
        TimeFrame,
    )
    from prepmatch.plan.needs import Need


@dataclass(frozen=True)
class Toolkit:
    """The catalog and what is made from it once, to be used for every document."""

    catalog: Catalog
    forms: str | None = None
    own_skills: tuple[Skill, ...] = ()

    @cached_property
    def settings(self) -> Settings:
        """What reading documents needs."""
        return Settings(self.catalog.headings, self.catalog.known_names)

    @cached_property
    def finder(self) -> SkillFinder:
        """Finds skills."""
        forms = None if self.forms is None else table_from_text(self.forms)
        if forms is not None:
            forms = joined_tables(forms, form_table(self.own_skills))
        return SkillFinder(self.catalog.vocabulary, self.catalog.cues, forms, ordinary_english)

    @cached_property
    def relations(self) -> Relations:
        """What implies and resembles what."""
        return Relations(self.catalog.vocabulary)

    @cached_property
    def links(self) -> QuestionLinks:
        """From skills to questions."""
        return QuestionLinks(self.catalog.bank, self.catalog.vocabulary, self.relations)

    def with_bank(self, bank: QuestionBank) -> Toolkit:
        """The same with another bank of questions; what finds skills is not made again."""
        other = replace(self, catalog=replace(self.catalog, bank=bank))
        other.__dict__["finder"] = self.finder
        return other

    @property
    def versions(self) -> Versions:
        """What a report made with this toolkit depends on."""
        catalog = self.catalog
        return Versions(
            __version__, catalog.vocabulary.version, catalog.bank.version, catalog.scoring_version
        )


@lru_cache(maxsize=1)
def bundled_toolkit() -> Toolkit:
    """The toolkit of the data that ships."""
    return Toolkit(bundled_catalog(), bundled_forms())


@lru_cache(maxsize=4)
def toolkit_of(own_skills: tuple[Skill, ...] = ()) -> Toolkit:
    """The toolkit of the data that ships and a user's own skills."""
    shipped = bundled_toolkit()
    if not own_skills:
        return shipped
    vocabulary = joined_vocabulary(shipped.catalog.vocabulary, own_skills)
    return replace(
        shipped, catalog=replace(shipped.catalog, vocabulary=vocabulary), own_skills=own_skills
    )


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


def understand_job(document: Document, toolkit: Toolkit) -> Job:
    """Find the requirements and facts of an ad.

    Raises:
        UnusableJobError: if it names nothing that can be prepared for.
    """
    mentions = toolkit.finder.find(document)
    requirements = find_requirements(document, mentions, toolkit.catalog.cues)
    if not requirements:
        raise UnusableJobError(document.source)
    return Job(document, job_facts(document), requirements)


def prepare(
    resume: Resume,
    jobs: Sequence[Job],
    toolkit: Toolkit,
    wanted: Wanted | None = None,
    time: TimeFrame | None = None,
    explain: Question | None = None,
) -> PrepReport:
    """Compare a resume with one or more jobs and plan what to prepare.

    Args:
        resume: understood.
        jobs: at least one, understood; their order changes nothing.
        toolkit: the catalog to plan with.
        wanted: what the list of questions may hold.
        time: what the questions must fit into, and what was done; no schedule without it.
        explain: a question whose place in the plan, or whose absence, is to be explained.
    """
    jobs = in_order(jobs)
    per_job = [_matches(resume, job, toolkit) for job in jobs]
    matches = merge_matches(match for found in per_job for match in found)
    wanted = _fitted_to(jobs, resume, matches, wanted or Wanted(), toolkit)
    choice = choose(
        _needs(per_job, jobs, _ladder(resume, toolkit), toolkit),
        wanted,
        toolkit.catalog.weights,
        toolkit.relations.implied_by,
        explain,
    )
    schedule = make_schedule(choice.questions, time, toolkit.catalog.weights) if time else None
    questions = with_stories(
        kept(choice.questions, schedule), resume, matches, _story_rules(toolkit)
    )
    gaps = keyword_gaps(matches, [job.document for job in jobs], resume)
    hardest = max((job.facts for job in jobs), key=lambda facts: facts.years or 0)
    return PrepReport(
        resume=resume,
        jobs=tuple(jobs),
        matches=matches,
        gaps=gaps,
        checks=check_resume(Examined(resume)),
        fit=fit_score(matches, hardest, resume.facts, toolkit.catalog.weights),
        questions=questions,
        uncovered=_uncovered(matches, toolkit),
        versions=toolkit.versions,
        schedule=schedule,
        table=job_table(per_job),
        explained=without_time(choice.explained, questions) if choice.explained else None,
        stories=story_matrix(questions),
        tailoring=tailoring(resume, matches, gaps, _tailoring_rules(toolkit)),
    )


def interview(
    resume: Resume, job: Job, toolkit: Toolkit, form: KitForm, wanted: Wanted | None = None
) -> Kit:
    """Make the kit for one interview. Who comes changes the probes, never the questions.

    Args:
        resume: of the candidate, understood.
        job: understood.
        toolkit: the catalog to plan with.
        form: which edition.
        wanted: which questions may be asked.
    """
    catalog = toolkit.catalog
    level = job.facts.level or level_of_years(job.facts.years)
    wanted = wanted or Wanted()
    wanted = replace(wanted, top=QUESTIONS_TO_CHOOSE_FROM, level=wanted.level or level)
    nobody = document_from_text("Nobody", DocumentKind.RESUME, toolkit.settings, "nobody")
    asked = prepare(Resume(nobody, ResumeFacts(), ()), [job], toolkit, wanted)
    report = prepare(resume, [job], toolkit, wanted)
    rules = ProbeRules(catalog.stories.frame, catalog.weights)
    return interview_kit(report, asked.questions, wanted.level or level, form, rules)


def check(
    resume: Resume, toolkit: Toolkit, file: FileFacts | None = None, job: Job | None = None
) -> CheckReport:
    """Say what an ATS or a recruiter would trip over in a resume.

    Args:
        resume: understood.
        toolkit: the catalog to compare with.
        file: what was seen of its file; without it nothing is said of that.
        job: an ad whose words are looked for, understood.
    """
    gaps = None
    if job is not None:  # of alternatives, the words of the one that the resume answers best
        own = [m for m in _matches(resume, job, toolkit) if m.answer is m.rung]
        gaps = keyword_gaps(own, [job.document], resume)
    checks = check_resume(Examined(resume, file, gaps))
    source = resume.document.source
    return CheckReport(source, checks, toolkit.versions, resume, file, job, gaps or ())


def check_unread(
    fault: UnreadableDocumentError, toolkit: Toolkit, job: Job | None = None
) -> CheckReport:
    """Like `check`, for a file that could not be read: why, and what could not be looked at."""
    checks = checks_of_unread(fault, has_job=job is not None)
    return CheckReport(fault.source, checks, toolkit.versions, job=job, fault=fault)


def screen(resume: Resume, job: Job, toolkit: Toolkit) -> Candidate:
    """Score one resume against one job, with the evidence."""
    matches = _matches(resume, job, toolkit)
    fit = fit_score(matches, job.facts, resume.facts, toolkit.catalog.weights)
    flags = tuple(notice.code for notice in resume.document.notices)
    facts = resume.facts
    return Candidate(resume.document.source, facts.name, fit, matches, facts.years, flags)


def _story_rules(toolkit: Toolkit) -> StoryRules:
    catalog = toolkit.catalog
    implied_by = toolkit.relations.implied_by
    return StoryRules(catalog.stories, implied_by, catalog.weights, catalog.vocabulary)


def _tailoring_rules(toolkit: Toolkit) -> TailoringRules:
    relations = toolkit.relations
    return TailoringRules(relations.implied_by, relations.related_to, toolkit.catalog.weights)


def _ladder(resume: Resume, toolkit: Toolkit) -> Ladder:
    years = shown_years(resume, toolkit)
    return Ladder(resume, toolkit.catalog.vocabulary, toolkit.relations, years)


def _matches(resume: Resume, job: Job, toolkit: Toolkit) -> tuple[Match, ...]:
    ladder = _ladder(resume, toolkit)
    matches = [ladder.match(requirement, job.document) for requirement in job.requirements]
    return settle_choices(matches)


def _needs(
    per_job: Sequence[Sequence[Match]], jobs: Sequence[Job], ladder: Ladder, toolkit: Toolkit
) -> tuple[Need, ...]:
    catalog = toolkit.catalog
    every = asked_of_all(catalog.roles)
    return merged(
        need
        for matches, job in zip(per_job, jobs, strict=True)
        for need in needs_of(
            matches,
            job,
            core_of([*every, *roles_of(job.facts.title, catalog.roles)], catalog.weights),
            lambda topic: ladder.answer(catalog.vocabulary.by_id[topic]),
            toolkit.links.links,
            catalog.weights,
        )
    )


def _fitted_to(
    jobs: Sequence[Job], resume: Resume, matches: Sequence[Match], wanted: Wanted, toolkit: Toolkit
) -> Wanted:
    """With the jobs' families, and the level: the user's, else the ads', else by years worked."""
    level = usual_level(jobs) or level_shown(resume.facts.years, matches)
    families = (roles_of(job.facts.title, toolkit.catalog.roles) for job in jobs)
    roles = frozenset(role.id for family in families for role in family)
    return replace(wanted, level=wanted.level or level, roles=wanted.roles or roles)


def _uncovered(matches: Sequence[Match], toolkit: Toolkit) -> Uncovered:
    skills = [match.requirement.skill for match in matches]
    return Uncovered(
        tuple(s for s in skills if not s.is_discovered and not toolkit.links.has_questions(s)),
        tuple(skill.name for skill in skills if skill.is_discovered),
    )
