"""A comparison of two plans as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.render.diff_wording import (
    NOTHING,
    about,
    notes,
    sections,
    title_of,
    versions_line,
)
from prepmatch.render.escape import for_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.model import PlanDiff
    from prepmatch.render.diff_wording import Told

_SIGNS = {"+": "▲ ", "-": "▼ ", "~": ""}
"""In front of a line; plus and minus would begin lists."""


def diff_in_markdown(diff: PlanDiff) -> str:
    """What changed, as a document."""
    return "\n\n".join(_blocks(diff)) + "\n"


def _blocks(diff: PlanDiff) -> Iterator[str]:
    yield f"# What changed: {for_markdown(title_of(diff))}"
    yield "\n".join(f"- {for_markdown(line)}" for line in about(diff))
    yield from (f"> {for_markdown(note)}" for note in notes(diff))
    told = list(sections(diff))
    for heading, lines in told:
        yield f"## {for_markdown(heading)}"
        yield "\n".join(map(_line, lines))
    if not told:
        yield NOTHING
    yield "---"
    yield f"{for_markdown(versions_line(diff.new))}"


def _line(told: Told) -> str:
    quote = f"  \n  {for_markdown(told.quote)}" if told.quote else ""
    return f"- {_SIGNS[told.mark]}{for_markdown(told.words)}{quote}"
