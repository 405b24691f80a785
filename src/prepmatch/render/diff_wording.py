"""What a comparison of two plans says, in words that every dress of it shows; not yet escaped."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from prepmatch.model import CheckStatus
from prepmatch.render.check_wording import STATUS_WORDS
from prepmatch.render.wording import RUNG_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prepmatch.model import (
        CheckChange,
        ContributionChange,
        PlanDiff,
        QuestionChange,
        Quote,
        RequirementChange,
        SavedPlan,
        SavedRequirement,
    )

NOTHING = "Nothing changed."
_DATA_WORDS = {
    "prepmatch": "the program",
    "skills": "the vocabulary",
    "questions": "the question bank",
    "scoring": "the scoring",
}
_LONGEST_QUESTION = 100
_WORST_FIRST = (CheckStatus.FAIL, CheckStatus.UNREAD, CheckStatus.WARN, CheckStatus.PASS)


@dataclass(frozen=True, slots=True)
class Told:
    """A line of a comparison.

    Attributes:
        mark: + for better, - for worse, ~ for neither.
        words: what changed.
        quote: what it rests on, if anything.
    """

    mark: str
    words: str
    quote: str = ""


def title_of(diff: PlanDiff) -> str:
    """The job that the plans are for."""
    return " / ".join(title for title, _, _ in diff.new.jobs)


def about(diff: PlanDiff) -> list[str]:
    """What was compared, and how the fit moved."""
    return [_points("Fit", diff.old.fit.total, diff.new.fit.total), _files(diff)]


def notes(diff: PlanDiff) -> Iterator[str]:
    """What makes differences that are not the candidate's."""
    if diff.changed_data:
        what = ", ".join(_DATA_WORDS[name] for name in diff.changed_data)
        yield (
            f"Between the two plans {what} changed, so some differences are not yours. "
            "Make the old plan again to see yours alone."
        )
    if not diff.is_same_job:
        yield "The two plans are not for the same ads, so much of this is not about the resume."


def sections(diff: PlanDiff) -> Iterator[tuple[str, list[Told]]]:
    """Headings with what changed below each; nothing where nothing did."""
    for heading, told in (
        (_requirements_heading(diff), _once(map(_requirement, diff.requirements))),
        ("Fit, part by part", [t for part in diff.contributions for t in _contribution(part)]),
        ("Keyword gaps", list(_gaps(diff))),
        ("Questions", list(map(_question, diff.questions))),
        ("Resume checks", list(map(_check, diff.checks))),
    ):
        if told:
            yield heading, told


def versions_line(plan: SavedPlan) -> str:
    """What made a plan."""
    versions = plan.versions
    return (
        f"prepmatch {versions.prepmatch} · skills {versions.skills} · "
        f"questions {versions.questions} · scoring {versions.scoring}"
    )


def _files(diff: PlanDiff) -> str:
    old, new = (f"{plan.source} (made from {plan.resume})" for plan in (diff.old, diff.new))
    return f"From {old} to {new}"


def _requirements_heading(diff: PlanDiff) -> str:
    up = sum(change.steps > 0 for change in diff.requirements)
    down = sum(change.steps < 0 for change in diff.requirements)
    other = len(diff.requirements) - up - down
    counts = [(up, "better"), (down, "worse"), (other, "otherwise"), (diff.unchanged, "as before")]
    return "Requirements: " + ", ".join(f"{count} {word}" for count, word in counts if count)


def _requirement(change: RequirementChange) -> Told:
    before, after = change.before, change.after
    if before is None or after is None:
        only = change.shown
        which = "old" if after is None else "new"
        words = f"asked for in the {which} plan only, {_answer(only)}"
        return Told("~", f"{only.name} ({only.importance.value}): {words}", _quoted(only.evidence))
    name = f"{after.name} ({after.importance.value})"
    if not change.steps:
        old, new = (_years(plan.years_shown) for plan in (before, after))
        mark = "+" if (after.years_shown or 0) > (before.years_shown or 0) else "-"
        return Told(mark, f"{name}: {old} → {new}", _quoted(after.evidence))
    words = f"{name}: {RUNG_WORDS[before.rung]} → {_answer(after)}"
    if change.steps > 0:
        return Told("+", words, _quoted(after.evidence))
    return Told("-", words, _quoted(before.evidence, "before: "))


def _once(lines: Iterable[Told]) -> list[Told]:
    """Where one quote stands behind several lines in a row, it is written once."""
    told: list[Told] = []
    last = ""
    for line in lines:
        is_same = bool(line.quote) and line.quote == last
        last = line.quote
        told.append(replace(line, quote="the same words") if is_same else line)
    return told


def _answer(requirement: SavedRequirement) -> str:
    via = f": {requirement.via}" if requirement.via else ""
    return f"{RUNG_WORDS[requirement.rung]}{via}"


def _years(shown: float | None) -> str:
    if shown is None:
        return "no dated years"
    return f"{shown:g} {'year' if shown == 1 else 'years'} shown"


def _quoted(quote: Quote | None, label: str = "") -> str:
    return "" if quote is None else f"{label}“{quote.text}” (line {quote.line})"


def _contribution(change: ContributionChange) -> Iterator[Told]:
    before, after = (part or (0.0, 0.0) for part in (change.before, change.after))
    if before == after:
        return
    words = _points(change.label.capitalize(), before[0], after[0])
    out_of = f", of {after[1]:g}" if before[1] == after[1] else f", of {before[1]:g} → {after[1]:g}"
    yield Told(_mark(after[0] - before[0]), words + out_of)


def _points(label: str, before: float, after: float) -> str:
    if before == after:
        return f"{label}: {after:g} as before"
    return f"{label}: {before:g} → {after:g} ({after - before:+.4g})"


def _gaps(diff: PlanDiff) -> Iterator[Told]:
    for mark, label, keywords in (
        ("+", "Found now", diff.gaps_closed),
        ("-", "Not found now", diff.gaps_opened),
    ):
        if keywords:
            yield Told(mark, f"{label}: {_names(keywords)}")


def _names(names: Sequence[str]) -> str:
    return " · ".join(names)


def _question(change: QuestionChange) -> Told:
    question = textwrap.shorten(change.question, _LONGEST_QUESTION, placeholder="…")
    if change.before is None:
        return Told("~", f"New, as number {change.after}: {question}")
    if change.after is None:
        return Told("~", f"Gone, was number {change.before}: {question}")
    return Told("~", f"Number {change.before} → {change.after}: {question}")


def _check(change: CheckChange) -> Told:
    before, after = change.before, change.after
    old, new = (STATUS_WORDS[check.status] if check else "not made" for check in (before, after))
    found = after.message if after and after.status is not CheckStatus.PASS else ""
    mark = "~"
    if before and after:
        mark = _mark(_WORST_FIRST.index(after.status) - _WORST_FIRST.index(before.status))
    return Told(mark, f"{change.shown.title}: {old} → {new}", found)


def _mark(change: float) -> str:
    if change == 0:
        return "~"
    return "+" if change > 0 else "-"
