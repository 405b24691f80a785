"""The sum behind one question's priority, and what became of the question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from prepmatch.model import ExplainedQuestion, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import PlannedQuestion, Question, Weights
    from prepmatch.plan.pool import Pool


def account_of(pool: Pool, question: Question, weights: Weights) -> ExplainedQuestion:
    """What a question is worth beside those chosen so far; what becomes of it is still open.

    Args:
        pool: at the moment of which the account is.
        question: of the bank.
        weights: from `data/weights.yaml`.
    """
    lowest = weights.lowest_priority
    if question.id not in pool.linked:
        return ExplainedQuestion(question, Verdict.NOT_ASKED_FOR, 0.0, (), (), lowest)
    return ExplainedQuestion(
        question,
        _verdict(pool, question, lowest),
        pool.value(question.id),
        pool.parts(question.id),
        pool.factors(question),
        lowest,
    )


def settled(
    account: ExplainedQuestion,
    picked: Sequence[PlannedQuestion],
    kept: Sequence[PlannedQuestion],
) -> ExplainedQuestion:
    """The account with what became of the question.

    Args:
        account: as it stood when the question was picked, or else when the list was closed.
        picked: the questions in the order of their choice.
        kept: those of the plan, in the order in which to prepare them.
    """
    own = account.question.id
    order = next((n for n, p in enumerate(picked, 1) if p.question.id == own), None)
    rank = next((planned.rank for planned in kept if planned.question.id == own), None)
    verdict = account.verdict if order is None else Verdict.CHOSEN
    last = picked[-1].priority if picked else None
    return replace(account, verdict=verdict, rank=rank, picked=order, last=last)


def without_time(account: ExplainedQuestion, kept: Sequence[PlannedQuestion]) -> ExplainedQuestion:
    """The account once the time there is has cut the list.

    Args:
        account: settled.
        kept: the questions for which there is time.
    """
    is_cut = account.rank is not None and all(p.question.id != account.question.id for p in kept)
    return replace(account, verdict=Verdict.NO_TIME, rank=None) if is_cut else account


def _verdict(pool: Pool, question: Question, lowest: float) -> Verdict:
    if question.id in pool.passed:
        return Verdict.PASSED
    if question.id not in pool.values:
        return Verdict.OTHER_KIND
    if pool.values[question.id] < lowest:
        return Verdict.TOO_LITTLE
    return Verdict.WAITS if question.id in pool.waiting() else Verdict.LIST_FULL
