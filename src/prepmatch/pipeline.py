"""The story: documents, skills, match, plan. Each step is a function from values to values."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prepmatch.checks.examined import Examined
from prepmatch.checks.resume import check_resume, checks_of_unread
from prepmatch.documents.read import document_from_text
from prepmatch.match.choices import choices_of, settle_choices
from prepmatch.match.copied import CopyDetector
from prepmatch.match.gaps import keyword_gaps
from prepmatch.match.line_of_work import LineOfWork
from prepmatch.match.merge import merge_matches
from prepmatch.match.profile import asking_lines
from prepmatch.model import (
    UNMET,
    Candidate,
    CheckReport,
    DocumentKind,
    Importance,
    Job,
    Match,
    PrepReport,
    Resume,
    ResumeFacts,
    Standing,
    Uncovered,
    Versions,
)
from prepmatch.plan.blind import blind_of
from prepmatch.plan.choose import Wanted, choose
from prepmatch.plan.explain import without_time
from prepmatch.plan.fit import FitScale, fit_score, scoring_weights
from prepmatch.plan.jobs import in_order, job_table, usual_level
from prepmatch.plan.kit import QUESTIONS_TO_CHOOSE_FROM, interview_kit
from prepmatch.plan.needs import core_of, merged, needs_of
from prepmatch.plan.probes import ProbeRules
from prepmatch.plan.roles import asked_of_all, level_of_years, level_shown, roles_of
from prepmatch.plan.schedule import kept, make_schedule
from prepmatch.plan.stories import StoryRules, story_matrix, with_stories
from prepmatch.plan.tailoring import TailoringRules, tailoring
from prepmatch.understanding import profile, profile_of_rest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.errors import UnreadableDocumentError
    from prepmatch.match.ladder import Ladder
    from prepmatch.match.line_of_work import Reached
    from prepmatch.model import (
        FileFacts,
        Kit,
        KitForm,
        Notice,
        Profile,
        Question,
        Quote,
        Skill,
        TimeFrame,
    )
    from prepmatch.plan.needs import Need
    from prepmatch.toolkit import Toolkit


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
    seen = profile(resume, toolkit)
    per_job = [_matches(seen, job, _asked(job), toolkit) for job in jobs]
    matches = merge_matches(match for found in per_job for match in found)
    wanted = _fitted_to(jobs, resume, matches, wanted or Wanted(), toolkit)
    needs = _needs(per_job, jobs, toolkit.ladder(seen), toolkit)
    choice = choose(needs, wanted, toolkit.catalog.weights, toolkit.relations.implied_by, explain)
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
        fit=fit_score(
            matches, hardest, resume.facts, toolkit.catalog.weights, _reached(seen, jobs, toolkit)
        ),
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
        matches = _matches(profile(resume, toolkit), job, _asked(job), toolkit)
        own = [m for m in matches if m.answer is m.rung]
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


class Screen:
    """A job, ready to score many resumes.

    Args:
        job: understood.
        toolkit: the catalog to score with.
        is_blind: whether candidates are without name, and quoted without what tells who they are.
    """

    def __init__(self, job: Job, toolkit: Toolkit, *, is_blind: bool = False) -> None:
        self.job = job
        self.is_blind = is_blind
        self.toolkit = toolkit
        self._asked = _asked(job)
        self._standing = Standing(job.requirements)
        self._copies = CopyDetector(job.document.text)
        self._line = _line_of_work(job, toolkit)
        weights = toolkit.catalog.weights
        has_line = bool(self._line)
        self._scale = FitScale(job.requirements, job.facts, weights, has_line=has_line)

    @property
    def versions(self) -> Versions:
        """What the scores depend on."""
        return self.toolkit.versions

    @property
    def weights(self) -> dict[str, float]:
        """Every number that the scores are made with, by name."""
        return scoring_weights(self.toolkit.catalog.weights)

    @property
    def own_skills(self) -> tuple[Skill, ...]:
        """Those of the user, which resumes must be read with too."""
        return self.toolkit.own_skills

    def candidate(
        self, source: str, profile: Profile, matches: Sequence[Match] | None = None
    ) -> Candidate:
        """Score one resume.

        Args:
            source: what outputs call it.
            profile: of the resume.
            matches: its evidence, where that is not wanted here and now.
        """
        profile, copied = self._own(profile)
        ladder = self.toolkit.ladder(profile)
        asked = self.job.requirements
        rungs = [ladder.rung(requirement) for requirement in asked]
        choices = choices_of(asked, rungs)
        answers = [choice or rung for choice, rung in zip(choices, rungs, strict=True)]
        notices = self._notices(profile, copied)
        return Candidate(
            source,
            None if self.is_blind else profile.name,
            self._scale.score(answers, profile.years, self._reached(profile)),
            self.matches(profile) if matches is None else matches,
            profile.years,
            tuple(dict.fromkeys(notice.code for notice in notices)),
            self._standing.met(Importance.REQUIRED, answers),
            self._standing.met(Importance.PREFERRED, answers),
            self._standing.names(answers, UNMET),
            notices,
        )

    def matches(self, profile: Profile) -> tuple[Match, ...]:
        """The evidence: how the resume answers each requirement."""
        profile, _ = self._own(profile)
        matches = _matches(profile, self.job, self._asked, self.toolkit)
        return tuple(map(blind_of(profile).match, matches)) if self.is_blind else matches

    def _reached(self, profile: Profile) -> Reached:
        """How far the resume shows the ad's line of work."""
        reached = self._line.reached(profile)
        if not (self.is_blind and reached.evidence):
            return reached
        hidden = map(blind_of(profile).quote, reached.evidence)
        return reached._replace(evidence=tuple(quote for quote in hidden if quote))

    def _own(self, profile: Profile) -> tuple[Profile, tuple[Notice, ...]]:
        """Without what was copied from the ad, and what to say of that."""
        own, copied = self._copies.told_apart(profile)
        return (profile_of_rest(own, self.toolkit) if copied else own), copied

    def _notices(self, profile: Profile, copied: tuple[Notice, ...]) -> tuple[Notice, ...]:
        """What was noticed on reading, and against the job; most resumes need not be opened."""
        notices = (*(profile.passages.notices if profile.flags else ()), *copied)
        return tuple(map(blind_of(profile).notice, notices)) if self.is_blind else notices


