"""A ranking as one self-contained page: to sort, to search, to open, to print.

It comes in pieces, since there may be thousands of candidates. Sorting and searching are done by
the page's own script; without it the page is the same in the order of the ranks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.render.html import Html, around, bullets, page_with_script, table, tag, together
from prepmatch.render.provenance import about
from prepmatch.render.ranking_html_heat import heat_map
from prepmatch.render.ranking_html_rows import candidate_lines
from prepmatch.render.ranking_script import TABLE_SCRIPT
from prepmatch.render.ranking_style import RANKING_STYLE
from prepmatch.render.ranking_wording import (
    READING_AID,
    counted,
    job_name,
    not_done,
    told_flags,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prepmatch.model import Ranking, SkippedCandidate

WITH_REASONS = 200
"""Candidates whose reasons and quotes the page holds. They take about 15 kB each: so many are more
than anybody opens one by one, and a page of 3 MB that a telephone opens at once."""
MOST_LINES = 5_000
"""Lines of a table, which a browser lays out and sorts in about a second; with 20,000 it takes
long enough to be taken for broken."""
_HEADS = (
    ("#", "ascending"),
    ("Score", "descending"),
    ("Required", "descending"),
    ("Preferred", "descending"),
    ("Years", "descending"),
    ("Candidate", "ascending"),
    ("Missing", "ascending"),
)


def ranking_in_html(ranking: Ranking) -> Iterator[str]:
    """A page that fetches nothing and runs nothing but its own script."""
    title = f"Ranking: {job_name(ranking)}"
    return page_with_script(
        title, _body(ranking), TABLE_SCRIPT, before=_header(title, ranking), style=RANKING_STYLE
    )


def _header(title: str, ranking: Ranking) -> Html:
    partial = [tag("p", tag("strong", not_done(ranking)))] if ranking.not_done else []
    contents = [
        tag("a", words, href=f"#{name}")
        for name, words in (
            ("candidates", "Candidates"),
            ("heat", "Requirements by candidates"),
            ("unread", "Not read"),
            ("about", "How this was made"),
        )
    ]
    return together(
        [
            tag(
                "header",
                tag("h1", title),
                tag("p", counted(ranking)),
                *partial,
                tag("p", READING_AID, class_="soft"),
            ),
            tag("nav", bullets(contents), aria_label="Contents"),
        ]
    )


def _body(ranking: Ranking) -> Iterator[Html]:
    yield from section("candidates", "Candidates", _candidates(ranking))
    heat = heat_map(ranking.candidates[:WITH_REASONS])
    yield from section("heat", "Requirements by candidates", heat)
    yield from section("unread", "Not read", unread(ranking.skipped))
    yield from section("about", "How this was made", _about(ranking))


def section(name: str, title: str, parts: Iterable[Html]) -> Iterator[Html]:
    """A section with its heading, in pieces."""
    heading = tag("h2", title, id=f"{name}-heading")
    return around("section", _after(heading, parts), id=name, aria_labelledby=f"{name}-heading")


def _after(first: Html, parts: Iterable[Html]) -> Iterator[Html]:
    yield first
    yield from parts


def _candidates(ranking: Ranking) -> Iterator[Html]:
    if not ranking.candidates:
        yield tag("p", "No file could be ranked.")
        return
    yield tools("words of names, files, what is missing, flags; -word leaves out")
    yield from left_out(len(ranking.candidates))
    if len(ranking.candidates) > WITH_REASONS:
        yield tag(
            "p",
            f"The first {WITH_REASONS} of {len(ranking.candidates):,} open into their reasons, and "
            "are in the heat map; the reasons of all are in the ranking as .json.",
            class_="soft",
        )
    lines = candidate_lines(ranking.candidates[:MOST_LINES], WITH_REASONS)
    yield from around("table", _after(heads(_HEADS), lines), class_="people sortable")
    yield from (
        tag("p", tag("strong", f"! {flag}: "), told, class_="soft")
        for flag, told in told_flags(ranking.candidates)
    )


def left_out(count: int) -> Iterator[Html]:
    """What says that a table is not whole, where it is not.

    Args:
        count: how many lines there are.
    """
    if count > MOST_LINES:
        yield tag(
            "p",
            tag("strong", f"The first {MOST_LINES:,} of {count:,} are here. "),
            "A browser cannot sort more at ease; all are in the ranking as .xlsx, .csv or .json.",
        )


def tools(what: str) -> Html:
    """A field to search in and a button that opens all, for the script to bring to life."""
    field = tag("input", type="search", id="search", aria_describedby="hint", autocomplete="off")
    return tag(
        "div",
        tag("label", "Search ", field),
        tag("button", "Open all", type="button", id="fold", aria_pressed="false"),
        tag("span", what, class_="soft", id="hint"),
        tag("span", id="said", role="status"),
        id="tools",
        hidden="",
    )


def heads(names: Sequence[tuple[str, str]]) -> Html:
    """The headings of a table to sort: each with the direction that is asked for first."""
    cells = [
        tag(
            "th",
            name,
            scope="col",
            data_first=first,
            **({"aria_sort": "ascending"} if place == 0 else {}),
        )
        for place, (name, first) in enumerate(names)
    ]
    return tag("thead", tag("tr", *cells))


def unread(skipped: Sequence[SkippedCandidate]) -> Iterator[Html]:
    """The files that were not read, each with its reason."""
    if not skipped:
        yield tag("p", "Every file was read.")
        return
    yield tag("p", "These are not ranked: nothing is known of what they say.")
    yield table(("Reason", "What happened"), [(file.reason, file.message) for file in skipped])


def _about(ranking: Ranking) -> Iterator[Html]:
    yield facts(about(ranking))
    if ranking.provenance is not None:
        yield weights(ranking.provenance.weights.items())


def facts(pairs: Iterable[tuple[str, str]]) -> Html:
    """Labelled words."""
    return tag("dl", *(part for label, words in pairs for part in _fact(label, words)))


def _fact(label: str, words: str) -> tuple[Html, Html]:
    return tag("dt", label), tag("dd", words)


def weights(values: Iterable[tuple[str, float]]) -> Html:
    """Every number that the scores are made with, folded."""
    rows = [(name, f"{value:g}") for name, value in values]
    return tag("details", tag("summary", "Weights"), table(("Weight", "Value"), rows))
