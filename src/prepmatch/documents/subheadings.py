"""Headings inside the entries of a resume: `Technologies: ...` under each of the positions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.documents.facts.head_words import is_title
from prepmatch.documents.facts.prose import is_note

if TYPE_CHECKING:
    from collections.abc import Sequence

Opening = tuple[str, str | None, int]
"""The kind, the heading and the offset of a section's start."""

_OF_ENTRIES = frozenset({"experience", "projects", "volunteering"})
_COULD_BE_NOTES = frozenset({"skills", "awards", "summary"})
_RANGE = re.compile(
    r"(?:19|20)\d\d[^\n]{0,3}(?:[-–—]|\bto\b|\buntil\b)[^\n]{0,12}"
    r"(?:(?:19|20)\d\d|present|current|now|today|date)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*[•*–-]\s")


def without_notes(opened: Sequence[Opening], text: str) -> list[Opening]:
    """Leave out the openings that only head a part of an entry.

    Such a heading is repeated from entry to entry, or stands with its words on one line over
    points, or more positions follow below it.

    Args:
        opened: sections of a resume, in order.
        text: of the resume.
    """
    ends = [start for _, _, start in opened[1:]] + [len(text)]
    stretches = [text[start:end] for (_, _, start), end in zip(opened, ends, strict=True)]
    repeated = _from_entry_to_entry(opened, text)
    kept: list[Opening] = []
    for opening, stretch in zip(opened, stretches, strict=True):
        kind, heading, _ = opening
        is_inside = bool(kept) and kept[-1][0] in _OF_ENTRIES and kind in _COULD_BE_NOTES
        is_note = is_inside and (
            _wording(heading) in repeated
            or _is_line_over_points(stretch, heading or "")
            or _holds_positions(stretch)
        )
        if not is_note:
            kept.append(opening)
    return kept


def _from_entry_to_entry(opened: Sequence[Opening], text: str) -> set[str]:
    """Headings that come again after a period of work."""
    places: dict[str, list[int]] = {}
    for _, heading, start in opened:
        places.setdefault(_wording(heading), []).append(start)
    return {
        wording
        for wording, starts in places.items()
        if len(starts) > 1 and _RANGE.search(text, starts[0], starts[-1])
    }


def _wording(heading: str | None) -> str:
    return (heading or "").casefold().strip(" :")


def _is_line_over_points(stretch: str, heading: str) -> bool:
    """Whether a heading has its words beside it, and a point or a note below it."""
    line, _, rest = stretch.partition("\n")
    after = rest.split("\n", 1)[0]
    beside = line.partition(heading)[2].strip(" :")
    return bool(beside) and (_BULLET.match(after) is not None or is_note(after.strip()))


def _holds_positions(stretch: str) -> bool:
    """Whether a title with a range of dates stands on a line, or on two next to each other."""
    lines = stretch.split("\n")
    for index, line in enumerate(lines):
        if not _BULLET.match(line) and _RANGE.search(line):
            near = (near.strip() for near in lines[max(0, index - 1) : index + 2])
            if any(is_title(_RANGE.sub("", words).strip(" ,|()–-")) for words in near if words):
                return True
    return False