def screen(resume: Resume, job: Job, toolkit: Toolkit) -> Candidate:
    """Score one resume against one job, with the evidence."""
    return Screen(job, toolkit).candidate(resume.document.source, profile(resume, toolkit))


def _line_of_work(job: Job, toolkit: Toolkit) -> LineOfWork:
    asked = toolkit.occupations.asked_for(job.document, job.facts.title)
    return LineOfWork(asked, toolkit.catalog.occupations, toolkit.catalog.weights)


def _reached(seen: Profile, jobs: Sequence[Job], toolkit: Toolkit) -> Reached | None:
    """How far a resume shows the line of work of the job that it fits best in that."""
    lines = [line for line in (_line_of_work(job, toolkit) for job in jobs) if line]
    return max((line.reached(seen) for line in lines), key=lambda r: r.share, default=None)


def _story_rules(toolkit: Toolkit) -> StoryRules:
    catalog = toolkit.catalog
    implied_by = toolkit.relations.implied_by
    return StoryRules(catalog.stories, implied_by, catalog.weights, catalog.vocabulary)


def _tailoring_rules(toolkit: Toolkit) -> TailoringRules:
    relations = toolkit.relations
    return TailoringRules(relations.implied_by, relations.related_to, toolkit.catalog.weights)


def _asked(job: Job) -> tuple[tuple[Quote, ...], ...]:
    """For each requirement of a job the lines that ask for it."""
    return tuple(asking_lines(requirement, job.document) for requirement in job.requirements)


def _matches(
    profile: Profile, job: Job, asked: Sequence[tuple[Quote, ...]], toolkit: Toolkit
) -> tuple[Match, ...]:
    ladder = toolkit.ladder(profile)
    matches = [ladder.match(r, lines) for r, lines in zip(job.requirements, asked, strict=True)]
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
