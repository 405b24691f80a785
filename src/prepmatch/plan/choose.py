"""Which questions, in which order: greedy choice with diminishing returns.

Each question serves needs, each with a strength below one, and what it serves counts for less
with every question chosen. Such a value is submodular, and taking the most valuable next question
again and again is then within 1 - 1/e of the best list (Nemhauser, Wolsey and Fisher 1978, "An
analysis of approximations for maximizing submodular set functions"). Questions that share topics
with chosen ones are marked down besides, as in maximal marginal relevance (Carbonell and Goldstein
1998, "The use of MMR, diversity-based reranking"); with that, and with the turns of behavioural
questions, the bound is a guide and no longer a proof.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from prepmatch.model import QuestionKind
from prepmatch.plan.explain import account_of, settled
from prepmatch.plan.pool import Pool
from prepmatch.plan.prerequisites import in_learning_order
from prepmatch.plan.wanted import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prepmatch.model import ExplainedQuestion, PlannedQuestion, Question, Weights
    from prepmatch.plan.needs import Need

__all__ = ["Choice", "Wanted", "choose"]


@dataclass(frozen=True, slots=True)
class Choice:
    """A list of questions.

    Attributes:
        questions: in the order in which to prepare them.
        explained: why the question asked about is on the list, or is not.
    """

    questions: tuple[PlannedQuestion, ...]
    explained: ExplainedQuestion | None = None


def choose(
    needs: Sequence[Need],
    wanted: Wanted,
    weights: Weights,
    builds_on: Callable[[str], frozenset[str]] = lambda _: frozenset(),
    explain: Question | None = None,
) -> Choice:
    """Choose and order questions.

    A larger `top` keeps every question that a smaller one had.

    Args:
        needs: what to be ready for.
        wanted: what the list may hold.
        weights: from `data/weights.yaml`.
        builds_on: the ids of all that a skill implies, for what to learn first.
        explain: a question to explain.
    """
    pool = Pool(needs, wanted, weights)
    picked: list[PlannedQuestion] = []
    account: ExplainedQuestion | None = None
    unknown = frozenset(need.skill.id for need in needs if need.is_gap)
    behavioral = 0
    while len(picked) < wanted.top:
        is_due = int((len(picked) + 1) * weights.behavioral_share) > behavioral
        best = _next(pool, is_due=is_due)
        if best is None:
            break
        best = pool.easiest(best, unknown)
        if explain is not None and best == explain.id:
            account = account_of(pool, explain, weights)
        picked.append(pool.take(best, len(picked) + 1))
        pool.pass_over(picked[-1].question, unknown)
        behavioral += picked[-1].question.kind is QuestionKind.BEHAVIORAL
    questions = _ranked(in_learning_order(picked, unknown, builds_on))
    if explain is None:
        return Choice(questions)
    account = account or account_of(pool, explain, weights)
    return Choice(questions, settled(account, picked, questions))


def _ranked(kept: Sequence[PlannedQuestion]) -> tuple[PlannedQuestion, ...]:
    return tuple(replace(planned, rank=rank) for rank, planned in enumerate(kept, 1))


def _next(pool: Pool, *, is_due: bool) -> str | None:
    """A behavioural question where one is due, else another; the other kind for want of one."""
    return pool.best(behavioral=is_due) or pool.best(behavioral=not is_due)
