"""The fit score: a sum of labelled contributions, out of 100 together."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from prepmatch.model import Contribution, FitScore, Importance, Rung
from prepmatch.plan.emphasis import emphasis

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prepmatch.model import JobFacts, Match, ResumeFacts, Weights

LABELS = {
    Importance.REQUIRED: "required skills",
    Importance.PREFERRED: "preferred skills",
    Importance.MENTIONED: "skills of the daily work",
}
_YEARS = "years of experience"


def fit_score(
    matches: Sequence[Match], job: JobFacts, resume: ResumeFacts, weights: Weights
) -> FitScore:
    """Score one resume against one job.

    Which parts there are depends on the ad alone, so nothing that a resume adds can take a
    part away. Names, addresses and the like are not among the arguments.

    Args:
        matches: of that job's requirements.
        job: for its title and the years it asks for.
        resume: for the years it shows; no dated work counts as none.
        weights: from `data/weights.yaml`.
    """
    shares = {
        Importance.REQUIRED: weights.fit_required,
        Importance.PREFERRED: weights.fit_preferred,
        Importance.MENTIONED: weights.fit_mentioned,
    }
    parts: list[tuple[str, float, float]] = []
    for importance, share in shares.items():
        of_kind = [m for m in matches if m.requirement.importance is importance]
        met, out_of = _met(of_kind, job.title, weights)
        if out_of:
            parts.append((LABELS[importance], met / out_of, share))
    if job.years:
        parts.append((_YEARS, min(1.0, (resume.years or 0.0) / job.years), weights.fit_years))
    whole = sum(share for _, _, share in parts)
    return FitScore(
        tuple(
            Contribution(
                label, round(100 * reached * share / whole, 2), round(100 * share / whole, 2)
            )
            for label, reached, share in parts
        )
    )


def _met(matches: Iterable[Match], title: str | None, weights: Weights) -> tuple[float, float]:
    """Points and possible points; of several alternatives the best answer counts, once."""
    best: dict[tuple[str, ...], float] = defaultdict(float)
    sizes: dict[tuple[str, ...], float] = defaultdict(float)
    for match in matches:
        skill = match.requirement.skill
        key = match.requirement.any_of or (skill.key,)
        best[key] = max(best[key], rung_value(match.answer, weights))
        sizes[key] = max(sizes[key], emphasis(match.requirement, title, weights))
    return sum(best[key] * sizes[key] for key in best), sum(sizes.values())


def rung_value(rung: Rung, weights: Weights) -> float:
    """What an answer on a rung is worth, 0 to 1."""
    return {
        Rung.EVIDENCED: weights.rung_evidenced,
        Rung.LISTED: weights.rung_listed,
        Rung.IMPLIED: weights.rung_implied,
        Rung.RELATED: weights.rung_related,
        Rung.MISSING: 0.0,
    }[rung]
