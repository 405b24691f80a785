"""An interview kit as JSON, by the contract `prepmatch.kit/1`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prepmatch.model import Kit, KitQuestion, Probe, Quote

KIT_SCHEMA = "prepmatch.kit/1"


def kit_record(kit: Kit) -> dict[str, Any]:
    """An interview kit; in a blind one nothing says who the candidate is."""
    return {
        "schema": KIT_SCHEMA,
        "versions": asdict(kit.versions),
        "job": {"source": kit.job_source, "title": kit.title, "level": kit.level.value},
        "candidate": {"source": kit.resume_source, "name": kit.candidate},
        "blind": kit.form.is_blind,
        "minutes": kit.form.minutes,
        "agenda": [asdict(item) for item in kit.agenda],
        "questions": [_question(item) for item in kit.questions],
        "probes": [_probe(probe) for probe in kit.probes],
        "scorecard": {
            "questions": [item.question.id for item in kit.questions],
            "must_haves": list(kit.must_haves),
        },
        "own_session": [
            {"id": question.id, "question": question.question, "kind": question.kind.value}
            for question in kit.own_session
        ],
    }


def _question(item: KitQuestion) -> dict[str, Any]:
    question = item.question
    return {
        "rank": item.rank,
        "id": question.id,
        "question": question.question,
        "kind": question.kind.value,
        "level": question.level.value,
        "minutes": item.minutes,
        "because": [
            {"skill": because.skill.name, "job": _quote(because.job)} for because in item.because
        ],
        "assesses": question.assesses,
        "rubric": asdict(question.rubric),
        "outline": list(question.outline),
        "follow_ups": list(question.follow_ups),
    }


def _probe(probe: Probe) -> dict[str, Any]:
    return {
        "kind": probe.kind.value,
        "skills": list(probe.skills),
        "importance": probe.importance.value,
        "why": probe.why,
        "ask": list(probe.ask),
        "job": _quote(probe.job),
        "resume": _quote(probe.resume),
        "line": probe.line,
        "fits": probe.fits,
    }


def _quote(quote: Quote | None) -> dict[str, Any] | None:
    if quote is None:
        return None
    return {"text": quote.text, "line": quote.line, "section": quote.section}
