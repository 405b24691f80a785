"""One question by its id: of the bank, or filled from a template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.errors import UsageError

if TYPE_CHECKING:
    from prepmatch.model import Question
    from prepmatch.toolkit import Toolkit


def find_question(question_id: str, toolkit: Toolkit) -> Question | None:
    """The question with this id, if there is one."""
    from prepmatch.match.templates import by_id

    bank = toolkit.catalog.bank
    if question_id in bank.by_id:
        return bank.by_id[question_id]
    return by_id(question_id, bank.templates, toolkit.catalog.vocabulary)


def question_with_id(question_id: str, toolkit: Toolkit) -> Question:
    """The question with this id.

    Raises:
        UsageError: if there is none.
    """
    found = find_question(question_id, toolkit)
    if found is None:
        message = f"The bank has no question {question_id!r}. `prepmatch questions` lists them."
        raise UsageError(message)
    return found
