"""Whether the dates can be read, and what they say when they are laid side by side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.checks.finding import Finding, counted, listed, passed, quoted, warned
from prepmatch.model import DateProblem

if TYPE_CHECKING:
    from prepmatch.checks.examined import Examined
    from prepmatch.model import DatedSpan, Entry

_EXAMPLE = "Mar 2021 - Present"
_PROBLEMS = {
    DateProblem.REVERSED: "ends before it begins",
    DateProblem.NO_SUCH_MONTH: "names a month that there is not",
    DateProblem.FUTURE: "lies in the future",
    DateProblem.TOO_LONG: "lasts longer than a working life",
}
_STYLES = (
    ("month by name", re.compile(r"[^\W\d_]{3}\.?,?\s?['’]?\d")),
    (
        "month by number",
        re.compile(
            r"(?<!\d)\d\d?\s?[-./]\s?(?:19|20)\d\d|(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])(?!\d)"
        ),
    ),
    ("year alone", re.compile(r"(?:19|20)\d\d")),
)


def dated_work(examined: Examined) -> Finding | None:
    """A date beside each position."""
    years = examined.resume.facts.years
    undated = [
        entry for entry in examined.jobs if not (entry.period or _has_problem(examined, entry))
    ]
    if not examined.jobs and "experience" not in examined.kinds:
        return None  # the check of sections has said so
    if years is None and (undated or not examined.jobs):
        return warned(
            "No dated work was found, so years of experience count as none here, and a parser "
            "that adds them up will do the same.",
            f"Write dates such as “{_EXAMPLE}” beside each position.",
        )
    if undated:
        return warned(
            f"{len(undated)} of {counted(len(examined.jobs), 'position')} carry no date that "
            "could be read. Parsers build a history from positions with their dates.",
            f"Write dates such as “{_EXAMPLE}” on the line of the title or of the employer.",
            examined.heads(undated),
        )
    return passed(f"Each position is dated; work adds up to {years or 0:g} years.")


def _has_problem(examined: Examined, entry: Entry) -> bool:
    """Whether it has a date, if an impossible one, of which another check speaks."""
    return any(
        date.problem and entry.span.start <= date.span.start < entry.span.end
        for date in examined.resume.facts.dates
    )


def possible_dates(examined: Examined) -> Finding | None:
    """Dates that can be true."""
    dates = examined.resume.facts.dates
    if not dates:
        return None
    wrong = [date for date in dates if date.problem is not None and not _is_study(examined, date)]
    if not wrong:
        return passed("No date contradicts itself.")
    kinds = dict.fromkeys(_PROBLEMS[date.problem] for date in wrong if date.problem)
    noun = "date needs" if len(wrong) == 1 else "dates need"
    return warned(
        f"{len(wrong)} {noun} a second look: one {', another '.join(kinds)}. Parsers drop such "
        "dates or count them wrong, and people wonder.",
        "Correct the date, or add a word such as “expected”.",
        (quoted(examined.document, date.span) for date in wrong),
    )


def _is_study(examined: Examined, date: DatedSpan) -> bool:
    """Whether it is the coming end of a degree or of a certificate, which is as it should be."""
    section = examined.document.section_at(date.span.start).kind
    return date.problem is DateProblem.FUTURE and section != "experience"


def one_format(examined: Examined) -> Finding | None:
    """One way of writing dates throughout the work history."""
    styles: dict[str, DatedSpan] = {}
    for date in examined.resume.facts.dates:
        if examined.document.section_at(date.span.start).kind == "experience":
            text = examined.document.text[date.span.start : date.span.end]
            style = _style(text)
            if style is not None:
                styles.setdefault(style, date)
    if not styles:
        return None
    if len(styles) == 1:
        return passed("The dates of work are all written alike.")
    return warned(
        f"The dates of work are written in {len(styles)} ways: {listed(list(styles))}. "
        "Where some have months and others only years, a parser guesses the months.",
        f"Choose one way, such as “{_EXAMPLE}”, and use it throughout.",
        (quoted(examined.document, date.span) for date in styles.values()),
    )


def _style(text: str) -> str | None:
    return next((style for style, pattern in _STYLES if pattern.search(text)), None)
