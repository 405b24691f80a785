"""Finding questions by a skill, a topic or words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

if TYPE_CHECKING:
    from prepmatch.match.links import QuestionLinks
    from prepmatch.model import Question, QuestionBank, Skill, Vocabulary

_ALIKE = 75
"""Percent of likeness at which words in a question answer words in a query."""


def search(
    query: str | None, bank: QuestionBank, vocabulary: Vocabulary, links: QuestionLinks
) -> list[Question]:
    """Questions for a query, best first; the whole bank without one.

    A query that names a skill gives the questions tagged with it and near it first; then come
    those whose words are like the query's.
    """
    if not query:
        return list(bank.questions)
    skill = _named(query, vocabulary)
    tagged = [link.question for link in links.links(skill)] if skill else []
    scores = {question.id: _likeness(query, question) for question in bank.questions}
    alike = sorted(
        (question for question in bank.questions if scores[question.id] >= _ALIKE),
        key=lambda question: (-scores[question.id], question.id),
    )
    return list(dict.fromkeys([*tagged, *alike]))


def _named(query: str, vocabulary: Vocabulary) -> Skill | None:
    wanted = query.casefold().strip()
    for skill in vocabulary.skills:
        if wanted in {skill.id, *(form.casefold() for form in (skill.name, *skill.aliases))}:
            return skill
    return None


def _likeness(query: str, question: Question) -> float:
    text = " ".join((question.question, *question.topics, *question.skills)).replace("-", " ")
    words = query.casefold()
    if words in text.casefold():
        return 100.0
    return fuzz.token_set_ratio(words, text.casefold()) if " " in words else 0.0
