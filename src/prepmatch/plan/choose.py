"""Which questions, in which order: greedy choice with diminishing returns.

Each question covers each need it is linked to with a strength below one. What a list of
questions is worth is the weighted chance that every need is covered, which is submodular;
taking the most valuable next question again and again is then within 1 - 1/e of the best
list (Nemhauser, Wolsey and Fisher 1978, "An analysis of approximations for maximizing
submodular set functions").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.model import (
    Level,
    LinkKind,
    PlannedQuestion,
    QuestionKind,
    SkillKind,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from prepmatch.model import Link, Question, Weights
    from prepmatch.plan.needs import Need

_LEVELS = tuple(Level)
_MOST_BECAUSE = 3
_ROUNDING = 4


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list may hold.

    Attributes:
        top: the most questions.
        minutes: the time there is, or None.
        level: the level of the job, or None where nothing says it.
        kinds: the kinds of questions allowed; all where empty.
        roles: ids of the families of jobs that it is for; any where empty.
    """

    top: int = 20
    minutes: int | None = None
    level: Level | None = None
    kinds: frozenset[QuestionKind] = frozenset()
    roles: frozenset[str] = frozenset()


_FITTING = frozenset({LinkKind.TAGGED_FIRST, LinkKind.TAGGED, LinkKind.IMPLIED})
"""Links to real questions that fit: no template comes before these."""
_ABOUT_IT = _FITTING | {LinkKind.TEMPLATE}
"""Links that by themselves can put a question on the list."""
_WHOLLY = frozenset({LinkKind.TAGGED_FIRST, LinkKind.TEMPLATE})
_TAGS = frozenset({LinkKind.TAGGED_FIRST, LinkKind.TAGGED})
_CLOSENESS = {kind: rank for rank, kind in enumerate(LinkKind)}


@dataclass(frozen=True, slots=True)
class _Cover:
    """How strongly a question covers a need, and by which link."""

    need: int
    strength: float
    kind: LinkKind


def choose(needs: Sequence[Need], wanted: Wanted, weights: Weights) -> list[PlannedQuestion]:
    """Choose and rank questions.

    More time or a larger `top` only ever adds to the end of the list.

    Args:
        needs: what to be ready for.
        wanted: what the list may hold.
        weights: from `data/weights.yaml`.
    """
    pool = _Pool(needs, wanted, weights)
    chosen: list[PlannedQuestion] = []
    minutes = 0
    while len(chosen) < wanted.top:
        best = pool.best(len(chosen))
        if best is None:
            break
        minutes += best.question.minutes
        if wanted.minutes is not None and minutes > wanted.minutes:
            break
        chosen.append(best)
    return chosen


