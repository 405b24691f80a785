"""Stories and tailoring as JSON, for `prepmatch.plan/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prepmatch.model import (
        CouldShow,
        Lead,
        Quote,
        Story,
        StoryLine,
        StoryMatrix,
        Tailoring,
    )


def story_record(story: Story | None) -> dict[str, Any] | None:
    """What a question can be answered with; None for questions that ask for no story."""
    if story is None:
        return None
    return {
        "theme": story.theme,
        "fit": story.fit.value if story.fit else None,
        "because": list(story.because),
        "line": _line(story.line) if story.line else None,
        "ask": story.ask or None,
        "look_for": story.look_for,
        "others": [_quote(other) for other in story.others],
    }


def _line(line: StoryLine) -> dict[str, Any]:
    period = line.period
    return {
        **_quote(line.quote),
        "title": line.title,
        "organisation": line.organisation,
        "first_month": _month(period.first) if period else None,
        "last_month": _month(period.last) if period and not period.is_current else None,
        "clauses": [{"part": clause.part.value, "text": clause.text} for clause in line.clauses],
        "missing": [
            {"part": prompt.part.value, "code": prompt.code, "prompt": prompt.text}
            for prompt in line.prompts
        ],
    }


def _month(months: int) -> str:
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def matrix_record(matrix: StoryMatrix) -> dict[str, Any]:
    """Which line answers which questions, by their ranks, and which have none."""
    return {
        "lines": [
            {**_quote(row.quote), "told": list(row.told), "suggested": list(row.suggested)}
            for row in matrix.rows
        ],
        "without": [
            {"rank": none.rank, "theme": none.theme, "look_for": none.look_for}
            for none in matrix.without
        ],
    }


def tailoring_record(tailoring: Tailoring) -> dict[str, Any]:
    """What to put first, to word otherwise, and to show if it is true."""
    return {
        "lead": [_lead(lead) for lead in tailoring.lead],
        "rewordings": [
            {
                "keyword": rewording.keyword,
                "instead_of": rewording.instead_of,
                "importance": rewording.importance.value,
                "resume": _quote(rewording.quote),
            }
            for rewording in tailoring.rewordings
        ],
        "could_show": [_could_show(could) for could in tailoring.could_show],
    }


def _lead(lead: Lead) -> dict[str, Any]:
    return {
        "resume": _quote(lead.quote),
        "entry": lead.entry,
        "is_project": lead.is_project,
        "place": lead.place,
        "of": lead.of,
        "answers": [
            {
                "skill": answered.skill.name,
                "importance": answered.importance.value,
                "is_implied": answered.is_implied,
                "job": _quote(answered.job),
            }
            for answered in lead.answers
        ],
    }


def _could_show(could: CouldShow) -> dict[str, Any]:
    return {
        "skill": could.skill.name,
        "importance": could.importance.value,
        "job": _quote(could.job),
        "resume": _quote(could.resume) if could.resume else None,
        "via": could.via.name if could.via else None,
        "lines": [{**_quote(quote), "shows": near.name} for quote, near in could.lines],
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {"text": quote.text, "line": quote.line, "section": quote.section}
