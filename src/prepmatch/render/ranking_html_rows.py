"""A line for each candidate, and below it, folded, the sum and the quotes of both documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.render.candidate_wording import remarks
from prepmatch.render.html import Html, bullets, table, tag, together
from prepmatch.render.ranking_wording import (
    RUNG_LETTERS,
    RUNG_MEANINGS,
    asked_for,
    quoted,
    with_ranks,
)
from prepmatch.render.wording import years_told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Candidate, Match, Quote, Rung

_COLUMNS = 7
_MISSING_AT_ONCE = 6


def candidate_lines(candidates: Sequence[Candidate], with_reasons: int) -> Iterator[Html]:
    """The bodies of the table, one for each candidate.

    Args:
        candidates: best first.
        with_reasons: how many of them open into their reasons.
    """
    for place, (candidate, rank, file) in enumerate(with_ranks(candidates)):
        opens = place < with_reasons
        lines = [_line(candidate, rank, file, opens=opens)]
        lines += [_reasons(candidate)] if opens else []
        yield tag("tbody", *lines, id=f"c{place}")


def _line(candidate: Candidate, rank: int, file: str, *, opens: bool) -> Html:
    years = candidate.years
    return tag(
        "tr",
        tag("td", str(rank), class_="number"),
        tag(
            "td",
            f"{candidate.fit.total:.1f}",
            _bar(candidate.fit.total),
            class_="number score",
            data_label="score",
        ),
        _met(candidate.required, "required"),
        _met(candidate.preferred, "preferred"),
        _number("?" if years is None else f"{years:g}", -1 if years is None else years, "years"),
        tag("th", *_who(candidate, file, opens=opens), scope="row"),
        tag("td", *_missing(candidate.missing), class_="missing", data_label="lacks"),
    )


def _missing(names: Sequence[str]) -> Iterator[Html | str]:
    """The first few, and the others folded, where a search finds them too."""
    yield ", ".join(names[:_MISSING_AT_ONCE]) or "nothing"
    others = names[_MISSING_AT_ONCE:]
    if others:
        yield tag("details", tag("summary", f"and {len(others)} more"), ", ".join(others))


def _met(counts: tuple[int, int], label: str) -> Html:
    return _number("{}/{}".format(*counts), counts[0], label)


def _number(words: str, key: float, label: str) -> Html:
    return tag("td", words, class_="number", data_key=f"{key:g}", data_label=label)


def _bar(score: float) -> Html:
    """SVG, since printers leave backgrounds out."""
    whole = tag("rect", width="100%", height="5", class_="rest")
    part = tag("rect", width=f"{score:g}%", height="5", class_="listed")
    return tag("svg", whole, part, width="100%", height="5", aria_hidden="true")


def _who(candidate: Candidate, file: str, *, opens: bool) -> Iterator[Html]:
    name = candidate.name or file
    yield tag("details", tag("summary", name)) if opens else tag("span", name)
    if candidate.name:
        yield tag("small", file)
    if candidate.flags:
        yield tag("small", f"! {', '.join(candidate.flags)}", class_="flags")


def _reasons(candidate: Candidate) -> Html:
    parts = bullets(
        together(
            [
                f"{part.label}: {part.points:g} of {part.out_of:g}",
                *(tag("small", quoted(quote)) for quote in part.evidence),
            ]
        )
        for part in candidate.fit.contributions
    )
    odd = [tag("p", f"! {flag}: {told}", class_="flags") for flag, told in remarks(candidate)]
    rows = [
        (_asked(match), _quotes(match.job_evidence[:1]), _answer(match))
        for match in sorted(candidate.matches, key=lambda m: m.requirement.importance.rank)
    ]
    evidence = table(("Asked for", "The ad", "The resume"), rows, has_row_heads=True)
    sum_ = tag("p", f"{candidate.fit.total:g} of 100 is the sum of")
    return tag("tr", tag("td", *odd, sum_, parts, evidence, colspan=str(_COLUMNS)), class_="more")


def _asked(match: Match) -> Html:
    requirement = match.requirement
    words = [requirement.importance.value, *([told] if (told := years_told(match)) else [])]
    return together([asked_for(match), tag("small", ", ".join(words))])


def _answer(match: Match) -> Html:
    via = f": {match.via.name}" if match.via else ""
    meaning = f" {RUNG_MEANINGS[match.rung]}{via}"
    return together([letter(match.rung), meaning, _quotes(match.resume_evidence)])


def _quotes(quotes: Sequence[Quote]) -> Html:
    return together(tag("small", quoted(quote)) for quote in quotes)


def letter(rung: Rung) -> Html:
    """The sign of a rung in its colour."""
    return tag("span", RUNG_LETTERS[rung], class_=f"rung {rung.value}")
