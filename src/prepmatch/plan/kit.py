"""An interview kit: what every candidate of a job is asked, and how the time is shared out.

Questions that are the same for everybody, with anchored ratings, tell more than free talk
(Campion, Palmer and Campion 1997, "A review of structure in the selection interview"); so
these depend on the ad alone, and take most of the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import (
    AgendaItem,
    Importance,
    Kit,
    KitForm,
    KitQuestion,
    QuestionKind,
    SkillKind,
)
from prepmatch.plan.blind import Blind
from prepmatch.plan.emphasis import emphasis
from prepmatch.plan.probes import MINUTES_OF_A_PROBE, ProbeRules, probes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prepmatch.model import Level, Match, PlannedQuestion, PrepReport, Question, Weights

QUESTIONS_TO_CHOOSE_FROM = 20
"""Among so many, enough are found that suit an interview."""
_AGENDAS = {
    30: (3, 14, 6, 5, 2),
    45: (4, 22, 9, 7, 3),
    60: (5, 30, 12, 9, 4),
}
"""Minutes of each part below, by those of the interview."""
_PARTS = (
    "Welcome, and how the interview will go",
    "Questions for every candidate",
    "Questions on this resume",
    "The candidate's own questions",
    "Scorecard, before talking to anybody",
)
_MINUTES = {
    QuestionKind.TECHNICAL: 7,
    QuestionKind.BEHAVIORAL: 7,
    QuestionKind.PROJECT: 7,
    QuestionKind.CASE: 8,
}
"""For question, answer and a follow-up; the other kinds want a session of their own."""
_PAST = frozenset({QuestionKind.BEHAVIORAL, QuestionKind.PROJECT})
_MOST_OWN_SESSION = 3
_MOST_MUST_HAVES = 12


def interview_kit(
    report: PrepReport,
    asked: Sequence[PlannedQuestion],
    level: Level,
    form: KitForm,
    rules: ProbeRules,
) -> Kit:
    """Everything for one interview.

    Args:
        report: the candidate's, for one job.
        asked: questions for that job, chosen without a candidate.
        level: of the job.
        form: the edition that is wanted.
        rules: what probes go by.
    """
    job, facts = report.jobs[0], report.resume.facts
    _, for_questions, for_probes, _, _ = _AGENDAS[form.minutes]
    blind = Blind(facts) if form.is_blind else None
    return Kit(
        form=form,
        title=job.facts.title,
        job_source=job.document.source,
        level=level,
        candidate=None if blind else facts.name,
        resume_source=None if blind else report.resume.document.source,
        agenda=tuple(map(AgendaItem, _PARTS, _AGENDAS[form.minutes])),
        questions=_questions(asked, for_questions),
        own_session=_own_session(asked),
        must_haves=_must_haves(report.matches, job.facts.title, rules.weights),
        probes=probes_of(report, rules, blind, for_probes // MINUTES_OF_A_PROBE),
        versions=report.versions,
    )


def _questions(asked: Sequence[PlannedQuestion], minutes: int) -> tuple[KitQuestion, ...]:
    """As many as fit; a longer interview has those of a shorter one and more.

    The first question on knowledge comes first and the first on the past second, so that even
    the shortest interview hears both; questions from templates come last.
    """
    brief = [planned for planned in asked if planned.question.kind in _MINUTES]
    brief.sort(key=lambda planned: planned.question.is_template)
    firsts = [
        next((p for p in brief if (p.question.kind in _PAST) == is_past), None)
        for is_past in (False, True)
    ]
    leading = [planned for planned in firsts if planned is not None]
    chosen: list[KitQuestion] = []
    for planned in (*leading, *(p for p in brief if p not in leading)):
        needed = _MINUTES[planned.question.kind]
        if needed > minutes:
            break
        minutes -= needed
        chosen.append(KitQuestion(len(chosen) + 1, planned.question, needed, planned.because))
    return tuple(chosen)


def _own_session(asked: Iterable[PlannedQuestion]) -> tuple[Question, ...]:
    found = [planned.question for planned in asked if planned.question.kind not in _MINUTES]
    return tuple(found[:_MOST_OWN_SESSION])


def _must_haves(matches: Iterable[Match], title: str | None, weights: Weights) -> tuple[str, ...]:
    """The required skills, what the ad stresses most first; alternatives share a row."""
    rows: dict[tuple[str, ...], tuple[float, list[str]]] = {}
    for match in matches:
        requirement = match.requirement
        is_soft = requirement.skill.kind is SkillKind.SOFT
        if requirement.importance is Importance.REQUIRED and not is_soft:
            key = requirement.any_of or (requirement.skill.key,)
            stress, names = rows.get(key, (0.0, []))
            stress = max(stress, emphasis(requirement, title, weights))
            rows[key] = (stress, [*names, requirement.skill.name])
    ordered = sorted(rows.values(), key=lambda row: -row[0])
    return tuple(" or ".join(names) for _, names in ordered[:_MOST_MUST_HAVES])
