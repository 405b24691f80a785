"""How well each question serves each need: by its link, its level and its kind."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

from prepmatch.model import Factor, Level, LinkKind, QuestionKind, Rung, SkillKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Link, Question, Weights
    from prepmatch.plan.needs import Need
    from prepmatch.plan.wanted import Wanted

_LEVELS = tuple(Level)
TAGS = frozenset({LinkKind.TAGGED_FIRST, LinkKind.TAGGED})
"""Links to questions that name the skill."""
FITTING = TAGS | {LinkKind.IMPLIED}
"""Links to real questions that fit: no template comes before these."""
_ABOUT_IT = FITTING | {LinkKind.TEMPLATE}
_FIRST = frozenset({LinkKind.TAGGED_FIRST, LinkKind.IMPLIED, LinkKind.TEMPLATE})
"""Links that by themselves can put a question on the list."""
_WHOLLY = frozenset({LinkKind.TAGGED_FIRST, LinkKind.TEMPLATE})
_CLAIMED = frozenset({Rung.LISTED, Rung.IMPLIED})
_TOPIC = "one of its topics"
_NAMED_IN_BROADER = "names it, and is about what it builds on"
_OF_OWN_WORK = frozenset({QuestionKind.PROJECT})
_BY_DOING = frozenset({QuestionKind.CODING, QuestionKind.PROJECT})
_IN_DEPTH = frozenset({QuestionKind.PROJECT, QuestionKind.CASE, QuestionKind.SYSTEM_DESIGN})


@dataclass(frozen=True, slots=True)
class Cover:
    """How a question serves a need.

    Attributes:
        need: its index.
        kind: the link.
        factors: what makes the strength.
        closes: the share of the need that is settled once the question is prepared.
    """

    need: int
    kind: LinkKind
    factors: tuple[Factor, ...]
    closes: float

    @property
    def is_about(self) -> bool:
        """Whether the need, or what it builds on, is among what the question is about."""
        return self.kind in _FIRST or self.factors[0].label in {_TOPIC, _NAMED_IN_BROADER}

    @property
    def strength(self) -> float:
        """How well the question serves the need, around 0 to 1."""
        return prod(factor.value for factor in self.factors)


def covers_of(
    needs: Sequence[Need], wanted: Wanted, weights: Weights
) -> dict[str, tuple[Question, list[Cover]]]:
    """The questions that needs lead to, by their ids, with all that each serves.

    Args:
        needs: what to be ready for.
        wanted: what the list may hold.
        weights: from `data/weights.yaml`.
    """
    covers: dict[str, list[Cover]] = defaultdict(list)
    questions: dict[str, Question] = {}
    for index, need in enumerate(needs):
        has_own = any(link.kind in TAGS for link in need.links)
        for link in need.links:
            questions[link.question.id] = link.question
            cover = _cover(index, need, link, wanted, weights, has_own=has_own)
            covers[link.question.id].append(cover)
    return {
        question_id: (questions[question_id], found)
        for question_id, found in covers.items()
        if any(cover.kind in _ABOUT_IT for cover in found)
    }


def _cover(
    index: int, need: Need, link: Link, wanted: Wanted, weights: Weights, *, has_own: bool
) -> Cover:
    factors = (
        _link(need, link, weights, has_own=has_own),
        *_across(need, link, weights),
        _level_fit(need, link.question, wanted.level, weights),
        _kind_fit(need, link.question.kind, weights),
    )
    closes = 1.0 if link.kind is LinkKind.TEMPLATE else factors[0].value
    for factor in factors[1:-2]:
        closes *= factor.value
    kept = tuple(f for n, f in enumerate(factors) if n == 0 or f.value != 1.0)
    return Cover(index, link.kind, kept, closes)


_LINK_LABELS = {
    LinkKind.TAGGED_FIRST: "about it before all else",
    LinkKind.TAGGED: "names it among others",
    LinkKind.IMPLIED: "about what it builds on",
    LinkKind.PART: "about a part of it",
    LinkKind.RELATED: "about something like it",
    LinkKind.FUZZY: "about something named like it",
    LinkKind.TEMPLATE: "from a template",
}


def _link(need: Need, link: Link, weights: Weights, *, has_own: bool) -> Factor:
    if link.kind is LinkKind.TAGGED and need.skill.id in link.question.topics:
        return Factor(_TOPIC, weights.link_topic)
    if link.kind is LinkKind.TAGGED and link.question.topics[0] in need.skill.implies:
        return Factor(_NAMED_IN_BROADER, weights.link_topic)
    strengths = {
        LinkKind.TAGGED_FIRST: weights.link_tagged_first,
        LinkKind.TAGGED: weights.link_tagged,
        LinkKind.IMPLIED: weights.link_implied if has_own else weights.link_stand_in,
        LinkKind.PART: weights.link_part,
        LinkKind.RELATED: weights.link_related,
        LinkKind.FUZZY: weights.link_related,
        LinkKind.TEMPLATE: weights.link_template,
    }
    return Factor(_LINK_LABELS[link.kind], strengths[link.kind] * link.similarity / 100)


def _across(need: Need, link: Link, weights: Weights) -> Iterator[Factor]:
    """Across the line between soft and hard skills a question serves in passing."""
    is_soft = need.skill.kind is SkillKind.SOFT
    is_behavioral = link.question.kind is QuestionKind.BEHAVIORAL
    if link.kind not in _WHOLLY and (is_soft or is_behavioral):
        yield Factor("in passing", weights.in_passing)


def _level_fit(need: Need, question: Question, level: Level | None, weights: Weights) -> Factor:
    """Of the job's level, or one below where a gap asks for fundamentals first."""
    label = f"{question.level.value} question"
    if level is None:
        return Factor(label, 1.0)
    wanted = _LEVELS.index(level)
    distance = abs(_LEVELS.index(question.level) - wanted)
    if need.is_gap and question.kind is not QuestionKind.BEHAVIORAL:
        distance = min(distance, abs(_LEVELS.index(question.level) - wanted + 1))
    if question.is_template:  # which has been written for no level more than for another
        distance = min(distance, 1)
    fits = (1.0, weights.level_adjacent, weights.level_far)
    return Factor(label, fits[min(distance, len(fits) - 1)])


def _kind_fit(need: Need, kind: QuestionKind, weights: Weights) -> Factor:
    """What kind of question a kind of gap calls for."""
    if need.is_gap:
        if kind in _OF_OWN_WORK:
            return Factor("asks for work that the resume does not show", weights.project_unseen)
        is_design = kind is QuestionKind.SYSTEM_DESIGN
        return Factor("design before fundamentals", weights.design_unseen if is_design else 1.0)
    if need.rung is Rung.EVIDENCED and need.skill.kind is not SkillKind.SOFT:
        return Factor("pushes on own work", weights.push_on_it if kind in _IN_DEPTH else 1.0)
    is_claim = need.rung in _CLAIMED and need.skill.kind is not SkillKind.SOFT
    return Factor("asks for proof", weights.prove_it if is_claim and kind in _BY_DOING else 1.0)
