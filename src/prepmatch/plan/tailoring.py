"""What to put first, word otherwise or show for a job, from what the resume already says.

Lines to lead with are chosen greedily: the next one is that which shows most of what no line
before it shows (maximal coverage; Nemhauser, Wolsey and Fisher 1978), so that the first few
together speak for as much of the ad as they can. Nothing is proposed that the resume does not
say somewhere itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.model import (
    Answered,
    CouldShow,
    Importance,
    Lead,
    Rewording,
    Rung,
    SkillKind,
    Tailoring,
)
from prepmatch.plan.story_lines import has_number, recency, work_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from prepmatch.model import KeywordGap, Match, Quote, Resume, Skill, Weights
    from prepmatch.plan.story_lines import WorkLine

_WORK = frozenset({"experience", "projects"})
_INSISTENCE = {Importance.REQUIRED: 1.0, Importance.PREFERRED: 0.5, Importance.MENTIONED: 0.2}
_MOST_LEADS = 6
_MOST_ANSWERS = 4
_PLACES = {"experience": 0, "projects": 0, "top": 2}
"""Where a word is best changed: in the work, and last of all in the title below the name."""
_MOST_LINES = 2
_UNPROVEN = frozenset({Rung.LISTED, Rung.IMPLIED})
_ASKED = frozenset({Importance.REQUIRED, Importance.PREFERRED})
_ROUNDING = 6
_LEAST = 0.2
"""What a line must show to be worth moving: a skill that the ad names in passing."""


@dataclass(frozen=True, slots=True)
class TailoringRules:
    """What tailoring goes by.

    Attributes:
        implied_by: all that whoever knows a skill, by its id, also knows.
        related_to: what could stand in for a skill in part.
        weights: from `data/weights.yaml`.
    """

    implied_by: Callable[[str], Collection[str]]
    related_to: Callable[[str], Collection[str]]
    weights: Weights


def tailoring(
    resume: Resume, matches: Sequence[Match], gaps: Sequence[KeywordGap], rules: TailoringRules
) -> Tailoring:
    """What to change in a resume for the jobs that it was matched with.

    Args:
        resume: understood.
        matches: of all that the jobs ask for.
        gaps: wordings of the ads that the resume lacks.
        rules: what to go by.
    """
    hard = [match for match in matches if match.requirement.skill.kind is not SkillKind.SOFT]
    lines = [line for line in work_lines(resume) if line.entry.section in _WORK]
    return Tailoring(
        tuple(_leads(lines, hard, rules)),
        tuple(_rewordings(resume, gaps)),
        tuple(_could_show(lines, hard, rules)),
    )


def _leads(
    lines: Sequence[WorkLine], matches: Sequence[Match], rules: TailoringRules
) -> Iterator[Lead]:
    weights = rules.weights
    answers = {index: _answers(line, matches, rules) for index, line in enumerate(lines)}
    shown: set[str] = set()
    for _ in range(_MOST_LEADS):
        worths = {
            index: round(worth + _extra(lines[index], weights), _ROUNDING)
            for index, found in answers.items()
            if (worth := _worth(found, shown, weights)) >= _LEAST
            and any(answered.skill.key not in shown for answered in found)
        }
        if not worths:
            return
        best = min(worths, key=lambda index: (-worths[index], index))
        found = answers.pop(best)
        yield _lead(lines[best], [a for a in found if a.skill.key not in shown])
        shown.update(answered.skill.key for answered in found)


def _answers(
    line: WorkLine, matches: Iterable[Match], rules: TailoringRules
) -> tuple[Answered, ...]:
    """The requirements that a line shows, the most insisted on first."""
    shown = {skill.key for skill in line.skills}
    implied = {skill_id for skill in line.skills for skill_id in rules.implied_by(skill.id)}
    found = [
        Answered(skill, match.requirement.importance, match.job_evidence[0], skill.key not in shown)
        for match in matches
        if (skill := match.requirement.skill).key in shown | implied and match.job_evidence
    ]
    return tuple(sorted(found, key=lambda a: (a.importance.rank, a.is_implied, a.skill.name)))


def _worth(answers: Iterable[Answered], shown: set[str], weights: Weights) -> float:
    """How much of what is asked for a line shows; what a line before it shows counts less.

    What is only implied counts half, the next a quarter, and so on: one tool can imply a
    whole family of words, and a reader sees none of them.
    """
    worth, share = 0.0, 1.0
    for answered in answers:
        part = _INSISTENCE[answered.importance]
        part *= weights.lead_again if answered.skill.key in shown else 1.0
        if answered.is_implied:
            share *= weights.lead_implied
            part *= share
        worth += part
    return worth


def _extra(line: WorkLine, weights: Weights) -> float:
    """What tips the scales between lines: a number, and recent work."""
    number = weights.lead_number * has_number(line.text, line.skills)
    return number + weights.story_recent * recency(line, weights.story_fresh_years)


def _lead(line: WorkLine, answers: Sequence[Answered]) -> Lead:
    entry = line.entry
    names = [name for name in (entry.title, entry.organisation) if name]
    return Lead(
        quote=line.quote,
        entry=", ".join(names) or None,
        is_project=entry.section == "projects",
        place=line.place,
        of=line.of,
        answers=tuple(answers[:_MOST_ANSWERS]),
    )


def _rewordings(resume: Resume, gaps: Iterable[KeywordGap]) -> Iterator[Rewording]:
    """The gaps that another word for the same thing fills, with the line that has it."""
    mentions = sorted(resume.mentions, key=lambda m: (_PLACES.get(m.section, 1), m.span))
    for gap in gaps:
        if gap.nearest is None or gap.rung not in {Rung.EVIDENCED, Rung.LISTED}:
            continue
        for mention in mentions:
            if mention.rule != "title" and " ".join(mention.text.split()) == gap.nearest:
                quote = resume.document.quote(mention.span)
                yield Rewording(gap.keyword, gap.nearest, gap.importance, quote)
                break


def _could_show(
    lines: Sequence[WorkLine], matches: Iterable[Match], rules: TailoringRules
) -> list[CouldShow]:
    """What is asked for and only listed or implied, with lines on what is near to it."""
    open_ = [
        match
        for match in matches
        if match.rung in _UNPROVEN
        and match.answer is match.rung
        and match.requirement.importance in _ASKED
        and match.job_evidence
    ]
    found = [_could(match, tuple(_near(lines, match, rules))[:_MOST_LINES]) for match in open_]
    return sorted(found, key=lambda c: (c.importance.rank, not c.lines, c.via is not None))


def _could(match: Match, lines: tuple[tuple[Quote, Skill], ...]) -> CouldShow:
    requirement = match.requirement
    return CouldShow(
        skill=requirement.skill,
        importance=requirement.importance,
        job=match.job_evidence[0],
        resume=match.resume_evidence[0] if match.resume_evidence else None,
        via=match.via,
        lines=lines,
    )


def _near(
    lines: Iterable[WorkLine], match: Match, rules: TailoringRules
) -> Iterator[tuple[Quote, Skill]]:
    """Lines that show what implies a skill, then those that show what could stand in for it."""
    wanted = match.requirement.skill.id
    related = set(rules.related_to(wanted))
    ranked: list[tuple[bool, int, Quote, Skill]] = []
    for index, line in enumerate(lines):
        for skill in line.skills:
            implies = wanted in rules.implied_by(skill.id)
            if implies or skill.id in related:
                ranked.append((not implies, index, line.quote, skill))
    seen: set[int] = set()
    for _, index, quote, skill in sorted(ranked, key=lambda item: item[:2]):
        if index not in seen:
            seen.add(index)
            yield quote, skill
