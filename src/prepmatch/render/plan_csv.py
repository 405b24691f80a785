"""The questions of a plan as CSV: a row for each, to sort and to share in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from prepmatch.render.escape import for_csv
from prepmatch.render.wording import why

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prepmatch.model import PlannedQuestion, PrepReport, Quote, Schedule

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
_TIME_COLUMNS = ("day", "date", "done")
"""Only where somebody spoke of time: the other plans keep the columns that they had."""


def questions_in_csv(report: PrepReport) -> str:
    """A row for every question, in the order in which to prepare them.

    Quotes are those of the skill that put the question on the list. Cells that a spreadsheet
    could take for a formula begin with an apostrophe. Where time was spoken of, `day` and `date`
    are those on which a question comes first (again, if it is done).
    """
    stream = io.StringIO()
    columns = _COLUMNS if report.schedule is None else (*_COLUMNS, *_TIME_COLUMNS)
    writer = csv.DictWriter(stream, columns, lineterminator="\r\n")
    writer.writeheader()
    for planned in report.questions:
        row = {**_row(planned), **_time(planned, report.schedule)}
        writer.writerow({name: _cell(value) for name, value in row.items()})
    return stream.getvalue()


def _time(planned: PlannedQuestion, schedule: Schedule | None) -> dict[str, str | float]:
    if schedule is None:
        return {}
    name = planned.question.id
    days = (day for day in schedule.days if name in day.questions)
    first = next(days, None)
    return {
        "day": first.number if first else "",
        "date": first.date.isoformat() if first else "",
        "done": "yes" if name in schedule.done else "no",
    }


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
