"""Which questions, in which order: greedy choice with diminishing returns.

Each question serves needs, each with a strength below one, and what it serves counts for less
with every question chosen. Such a value is submodular, and taking the most valuable next question
again and again is then within 1 - 1/e of the best list (Nemhauser, Wolsey and Fisher 1978, "An
analysis of approximations for maximizing submodular set functions"). Questions that share topics
with chosen ones are marked down besides, as in maximal marginal relevance (Carbonell and Goldstein
1998, "The use of MMR, diversity-based reranking"); with that, and with the turns of behavioural
questions, the bound is a guide and no longer a proof.

The time there is cuts one and the same list, so that more time keeps all that less time had: sets
that grow with the time and never lose a question are the beginnings of one list. A knapsack packed
anew for each time would use up the last minutes, and would drop what somebody has prepared.
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
        left_out: what comes next on the same list, for which there is no time.
        fills: whether the questions only fill a time that is too short for the first one.
        explained: why the question asked about is on the list, or is not.
    """

    questions: tuple[PlannedQuestion, ...]
    left_out: tuple[PlannedQuestion, ...] = ()
    fills: bool = False
    explained: ExplainedQuestion | None = None


def choose(
    needs: Sequence[Need],
    wanted: Wanted,
    weights: Weights,
    builds_on: Callable[[str], frozenset[str]] = lambda _: frozenset(),
    explain: Question | None = None,
) -> Choice:
    """Choose and order questions.

    A larger `top` keeps every question that a smaller one had, and more time only adds to the
    end of the list.

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
    choice = _cut(in_learning_order(picked, unknown, builds_on), wanted.minutes)
    if explain is None:
        return choice
    account = account or account_of(pool, explain, weights)
    return replace(choice, explained=settled(account, picked, choice.questions))


def _cut(ordered: Sequence[PlannedQuestion], minutes: int | None) -> Choice:
    """The beginning of a list for which there is time; at least something, if anything fits."""
    kept = _fitting(ordered, minutes)
    fills = not kept and minutes is not None
    if fills:
        short = [p for p in ordered if minutes is not None and p.question.minutes <= minutes]
        kept = _fitting(short, minutes)
    ids = {planned.question.id for planned in kept}
    left_out = tuple(planned for planned in ordered if planned.question.id not in ids)
    return Choice(_ranked(kept), left_out, fills=fills and bool(kept))


def _fitting(ordered: Sequence[PlannedQuestion], minutes: int | None) -> list[PlannedQuestion]:
    kept: list[PlannedQuestion] = []
    used = 0
    for planned in ordered:
        used += planned.question.minutes
        if minutes is not None and used > minutes:
            break
        kept.append(planned)
    return kept


def _ranked(kept: Sequence[PlannedQuestion]) -> tuple[PlannedQuestion, ...]:
    return tuple(replace(planned, rank=rank) for rank, planned in enumerate(kept, 1))


def _next(pool: Pool, *, is_due: bool) -> str | None:
    """A behavioural question where one is due, else another; the other kind for want of one."""
    return pool.best(behavioral=is_due) or pool.best(behavioral=not is_due)
