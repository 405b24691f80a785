"""What the candidate needs to be ready for, and how much: from matches and the role."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from math import fsum
from typing import TYPE_CHECKING

from prepmatch.model import (
    Because,
    QuestionReason,
    Rung,
    SkillKind,
    Span,
    Term,
)
from prepmatch.plan.terms import named_alone, standing_for_others, term_of_ad, term_of_role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from prepmatch.model import Job, Link, Match, Quote, Role, Skill, Weights

_GAPS = frozenset({Rung.RELATED, Rung.MISSING})


@dataclass(frozen=True, slots=True)
class Need:
    """A skill to be ready for.

    Attributes:
        weight: how much the jobs weigh it, times how much preparing changes.
        links: the questions it leads to.
        because: the quotes that say so.
        rung: how the resume answers it.
        terms: what the weight is the sum of.
    """

    skill: Skill
    weight: float
    reason: QuestionReason
    links: tuple[Link, ...]
    because: Because
    rung: Rung = Rung.MISSING
    terms: tuple[Term, ...] = ()

    @property
    def is_gap(self) -> bool:
        """Whether it is to be learned from the ground up.

        What no ad names may be known and unsaid, and nobody learns how to work with people so.
        """
        is_named = self.reason not in {QuestionReason.CORE, QuestionReason.BEHAVIORAL}
        return is_named and self.rung in _GAPS


def needs_of(
    matches: Sequence[Match],
    job: Job,
    core: Mapping[str, float],
    answer: Callable[[str], Match],
    links: Callable[[Skill], tuple[Link, ...]],
    weights: Weights,
) -> tuple[Need, ...]:
    """All that one job needs: its requirements, then what its kind of interview always asks.

    Args:
        matches: of the job's requirements.
        job: the ad.
        core: what is asked whatever the ad says, by ids, and how much that weighs.
        answer: how the resume answers a skill by its id, for those that no ad names.
        links: finds the questions of a skill.
        weights: from `data/weights.yaml`.
    """
    source, left = job.facts.title or job.document.source, dict(core)
    stands, alone = standing_for_others(matches), named_alone(matches, job.document.text)
    needs = []
    for match in matches:
        is_first, is_alone = match in stands, match in alone
        terms = [
            term_of_ad(match, job, weights, stands_for_others=is_first, is_named_alone=is_alone)
        ]
        if match.requirement.skill.id in left:
            terms.append(term_of_role(left.pop(match.requirement.skill.id), match, source, weights))
        needs.append(_need(match, _reason(match), terms, _because(match, job), links))
    title = _title_quote(job)
    for topic, weight in left.items():
        match = answer(topic)
        because = replace(_because(match, job), job=title, rung=None)
        terms = [term_of_role(weight, match, source, weights)]
        is_soft = match.requirement.skill.kind is SkillKind.SOFT
        reason = QuestionReason.BEHAVIORAL if is_soft else QuestionReason.CORE
        needs.append(_need(match, reason, terms, because, links))
    return tuple(needs)


def core_of(roles: Sequence[Role], weights: Weights) -> dict[str, float]:
    """What interviews touch whatever the ad says, and how much that weighs.

    Args:
        roles: the families that a job belongs to; families without titles fit every job.
        weights: from `data/weights.yaml`.
    """
    families = [role for role in roles if role.titles]
    core = {topic: weights.always_asked for role in roles if not role.titles for topic in role.core}
    core.update(
        {topic: weights.core_question / len(families) for r in families for topic in r.core}
    )
    return core


def merged(needs: Iterable[Need]) -> tuple[Need, ...]:
    """The needs of several jobs as one each: what more jobs ask for weighs more.

    The one that weighs most gives the reason and the quotes. The order of the jobs is of no
    account.
    """
    needs = tuple(needs)
    has_many = len({need.because.ad for need in needs}) > 1
    by_skill: dict[str, list[Need]] = defaultdict(list)
    for need in needs:
        by_skill[need.skill.key].append(need)
    joined = []
    for _, group in sorted(by_skill.items()):
        first = min(group, key=_rank)
        terms = sorted(
            (t for need in group for t in need.terms), key=lambda t: (-t.value, t.source)
        )
        asked_by = sum(need.because.rung is not None for need in group)
        because = replace(
            first.because, asked_by=asked_by, ad=first.because.ad if has_many else None
        )
        weight = fsum(need.weight for need in group)
        joined.append(replace(first, weight=weight, terms=tuple(terms), because=because))
    return tuple(joined)


def _rank(need: Need) -> tuple[bool, float, str]:
    quote = need.because.job
    return need.because.rung is None, -need.weight, quote.text if quote else ""


def _need(
    match: Match,
    reason: QuestionReason,
    terms: Sequence[Term],
    because: Because,
    links: Callable[[Skill], tuple[Link, ...]],
) -> Need:
    skill = match.requirement.skill
    weight = fsum(term.value for term in terms)
    return Need(skill, weight, reason, links(skill), because, match.rung, tuple(terms))


def _because(match: Match, job: Job) -> Because:
    return Because(
        match.requirement.skill,
        match.job_evidence[0] if match.job_evidence else None,
        match.resume_evidence[0] if match.resume_evidence else None,
        match.rung,
        match.via,
        ad=job.document.source,
    )


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
