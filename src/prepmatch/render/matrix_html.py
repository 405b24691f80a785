"""A matrix of resumes by jobs as one self-contained page: to sort, to search, to print."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from prepmatch.render.html import Html, around, bullets, page_with_script, tag, together
from prepmatch.render.matrix_wording import (
    MATRIX_AID,
    counted_in,
    names_of,
    rows_of,
)
from prepmatch.render.provenance import about
from prepmatch.render.ranking_html import (
    MOST_LINES,
    facts,
    left_out,
    section,
    tools,
    unread,
    weights,
)
from prepmatch.render.ranking_script import TABLE_SCRIPT
from prepmatch.render.ranking_style import RANKING_STYLE
from prepmatch.render.ranking_wording import READING_AID, file_names, not_done

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.model import MatrixRow, ScoreMatrix

_STYLE = """
.heat.jobs th.up span { white-space: normal; max-width: 7rem; }
.heat.jobs td { min-width: 3.6rem; font-variant-numeric: tabular-nums; }
.heat.jobs td.best { font-weight: 700; } .heat.jobs td.best::before { content: "* "; }
.heat.jobs td.s0 { color: var(--ink); } .heat.jobs td small { color: inherit; }
@media (min-width: 44.01rem) { .heat.jobs tbody th { max-width: 24rem; } }
.s1 { background: var(--s1); } .s2 { background: var(--s2); } .s3 { background: var(--s3); }
.s4 { background: var(--s4); }
:root { --s1: #eef6f0; --s2: #d3ecd9; --s3: #aedcba; --s4: #84c797; }
@media screen and (prefers-color-scheme: dark) { :root { --s1: #a9bfae; --s2: #93bd9d;
  --s3: #7cbb8c; --s4: #63b97a; } }
"""
_BANDS = (20, 40, 60, 80)
"""Scores from which a cell has a stronger shade."""


def matrix_in_html(matrix: ScoreMatrix) -> Iterator[str]:
    """A page that fetches nothing and runs nothing but its own script."""
    title = f"Resumes by {len(matrix.rankings)} jobs"
    style = RANKING_STYLE + _STYLE
    before = _header(title, matrix)
    return page_with_script(title, _body(matrix), TABLE_SCRIPT, before=before, style=style)


def _header(title: str, matrix: ScoreMatrix) -> Html:
    first = matrix.rankings[0]
    partial = [tag("p", tag("strong", not_done(first)))] if first.not_done else []
    contents = [
        tag("a", words, href=f"#{name}")
        for name, words in (
            ("heat", "Scores"),
            ("unread", "Not read"),
            ("about", "How this was made"),
        )
    ]
    aid = tag("p", f"{MATRIX_AID} {READING_AID}", class_="soft")
    head = tag("header", tag("h1", title), tag("p", counted_in(matrix)), *partial, aid)
    return together([head, tag("nav", bullets(contents), aria_label="Contents")])


def _body(matrix: ScoreMatrix) -> Iterator[Html]:
    yield from section("heat", "Scores", _scores(matrix))
    yield from section("unread", "Not read", unread(matrix.rankings[0].skipped))
    yield from section("about", "How this was made", _about(matrix))


def _scores(matrix: ScoreMatrix) -> Iterator[Html]:
    rows = rows_of(matrix)
    if not rows:
        yield tag("p", "No file could be ranked.")
        return
    yield tools("words of names, files and flags; -word leaves out")
    yield from left_out(len(rows))
    lines = chain([_heads(names_of(matrix))], around("tbody", _lines(rows[:MOST_LINES])))
    whole = around("table", lines, class_="sortable searchable")
    yield from around(
        "div",
        whole,
        class_="heat jobs",
        role="region",
        tabindex="0",
        aria_labelledby="heat-heading",
    )


def _heads(names: list[str]) -> Html:
    jobs = (
        tag("th", tag("span", name), scope="col", data_first="descending", class_="up required")
        for name in names
    )
    best = tag("th", "Best", scope="col", data_first="descending", aria_sort="descending")
    return tag("thead", tag("tr", best, tag("th", "Candidate", scope="col"), *jobs))


def _lines(rows: list[MatrixRow]) -> Iterator[Html]:
    for row, file in zip(rows, file_names([row.source for row in rows]), strict=True):
        best = tag("td", f"{max(row.scores):.1f}", class_="number")
        name = tag("th", row.name or file, *_below(row, file), scope="row")
        cells = [_cell(row, place) for place in range(len(row.scores))]
        yield tag("tr", best, name, *cells)


def _below(row: MatrixRow, file: str) -> Iterator[Html]:
    """What stands below the name."""
    if row.name:
        yield tag("small", file)
    if row.flags:
        yield tag("small", f"! {', '.join(row.flags)}", class_="flags")


def _cell(row: MatrixRow, place: int) -> Html:
    score = row.scores[place]
    band = sum(score >= limit for limit in _BANDS)
    look = f"s{band} best" if place in row.best and score else f"s{band}"
    rank = tag("small", f"rank {row.ranks[place]}")
    return tag("td", f"{score:.1f}", rank, class_=look, data_key=f"{score:g}")


def _about(matrix: ScoreMatrix) -> Iterator[Html]:
    first = matrix.rankings[0]
    jobs = [
        (name, ranking.job.document.source)
        for name, ranking in zip(names_of(matrix), matrix.rankings, strict=True)
    ]
    yield facts([*jobs, *((k, v) for k, v in about(first) if k not in {"Job", "Ad"})])
    if first.provenance is not None:
        yield weights(first.provenance.weights.items())
