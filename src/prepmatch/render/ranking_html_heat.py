"""Candidates by requirements: a letter and a colour for how each is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import Rung
from prepmatch.render.html import Html, around, tag
from prepmatch.render.ranking_html_rows import letter
from prepmatch.render.ranking_wording import RUNG_LETTERS, RUNG_MEANINGS, asked_for, with_ranks
from prepmatch.render.wording import hard

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Candidate, Match

_RUNGS = tuple(Rung)


def heat_map(candidates: Sequence[Candidate]) -> Iterator[Html]:
    """The map with its legend.

    Args:
        candidates: those of its lines, best first.
    """
    if not candidates:
        yield tag("p", "There is nothing to show.")
        return
    yield legend()
    rows = around("table", _rows(candidates), class_="sortable")
    yield from around(
        "div", rows, class_="heat", role="region", tabindex="0", aria_labelledby="heat-heading"
    )


def legend() -> Html:
    """What letters and headings mean."""
    rungs = [tag("li", letter(rung), f" {meaning}") for rung, meaning in RUNG_MEANINGS.items()]
    looks = (tag("strong", "required"), " · preferred · ", tag("em", "mentioned"))
    return tag("ul", *rungs, tag("li", *looks), class_="legend")


def _rows(candidates: Sequence[Candidate]) -> Iterator[Html]:
    yield tag("thead", _heads(_columns(candidates[0])))
    yield from around("tbody", _lines(candidates))


def _columns(candidate: Candidate) -> list[Match]:
    """What is asked for, required first; of soft skills a resume proves little."""
    return sorted(hard(candidate.matches), key=lambda match: match.requirement.importance.rank)


def _heads(asked: Sequence[Match]) -> Html:
    who = (
        tag("th", "#", scope="col", aria_sort="ascending"),
        tag("th", "Candidate", scope="col"),
        tag("th", "Score", scope="col", data_first="descending"),
    )
    return tag("tr", *who, *map(_head, asked))


def _head(match: Match) -> Html:
    importance = match.requirement.importance.value
    unseen = tag("span", f" ({importance})", class_="unseen")
    return tag("th", tag("span", asked_for(match), unseen), scope="col", class_=f"up {importance}")


def _lines(candidates: Sequence[Candidate]) -> Iterator[Html]:
    for place, (candidate, rank, file) in enumerate(with_ranks(candidates)):
        link = tag("a", candidate.name or file, href=f"#c{place}")
        yield tag(
            "tr",
            tag("td", str(rank), class_="number"),
            tag("th", link, scope="row"),
            tag("td", f"{candidate.fit.total:.1f}", class_="number"),
            *(_cell(match.rung) for match in _columns(candidate)),
        )


def _cell(rung: Rung) -> Html:
    return tag("td", RUNG_LETTERS[rung], class_=rung.value, data_key=str(_RUNGS.index(rung)))
