"""Words for machines that people would not want to read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from prepmatch.checks.finding import Finding, bare, failed, line_of, passed, warned
from prepmatch.model.repetition import repeated_skills

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.checks.examined import Examined
    from prepmatch.model import Line

_LIST = 4
"""Commas that make a line a list."""
_SHORTEST_LIST = 30


def hidden_text(examined: Examined) -> Finding | None:
    """Text that a reader of the page does not see."""
    notice = examined.notices.get("hidden-text")
    if notice is None:
        return passed("No hidden text was found.")
    message, samples = notice
    return failed(
        f"{message} Recruiters see the plain text that their system took from the file, "
        "hidden words included, and few forgive it.",
        "Remove it. If you did not put it there, look for white, tiny or covered text, for "
        "text off the page and for a template's own notes.",
        map(bare, samples),
    )


def repetition(examined: Examined) -> Finding | None:
    """A skill named again and again, or a list that stands there twice."""
    often = repeated_skills(examined.document, examined.resume.mentions)
    advice = (
        "Say it where you used it, and leave it at that: repeating a word adds nothing to a "
        "search that asks whether it is there, and people notice."
    )
    if often:
        counts = ", ".join(f"{skill.name} {skill.times} times" for skill in often)
        return warned(f"The same words come again and again: {counts}.", advice)
    twice = list(_repeated_lists(examined))
    if twice:
        return warned(
            "The same list stands in the resume more than once.",
            advice,
            (line_of(examined.document, line) for line in twice),
        )
    return passed("No word is repeated for its own sake.")


def _repeated_lists(examined: Examined) -> Iterator[Line]:
    """Every list that stood there before; what each page repeats is left out."""
    seen: Counter[str] = Counter()
    for line in examined.document.lines:
        text = " ".join(examined.document.line_text(line).casefold().split())
        if text.count(",") >= _LIST and len(text) >= _SHORTEST_LIST:
            seen[text] += 1
            if seen[text] > 1:
                yield line
