"""Stories and tailoring in the Markdown edition of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import StoryPart
from prepmatch.render.escape import for_markdown
from prepmatch.render.story_wording import (
    PARTS,
    TRUE_ONLY,
    quoted,
    setting,
    unproven,
    verdict,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prepmatch.model import (
        Answered,
        CouldShow,
        Lead,
        PrepReport,
        Rewording,
        Story,
        StoryLine,
        StoryMatrix,
    )

_ENOUGH = 2
"""Answers from one line; with more, the candidate seems to have done one thing."""
_MOST_OPEN = 8
"""Unproven skills that are shown; JSON has all."""


def story_frame(story: Story | None) -> Iterator[str]:
    """What to answer one question with, and room to write it."""
    if story is None:
        yield "**My story:**"
        return
    yield f"**My story.** {for_markdown(verdict(story))}"
    if story.line is None:
        yield for_markdown(story.look_for)
    else:
        yield f"> {for_markdown(story.line.quote.text)}"
        if story.ask:
            yield f"*{for_markdown(story.ask)}*"
        yield "\n".join(_part(part, story.line) for part in PARTS)
    if story.others:
        yield "\n".join(["Or:", "", *(f"- {for_markdown(quoted(o))}" for o in story.others)])
    yield "**In my words:**"


def _part(part: StoryPart, line: StoryLine) -> str:
    said = [f"“{clause.text}”" for clause in line.clauses if clause.part is part]
    if part is StoryPart.SITUATION and setting(line):
        said = [f"{setting(line)}.", *said]
    prompts = " ".join(prompt.text for prompt in line.prompts if prompt.part is part)
    words = [for_markdown(" … ".join(said))] if said else []
    words += [f"*{for_markdown(prompts)}*"] if prompts else []
    return f"- **{part.value.capitalize()}:** {' '.join(words)}"


def story_matrix_section(matrix: StoryMatrix) -> Iterator[str]:
    """Which line answers which questions, and which questions have none."""
    if not matrix.rows and not matrix.without:
        return
    yield "## Stories: which line answers what"
    if matrix.rows:
        rows = [
            (
                str(row.quote.line),
                for_markdown(row.quote.text),
                _ranks(row.told),
                _ranks(row.suggested),
            )
            for row in matrix.rows
        ]
        head = ("Line", "What it says", "Tells of questions", "May hold a story for")
        lines = [head, ("---",) * len(head), *rows]
        yield "\n".join(f"| {' | '.join(line)} |" for line in lines)
    for row in matrix.rows:
        if len(row.told) > _ENOUGH:
            yield (
                f"Line {row.quote.line} answers {len(row.told)} questions. Look for a second "
                "story, or tell another part of this one each time."
            )
    if matrix.without:
        yield "No line of your resume answers these:"
        yield "\n".join(
            f"- **{none.rank}.** {for_markdown(none.theme[:1].upper() + none.theme[1:])}: "
            f"{for_markdown(none.look_for)}"
            for none in matrix.without
        )


def _ranks(ranks: Iterable[int]) -> str:
    return ", ".join(map(str, ranks))


def tailoring_section(report: PrepReport) -> Iterator[str]:
    """What to put first, to word as the ad does, and to show if it is true."""
    found = report.tailoring
    if not (found.lead or found.rewordings or found.could_show):
        return
    yield "## Tailor your resume to this job"
    yield TRUE_ONLY
    if found.lead:
        yield "**Put first**, each in its place, for what the ad asks and it shows:"
        yield "\n".join(map(_lead, found.lead))
    if found.rewordings:
        yield "**Word it as the ad does:**"
        yield "\n".join(map(_rewording, found.rewordings))
    if found.could_show:
        yield "**Show it in your work, if it is true:**"
        yield "\n".join(map(_could_show, found.could_show[:_MOST_OPEN]))


def _lead(lead: Lead) -> str:
    where = lead.entry or ("a project" if lead.is_project else "a position")
    place = "alone there" if lead.of == 1 else f"line {lead.place} of {lead.of} there"
    place = "first there already" if lead.place == 1 and lead.of > 1 else place
    head = f"- {for_markdown(quoted(lead.quote))} · {for_markdown(where)}, {place}"
    return "\n".join([head, *_answers(lead.answers)])


def _answers(answers: Sequence[Answered]) -> Iterator[str]:
    """The lines of the ad that a line answers, each once, with the skills it answers there."""
    by_quote: dict[str, list[str]] = {}
    for answered in answers:
        implied = ", implied" if answered.is_implied else ""
        name = f"{answered.skill.name} ({answered.importance.value}{implied})"
        by_quote.setdefault(quoted(answered.job), []).append(name)
    for words, names in by_quote.items():
        yield f"  - {for_markdown(', '.join(names))}: the ad, {for_markdown(words)}"


def _rewording(rewording: Rewording) -> str:
    words = (
        f"line {rewording.quote.line}: “{rewording.keyword}” beside or instead of "
        f"“{rewording.instead_of}”, in “{rewording.quote.text}”"
    )
    return f"- {for_markdown(words.capitalize() if words[0].isupper() else 'L' + words[1:])}"


def _could_show(could: CouldShow) -> str:
    via = could.via.name if could.via else None
    words = (
        f"{could.skill.name} ({could.importance.value}): {unproven(via, could.resume)}. "
        f"The ad: {quoted(could.job)}."
    )
    rows = [f"- {for_markdown(words)}"]
    rows += [
        f"  - {for_markdown(f'Used there? Then say so: {quoted(quote)}, which shows {near.name}.')}"
        for quote, near in could.lines
    ]
    if not could.lines:
        rows.append("  - No line of your work is near it: say where you used it, or be ready to.")
    return "\n".join(rows)
