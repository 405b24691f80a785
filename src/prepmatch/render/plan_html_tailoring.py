"""How to tailor the resume, as a section of a plan's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.render.html import Html, bullets, tag, together
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
    where_to_show,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.model import CouldShow, Lead, PrepReport


def tailoring(report: PrepReport) -> Iterator[Html]:
    """What to put first, to word as the ad does, and to show if it is true."""
    found = report.tailoring
    if not has_tailoring(found):
        return
    yield tag("p", TRUE_ONLY)
    if found.lead:
        yield tag("p", tag("strong", PUT_FIRST[0]), PUT_FIRST[1])
        yield bullets(map(_lead, found.lead))
    if found.rewordings:
        yield tag("p", tag("strong", WORD_IT))
        yield bullets(map(rewording_told, found.rewordings))
    if found.could_show:
        yield tag("p", tag("strong", SHOW_IT))
        yield bullets(map(_could_show, found.could_show[:MOST_OPEN]))


def _lead(lead: Lead) -> Html:
    answers = (tag("small", f"{names}: {ad}") for names, ad in answers_of(lead))
    return together([quoted(lead.quote), tag("small", place_of(lead)), *answers])


def _could_show(could: CouldShow) -> Html:
    lines = (tag("small", words) for words in where_to_show(could))
    return together([could_show_told(could), *lines])
