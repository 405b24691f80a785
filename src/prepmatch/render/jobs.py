"""Several jobs beside each other: what each asks for, in Markdown and JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from prepmatch.model import Importance, SkillKind
from prepmatch.render.escape import for_markdown
from prepmatch.render.wording import RUNG_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prepmatch.model import Job, JobRow, PrepReport

HEADING = "The jobs beside each other"
SIGNS = {Importance.REQUIRED: "●", Importance.PREFERRED: "○", Importance.MENTIONED: "·"}
"""For tables with a column for each of many jobs."""


def job_names(jobs: Sequence[Job]) -> list[str]:
    """What to call each job: its title, and the file where titles alone do not tell them apart."""
    titles = [job.facts.title or job.document.source for job in jobs]
    return [
        title if titles.count(title) == 1 else f"{title} ({job.document.source})"
        for title, job in zip(titles, jobs, strict=True)
    ]


def hard_rows(report: PrepReport) -> list[JobRow]:
    """The rows of all but soft skills."""
    return [row for row in report.table if row.skill.kind is not SkillKind.SOFT]


def jobs_in_markdown(report: PrepReport) -> Iterator[str]:
    """A table of requirements by jobs; nothing for a single job."""
    rows = hard_rows(report)
    if not rows:
        return
    yield f"## {HEADING}"
    names = map(for_markdown, job_names(report.jobs))
    yield table(
        ("Skill", *names, "Your resume"),
        (
            (
                for_markdown(row.skill.name),
                *(asked.value if asked else "" for asked in row.importances),
                RUNG_WORDS[row.rung],
            )
            for row in rows
        ),
    )


def jobs_record(report: PrepReport) -> list[dict[str, Any]]:
    """The same table, soft skills included; `asked` follows the order of the jobs."""
    return [
        {
            "skill": {"id": row.skill.id or None, "name": row.skill.name},
            "rung": row.rung.value,
            "asked": [asked.value if asked else None for asked in row.importances],
        }
        for row in report.table
    ]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown; the cells are escaped already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
