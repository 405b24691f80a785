"""The fit score: a sum of labelled contributions, out of 100 together."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from prepmatch.model import Contribution, FitScore, Importance, Rung
from prepmatch.plan.emphasis import emphasis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import JobFacts, Match, Quote, Requirement, ResumeFacts, Weights

LABELS = {
    Importance.REQUIRED: "required skills",
    Importance.PREFERRED: "preferred skills",
    Importance.MENTIONED: "skills of the daily work",
}
_YEARS = "years of experience"
_LINE = "the same line of work"
_SCORING = (
    "fit_required",
    "fit_preferred",
    "fit_mentioned",
    "fit_years",
    "fit_line",
    "line_title",
    "line_title_claimed",
    "line_near",
    "line_words_enough",
    "line_word_listed",
    "rung_evidenced",
    "rung_listed",
    "rung_implied",
    "rung_related",
    "soft_skill",
    "need_repeated",
    "need_in_title",
)
"""The weights that a score is made with; all others concern questions and days."""
_Unit = tuple[float, tuple[int, ...]]
"""What alternatives weigh, and their places among the requirements."""


class FitScale:
    """What a job's parts and requirements weigh, ready to score many resumes.

    Which parts there are depends on the ad alone, so nothing that a resume adds can take a
    part away. Names, addresses and the like are not among the arguments.

    Args:
        requirements: of the job.
        job: for its title and the years it asks for.
        weights: from `data/weights.yaml`.
        has_line: whether the line of work that the ad is for is known.
    """

    def __init__(
        self,
        requirements: Sequence[Requirement],
        job: JobFacts,
        weights: Weights,
        *,
        has_line: bool = False,
    ) -> None:
        self._years = job.years
        self._value = {rung: rung_value(rung, weights) for rung in Rung}
        shares = {
            Importance.REQUIRED: weights.fit_required,
            Importance.PREFERRED: weights.fit_preferred,
            Importance.MENTIONED: weights.fit_mentioned,
        }
        self._parts: list[tuple[str, float, list[_Unit]]] = []
        for importance, share in shares.items():
            units = _units(requirements, importance, job.title, weights)
            if sum(size for size, _ in units):
                self._parts.append((LABELS[importance], share, units))
        self._whole: float = sum(share for _, share, _ in self._parts)
        if job.years:
            self._parts.append((_YEARS, weights.fit_years, []))
            self._whole += weights.fit_years

        self._line = weights.fit_line if has_line else 0.0
        self._whole += self._line

    def score(
        self,
        answers: Sequence[Rung],
        years: float | None,
        line: tuple[float, tuple[Quote, ...]] = (0.0, ()),
    ) -> FitScore:
        """Score one resume.

        Args:
            answers: for each requirement the rung that counts.
            years: of dated work; none counts as no years.
            line: how far it shows the ad's line of work, 0 to 1, and the words that show it.
        """
        of_work = (_contribution(_LINE, line[0], self._line / self._whole, line[1]),)
        return FitScore(
            (of_work if self._line else ())
            + tuple(
                _contribution(label, self._reached(units, answers, years), share / self._whole)
                for label, share, units in self._parts
            )
        )

    def _reached(
        self, units: Sequence[_Unit], answers: Sequence[Rung], years: float | None
    ) -> float:
        """The share of a part, 0 to 1; of several alternatives the best answer counts, once."""
        if not units:
            return min(1.0, (years or 0.0) / (self._years or 1))
        value = self._value
        met = sum(max(value[answers[p]] for p in places) * size for size, places in units)
        return met / sum(size for size, _ in units)


def _contribution(
    label: str, reached: float, share: float, evidence: tuple[Quote, ...] = ()
) -> Contribution:
    points, out_of = round(100 * reached * share, 2), round(100 * share, 2)
    return Contribution(label, points, out_of, evidence)


def fit_score(
    matches: Sequence[Match],
    job: JobFacts,
    resume: ResumeFacts,
    weights: Weights,
    line: tuple[float, tuple[Quote, ...]] | None = None,
) -> FitScore:
    """Score one resume against one job; like `FitScale`, from the matches.

    Args:
        matches: of that job's requirements.
        job: for its title and the years it asks for.
        resume: for the years it shows; no dated work counts as none.
        weights: from `data/weights.yaml`.
        line: how far the resume shows the ad's line of work, where that is known.
    """
    asked = [match.requirement for match in matches]
    scale = FitScale(asked, job, weights, has_line=line is not None)
    return scale.score([match.answer for match in matches], resume.years, line or (0.0, ()))


def scoring_weights(weights: Weights) -> dict[str, float]:
    """Every number that a score is made with, by name."""
    return {name: getattr(weights, name) for name in _SCORING}


def _units(
    requirements: Sequence[Requirement], importance: Importance, title: str | None, weights: Weights
) -> list[_Unit]:
    """Alternatives together: what they weigh at most, and their places among the requirements."""
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    sizes: defaultdict[tuple[str, ...], float] = defaultdict(float)
    for place, requirement in enumerate(requirements):
        if requirement.importance is importance:
            key = requirement.any_of or (requirement.skill.key,)
            places[key].append(place)
            sizes[key] = max(sizes[key], emphasis(requirement, title, weights))
    return [(sizes[key], tuple(found)) for key, found in places.items()]


def rung_value(rung: Rung, weights: Weights) -> float:
    """What an answer on a rung is worth, 0 to 1."""
    return {
        Rung.EVIDENCED: weights.rung_evidenced,
        Rung.LISTED: weights.rung_listed,
        Rung.IMPLIED: weights.rung_implied,
        Rung.RELATED: weights.rung_related,
        Rung.MISSING: 0.0,
    }[rung]
