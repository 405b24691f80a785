"""What was done, from the boxes of a plan that somebody has worked on."""

from __future__ import annotations

import re
from collections import Counter

from prepmatch.errors import PlanFileError
from prepmatch.model import Activity, Progress

_BOX = re.compile(r"[\s>]{0,40}(?:[-*+•]|\d{1,9}[.)])\s{0,10}\\?\[(?P<tick>[^\]\\]?)\\?\]")
"""A box as GitHub, Obsidian and Notion write it, in a quotation and with escapes too."""
_MARK = re.compile(r"`([a-z0-9]+(?:--?[a-z0-9]+){0,40})(?: (repeat|aloud))?`")
_TICKS = frozenset("xX")
_LONGEST_LINE = 2_000
"""Longer lines are no boxes of a plan."""


def progress_in(text: str, source: str) -> Progress:
    """Read the ticked boxes of a plan, whatever else was written into it or moved.

    A question is done once one of its boxes is ticked, wherever that stands.

    Args:
        text: of a plan as Markdown.
        source: what to call it.

    Raises:
        PlanFileError: if it has no box that a plan could have.
    """
    boxes = [found for line in text.splitlines() if (found := _box(line[:_LONGEST_LINE]))]
    if not boxes:
        raise PlanFileError(source, "holds no box of a plan")
    ticked = [mark for mark, tick in boxes if tick in _TICKS]
    repeats = (question for question, what in ticked if what == Activity.REPEAT.value)
    return Progress(frozenset(question for question, _ in ticked), Counter(repeats))


def _box(line: str) -> tuple[tuple[str, str | None], str] | None:
    """The question of a box and what is done with it, then what stands in the box."""
    box = _BOX.match(line)
    mark = _MARK.search(line, box.end()) if box else None
    return ((mark[1], mark[2]), box["tick"]) if box and mark else None
