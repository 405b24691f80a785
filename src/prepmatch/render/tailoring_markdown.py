"""How to tailor the resume, in the Markdown edition of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.render.escape import for_markdown
from prepmatch.render.story_wording import TRUE_ONLY, quoted
from prepmatch.render.tailoring_wording import (
    MOST_OPEN,
    PUT_FIRST,
    SHOW_IT,
    WORD_IT,
    answers_of,
    could_show_told,
    has_tailoring,
    place_of,
    rewording_told,
    tailoring_heading,
    where_to_show,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.model import CouldShow, Lead, PrepReport


def tailoring_section(report: PrepReport) -> Iterator[str]:
    """What to put first, to word as the ad does, and to show if it is true."""
    found = report.tailoring
    if not has_tailoring(found):
        return
    yield f"## {tailoring_heading(report)}"
    yield TRUE_ONLY
    if found.lead:
        yield f"**{PUT_FIRST[0]}**{PUT_FIRST[1]}"
        yield "\n".join(map(_lead, found.lead))
    if found.rewordings:
        yield f"**{WORD_IT}**"
        yield "\n".join(f"- {for_markdown(rewording_told(each))}" for each in found.rewordings)
    if found.could_show:
        yield f"**{SHOW_IT}**"
        yield "\n".join(map(_could_show, found.could_show[:MOST_OPEN]))


def _lead(lead: Lead) -> str:
    head = f"- {for_markdown(quoted(lead.quote))} · {for_markdown(place_of(lead))}"
    answers = (f"  - {for_markdown(f'{names}: {ad}')}" for names, ad in answers_of(lead))
    return "\n".join([head, *answers])


def _could_show(could: CouldShow) -> str:
    lines = (f"  - {for_markdown(words)}" for words in where_to_show(could))
    return "\n".join([f"- {for_markdown(could_show_told(could))}", *lines])
