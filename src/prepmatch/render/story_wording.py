"""Words about stories and tailoring that several renderers share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import StoryFit, StoryPart
from prepmatch.render.escape import inert

if TYPE_CHECKING:
    from prepmatch.model import Period, Quote, Story, StoryLine, StoryRow

TRUE_ONLY = "Only what is true: whoever reads a line may ask for the story behind it."
PARTS = tuple(StoryPart)
MATRIX_HEADING = "Stories: which line answers what"
NO_LINE_ANSWERS = "No line of your resume answers these:"
_ENOUGH = 2
"""Answers from one line; with more, the candidate seems to have done one thing."""


def because_of(story: Story) -> str:
    """Why a line was chosen: `it says “Mentored”`, `it shows Tableau`."""
    text = story.line.quote.text.casefold() if story.line else ""
    said = [f"“{words}”" for words in story.because if words.casefold() in text]
    shown = [words for words in story.because if words.casefold() not in text]
    parts = [f"says {' and '.join(said)}"] if said else []
    parts += [f"shows {' and '.join(shown)}"] if shown else []
    return f"it {' and '.join(parts)}"


def verdict(story: Story) -> str:
    """What there is to tell, in a sentence without its quotation."""
    if story.line is None:
        return f"No line of your resume speaks of {story.theme}."
    number = story.line.quote.line
    if story.fit is StoryFit.TOLD:
        return f"Line {number} can carry the answer: {because_of(story)}."
    return (
        f"No line tells of {story.theme}. Line {number} may hold such a story, since "
        f"{because_of(story)}."
    )


def setting(line: StoryLine) -> str:
    """Where and when: `Data Engineer, Orchid Logistics, 2019 to 2022`."""
    parts = (line.title, line.organisation, _years(line.period))
    return ", ".join(" ".join(inert(part).split()) for part in parts if part)


def part_told(part: StoryPart, line: StoryLine) -> tuple[str, str]:
    """What a line says of one part of a story, and what to fill in; either may be empty."""
    said = [f"“{clause.text}”" for clause in line.clauses if clause.part is part]
    if part is StoryPart.SITUATION and setting(line):
        said = [f"{setting(line)}.", *said]
    prompts = (prompt.text for prompt in line.prompts if prompt.part is part)
    return " … ".join(said), " ".join(prompts)


def overused(row: StoryRow) -> str:
    """What to do about a line that answers more questions than it should; empty otherwise."""
    if len(row.told) <= _ENOUGH:
        return ""
    return (
        f"Line {row.quote.line} answers {len(row.told)} questions. Look for a second "
        "story, or tell another part of this one each time."
    )


def capitalized(words: str) -> str:
    """Words as the beginning of a sentence; the rest of them stays as it is."""
    return words[:1].upper() + words[1:]


def quoted(quote: Quote) -> str:
    """A quotation with its line."""
    return f"“{quote.text}” (line {quote.line})"


def _years(period: Period | None) -> str | None:
    if period is None:
        return None
    first, last = period.first // 12, period.last // 12
    if period.is_current:
        return f"since {first}"
    return str(first) if first == last else f"{first} to {last}"


def unproven(via: str | None, resume: Quote | None) -> str:
    """How a resume speaks of what it does not prove: `only listed (line 9)`."""
    where = f" (line {resume.line})" if resume else ""
    return f"implied by {via}{where}" if via else f"only listed{where}"
