"""Keywords that are repeated for their own sake, and the lines that do nothing else."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from prepmatch.model.document import Notice, Span
from prepmatch.model.rows import repeated_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from prepmatch.model.document import Document
    from prepmatch.model.report import Resume
    from prepmatch.model.skill import Mention

_OFTEN = 15
"""Times one skill is named: a specialist's two pages reach ten."""
_DENSE = 0.025
"""Share of all other words that one skill's name may have."""
_FLAGRANT = 2
"""From so many times that, words in sentences are stuffing too."""
_FILLED = 0.5
"""Share of a line's letters that repeated names have where the line says nothing else."""
_IN_ONE_PLACE = 5
"""Times one skill is named in such lines on end; a table of skills names each once."""
_MOST_NAMED = 5
STUFFING = "keyword-stuffing"


@dataclass(frozen=True, slots=True)
class Repeated:
    """A skill that a resume names again and again.

    Attributes:
        key: of the skill.
        name: of the skill.
        times: that it is named.
        most: times that would still be usual in a resume of this length.
    """

    key: str
    name: str
    times: int
    most: float


def repeated_skills(document: Document, mentions: Iterable[Mention]) -> tuple[Repeated, ...]:
    """The skills that are named more often than a text of this length would.

    Args:
        document: a resume.
        mentions: in it.
    """
    named = [m for m in every_time(document, mentions) if m.rule != "title"]
    places = {(mention.skill.key, mention.span.start) for mention in named}
    times = Counter(key for key, _ in places)
    often = {key for key, count in times.items() if count > _OFTEN}
    if not often:
        return ()
    names = {mention.skill.key: mention.skill.name for mention in named}
    filled = sum(len(mention.text.split()) for mention in named if mention.skill.key in often)
    most = max(_OFTEN, _DENSE * max(0, len(document.text.split()) - filled))
    return tuple(Repeated(k, names[k], times[k], most) for k in times if times[k] > most)


def without_stuffing(resume: Resume, read: Callable[[Document], Sequence[Mention]]) -> Resume:
    """The resume without lines that only repeat keywords, and with a notice of what they are.

    Where nothing is stuffed it is the resume that was given. The other lines keep their places.

    Args:
        resume: as it was read.
        read: finds the skills of what is left, for what was repeated vouches for nothing.
    """
    document = resume.document
    repeated = repeated_skills(document, resume.mentions)
    places = {
        place for span in repeated_rows(document.text) for place in range(span.start, span.end)
    }
    if not repeated and not places:
        return resume
    mentions = every_time(document, resume.mentions)
    places |= _stuffed(document, mentions, {skill.key for skill in repeated})
    if not places and all(skill.times <= _FLAGRANT * skill.most for skill in repeated):
        return resume
    notices = (*document.notices, _notice(repeated, is_left_out=bool(places)))
    left = replace(document, text=_blanked(document.text, places), notices=notices)
    return replace(resume, document=left, mentions=tuple(read(left)) if places else resume.mentions)


def every_time(document: Document, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions, and where the same words stand often, all other places of them.

    A name in a row of its own like is no mention to those who read for sense.
    """
    found = list(mentions)
    known = {(mention.skill.key, mention.span) for mention in found}
    text = document.text
    for wording, one in {mention.text: mention for mention in found}.items():
        if text.count(wording) > _OFTEN:
            places = re.finditer(rf"(?<!\w){re.escape(wording)}(?!\w)", text)
            others = (replace(one, span=Span(*place.span())) for place in places)
            found += [other for other in others if (other.skill.key, other.span) not in known]
    return found


def _notice(repeated: Sequence[Repeated], *, is_left_out: bool) -> Notice:
    message = "Keywords are repeated more often than any text needs"
    message += "; lines that do nothing else were left out." if is_left_out else "."
    ordered = sorted(repeated, key=lambda skill: (-skill.times, skill.name))[:_MOST_NAMED]
    samples = tuple(f"{skill.name}, {skill.times} times" for skill in ordered)
    return Notice(STUFFING, message, samples)


def _stuffed(document: Document, mentions: Sequence[Mention], repeated: set[str]) -> set[int]:
    """The places of the text where skills are named in lines that do nothing but repeat them."""
    by_line: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.skill.key in repeated:
            by_line.setdefault(document.line_at(mention.span.start).number, []).append(mention)
    found: set[int] = set()
    for run in _runs(document, by_line):
        there = [mention for number in run for mention in by_line[number]]
        times = Counter(mention.skill.key for mention in there)
        for mention in there:
            if times[mention.skill.key] > _IN_ONE_PLACE:
                found.update(range(mention.span.start, mention.span.end))
    for mention in mentions:  # such as what the end of one repeat makes with the next
        if _is_between(document.text, mention.span, found):
            found.update(range(mention.span.start, mention.span.end))
    return found


def _runs(document: Document, by_line: Mapping[int, Sequence[Mention]]) -> Iterator[list[int]]:
    """Lines on end that repeated names fill; empty lines between them change nothing."""
    run: list[int] = []
    for line in document.lines:
        words = document.line_text(line)
        if line.number in by_line and _is_filled(words, by_line[line.number]):
            run.append(line.number)
        elif run and words.strip():
            yield run
            run = []
    if run:
        yield run


def _is_filled(words: str, mentions: Iterable[Mention]) -> bool:
    spans = {mention.span: mention.text for mention in mentions}
    named = sum(map(str.isalnum, "".join(spans.values())))
    return named >= _FILLED * sum(map(str.isalnum, words))


def _is_between(text: str, span: Span, places: Collection[int]) -> bool:
    """Whether the next letters on both sides are in some places."""
    before, after = span.start - 1, span.end
    while before > 0 and not text[before].isalnum():
        before -= 1
    while after < len(text) - 1 and not text[after].isalnum():
        after += 1
    return before in places and after in places


def _blanked(text: str, places: Collection[int]) -> str:
    """The same text with spaces in some places, so that every other place stays where it is."""
    letters = list(text)
    for place in places:
        letters[place] = "\n" if letters[place] == "\n" else " "
    return "".join(letters)
