"""A resume as scoring sees it: small enough to keep by the million."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from prepmatch.model.facts import Contacts
from prepmatch.model.prints import Prints

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from prepmatch.model.document import Notice, Quote


@dataclass(frozen=True, slots=True)
class Trace:
    """What a resume says of one skill.

    Attributes:
        mentions: how many there are.
        quotes: places among the profile's quotes, of the first few lines that name it; lines
            that show it in work come first.
        shown: how many of those show it in work.
    """

    mentions: int
    quotes: tuple[int, ...]
    shown: int


@dataclass(frozen=True, slots=True)
class Passages:
    """The words of a resume.

    Attributes:
        text: all of them, for terms that no vocabulary has.
        sections: where each begins in the text, and its kind, in order.
        quotes: the lines that name skills.
        notices: what was noticed about the document.
        contacts: how to reach the candidate; never scored, kept to be left out where asked.
    """

    text: str
    sections: tuple[tuple[int, str], ...]
    quotes: tuple[Quote, ...]
    notices: tuple[Notice, ...] = ()
    contacts: Contacts = field(default_factory=Contacts)


@dataclass(frozen=True, slots=True)
class Practice:
    """What a resume shows of one line of work.

    Attributes:
        title: of a job in it, as the resume has it.
        line: where that stands.
        is_held: whether it is the title of a job, and not just how they call themselves.
        shown: how many words of the trade stand where work is told of.
        listed: how many others stand elsewhere.
        words: the first few of them.
    """

    title: str | None = None
    line: int = 0
    is_held: bool = False
    shown: int = 0
    listed: int = 0
    words: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class Profile:
    """All that scoring a resume against any job needs of it.

    Attributes:
        name: of the candidate; shown, never scored.
        years: of dated work.
        flags: the codes of the document's notices.
        traces: by the key of the skill.
        skill_years: years of dated work that show a skill, by its key.
        practices: what it shows of lines of work, by the id of the occupation.
        open: gives the words; most jobs can be scored without them.
        prints: by which copies are found; never scored.
    """

    name: str | None
    years: float | None
    flags: tuple[str, ...]
    traces: Mapping[str, Trace]
    skill_years: Mapping[str, float]
    open: Callable[[], Passages]
    prints: Prints = field(default_factory=Prints)
    practices: Mapping[str, Practice] = field(default_factory=dict)

    @cached_property
    def passages(self) -> Passages:
        """The words, once they were asked for."""
        return self.open()