class _Pool:
    """The questions not yet chosen, and how much of each need is still uncovered."""

    def __init__(self, needs: Sequence[Need], wanted: Wanted, weights: Weights) -> None:
        self._needs = needs
        self._weights = weights
        self._wanted = wanted
        self._open = [1.0] * len(needs)
        self._topics: Counter[str] = Counter()
        self._questions: dict[str, Question] = {}
        self._covers: dict[str, list[_Cover]] = defaultdict(list)
        self._behavioral = 0
        self._answered: set[int] = set()
        for index, need in enumerate(needs):
            has_own = any(link.kind in _TAGS for link in need.links)
            for link in need.links:
                question = link.question
                if not wanted.kinds or question.kind in wanted.kinds:
                    self._questions[question.id] = question
                    self._covers[question.id].append(self._cover(index, link, has_own=has_own))
        for question_id, covers in self._covers.items():
            if not any(cover.kind in _ABOUT_IT for cover in covers):
                del self._questions[question_id]

    def best(self, taken: int) -> PlannedQuestion | None:
        """Take the question worth most now; None once nothing is worth its time."""
        values = {
            question_id: round(self._value(question), _ROUNDING)
            for question_id, question in self._questions.items()
        }
        too_early = self._templates_that_wait(values)
        for behavioral in self._turns(taken):
            allowed = [
                question_id
                for question_id, value in values.items()
                if value >= self._weights.lowest_priority
                and question_id not in too_early
                and (self._questions[question_id].kind is QuestionKind.BEHAVIORAL) == behavioral
            ]
            if allowed:
                best = min(allowed, key=lambda question_id: (-values[question_id], question_id))
                return self._take(best, values[best], taken + 1)
        return None

    def _templates_that_wait(self, values: Mapping[str, float]) -> set[str]:
        """Templates for needs of which a real question is still to come and none was taken."""
        awaited = {
            cover.need
            for question_id, value in values.items()
            if value >= self._weights.lowest_priority
            for cover in self._covers[question_id]
            if cover.kind in _FITTING and cover.need not in self._answered
        }
        return {
            question_id
            for question_id in values
            if self._questions[question_id].is_template
            and any(cover.need in awaited for cover in self._covers[question_id])
        }

    def _turns(self, taken: int) -> tuple[bool, bool]:
        """Whether a behavioural question is due, then the other kind for want of one."""
        due = self._behavioral < int((taken + 1) * self._weights.behavioral_share)
        return (True, False) if due else (False, True)

    def _take(self, question_id: str, value: float, rank: int) -> PlannedQuestion:
        question = self._questions.pop(question_id)
        is_behavioral = question.kind is QuestionKind.BEHAVIORAL
        covers = sorted(
            self._covers[question_id],
            key=lambda cover: (
                is_behavioral and not self._is_soft(cover),
                _CLOSENESS[cover.kind],
                -self._worth(cover),
                self._needs[cover.need].skill.name,
            ),
        )
        primary = self._needs[covers[0].need]
        self._answered.update(cover.need for cover in covers if cover.kind in _FITTING)
        for cover in covers:
            self._open[cover.need] *= 1 - cover.strength * (1 - self._weights.repeat_skill)
        self._topics.update(question.topics)
        self._behavioral += is_behavioral
        because = tuple(self._needs[cover.need].because for cover in covers[:_MOST_BECAUSE])
        return PlannedQuestion(rank, question, value, primary.reason, because)

    def _is_soft(self, cover: _Cover) -> bool:
        return self._needs[cover.need].skill.kind is SkillKind.SOFT

    def _value(self, question: Question) -> float:
        covers = self._covers[question.id]
        worth = sum(self._worth(cover) for cover in covers if cover.kind in _TAGS)
        worth += max((self._worth(c) for c in covers if c.kind not in _TAGS), default=0.0)
        crowding = sum(self._topics[topic] for topic in question.topics) / len(question.topics)
        fit = self._level_fit(question) * self._role_fit(question)
        return worth * fit * float(self._weights.repeat_topic**crowding)

    def _worth(self, cover: _Cover) -> float:
        return self._needs[cover.need].weight * self._open[cover.need] * cover.strength

    def _role_fit(self, question: Question) -> float:
        roles = self._wanted.roles
        is_asked = not roles or "any" in question.roles or not roles.isdisjoint(question.roles)
        return 1.0 if is_asked else self._weights.role_other

    def _level_fit(self, question: Question) -> float:
        if self._wanted.level is None:
            return 1.0
        distance = abs(_LEVELS.index(question.level) - _LEVELS.index(self._wanted.level))
        return (1.0, self._weights.level_adjacent, self._weights.level_far)[min(distance, 2)]

    def _cover(self, index: int, link: Link, *, has_own: bool) -> _Cover:
        """How a question covers a need; across the line between soft and hard, in passing."""
        strength = self._link(link.kind) * link.similarity / 100
        if link.kind is LinkKind.IMPLIED and not has_own:
            strength = self._weights.link_stand_in
        is_soft = self._needs[index].skill.kind is SkillKind.SOFT
        is_behavioral = link.question.kind is QuestionKind.BEHAVIORAL
        if link.kind not in _WHOLLY and (is_soft or is_behavioral):
            strength *= self._weights.in_passing
        return _Cover(index, strength, link.kind)

    def _link(self, kind: LinkKind) -> float:
        return {
            LinkKind.TAGGED_FIRST: self._weights.link_tagged_first,
            LinkKind.TAGGED: self._weights.link_tagged,
            LinkKind.IMPLIED: self._weights.link_implied,
            LinkKind.PART: self._weights.link_part,
            LinkKind.RELATED: self._weights.link_related,
            LinkKind.FUZZY: self._weights.link_related,
            LinkKind.TEMPLATE: self._weights.link_template,
        }[kind]
