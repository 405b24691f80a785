"""The time of a plan by the contract `prepmatch.plan/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prepmatch.model import Schedule, StudyDay


def schedule_record(schedule: Schedule | None) -> dict[str, Any]:
    """What to do on which day, what was done before, and what is left out and why."""
    if schedule is None:
        return {"schedule": [], "interview": None, "done": [], "dropped": []}
    interview = schedule.frame.interview
    return {
        "schedule": [_day(day) for day in schedule.days],
        "interview": interview.isoformat() if interview else None,
        "done": list(schedule.done),
        "dropped": [
            {"id": item.planned.question.id, "reason": item.reason.value}
            for item in schedule.dropped
        ],
    }


def _day(day: StudyDay) -> dict[str, Any]:
    return {
        "day": day.number,
        "date": day.date.isoformat(),
        "kind": day.kind.value,
        "minutes": day.minutes,
        "questions": list(day.questions),
        "steps": [
            {"kind": step.activity.value, "question": step.question, "minutes": step.minutes}
            for step in day.steps
        ],
    }
