"""The lines of a resume that could carry a story, and their frames."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.model import Prompt, Quote, Span, StoryLine, StoryPart
from prepmatch.model.numbers import NUMBER
from prepmatch.plan.frame import clauses_of
from prepmatch.plan.wordings import wordings_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.model import Clause, Document, Entry, FrameCues, Resume, Skill

_SECTIONS = frozenset({"experience", "projects", "volunteering", "education"})
_FEWEST_WORDS = 4
"""Shorter lines tell no story: a grade, a rest of a list."""
_MOST_LINES = 300
"""More than any person's resume has."""
_LONGEST = 420
"""Characters of a line that are shown: four or five lines on a page."""
_SIGN = re.compile(r"^[•\-–—*‣◦▪]\s+")
_DIGIT = re.compile(r"\d")
_STOP = re.compile(r"(?<=[a-z\d)%][.!?])\s+(?=[A-Z])")
_WORDS_OF_PROSE = 8
"""Titles, employers and dates are shorter."""
_YEAR = 12
_UNDATED = 0.5
"""How recent a line counts whose entry has no date: nobody can tell."""


@dataclass(frozen=True, slots=True)
class WorkLine:
    """A line on somebody's work, before any question is looked at.

    Attributes:
        text: as it is quoted.
        skills: that it shows.
        months_ago: from the end of its entry to the latest month of the resume; None where
            nothing is dated.
        place: where it stands among the lines of its entry, from 1.
        of: how many lines its entry has.
    """

    span: Span
    text: str
    quote: Quote
    entry: Entry
    skills: tuple[Skill, ...]
    months_ago: int | None
    place: int
    of: int


def work_lines(resume: Resume) -> tuple[WorkLine, ...]:
    """The lines on work, projects, volunteering and studies, in the order of the resume."""
    return tuple(_lines(resume))[:_MOST_LINES]


def _lines(resume: Resume) -> Iterator[WorkLine]:
    entries = [entry for entry in resume.facts.entries if entry.section in _SECTIONS]
    ends = [entry.period.last for entry in entries if entry.period is not None]
    for entry in entries:
        months_ago = max(ends) - entry.period.last if entry.period is not None else None
        spans = entry.bullets or tuple(_sentences(resume.document, entry))
        for place, span in enumerate(spans, 1):
            text = line_words(resume.document, span)
            if len(text.split()) >= _FEWEST_WORDS:
                found = (m.skill for m in resume.mentions if span.start <= m.span.start < span.end)
                skills = tuple(dict.fromkeys(found))
                at = resume.document.line_at(span.start).number
                quote = Quote(text, at, entry.section)
                yield WorkLine(span, text, quote, entry, skills, months_ago, place, len(spans))


def _sentences(document: Document, entry: Entry) -> Iterator[Span]:
    """The sentences of an entry told in a paragraph, below its head of short lines."""
    start = next(
        (
            line.span.start
            for line in document.lines[document.line_at(entry.span.start).number - 1 :]
            if line.span.start >= entry.span.end
            or len(document.line_text(line).split()) >= _WORDS_OF_PROSE
        ),
        entry.span.end,
    )
    while start < entry.span.end:
        stop = _STOP.search(document.text, start, entry.span.end)
        end = stop.start() if stop else entry.span.end
        yield Span(start, end)
        start = stop.end() if stop else entry.span.end


def line_words(document: Document, span: Span) -> str:
    """A line with its words put together and without its sign, cut at its end if very long."""
    words = _SIGN.sub("", " ".join(document.text[span.start : span.end].split()))
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0]


def has_number(text: str, skills: tuple[Skill, ...]) -> bool:
    """Whether words hold a number that is no part of a skill's name, as in `OAuth 2.0`."""
    names = (form for skill in skills for form in (skill.name, *skill.aliases))
    for name in sorted(filter(_DIGIT.search, names), key=len, reverse=True):
        text = re.sub(re.escape(name), " ", text, flags=re.IGNORECASE)
    return NUMBER.search(text) is not None


def recency(line: WorkLine, fresh_years: float) -> float:
    """1 for present work, 0 for what ended so many years before the latest; half undated."""
    if line.months_ago is None:
        return _UNDATED
    return max(0.0, 1 - line.months_ago / (fresh_years * _YEAR))


def story_line(line: WorkLine, cues: FrameCues, fresh_years: float) -> StoryLine:
    """A line as a frame: what it says of each part of a story, and what it leaves out."""
    clauses = clauses_of(line.text, cues)
    return StoryLine(
        quote=line.quote,
        span=line.span,
        title=line.entry.title,
        organisation=line.entry.organisation,
        period=line.entry.period,
        clauses=clauses,
        prompts=tuple(_prompts(line, clauses, cues, fresh_years)),
    )


def _prompts(
    line: WorkLine, clauses: tuple[Clause, ...], cues: FrameCues, fresh_years: float
) -> Iterator[Prompt]:
    told = {clause.part for clause in clauses}
    if line.months_ago is not None and line.months_ago >= fresh_years * _YEAR:
        years = line.months_ago // _YEAR
        text = f"It ended {years} years before your latest work: take it if nothing newer will do."
        yield Prompt(StoryPart.SITUATION, "too-old", text)
    if StoryPart.SITUATION not in told:
        yield Prompt(StoryPart.SITUATION, "stakes", "Say what was at stake before you began.")
    if StoryPart.TASK not in told:
        text = "Say what was asked of you, or what you took on."
        yield Prompt(StoryPart.TASK, "task", text)
    yield from _of_action(line.text, told, cues)
    yield from _of_result(line, clauses)


def _of_action(text: str, told: set[StoryPart], cues: FrameCues) -> Iterator[Prompt]:
    shared = wordings_in(text, cues.shared)
    if shared:
        words = f"The line says “{shared[0]}”: say which part was your own."
        yield Prompt(StoryPart.ACTION, "own-part", words)
    if StoryPart.ACTION not in told:
        words = "The line tells the outcome; say what you did to bring it about."
        yield Prompt(StoryPart.ACTION, "action", words)


def _of_result(line: WorkLine, clauses: tuple[Clause, ...]) -> Iterator[Prompt]:
    results = [clause.text for clause in clauses if clause.part is StoryPart.RESULT]
    if not results:
        sized = _DIGIT.search(line.text) is not None and has_number(line.text, line.skills)
        words = "The figures tell how big it was; say what changed, and for whom."
        if not sized:
            words = "Say what came of it, and for whom."
        yield Prompt(StoryPart.RESULT, "result", words)
    if not any(has_number(text, line.skills) for text in results):
        words = "Give the number that you changed; an honest estimate will do."
        yield Prompt(StoryPart.RESULT, "number", words)
