"""What makes a skill weigh: what the ad says of it, and how much preparing changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import Factor, Importance, Rung, SkillKind, Term
from prepmatch.plan.emphasis import emphasis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Job, Match, Skill, Weights

_ON_PAPER = frozenset({SkillKind.CERTIFICATION, SkillKind.SPOKEN_LANGUAGE})
_SAME = 1.0


def term_of_ad(
    match: Match, job: Job, weights: Weights, *, stands_for_others: bool, is_named_alone: bool
) -> Term:
    """What a requirement of an ad weighs.

    Args:
        match: the requirement, and how the resume answers it.
        job: the ad.
        weights: from `data/weights.yaml`.
        stands_for_others: whether it is, of several alternatives, the one to prepare.
        is_named_alone: whether the ad names it without the alternatives, too.
    """
    requirement = match.requirement
    share = _SAME
    if match.choice is not None and not stands_for_others:
        share = weights.alternative_named if is_named_alone else weights.alternative_met
    factors = [
        Factor(requirement.importance.value, _insistence(requirement.importance, weights)),
        Factor("stressed in the ad", emphasis(requirement, job.facts.title, weights)),
        _gain(match, weights),
        Factor("language of the work", _language(requirement.skill, weights)),
        Factor("another one would do", share),
        Factor("seen on paper, seldom asked", _paper(requirement.skill, weights)),
    ]
    source = job.facts.title or job.document.source
    kept = (f for n, f in enumerate(factors) if f.value != _SAME or n in {0, 2})
    return Term(source, tuple(kept))


def term_of_role(weight: float, match: Match, source: str, weights: Weights) -> Term:
    """What a skill weighs that is asked whatever the ad says.

    Args:
        weight: before what preparing changes.
        match: how the resume answers it.
        source: what to call the job.
        weights: from `data/weights.yaml`.
    """
    return Term(source, (Factor("asked whatever the ad says", weight), _gain(match, weights)))


def _insistence(importance: Importance, weights: Weights) -> float:
    return {
        Importance.REQUIRED: weights.need_required,
        Importance.PREFERRED: weights.need_preferred,
        Importance.MENTIONED: weights.need_mentioned,
    }[importance]


def _paper(skill: Skill, weights: Weights) -> float:
    return weights.on_paper if skill.kind in _ON_PAPER else _SAME


def _language(skill: Skill, weights: Weights) -> float:
    return weights.need_language if skill.kind is SkillKind.LANGUAGE else _SAME


def standing_for_others(matches: Sequence[Match]) -> list[Match]:
    """Of each set of alternatives the one to prepare: nearest to the resume, named first."""
    best: dict[tuple[str, ...], Match] = {}
    rungs = tuple(Rung)
    for match in matches:
        key = match.requirement.any_of
        if key and (key not in best or _order(match, rungs) < _order(best[key], rungs)):
            best[key] = match
    answered = [
        m for m in matches if m.choice is m.rung and m.rung in (Rung.EVIDENCED, Rung.LISTED)
    ]
    return [*best.values(), *answered]


def named_alone(matches: Sequence[Match], text: str) -> list[Match]:
    """The alternatives that stand in a line of the ad with none of the others: in use there.

    Args:
        matches: of the job's requirements.
        text: the ad's.
    """
    lines = {
        match.requirement.skill.key: {
            text.count("\n", 0, mention.span.start) for mention in match.requirement.mentions
        }
        for match in matches
    }
    return [
        match
        for match in matches
        if (key := match.requirement.skill.key)
        and (others := match.requirement.any_of)
        and lines[key].difference(*(lines.get(other, ()) for other in others if other != key))
    ]


def _order(match: Match, rungs: Sequence[Rung]) -> tuple[int, bool, int]:
    """By rung; then a product before the idea it stands for, as it is what the team uses."""
    requirement = match.requirement
    place = requirement.mentions[0].span.start if requirement.mentions else 0
    return rungs.index(match.rung), not requirement.skill.kind.is_technology, place


def _gain(match: Match, weights: Weights) -> Factor:
    value = {
        Rung.EVIDENCED: weights.gain_evidenced,
        Rung.LISTED: weights.gain_listed,
        Rung.IMPLIED: weights.gain_implied,
        Rung.RELATED: weights.gain_related,
        Rung.MISSING: weights.gain_missing,
    }[match.rung]
    return Factor(f"{match.rung.value}: what preparing changes", value)
