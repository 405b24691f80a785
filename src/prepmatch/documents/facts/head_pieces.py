"""The pieces between the marks that part a head, and what the words of each say it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from prepmatch.documents.facts.head_words import (
    are_terms,
    is_degree,
    is_legal_suffix,
    is_organisation,
    is_title,
)
from prepmatch.documents.facts.places import is_place, may_be_place, without_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_PARTS = re.compile(r"\s+[|•·–—/-]+\s+|\s*[|•·]\s*|\s*[–—]\s+|\s{3,}")
_AT = re.compile(r"\s+(?:at|@|chez|bei)\s+(?=[^\W_a-z])")
_LABEL = re.compile(
    r"(?:(?P<title>(?:job )?title|role|position(?: title)?|designation|post|degree|course"
    r"|project(?: (?:name|title))?)"
    r"|(?P<organisation>company(?: name)?|employer|organi[sz]ation|institution|institute|school"
    r"|university|college|firm)|location|client|place)\s*[:–-]\s+",
    re.IGNORECASE,
)
_SCHOOL = re.compile(
    r"(?<=\w\))\s+(?=[A-Z])"
    r"|(?<=\w)\s+(?=(?:University|Universi\w+|Institute|College|School) (?:of|d\w{1,3}) )"
)
"""Between a degree and a school that only white space parts."""
_COMMA = re.compile(r",\s+(?![^()]{0,80}\))")
_DESCRIPTION = re.compile(r"\s+\((?:[a-z]|\d)[^()]{0,80}\)$")
"""What a company does, in brackets behind its name."""
_ROUND = re.compile(r"\s*[(\[]([^()\[\]]{1,40})[)\]]$")
_ADDRESS = re.compile(
    r"(?<!\S)(?:(?:https?://|www\.)\S{1,200}|\S{1,64}@\S{1,80}"
    r"|[\w.-]{1,60}\.(?:com|org|io|dev|net|app)(?!\w)\S{0,100})"
)
_MARK = re.compile(
    r"\b(?:c?gpa|grade|note|honou?rs|distinction|cum laude|percentage|class|merit)\b"
    r"|\d ?/ ?\d|%",
    re.IGNORECASE,
)
"""How well somebody did, beside a degree."""
EDGES = " \t,;:|·•/–—-"


@dataclass(frozen=True)
class Piece:
    """Words between two marks that part a head.

    Attributes:
        line: the number of its line in the head.
        order: its number in the head.
        is_title_word: tells titles; degrees in a section on education.
        label: `title` or `organisation`, where the head itself says which it is.
    """

    words: str
    line: int
    order: int
    is_title_word: Callable[[str], bool]
    label: str | None = None

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """Between commas; `Inc.` stays with its name, and places at the end are left out."""
        parts: list[str] = []
        for part in _COMMA.split(self.words):
            if parts and is_legal_suffix(part):
                parts[-1] = f"{parts[-1]}, {part}"
            else:
                parts.append(part)
        marked = self.is_title_word is is_degree
        kept = [part for i, part in enumerate(parts) if not (i and marked and _MARK.search(part))]
        return tuple(without_place(kept))

    @cached_property
    def may_be_place(self) -> bool:
        """Whether it could be a town and its country."""
        return may_be_place(self.words)

    @cached_property
    def titles(self) -> tuple[int, ...]:
        """Which parts are titles."""
        if self.label == "organisation":
            return ()
        found = tuple(i for i, part in enumerate(self.parts) if self.is_title_word(part))
        return (0,) if self.label == "title" and not found else found

    @cached_property
    def organisations(self) -> tuple[int, ...]:
        """Which parts are organisations."""
        if self.label == "title":
            return ()
        names = (i for i, part in enumerate(self.parts) if is_organisation(part))
        found = tuple(i for i in names if i not in self.titles)
        return (0,) if self.label == "organisation" and not found else found

    @property
    def title(self) -> str:
        """The words of it that are the title, where it may name the organisation too."""
        end = next((i for i in self.organisations if i > min(self.titles, default=0)), None)
        start = self.titles[0] if self.organisations and self.titles else 0
        return ", ".join(self.parts[start:end])

    @property
    def whole(self) -> str:
        """All of it but the towns at its end."""
        return ", ".join(self.parts)

    @property
    def organisation(self) -> str:
        """The words of it that are the organisation; towns behind it are none of it."""
        found = self.organisations
        name = ", ".join(self.parts[found[0] : found[-1] + 1]) if found else self.parts[0]
        return _DESCRIPTION.sub("", name)


def pieces_of(lines: Sequence[str], section: str) -> list[Piece]:
    """The pieces of a head that may be title or organisation, in order.

    Args:
        lines: the head, without dates.
        section: the kind of section it stands in.
    """
    is_title_word = is_degree if section == "education" else is_title
    pieces: list[Piece] = []
    for number, line in enumerate(lines):
        for part, label in _labelled_parts(line, section):
            words = bare(part)
            if words and not _is_aside(words, section):
                pieces.append(Piece(words, number, len(pieces), is_title_word, label))
    return pieces


def without_addresses(words: str) -> str:
    """Words without links and e-mail addresses."""
    return _ADDRESS.sub("", words)


def bare(words: str) -> str:
    """Words without addresses, marks at their ends, and a place in brackets behind them."""
    words = without_addresses(words).strip(EDGES)
    bracket = _ROUND.search(words)
    if bracket and is_place(bracket.group(1)):
        return words[: bracket.start()].strip(EDGES)
    return words


def _is_aside(words: str, section: str) -> bool:
    """Whether words are neither: terms of employment, a place, a mark."""
    if are_terms(words) or is_place(words):
        return True
    return section == "education" and _MARK.search(words) is not None and not is_degree(words)


def _labelled_parts(line: str, section: str) -> Iterator[tuple[str, str | None]]:
    """A line at the marks that part it, each part with what the line says it is."""
    label = _LABEL.match(line)
    kind = label.lastgroup if label else None
    if label and kind is None:
        return
    text = line[label.end() :] if label else line
    if section == "education":
        text = ", ".join(map(_with_gap, text.split(", ")))
    for words, given in _split(text, section):
        yield words, kind or given


def _with_gap(part: str) -> str:
    """A degree and a school that only white space parts, with a mark between them."""
    return _SCHOOL.sub(" | ", part) if is_degree(part) and is_organisation(part) else part


def _split(line: str, section: str) -> list[tuple[str, str | None]]:
    """At the marks that part a head; `at` says what stands on either side of it."""
    sides = _AT.split(line, maxsplit=1)
    if len(sides) == 1 or is_organisation(sides[0]):
        return [(part, None) for part in _PARTS.split(line)]
    before, after = (_PARTS.split(side) for side in sides)
    label = None if section == "projects" else "title"
    return [
        *((part, None) for part in before[:-1]),
        (before[-1], label),
        (after[0], "organisation"),
        *((part, None) for part in after[1:]),
    ]
