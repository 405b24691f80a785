"""A comparison of two plans by the contract `prepmatch.diff/1`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prepmatch.model import (
        CheckChange,
        ContributionChange,
        PlanDiff,
        RequirementChange,
        SavedPlan,
        SavedRequirement,
    )

DIFF_SCHEMA = "prepmatch.diff/1"


def diff_record(diff: PlanDiff) -> dict[str, Any]:
    """What changed, as a record; `versions` are those of the new plan."""
    return {
        "schema": DIFF_SCHEMA,
        "versions": asdict(diff.new.versions),
        "old": _plan(diff.old),
        "new": _plan(diff.new),
        "changed_data": list(diff.changed_data),
        "same_job": diff.is_same_job,
        "fit": {
            "before": diff.old.fit.total,
            "after": diff.new.fit.total,
            "contributions": [_contribution(change) for change in diff.contributions],
        },
        "requirements": [_requirement(change) for change in diff.requirements],
        "unchanged": diff.unchanged,
        "keyword_gaps": {"closed": list(diff.gaps_closed), "opened": list(diff.gaps_opened)},
        "questions": [asdict(change) for change in diff.questions],
        "checks": [_check(change) for change in diff.checks],
    }


def _plan(plan: SavedPlan) -> dict[str, Any]:
    return {
        "source": plan.source,
        "resume": plan.resume,
        "jobs": [title for title, _, _ in plan.jobs],
        "versions": asdict(plan.versions),
    }


def _contribution(change: ContributionChange) -> dict[str, Any]:
    before, after = change.before or (None, None), change.after or (None, None)
    return {
        "label": change.label,
        "before": {"points": before[0], "out_of": before[1]},
        "after": {"points": after[0], "out_of": after[1]},
    }


def _requirement(change: RequirementChange) -> dict[str, Any]:
    return {
        "skill": {"id": change.shown.id, "name": change.shown.name},
        "steps": change.steps,
        "before": _answer(change.before),
        "after": _answer(change.after),
    }


def _answer(requirement: SavedRequirement | None) -> dict[str, Any] | None:
    if requirement is None:
        return None
    quote = requirement.evidence
    return {
        "importance": requirement.importance.value,
        "rung": requirement.rung.value,
        "via": requirement.via,
        "years_shown": requirement.years_shown,
        "resume": None if quote is None else {"text": quote.text, "line": quote.line},
    }


def _check(change: CheckChange) -> dict[str, Any]:
    return {
        "id": change.shown.id,
        "title": change.shown.title,
        "before": change.before.status.value if change.before else None,
        "after": change.after.status.value if change.after else None,
        "message": change.after.message if change.after else None,
    }
