"""Stories of a plan as HTML: a frame below its question, and which line answers what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.render.html import Html, bullets, table, tag, together
from prepmatch.render.story_wording import (
    NO_LINE_ANSWERS,
    PARTS,
    capitalized,
    overused,
    part_told,
    quoted,
    verdict,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import PrepReport, Story, StoryLine, StoryRow

_HEAD = ("A line of your resume", "Answers", "Perhaps")


def story_frame(story: Story | None) -> Iterator[Html]:
    """What to answer one question with, and room on paper to write it."""
    if story is None:
        yield tag("p", "My story:", class_="story")
        return
    yield tag("p", tag("strong", "My story: "), verdict(story))
    if story.line is None:
        yield tag("p", story.look_for)
    else:
        ask = tag("p", tag("em", story.ask)) if story.ask else ""
        quote = tag("blockquote", tag("p", story.line.quote.text))
        summary = tag("summary", "The line as a story, and what to fill in")
        yield tag("details", summary, quote, ask, _frame(story.line), *_others(story))
    yield tag("p", "In my words:", class_="story")


def _frame(line: StoryLine) -> Html:
    items = []
    for part in PARTS:
        said, prompts = part_told(part, line)
        told = together([said, " " if said and prompts else "", tag("em", prompts)])
        items += [tag("dt", part.value.capitalize()), tag("dd", told if prompts else said)]
    return tag("dl", *items)


def _others(story: Story) -> Iterator[Html]:
    if story.others:
        yield tag("p", "Or:")
        yield bullets(map(quoted, story.others))


def story_matrix(report: PrepReport) -> Iterator[Html]:
    """Which line answers which questions, and which questions have none."""
    matrix = report.stories
    if matrix.rows:
        rows = [(_line(row), _ranks(row.told), _ranks(row.suggested)) for row in matrix.rows]
        yield tag("div", table(_HEAD, rows, has_row_heads=True), class_="stories")
    yield from (tag("p", overused(row)) for row in matrix.rows if overused(row))
    if matrix.without:
        yield tag("p", NO_LINE_ANSWERS)
        yield bullets(
            together([_link(none.rank), f". {capitalized(none.theme)}: {none.look_for}"])
            for none in matrix.without
        )


def _line(row: StoryRow) -> Html:
    return together([row.quote.text, tag("small", f"line {row.quote.line}")])


def _ranks(ranks: Sequence[int]) -> Html:
    pieces = [piece for rank in ranks for piece in (", ", _link(rank))]
    return together(pieces[1:])


def _link(rank: int) -> Html:
    return tag("a", str(rank), href=f"#question-{rank}", aria_label=f"Question {rank}")
