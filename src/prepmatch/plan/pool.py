"""The questions not yet chosen, what each is worth now, and how much of each need is open."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import fsum, prod
from typing import TYPE_CHECKING

from prepmatch.model import Factor, Level, LinkKind, Part, PlannedQuestion, QuestionKind, SkillKind
from prepmatch.plan.covers import FITTING, TAGS, covers_of
from prepmatch.plan.prerequisites import is_easier, subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Question, Weights
    from prepmatch.plan.covers import Cover
    from prepmatch.plan.needs import Need
    from prepmatch.plan.wanted import Wanted

_MOST_BECAUSE = 3
_ROUNDING = 4
_LEVELS = tuple(Level)
_CLOSENESS = tuple(LinkKind)


class Pool:
    """The questions not yet chosen, and what each is worth beside those that were.

    Args:
        needs: what to be ready for.
        wanted: what the list may hold.
        weights: from `data/weights.yaml`.
    """

    def __init__(self, needs: Sequence[Need], wanted: Wanted, weights: Weights) -> None:
        self._needs = needs
        self._weights = weights
        self._wanted = wanted
        self._open = [1.0] * len(needs)
        self._topics: Counter[str] = Counter()
        self._answered: set[int] = set()
        self.linked = covers_of(needs, wanted, weights)
        self.values: dict[str, float] = {}
        self.passed: set[str] = set()
        self._serving: dict[int, list[str]] = defaultdict(list)
        self._about: dict[str, list[str]] = defaultdict(list)
        for question_id, (question, covers) in self.linked.items():
            if not wanted.kinds or question.kind in wanted.kinds:
                self._watch(question, covers)
                self.values[question_id] = self.value(question_id)

    def _watch(self, question: Question, covers: Sequence[Cover]) -> None:
        for cover in covers:
            self._serving[cover.need].append(question.id)
        for topic in question.topics:
            self._about[topic].append(question.id)

    def best(self, *, behavioral: bool) -> str | None:
        """The question worth most now, of the behavioural ones or of the others, if any is."""
        too_early = self.waiting()
        allowed = [
            question_id
            for question_id, value in self.values.items()
            if value >= self._weights.lowest_priority
            and question_id not in too_early
            and (self.linked[question_id][0].kind is QuestionKind.BEHAVIORAL) == behavioral
        ]
        return min(allowed, key=lambda each: (-self.values[each], each), default=None)

    def waiting(self) -> set[str]:
        """Templates for needs of which a real question is still to come and none was taken."""
        awaited = {
            cover.need
            for question_id, value in self.values.items()
            if value >= self._weights.lowest_priority
            for cover in self.linked[question_id][1]
            if cover.kind in FITTING and cover.need not in self._answered
        }
        return {
            question_id
            for question_id in self.values
            if self.linked[question_id][0].is_template
            and any(cover.need in awaited for cover in self.linked[question_id][1])
        }

    def easiest(self, question_id: str, unknown: frozenset[str]) -> str:
        """The question to take first where one is wanted: fundamentals of what is new.

        Args:
            question_id: of the question that is worth most.
            unknown: ids of the skills to learn from the ground up.
        """
        question = self.linked[question_id][0]
        if subject(question) not in unknown or question.kind is QuestionKind.BEHAVIORAL:
            return question_id
        least = self._weights.fundamentals_first * self.values[question_id]
        near = [i for i in self._easier(question) if self.values[i] >= least]
        return min(near, key=self._ease, default=question_id)

    def _ease(self, question_id: str) -> tuple[int, float, str]:
        level = self.linked[question_id][0].level
        return _LEVELS.index(level), -self.values[question_id], question_id

    def pass_over(self, question: Question, unknown: frozenset[str]) -> None:
        """Drop what is easier than a question on something new, which comes too late now."""
        if subject(question) in unknown and question.kind is not QuestionKind.BEHAVIORAL:
            for easier in self._easier(question):
                self.values.pop(easier)
                self.passed.add(easier)

    def _easier(self, question: Question) -> list[str]:
        alike = dict.fromkeys(self._about[subject(question)])
        real = [i for i in alike if i in self.values and not self.linked[i][0].is_template]
        others = [self.linked[i][0] for i in real]
        return [
            other.id
            for other in others
            if other.kind is not QuestionKind.BEHAVIORAL and is_easier(other, question)
        ]

    def take(self, question_id: str, rank: int) -> PlannedQuestion:
        """Take a question out, and let what it covers count for less from now on."""
        question, covers = self.linked[question_id]
        value = self.values.pop(question_id)
        ordered = self._by_closeness(question, covers)
        first = self._needs[ordered[0].need]
        because = tuple(self._needs[cover.need].because for cover in ordered[:_MOST_BECAUSE])
        self._answered.update(cover.need for cover in covers if cover.kind in FITTING)
        for cover in covers:
            self._open[cover.need] *= 1 - cover.closes * (1 - self._weights.repeat_skill)
        self._topics.update(question.topics)
        touched = {i for cover in covers for i in self._serving[cover.need]}
        touched.update(i for topic in question.topics for i in self._about[topic])
        for other in touched & self.values.keys():
            self.values[other] = self.value(other)
        return PlannedQuestion(rank, question, value, first.reason, because)

    def _by_closeness(self, question: Question, covers: Sequence[Cover]) -> list[Cover]:
        """What a question serves, that which it is most about first."""
        is_behavioral = question.kind is QuestionKind.BEHAVIORAL
        return sorted(
            covers,
            key=lambda cover: (
                is_behavioral and self._needs[cover.need].skill.kind is not SkillKind.SOFT,
                _CLOSENESS.index(cover.kind),
                -self._worth(cover),
                self._needs[cover.need].skill.name,
            ),
        )

    def value(self, question_id: str) -> float:
        """What a question is worth now: for all that it serves, times its own factors."""
        question, covers = self.linked[question_id]
        worth = fsum(share * self._worth(cover) for cover, share in self._shares(covers))
        factors = prod(factor.value for factor in self.factors(question))
        return round(worth * factors, _ROUNDING)

    def parts(self, question_id: str) -> tuple[Part, ...]:
        """The same worth, for each need by itself."""
        found = []
        for cover, share in self._shares(self.linked[question_id][1]):
            need = self._needs[cover.need]
            factors = [
                *cover.factors,
                Factor("still open", self._open[cover.need]),
                Factor("beside what it serves most", share),
            ]
            kept = tuple(factor for factor in factors if factor.value != 1.0)
            found.append(Part(need.skill, cover.kind, need.terms, kept or cover.factors))
        return tuple(found)

    def factors(self, question: Question) -> tuple[Factor, ...]:
        """What multiplies the whole: family of jobs, and topics that were had before."""
        roles = self._wanted.roles
        is_asked = not roles or "any" in question.roles or not roles.isdisjoint(question.roles)
        crowding = sum(self._topics[topic] for topic in question.topics) / len(question.topics)
        is_near = any(cover.is_about for cover in self.linked[question.id][1])
        return (
            Factor("about something else", 1.0 if is_near else self._weights.about_else),
            Factor("family of jobs", 1.0 if is_asked else self._weights.role_other),
            Factor("topics had before", float(self._weights.repeat_topic**crowding)),
        )

    def _shares(self, covers: Sequence[Cover]) -> list[tuple[Cover, float]]:
        """What a question serves most counts wholly, the rest of what it names in part.

        Of the needs that it does not name only one counts, and only where that is most.
        """
        named = sorted((c for c in covers if c.kind in TAGS), key=self._worth, reverse=True)
        others = sorted((c for c in covers if c.kind not in TAGS), key=self._worth, reverse=True)
        shares = [(c, self._weights.also_serves if n else 1.0) for n, c in enumerate(named)]
        rest = self._weights.also_serves if named else 1.0
        return [*shares, *((c, rest) for c in others[:1])]

    def _worth(self, cover: Cover) -> float:
        return self._needs[cover.need].weight * self._open[cover.need] * cover.strength
