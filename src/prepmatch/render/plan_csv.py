"""The questions of a plan as CSV: a row for each, to sort and to share in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from prepmatch.render.escape import for_csv
from prepmatch.render.wording import why

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prepmatch.model import PlannedQuestion, PrepReport, Quote

BYTE_ORDER_MARK = "\ufeff"
"""What makes Excel read a CSV file as UTF-8; without it, accents and curly quotes come out wrong.
For files that are opened with a double click only: in front of what a program reads from a pipe it
would become part of the first column's name."""
_COLUMNS = (
    "rank",
    "id",
    "question",
    "kind",
    "level",
    "minutes",
    "priority",
    "reason",
    "why",
    "skills",
    "topics",
    "job_quote",
    "job_line",
    "resume_quote",
    "resume_line",
    "template",
)


def questions_in_csv(report: PrepReport) -> str:
    """A row for every question, in the order in which to prepare them.

    Quotes are those of the skill that put the question on the list. Cells that a spreadsheet
    could take for a formula begin with an apostrophe.
    """
    stream = io.StringIO()
    writer = csv.DictWriter(stream, _COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for planned in report.questions:
        writer.writerow({name: _cell(value) for name, value in _row(planned).items()})
    return stream.getvalue()


def _row(planned: PlannedQuestion) -> Mapping[str, str | float]:
    question, first = planned.question, planned.because[0]
    return {
        "rank": planned.rank,
        "id": question.id,
        "question": question.question,
        "kind": question.kind.value,
        "level": question.level.value,
        "minutes": question.minutes,
        "priority": planned.priority,
        "reason": planned.reason.value,
        "why": why(planned),
        "skills": "; ".join(question.skills),
        "topics": "; ".join(question.topics),
        **_quoted("job", first.job),
        **_quoted("resume", first.resume),
        "template": "yes" if question.is_template else "no",
    }


def _quoted(side: str, quote: Quote | None) -> dict[str, str | float]:
    words, line = (quote.text, quote.line) if quote else ("", "")
    return {f"{side}_quote": words, f"{side}_line": line}


def _cell(value: str | float) -> str | float:
    return for_csv(value) if isinstance(value, str) else value
