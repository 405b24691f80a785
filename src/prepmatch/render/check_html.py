"""The checks of a resume as a page of HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import CheckStatus
from prepmatch.render.check_wording import (
    CERTAINTY_MEANS,
    STATUS_WORDS,
    about,
    fine,
    how_sure,
    not_looked_at,
    of_taste,
    report_title,
    shown,
    to_mend,
    versions_line,
)
from prepmatch.render.html import Html, bullets, page, table, tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Check, CheckReport

_CLASSES = {CheckStatus.FAIL: "grave", CheckStatus.WARN: "mild"}


def checks_in_html(report: CheckReport) -> str:
    """A check report as one self-contained file."""
    return page(f"Resume check: {report_title(report)}", *_parts(report))


def _parts(report: CheckReport) -> Iterator[Html]:
    yield tag(
        "header",
        tag("h1", f"Resume check: {report_title(report)}"),
        bullets(about(report)),
    )
    mend = to_mend(report.checks)
    if mend:
        yield tag("section", tag("h2", "To look at"), *map(_found, mend))
    taste = of_taste(report.checks)
    if taste:
        yield tag("section", tag("h2", "Matters of taste"), *map(_found, taste))
    yield from _rest("Fine", fine(report.checks))
    yield from _rest("Not looked at", not_looked_at(report.checks))
    yield tag("footer", tag("p", CERTAINTY_MEANS), tag("p", versions_line(report)))


def _found(check: Check) -> Html:
    parts = [
        tag("h3", check.title),
        tag("p", f"{STATUS_WORDS[check.status]} · {how_sure(check)}", class_="soft"),
        tag("p", check.message),
        *(tag("blockquote", shown(evidence)) for evidence in check.evidence),
    ]
    if check.advice:
        parts.append(tag("p", tag("strong", "To do: "), check.advice))
    return tag("article", *parts, id=check.id, class_=_CLASSES[check.status])


def _rest(label: str, checks: Sequence[Check]) -> Iterator[Html]:
    if checks:
        rows = [(check.title, check.message) for check in checks]
        yield tag("section", tag("h2", label), table(("What", "Found"), rows))
