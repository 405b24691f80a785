"""Stories of a candidate's own work, and how lines of a resume tell of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.model.document import Quote, Span
    from prepmatch.model.facts import Period


@dataclass(frozen=True, slots=True)
class Theme:
    """What questions about somebody's own past are after.

    Attributes:
        topics: ids of the topics of its questions.
        questions: ids of those that belong to it whatever their topics.
        tells: wordings of lines that tell of it.
        tells_skills: ids of skills that tell of it where a line shows them.
        suggests: wordings of lines on work in which such a thing often happens.
        suggests_skills: ids of skills that suggest it.
        ask: what to ask oneself about a line that suggests it.
        look_for: what to look for in one's past where no line does.
    """

    id: str
    name: str
    topics: tuple[str, ...]
    questions: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    tells_skills: tuple[str, ...] = ()
    suggests: tuple[str, ...] = ()
    suggests_skills: tuple[str, ...] = ()
    ask: str = ""
    look_for: str = ""


@dataclass(frozen=True, slots=True)
class FrameCues:
    """Words by which a line is split.

    Attributes:
        situation: open a clause on what was there before.
        purpose: follow a "to" that says what the work was for.
        change: words of a clause that says what came of it.
        means: come before what was done, after a result that opens the line.
        shared: leave open which part was the candidate's own.
    """

    situation: tuple[str, ...] = ()
    purpose: tuple[str, ...] = ()
    change: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryCues:
    """All of `data/stories.yaml`.

    Attributes:
        no_story: ids of questions and templates that no line of a resume answers.
    """

    themes: tuple[Theme, ...] = ()
    no_story: frozenset[str] = frozenset()
    frame: FrameCues = field(default_factory=FrameCues)


class StoryPart(str, Enum):
    """The parts of a story, in the order in which they are told."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of a line, verbatim, and the part of a story that they tell."""

    part: StoryPart
    text: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a line leaves out, and what to fill in.

    Attributes:
        code: stable, for programs: stakes, task, own-part, action, result, number, too-old.
    """

    part: StoryPart
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A line of a resume as a frame for a story.

    Attributes:
        quote: the whole of it.
        span: where it stands.
        title: of the position or project that it belongs to.
        organisation: where that was.
        period: when.
        clauses: its words by the parts of a story, in their order.
        prompts: what is left to fill in, in the order of the parts.
    """

    quote: Quote
    span: Span
    title: str | None
    organisation: str | None
    period: Period | None
    clauses: tuple[Clause, ...]
    prompts: tuple[Prompt, ...]


class StoryFit(str, Enum):
    """How a line answers a question."""

    TOLD = "told"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class Story:
    """What a question about the candidate's past can be answered with.

    Attributes:
        theme: what the question is after, in a few words.
        look_for: where to look in one's past if no line does.
        line: that can carry the answer; None where none can.
        fit: whether the line tells of it, or of work in which it often happens.
        because: the words of the line, or the skills it shows, that say so.
        ask: what to ask oneself about a line that only suggests.
        others: lines that would also do.
    """

    theme: str
    look_for: str
    line: StoryLine | None = None
    fit: StoryFit | None = None
    because: tuple[str, ...] = ()
    ask: str = ""
    others: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A line and the questions, by rank, that it is chosen for."""

    quote: Quote
    told: tuple[int, ...]
    suggested: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NoStory:
    """A question that no line answers, and what to look for."""

    rank: int
    theme: str
    look_for: str


@dataclass(frozen=True, slots=True)
class StoryMatrix:
    """Which line answers which questions, and which questions have none."""

    rows: tuple[StoryRow, ...] = ()
    without: tuple[NoStory, ...] = ()
