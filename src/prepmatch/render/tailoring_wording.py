"""Words about tailoring a resume that several renderers share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.render.story_wording import quoted, unproven

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.model import CouldShow, Lead, PrepReport, Rewording, Tailoring

PUT_FIRST = ("Put first", ", each in its place, for what the ad asks and it shows:")
"""Said in bold, and what follows it."""
WORD_IT = "Word it as the ad does:"
SHOW_IT = "Show it in your work, if it is true:"
MOST_OPEN = 8
"""Unproven skills that are shown; JSON has all."""


def tailoring_heading(report: PrepReport) -> str:
    """What the whole is called, by how many jobs there are."""
    return f"Tailor your resume to {'this job' if len(report.jobs) == 1 else 'these jobs'}"


def has_tailoring(found: Tailoring) -> bool:
    """Whether there is anything to say."""
    return bool(found.lead or found.rewordings or found.could_show)


def place_of(lead: Lead) -> str:
    """Where a line stands: `Data Engineer, Orchid Logistics, line 2 of 3 there`."""
    where = lead.entry or ("a project" if lead.is_project else "a position")
    place = "alone there" if lead.of == 1 else f"line {lead.place} of {lead.of} there"
    place = "first there already" if lead.place == 1 and lead.of > 1 else place
    return f"{where}, {place}"


def answers_of(lead: Lead) -> Iterator[tuple[str, str]]:
    """The skills that a line answers, and the line of the ad that asks for them, each once."""
    by_quote: dict[str, list[str]] = {}
    for answered in lead.answers:
        implied = ", implied" if answered.is_implied else ""
        name = f"{answered.skill.name} ({answered.importance.value}{implied})"
        by_quote.setdefault(quoted(answered.job), []).append(name)
    for words, names in by_quote.items():
        yield ", ".join(names), f"the ad, {words}"


def rewording_told(rewording: Rewording) -> str:
    """Which word of which line to write as the ad does."""
    return (
        f"Line {rewording.quote.line}: “{rewording.keyword}” beside or instead of "
        f"“{rewording.instead_of}”, in “{rewording.quote.text}”"
    )


def could_show_told(could: CouldShow) -> str:
    """What the work does not prove, and who asks for it."""
    via = could.via.name if could.via else None
    return (
        f"{could.skill.name} ({could.importance.value}): {unproven(via, could.resume)}. "
        f"The ad: {quoted(could.job)}."
    )


def where_to_show(could: CouldShow) -> Iterator[str]:
    """The lines that could show it, or that there are none."""
    for quote, near in could.lines:
        yield f"Used there? Then say so: {quoted(quote)}, which shows {near.name}."
    if not could.lines:
        yield "No line of your work is near it: say where you used it, or be ready to."
