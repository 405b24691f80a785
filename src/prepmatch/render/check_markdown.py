"""The checks of a resume as Markdown: a list to tick off."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from prepmatch.render.escape import for_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Check, CheckReport


def checks_in_markdown(report: CheckReport) -> str:
    """A check report as a document to work through: tick what is mended."""
    return "\n\n".join(_blocks(report)) + "\n"


def _blocks(report: CheckReport) -> Iterator[str]:
    yield f"# Resume check: {for_markdown(report_title(report))}"
    yield "\n".join(f"- {for_markdown(line)}" for line in about(report))
    mend = to_mend(report.checks)
    if mend:
        yield "## To look at"
        yield from map(_found, mend)
    taste = of_taste(report.checks)
    if taste:
        yield "## Matters of taste"
        yield from map(_found, taste)
    yield from _rest("Fine", fine(report.checks))
    yield from _rest("Not looked at", not_looked_at(report.checks))
    yield "---"
    yield CERTAINTY_MEANS
    yield f"{for_markdown(versions_line(report))}"


def _found(check: Check) -> str:
    head = f"- [ ] **{for_markdown(check.title)}** ({STATUS_WORDS[check.status]}, "
    lines = [f"{head}{how_sure(check)}): {for_markdown(check.message)}"]
    lines += [f"  > {for_markdown(shown(evidence))}" for evidence in check.evidence]
    if check.evidence:
        lines = ["\n  >\n".join([f"{lines[0]}\n\n{lines[1]}", *lines[2:]])]
    if check.advice:
        lines.append(f"  **To do:** {for_markdown(check.advice)}")
    return "\n\n".join(lines)


def _rest(label: str, checks: Sequence[Check]) -> Iterator[str]:
    if checks:
        yield f"## {label}"
        yield "\n".join(
            f"- {for_markdown(check.title)}: {for_markdown(check.message)}" for check in checks
        )
