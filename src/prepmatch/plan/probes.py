"""What to probe with one candidate: what the resume claims without proof, shows, or lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.model import Importance, Probe, ProbeKind, Rung, SkillKind
from prepmatch.plan.emphasis import emphasis
from prepmatch.plan.story_lines import story_line, work_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from prepmatch.model import FrameCues, Match, PrepReport, Quote, Skill, StoryLine, Weights
    from prepmatch.plan.blind import Blind

MINUTES_OF_A_PROBE = 3
_MOST = 12
_MOST_DEPTH = 3
_MOST_SKILLS = 4
_ORDER = tuple(ProbeKind)
_ASKED = frozenset({Importance.REQUIRED, Importance.PREFERRED})
_SHOWN_ON_PAPER = frozenset({SkillKind.CERTIFICATION, SkillKind.SPOKEN_LANGUAGE})
_OPEN_OF_A_LINE = {
    "own-part": "Which part of it was your own, and who did the rest?",
    "action": "What exactly did you do to bring that about?",
    "result": "What was different afterwards, and for whom?",
    "number": "How do you know that it worked? Which number moved, and by how much?",
}
"""What to ask about a line, by what it leaves out."""


@dataclass(frozen=True, slots=True)
class ProbeRules:
    """What probes go by.

    Attributes:
        frame: words by which a line is split, from `data/stories.yaml`.
        weights: from `data/weights.yaml`.
    """

    frame: FrameCues
    weights: Weights


@dataclass(frozen=True, slots=True)
class _Found:
    """A requirement, why it is worth a probe, and the line of the resume it is about.

    Attributes:
        near: for what is only listed, a line of the work and the skill near it that it shows.
    """

    match: Match
    kind: ProbeKind
    quote: Quote | None
    line: StoryLine | None
    near: tuple[Quote, Skill] | None = None


def probes_of(
    report: PrepReport, rules: ProbeRules, blind: Blind | None, fitting: int
) -> tuple[Probe, ...]:
    """What to ask about this resume, required skills first: unproven, then depth, then missing.

    Args:
        report: of one candidate for one job.
        rules: what to go by.
        blind: takes out of quotations who the candidate is; None where that may be seen.
        fitting: for how many there is time.
    """
    title = report.jobs[0].facts.title

    def order(found: _Found) -> tuple[int, int, bool, float, str]:
        requirement = found.match.requirement
        stress = emphasis(requirement, title, rules.weights)
        is_far = found.near is not None or found.match.rung in {Rung.IMPLIED, Rung.MISSING}
        rank = requirement.importance.rank
        return rank, _ORDER.index(found.kind), is_far, -stress, requirement.skill.name

    lines = _lines_by_number(report, rules)
    near = {could.skill.key: could.lines[0] for could in report.tailoring.could_show if could.lines}
    found = [_found(match, lines, near) for match in report.matches if _is_probed(match)]
    groups = _grouped(sorted((item for item in found if item is not None), key=order))
    return tuple(
        _probe(group, blind, fits=index < fitting) for index, group in enumerate(groups[:_MOST])
    )


def _is_probed(match: Match) -> bool:
    """Asked for, not soft, quoted from the ad, and itself the answer where several would do."""
    requirement = match.requirement
    return (
        requirement.importance in _ASKED
        and requirement.skill.kind is not SkillKind.SOFT
        and bool(match.job_evidence)
        and match.answer is match.rung
    )


def _found(
    match: Match, lines: Mapping[int, StoryLine], near: Mapping[str, tuple[Quote, Skill]]
) -> _Found | None:
    """Why a requirement is worth a probe; None where only a title or a certificate shows it."""
    quotes = match.resume_evidence
    framed = next((lines[quote.line] for quote in quotes if quote.line in lines), None)
    quote = framed.quote if framed else next(iter(quotes), None)
    if match.rung in {Rung.RELATED, Rung.MISSING}:
        return _Found(match, ProbeKind.MISSING, quote, framed)
    if framed is not None and match.rung is not Rung.LISTED:
        return _Found(match, ProbeKind.DEPTH, quote, framed)
    in_title = quote is not None and quote.section == "experience"
    on_paper = match.requirement.skill.kind in _SHOWN_ON_PAPER
    is_shown = match.rung is Rung.EVIDENCED or in_title or on_paper
    if is_shown:
        return None
    beside = near.get(match.requirement.skill.key) if match.rung is Rung.LISTED else None
    return _Found(match, ProbeKind.UNPROVEN, quote, None, beside)


def _grouped(found: Iterable[_Found]) -> list[list[_Found]]:
    """What one probe can be about: what one line shows, and what one line of the ad asks for."""
    groups: dict[tuple[object, ...], list[_Found]] = {}
    for item in found:
        requirement = item.match.requirement
        key: tuple[object, ...] = (item.kind, requirement.skill.key)
        if item.kind is ProbeKind.DEPTH and item.line is not None:
            key = (item.kind, item.line.quote.line)
        elif item.match.rung is Rung.LISTED and item.quote is not None:
            key = (item.kind, item.match.job_evidence[0].line, item.quote.line, item.near)
        elif item.match.rung is Rung.MISSING and requirement.skill.kind not in _SHOWN_ON_PAPER:
            key = (item.kind, requirement.importance, item.match.job_evidence[0].line)
        groups.setdefault(key, []).append(item)
    deep = [key for key in groups if key[0] is ProbeKind.DEPTH]
    return [group for key, group in groups.items() if key not in deep[_MOST_DEPTH:]]


def _lines_by_number(report: PrepReport, rules: ProbeRules) -> Mapping[int, StoryLine]:
    """The lines on work, by the number of every line of the document that they run over."""
    document = report.resume.document
    found: dict[int, StoryLine] = {}
    for line in work_lines(report.resume):
        framed = story_line(line, rules.frame, rules.weights.story_fresh_years)
        last = document.line_at(max(line.span.start, line.span.end - 1)).number
        for number in range(line.quote.line, last + 1):
            found.setdefault(number, framed)
    return found


def _probe(group: list[_Found], blind: Blind | None, *, fits: bool) -> Probe:
    first = group[0]
    skills = tuple(item.match.requirement.skill.name for item in group)[:_MOST_SKILLS]
    is_head = first.line is None and first.quote is not None and first.quote.section == "experience"
    quote = first.quote
    if blind is not None:  # a head holds dates, which tell an age
        quote = None if is_head else blind.quote(quote)
    return Probe(
        kind=first.kind,
        skills=skills,
        importance=first.match.requirement.importance,
        why=_why(first, skills),
        ask=tuple(_ask(first, skills)),
        job=first.match.job_evidence[0],
        resume=quote,
        line=first.quote.line if first.quote else None,
        fits=fits,
    )


def _why(found: _Found, skills: tuple[str, ...]) -> str:
    names, match = _listed(skills), found.match
    via = match.via.name if match.via else ""
    where = f"line {found.quote.line}" if found.quote else "its title"
    if found.kind is ProbeKind.DEPTH:
        shown = f"{via} ({where}), which implies {names}" if via else f"{names} ({where})"
        return f"The work shows {shown}: find out how deep it goes."
    if found.near is not None:
        quote, skill = found.near
        beside = f"{skill.name} (line {quote.line}), which is near"
        return f"{names}: listed ({where}); the work shows only {beside}."
    if match.rung is Rung.LISTED:
        return f"{names}: listed ({where}), but no work on the resume shows it."
    if match.rung is Rung.IMPLIED:
        return f"{via} ({where}) implies {names}; no work on the resume shows either."
    if match.rung is Rung.RELATED:
        return f"The resume shows {via} ({where}), not {names}."
    return f"The resume does not speak of {names}. That is no proof of a lack."


def _ask(found: _Found, skills: tuple[str, ...]) -> Iterator[str]:
    match = found.match
    via = match.via.name if match.via else ""
    if found.kind is ProbeKind.DEPTH:
        codes = [prompt.code for prompt in found.line.prompts] if found.line else []
        yield "What was the situation, and what was asked of you?"
        yield from (_OPEN_OF_A_LINE[code] for code in codes if code in _OPEN_OF_A_LINE)
        yield "What would you do differently today, and why?"
    elif match.rung is Rung.LISTED:
        yield f"Where did you use {_listed(skills)}, what for, and which part was yours?"
        yield "What went wrong there, and how did you find out?"
    elif match.rung is Rung.IMPLIED:
        yield f"How far did {via} take you into {_listed(skills)}? Give one example."
    elif match.rung is Rung.RELATED:
        yield f"What of {via} carries over to {_listed(skills)}, and what does not?"
    else:
        yield from _ask_for_missing(match.requirement.skill.kind, _listed(skills, "or"))


def _ask_for_missing(kind: SkillKind, names: str) -> Iterator[str]:
    if kind is SkillKind.CERTIFICATION:
        yield f"Do you hold this, or are you on the way to it: {names}?"
    elif kind is SkillKind.SPOKEN_LANGUAGE:
        yield f"How well do you speak and write {names}?"
    else:
        yield f"What have you had to do with {names}, on whatever scale?"
        yield "If nothing: how would you get to where this job needs you, and how fast?"


def _listed(names: tuple[str, ...], last: str = "and") -> str:
    return f" {last} ".join(filter(None, (", ".join(names[:-1]), names[-1])))
