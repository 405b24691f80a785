"""How far the bank answers what job ads ask for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from prepmatch.match.links import ENOUGH, OWN
from prepmatch.model import BankStats, Coverage, Level, LinkKind, QuestionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from prepmatch.match.links import QuestionLinks
    from prepmatch.model import Demand, QuestionBank, Skill, Versions

_NEAR = frozenset({LinkKind.IMPLIED, LinkKind.PART, LinkKind.RELATED})


def bank_stats(
    bank: QuestionBank,
    demand: Iterable[Demand],
    named: Callable[[str], Skill | None],
    links: QuestionLinks,
    versions: Versions,
) -> BankStats:
    """Count the questions of a bank, and those that fit each demanded term.

    Args:
        bank: what is counted.
        demand: the terms, the most demanded first.
        named: the skill that a term stands for.
        links: from skills to questions.
        versions: of the data.
    """
    questions = bank.questions
    topics = Counter(question.topics[0] for question in questions)
    kinds = Counter(question.kind for question in questions)
    levels = Counter(question.level for question in questions)
    return BankStats(
        questions=len(questions),
        by_topic=dict(sorted(topics.items(), key=lambda item: (-item[1], item[0]))),
        by_kind={kind.value: kinds[kind] for kind in QuestionKind},
        by_level={level.value: levels[level] for level in Level},
        demand=tuple(coverage(item, named(item.term), links) for item in demand),
        versions=versions,
    )


def coverage(demand: Demand, skill: Skill | None, links: QuestionLinks) -> Coverage:
    """Count what fits a term: what is its own, else what is near, else templates."""
    counts = Counter(link.kind for link in links.links(skill)) if skill else Counter()
    own = sum(counts[kind] for kind in OWN)
    near = sum(counts[kind] for kind in _NEAR) if own < ENOUGH else 0
    templates = counts[LinkKind.TEMPLATE] if own + near < ENOUGH else 0
    return Coverage(demand, skill, own, near, templates)
