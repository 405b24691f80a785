"""Words about checks that several renderers share, and the order in which they show them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.model import Certainty, CheckStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prepmatch.model import Check, CheckReport, Evidence

STATUS_WORDS = {
    CheckStatus.FAIL: "mend this",
    CheckStatus.WARN: "look at this",
    CheckStatus.PASS: "fine",
    CheckStatus.UNREAD: "not looked at",
}
CERTAINTY_WORDS = {
    Certainty.DOCUMENTED: "documented",
    Certainty.ADVICE: "common advice",
    Certainty.TASTE: "taste",
}
CERTAINTY_MEANS = (
    "“Documented” means that a maker of such systems, or the file format itself, says so; "
    "“common advice”, that recruiters often say so; “taste”, that readers differ. "
    "None of this means that a resume is rejected."
)
MORE_ON_CHECKS = "prepmatch check shows where, and says what to do."
_SURER = tuple(Certainty)


def to_mend(checks: Iterable[Check]) -> list[Check]:
    """What was found, the gravest and surest first, but for matters of taste."""
    found = [check for check in checks if _is_found(check) and not _is_taste(check)]
    is_grave = {CheckStatus.FAIL: 0, CheckStatus.WARN: 1}
    return sorted(found, key=lambda c: (is_grave[c.status], _SURER.index(c.certainty)))


def of_taste(checks: Iterable[Check]) -> list[Check]:
    """What was found and is a matter of taste."""
    return [check for check in checks if _is_found(check) and _is_taste(check)]


def fine(checks: Iterable[Check]) -> list[Check]:
    """What there is nothing to say about."""
    return [check for check in checks if check.status is CheckStatus.PASS]


def not_looked_at(checks: Iterable[Check]) -> list[Check]:
    """What could not be looked at."""
    return [check for check in checks if check.status is CheckStatus.UNREAD]


def verdict(checks: Sequence[Check]) -> str:
    """The result in one line."""
    if not_looked_at(checks):
        return f"could not be read · {len(not_looked_at(checks))} not looked at"
    mend, taste, passed = len(to_mend(checks)), len(of_taste(checks)), len(fine(checks))
    parts = [f"{mend} to look at"] if mend else ["nothing to mend"]
    parts += [f"{taste} of taste"] if taste else []
    return " · ".join([*parts, f"{passed} fine"])


def report_title(report: CheckReport) -> str:
    """Whose resume it is."""
    name = report.resume.facts.name if report.resume else None
    return name or report.source


def about(report: CheckReport) -> list[str]:
    """The result, and what was looked at, line by line."""
    lines = [verdict(report.checks)]
    if report_title(report) != report.source:
        lines.append(f"Read from {report.source}")
    if report.job is not None:
        lines.append(f"Compared with {report.job.facts.title or report.job.document.source}")
    return lines


def in_short(check: Check) -> str:
    """What was looked at, and the first sentence of what was found."""
    return f"{check.title}: {re.split(r'(?<=[.!?]) ', check.message, maxsplit=1)[0]}"


def how_sure(check: Check) -> str:
    """How sure anybody can be that it matters, in a word or two."""
    return CERTAINTY_WORDS[check.certainty]


def where(evidence: Evidence) -> str:
    """Where a piece of evidence stands: `line 12, page 2`."""
    parts = [f"line {evidence.line}"] if evidence.line is not None else []
    if evidence.page is not None and (evidence.page > 1 or evidence.line is None):
        parts.append(f"page {evidence.page}")
    return ", ".join(parts)


def shown(evidence: Evidence) -> str:
    """A piece of evidence with its place: `“Helped with reports” (line 12)`."""
    place = where(evidence)
    return f"“{evidence.text}” ({place})" if place else f"“{evidence.text}”"


def versions_line(report: CheckReport) -> str:
    """What made the report."""
    versions = report.versions
    return f"prepmatch {versions.prepmatch} · skills {versions.skills}"


def _is_found(check: Check) -> bool:
    return check.status in {CheckStatus.FAIL, CheckStatus.WARN}


def _is_taste(check: Check) -> bool:
    return check.certainty is Certainty.TASTE
