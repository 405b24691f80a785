"""Stories in the Markdown edition of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.render.escape import for_markdown
from prepmatch.render.story_wording import (
    MATRIX_HEADING,
    NO_LINE_ANSWERS,
    PARTS,
    capitalized,
    overused,
    part_told,
    quoted,
    verdict,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prepmatch.model import Story, StoryLine, StoryMatrix, StoryPart


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
    said, prompts = part_told(part, line)
    words = [for_markdown(said)] if said else []
    words += [f"*{for_markdown(prompts)}*"] if prompts else []
    return f"- **{part.value.capitalize()}:** {' '.join(words)}"


def story_matrix_section(matrix: StoryMatrix) -> Iterator[str]:
    """Which line answers which questions, and which questions have none."""
    if not matrix.rows and not matrix.without:
        return
    yield f"## {MATRIX_HEADING}"
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
        if overused(row):
            yield overused(row)
    if matrix.without:
        yield NO_LINE_ANSWERS
        yield "\n".join(
            f"- **{none.rank}.** {for_markdown(capitalized(none.theme))}: "
            f"{for_markdown(none.look_for)}"
            for none in matrix.without
        )


def _ranks(ranks: Iterable[int]) -> str:
    return ", ".join(map(str, ranks))
