"""What the candidate needs to be ready for, and how much: from matches and the role."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.model import Because, Importance, Level, QuestionReason, Rung, SkillKind, Span
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

_JUNIOR_BELOW = 2
_SENIOR_FROM = 5
_IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")


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
    role: Role | None,
    vocabulary: Vocabulary,
    links: Callable[[Skill], tuple[Link, ...]],
    weights: Weights,
) -> tuple[Need, ...]:
    """All that one job needs: its requirements, then what its kind of interview always asks.

    Args:
        matches: of the job's requirements.
        job: the ad.
        role: the family it belongs to, if one is known.
        vocabulary: to find the core topics in.
        links: finds the questions of a skill.
        weights: from `data/weights.yaml`.
    """
    needs = [_need(match, job.facts.title, links, weights) for match in matches]
    met = {match.requirement.skill.id for match in matches}
    if role is not None:
        quote = _title_quote(job)
        for topic in role.core:
            if topic not in met:
                skill = vocabulary.by_id[topic]
                because = Because(skill, quote, None)
                needs.append(
                    Need(
                        skill,
                        weights.core_question,
                        QuestionReason.CORE,
                        links(skill),
                        because,
                    )
                )
    return tuple(needs)


def role_of(title: str | None, roles: Sequence[Role]) -> Role | None:
    """The first family of jobs of which a wording stands in the title, outside brackets."""
    words = _IN_BRACKETS.sub(" ", (title or "").casefold())
    for role in roles:
        if any(re.search(rf"(?<!\w){re.escape(t)}s?(?!\w)", words) for t in role.titles):
            return role
    return None


def level_of_years(years: float | None) -> Level:
    """The level that years of work suggest; the middle where nothing is known."""
    if years is None:
        return Level.MID
    if years < _JUNIOR_BELOW:
        return Level.JUNIOR
    return Level.MID if years < _SENIOR_FROM else Level.SENIOR


def _need(
    match: Match, title: str | None, links: Callable[[Skill], tuple[Link, ...]], weights: Weights
) -> Need:
    skill = match.requirement.skill
    because = Because(
        skill,
        match.job_evidence[0] if match.job_evidence else None,
        match.resume_evidence[0] if match.resume_evidence else None,
        match.rung,
        match.via,
    )
    return Need(
        skill,
        _weight_in_job(match.requirement, title, weights) * _gain(match.rung, weights),
        _reason(match),
        links(skill),
        because,
    )


def _weight_in_job(requirement: Requirement, title: str | None, weights: Weights) -> float:
    weight = {
        Importance.REQUIRED: weights.need_required,
        Importance.PREFERRED: weights.need_preferred,
        Importance.MENTIONED: weights.need_mentioned,
    }[requirement.importance]
    if requirement.any_of:
        weight /= len(requirement.any_of) ** 0.5
    return weight * emphasis(requirement, title, weights)


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
