"""The plan as one self-contained page: to read on any screen, to print, to send.

A section is a function from a report to the pieces it is made of; one that has none is left out,
of the contents too. A new one is an entry of `_SECTIONS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import Rung
from prepmatch.render.charts import swatch
from prepmatch.render.check_wording import MORE_ON_CHECKS, in_short, to_mend
from prepmatch.render.html import Html, bullets, page, table, tag, together
from prepmatch.render.jobs import HEADING
from prepmatch.render.plan_charts import coverage_chart, fit_chart
from prepmatch.render.plan_html_days import days, done_and_left_out
from prepmatch.render.plan_html_jobs import jobs_beside
from prepmatch.render.plan_html_questions import question_list, time_to_prepare
from prepmatch.render.plan_html_stories import story_matrix
from prepmatch.render.plan_html_tailoring import tailoring
from prepmatch.render.plan_style import PLAN_STYLE
from prepmatch.render.story_wording import MATRIX_HEADING
from prepmatch.render.wording import (
    ABSENT,
    DISCLAIMER,
    RUNG_WORDS,
    hard,
    job_title,
    names_on,
    reworded,
    soft_names,
    years_told,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from prepmatch.model import KeywordGap, Match, PrepReport, Quote

    Section = Callable[[PrepReport], Iterable[Html]]


def plan_in_html(report: PrepReport) -> str:
    """A prep report as one file that fetches nothing and runs nothing."""
    drawn = [(name, title, list(draw(report))) for name, title, draw in _SECTIONS]
    sections = [(name, title, parts) for name, title, parts in drawn if parts]
    title = f"Prep plan: {job_title(report)}"
    contents = (tag("a", title, href=f"#{name}") for name, title, _ in sections)
    return page(
        title,
        *(_section(name, title, parts) for name, title, parts in sections),
        before=together([_header(title, report), tag("nav", bullets(contents), **_CONTENTS)]),
        after=_footer(report),
        style=PLAN_STYLE,
    )


_CONTENTS = {"aria_label": "Contents"}


def _section(name: str, title: str, parts: Iterable[Html]) -> Html:
    heading = tag("h2", title, id=f"{name}-heading")
    return tag("section", heading, *parts, id=name, aria_labelledby=f"{name}-heading")


def _header(title: str, report: PrepReport) -> Html:
    name = report.resume.facts.name
    whose = tag("p", f"For {name}", class_="soft") if name else ""
    fit = tag(
        "p", tag("strong", f"Fit {report.fit.total:g} of 100"), f" · {time_to_prepare(report)}"
    )
    return tag("header", tag("h1", title), whose, fit)


def _standing(report: PrepReport) -> Iterator[Html]:
    yield coverage_chart(report.matches)
    facts = [
        item for label, words in _in_short(report) for item in (tag("dt", label), tag("dd", words))
    ]
    if facts:
        yield tag("dl", *facts)
    yield fit_chart(report.fit)
    yield tag("p", DISCLAIMER, class_="soft")


def _in_short(report: PrepReport) -> Iterator[tuple[str, str]]:
    for label, rung in (
        ("Missing", Rung.MISSING),
        ("Something close", Rung.RELATED),
        ("Only listed", Rung.LISTED),
    ):
        names = names_on(report.matches, rung)
        if names:
            yield label, " · ".join(names)
    asked = max((job.facts.years or 0 for job in report.jobs), default=0)
    if asked:
        shown = report.resume.facts.years
        yield "Years", f"{asked} asked, {'none dated' if shown is None else f'{shown:g} shown'}"


def _requirements(report: PrepReport) -> Iterator[Html]:
    has_many = len(report.jobs) > 1
    rows = [(_asked(match, has_many=has_many), _answer(match)) for match in hard(report.matches)]
    if rows:
        yield table(("The job asks for", "Your resume"), rows, has_row_heads=True)
    if any(match.requirement.any_of for match in hard(report.matches)):
        yield tag("p", "* one of several that would do", class_="soft")
    soft = soft_names(report.matches)
    if soft:
        yield tag("p", tag("strong", "Ways of working: "), " · ".join(soft))


def _asked(match: Match, *, has_many: bool) -> Html:
    """What is asked for, with its line; of several ads a line alone would not say whose it is."""
    requirement = match.requirement
    name = f"{requirement.skill.name}{'*' if requirement.any_of else ''}"
    line = f", line {match.job_evidence[0].line}" if match.job_evidence and not has_many else ""
    return together([name, tag("small", f"{requirement.importance.value}{line}")])


def _answer(match: Match) -> Html:
    via = f": {match.via.name}" if match.via else ""
    years = years_told(match)
    words = f" {RUNG_WORDS[match.rung]}{via}{f', {years}' if years else ''}"
    evidence = [_quoted(quote) for quote in match.resume_evidence[:1]]
    return together([swatch(match.rung.value), words, *evidence])


def _quoted(quote: Quote) -> Html:
    return tag("small", f"“{quote.text}” (line {quote.line})")


def _gaps(report: PrepReport) -> Iterator[Html]:
    told, absent = reworded(report.gaps)
    if told:
        rows = [(_wording(gap), gap.advice) for gap in told]
        yield table(("The ad's words", "What to do"), rows, has_row_heads=True)
    if absent:
        names = " · ".join(gap.keyword for gap in absent)
        yield tag("p", tag("strong", f"{ABSENT}: "), names)
    if not report.gaps:
        yield tag("p", "None: a keyword search finds the ad's own words in the resume.")


def _wording(gap: KeywordGap) -> Html:
    times = "once" if gap.in_job == 1 else f"{gap.in_job} times"
    return together([gap.keyword, tag("small", f"{gap.importance.value}, {times} in the ad")])


def _checks(report: PrepReport) -> Iterator[Html]:
    found = to_mend(report.checks)
    if found:
        yield bullets(map(in_short, found))
        yield tag("p", MORE_ON_CHECKS, class_="soft")


def _unknown(report: PrepReport) -> Iterator[Html]:
    uncovered = report.uncovered
    without = [skill.name for skill in uncovered.skills_without_questions]
    for label, names in (
        ("No question in the bank yet: ", without),
        ("Terms of the ad that prepmatch does not know: ", uncovered.terms_not_in_vocabulary),
    ):
        if names:
            yield tag("p", tag("strong", label), " · ".join(names))


def _footer(report: PrepReport) -> Html:
    versions = report.versions
    jobs = ", ".join(job.document.source for job in report.jobs)
    return tag(
        "footer",
        tag("p", f"Made from {report.resume.document.source} and {jobs}."),
        tag(
            "p",
            f"prepmatch {versions.prepmatch} · skills {versions.skills} · "
            f"questions {versions.questions} · scoring {versions.scoring}",
        ),
    )


_SECTIONS: tuple[tuple[str, str, Section], ...] = (
    ("standing", "How you stand", _standing),
    ("days", "Day by day", days),
    ("progress", "Done, and left out", done_and_left_out),
    ("questions", "What to prepare, in this order", question_list),
    ("requirements", "Requirements", _requirements),
    ("jobs", HEADING, jobs_beside),
    ("stories", MATRIX_HEADING, story_matrix),
    ("tailoring", "Tailor your resume", tailoring),
    ("keywords", "Keyword gaps", _gaps),
    ("resume", "About the resume itself", _checks),
    ("unknown", "What prepmatch did not know", _unknown),
)
"""The sections of the page: id, heading, and what draws them."""
