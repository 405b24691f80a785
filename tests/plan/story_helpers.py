"""A resume of plain text and questions of the bank, for tests of stories and tailoring."""

from __future__ import annotations

import datetime as dt

from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind, PlannedQuestion, QuestionReason
from prepmatch.plan.stories import StoryRules, with_stories
from prepmatch.understanding import understand_resume

TODAY = dt.date(2026, 11, 20)


def resume_of(text, toolkit):
    """A resume that was understood."""
    document = document_from_text(text, DocumentKind.RESUME, toolkit.settings, "resume.txt")
    return understand_resume(document, toolkit, TODAY)


def rules_of(toolkit):
    """The rules that ship."""
    catalog = toolkit.catalog
    return StoryRules(
        catalog.stories, toolkit.relations.implied_by, catalog.weights, catalog.vocabulary
    )


def planned(toolkit, *ids):
    """Questions of the bank in a plan, in this order."""
    bank = toolkit.catalog.bank.by_id
    return tuple(
        PlannedQuestion(rank, bank[question_id], 1.0, QuestionReason.BEHAVIORAL, ())
        for rank, question_id in enumerate(ids, 1)
    )


def stories_of(text, toolkit, *ids):
    """By id, the stories that a resume has for questions of the bank."""
    questions = with_stories(
        planned(toolkit, *ids), resume_of(text, toolkit), (), rules_of(toolkit)
    )
    return {item.question.id: item.story for item in questions}
