"""A ranking of candidates as a workbook: order, heat map, evidence, what was not read, and how."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from prepmatch.model import Rung
from prepmatch.render.provenance import about, rungs
from prepmatch.render.ranking_wording import (
    READING_AID,
    RUNG_LETTERS,
    asked_for,
    job_name,
    not_done,
    told_flags,
    with_ranks,
)
from prepmatch.render.workbook import MOST_ROWS, Book, Column, Sheet, workbook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Candidate, Match, Ranking

WITH_EVIDENCE = 2_000
"""Candidates with evidence: some 60,000 rows, which Excel still opens in a few seconds."""
_UNDATED = dt.date(1980, 1, 1)
"""For a ranking that does not say when it was made."""
WRAPPED = (("text_wrap", True), ("valign", "top"))
CENTERED = (("align", "center"),)
TENTHS = (("num_format", "0.0"), ("align", "center"))
_TOP = (("valign", "top"), ("align", "left"))
_COLORS = {
    Rung.EVIDENCED: "#8FD19E",
    Rung.LISTED: "#FFE08A",
    Rung.IMPLIED: "#A9CBF2",
    Rung.RELATED: "#D9B8EC",
    Rung.MISSING: "#FBE7E5",
}
RANKING_COLUMNS = (
    Column("Rank", 6, CENTERED),
    Column("Score", 9, TENTHS),
    Column("Name", 28),
    Column("File", 34),
    Column("Required met", 9, CENTERED),
    Column("Required asked", 9, CENTERED),
    Column("Preferred met", 9, CENTERED),
    Column("Preferred asked", 9, CENTERED),
    Column("Years", 7, CENTERED),
    Column("Missing", 70),
    Column("Flags", 24),
    Column("Path", 60),
)
_EVIDENCE = (
    Column("Rank", 6, CENTERED),
    Column("Name", 24),
    Column("File", 28),
    Column("Requirement", 26),
    Column("Importance", 11),
    Column("Rung", 11),
    Column("Answered by", 18),
    Column("Years asked", 7, CENTERED),
    Column("Years shown", 7, CENTERED),
    Column("Line of the ad", 8, CENTERED),
    Column("The ad says", 70),
    Column("Line of the resume", 9, CENTERED),
    Column("The resume says", 90),
)


def ranking_in_xlsx(ranking: Ranking) -> bytes:
    """The whole ranking, with the evidence for the first.

    Raises:
        MissingExtraError: if the library that writes workbooks is not installed.
    """
    with workbook(f"Ranking: {job_name(ranking)}", made_on(ranking)) as (book, stream):
        _candidates(book, ranking.candidates[: MOST_ROWS - 1])
        unread_sheet(book, ranking)
        about_sheet(book, ranking, _about(ranking))
    return stream.getvalue()


class _Sheets(NamedTuple):
    ranking: Sheet
    heat: Sheet
    evidence: Sheet


def _candidates(book: Book, candidates: Sequence[Candidate]) -> None:
    """Fill three sheets in one pass."""
    asked = _in_order(candidates[0].matches) if candidates else []
    sheets = _Sheets(
        Sheet(book, "Ranking", RANKING_COLUMNS, 3),
        Sheet(book, "Heat map", _heat_columns(asked), 3),
        Sheet(book, "Evidence", _EVIDENCE, 2),
    )
    rung_looks = {rung: _rung_look(book, rung) for rung in Rung}
    for place, (candidate, rank, file) in enumerate(with_ranks(candidates)):
        matches = _in_order(candidate.matches)
        sheets.ranking.add(*ranking_row(candidate, rank, file))
        letters = [RUNG_LETTERS[match.rung] for match in matches]
        looks = [None] * 3 + [rung_looks[match.rung] for match in matches]
        who = candidate.name or file
        sheets.heat.add(rank, candidate.fit.total, who, *letters, looks=looks)
        if place < WITH_EVIDENCE:
            _evidence(sheets.evidence, (rank, candidate.name, file), matches)
    sheets.ranking.with_bars(1)
    sheets.heat.with_bars(1)
    for sheet in sheets:
        sheet.with_filters()


def _in_order(matches: Sequence[Match]) -> list[Match]:
    """What is required first, else as the ad has it."""
    return sorted(matches, key=lambda match: match.requirement.importance.rank)


def _heat_columns(asked: Sequence[Match]) -> list[Column]:
    return [
        Column("Rank", 6, CENTERED),
        Column("Score", 9, TENTHS),
        Column("Candidate", 30),
        *(
            Column(
                f"{asked_for(match)} ({match.requirement.importance.value})", 4.2, is_upright=True
            )
            for match in asked
        ),
    ]


def _rung_look(book: Book, rung: Rung) -> object:
    return book.look((("bg_color", _COLORS[rung]), ("align", "center")))


def ranking_row(candidate: Candidate, rank: int, file: str) -> list[str | float | None]:
    """The cells of a candidate in the sheet of a ranking."""
    return [
        rank,
        candidate.fit.total,
        candidate.name,
        file,
        *candidate.required,
        *candidate.preferred,
        candidate.years,
        "; ".join(candidate.missing),
        "; ".join(candidate.flags),
        candidate.source,
    ]


def _evidence(sheet: Sheet, who: tuple[int, str | None, str], matches: Sequence[Match]) -> None:
    """A row for each requirement."""
    for match in matches:
        ad, own = match.job_evidence[:1], match.resume_evidence[:1]
        sheet.add(
            *who,
            *(asked_for(match), match.requirement.importance.value, match.rung.value),
            match.via.name if match.via else None,
            *(match.requirement.years, match.years_shown),
            *((ad[0].line, ad[0].text) if ad else (None, None)),
            *((own[0].line, own[0].text) if own else (None, None)),
        )


def unread_sheet(book: Book, ranking: Ranking) -> None:
    """The files that were not read, each with its reason."""
    columns = (
        Column("File", 44, _TOP),
        Column("Reason", 20, _TOP),
        Column("Message", 90, WRAPPED),
    )
    sheet = Sheet(book, "Not read", columns, 1)
    for skipped in ranking.skipped:
        sheet.add(skipped.source, skipped.reason, skipped.message)
    sheet.with_filters()


def about_sheet(book: Book, ranking: Ranking, said: Sequence[tuple[str, str | float]]) -> None:
    """What is said about a workbook, and every number that the scores are made with."""
    sheet = Sheet(book, "About", (Column("What", 44, _TOP), Column("", 100, WRAPPED)), 1)
    for label, words in said:
        sheet.add(label, words)
    for name, value in ranking.provenance.weights.items() if ranking.provenance else ():
        sheet.add(f"Weight {name}", value)


def made_on(ranking: Ranking) -> dt.date:
    """The day of a ranking, or a day long past where it does not say."""
    return ranking.provenance.today if ranking.provenance else _UNDATED


def _about(ranking: Ranking) -> list[tuple[str, str | float]]:
    said: list[tuple[str, str | float]] = [("What this is", READING_AID)]
    said += [("Partial", not_done(ranking))] if ranking.not_done else []
    said += about(ranking)
    if len(ranking.candidates) > WITH_EVIDENCE:
        said.append(("Evidence", f"for the first {WITH_EVIDENCE:,}; JSON has it for all"))
    if len(ranking.candidates) >= MOST_ROWS:
        said.append(
            ("Left out, since a sheet holds no more", len(ranking.candidates) - MOST_ROWS + 1)
        )
    said += [(f"Flag {flag}", meaning) for flag, meaning in told_flags(ranking.candidates)]
    return said + [
        (f"Rung {rung}, {letter} in the heat map", meaning)
        for letter, (rung, meaning) in zip(RUNG_LETTERS.values(), rungs(), strict=True)
    ]
