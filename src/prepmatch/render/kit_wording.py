"""Words of an interview kit that its renderers share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import ProbeKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prepmatch.model import Kit, KitQuestion, Probe

READING_AID = (
    "A reading aid for a conversation: it decides nothing, adds up nothing and rejects nobody. "
    "What a resume leaves out is a question, not an answer."
)
HABITS = (
    "Ask every candidate of this job the same first questions, in this order and these words.",
    "Note what was said, and rate each answer by its rubric before the next question.",
    "Ask nothing about age, family, health, origin or belief, and leave it aside if it comes up.",
)
KINDS = {
    ProbeKind.UNPROVEN: "claimed, not shown",
    ProbeKind.DEPTH: "shown: go deep",
    ProbeKind.MISSING: "not shown",
}
RATINGS = ("weak", "solid", "strong", "not asked")
SHOWN = ("shown", "in part", "not shown", "not asked")


def title_of(kit: Kit) -> str:
    """The title of the job, or its source where the ad has none."""
    return kit.title or kit.job_source


def candidate_of(kit: Kit) -> str:
    """Who comes, as far as the kit may say."""
    if kit.form.is_blind:
        left_out = "without name, contacts, age and gender"
        return f"{kit.candidate}, {left_out}" if kit.candidate else left_out
    return kit.candidate or kit.resume_source or "no name found"


def reason_of(question: KitQuestion) -> str | None:
    """What in the ad asks for a question."""
    quoted = [because for because in question.because if because.job is not None]
    if not quoted or quoted[0].job is None:
        return None
    return f"{quoted[0].skill.name}: “{quoted[0].job.text}” (line {quoted[0].job.line})"


def resume_words(probe: Probe, *, is_blind: bool) -> str | None:
    """What the resume says of a probe, with its line."""
    if probe.resume is not None:
        return f"“{probe.resume.text}” (line {probe.resume.line})"
    if is_blind and probe.line is not None:
        return f"line {probe.line}, left out of the blind edition"
    return None


def in_time(probes: Iterable[Probe]) -> tuple[list[Probe], list[Probe]]:
    """The probes there is time for, and the others."""
    probes = list(probes)
    return [p for p in probes if p.fits], [p for p in probes if not p.fits]
