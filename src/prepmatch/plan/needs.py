"""What the candidate needs to be ready for, and how much: from matches and the role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.model import Because, Importance, QuestionReason, Rung, SkillKind, Span
from prepmatch.plan.emphasis import emphasis

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prepmatch.model import (
        Job,
        Link,
        Match,
        Quote,
        Requirement,
        Role,
        Skill,
        Vocabulary,
        Weights,
    )

_ANSWERED = frozenset({Rung.EVIDENCED, Rung.LISTED})


@dataclass(frozen=True, slots=True)
class Need:
    """A skill to be ready for.

    Attributes:
        weight: how much the job weighs it, times how much preparing changes.
        links: the questions it leads to.
        because: the quotes that say so.
    """

    skill: Skill
    weight: float
    reason: QuestionReason
    links: tuple[Link, ...]
    because: Because


def needs_of(
    matches: Sequence[Match],
    job: Job,
    roles: Sequence[Role],
    vocabulary: Vocabulary,
    links: Callable[[Skill], tuple[Link, ...]],
    weights: Weights,
) -> tuple[Need, ...]:
    """All that one job needs: its requirements, then what its kind of interview always asks.

    Args:
        matches: of the job's requirements.
        job: the ad.
        roles: the families it belongs to.
        vocabulary: to find the core topics in.
        links: finds the questions of a skill.
        weights: from `data/weights.yaml`.
    """
    core = {topic: weights.core_question / len(roles) for role in roles for topic in role.core}
    needs = [
        Need(
            match.requirement.skill,
            _weight(match, job.facts.title, weights) + core.pop(match.requirement.skill.id, 0.0),
            _reason(match),
            links(match.requirement.skill),
            _because(match),
        )
        for match in matches
    ]
    title = _title_quote(job)
    for topic, weight in core.items():
        skill = vocabulary.by_id[topic]
        because = Because(skill, title, None)
        needs.append(Need(skill, weight, QuestionReason.CORE, links(skill), because))
    return tuple(needs)


def _because(match: Match) -> Because:
    return Because(
        match.requirement.skill,
        match.job_evidence[0] if match.job_evidence else None,
        match.resume_evidence[0] if match.resume_evidence else None,
        match.rung,
        match.via,
    )


def _weight(match: Match, title: str | None, weights: Weights) -> float:
    requirement = match.requirement
    weight = _insistence(requirement, weights) * emphasis(requirement, title, weights)
    return weight * _gain(match.rung, weights) * _share(match, weights)


def _insistence(requirement: Requirement, weights: Weights) -> float:
    return {
        Importance.REQUIRED: weights.need_required,
        Importance.PREFERRED: weights.need_preferred,
        Importance.MENTIONED: weights.need_mentioned,
    }[requirement.importance]


def _share(match: Match, weights: Weights) -> float:
    """Of alternatives, the one the resume has stands for all; with none, they share."""
    if match.choice is None:
        return 1.0
    if match.choice not in _ANSWERED:
        return 1 / len(match.requirement.any_of)
    return 1.0 if match.rung is match.choice else weights.alternative_met


def _gain(rung: Rung, weights: Weights) -> float:
    return {
        Rung.EVIDENCED: weights.gain_evidenced,
        Rung.LISTED: weights.gain_listed,
        Rung.IMPLIED: weights.gain_implied,
        Rung.RELATED: weights.gain_related,
        Rung.MISSING: weights.gain_missing,
    }[rung]


def _reason(match: Match) -> QuestionReason:
    if match.requirement.skill.kind is SkillKind.SOFT:
        return QuestionReason.BEHAVIORAL
    if match.rung is Rung.EVIDENCED:
        return QuestionReason.DEPTH
    if match.rung in {Rung.LISTED, Rung.IMPLIED}:
        return QuestionReason.UNPROVEN
    return QuestionReason.MISSING


def _title_quote(job: Job) -> Quote | None:
    if job.facts.title is None:
        return None
    at = job.document.text.find(job.facts.title)
    return job.document.quote(Span(at, at + len(job.facts.title))) if at >= 0 else None
