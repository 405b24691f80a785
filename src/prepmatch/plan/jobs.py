"""Several jobs beside each other; the order in which they come changes nothing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from prepmatch.model import Importance, JobRow, Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prepmatch.model import Job, Match

_LEVELS = tuple(Level)


def in_order(jobs: Iterable[Job]) -> tuple[Job, ...]:
    """Jobs in an order of their own: by title, then by what the ads say."""
    return tuple(
        sorted(jobs, key=lambda j: (j.facts.title or "", j.document.text, j.document.source))
    )


def usual_level(jobs: Iterable[Job]) -> Level | None:
    """The level that most of the jobs ask for, of equals the higher; None where none says."""
    asked = Counter(job.facts.level for job in jobs if job.facts.level is not None)
    return max(asked, key=lambda level: (asked[level], _LEVELS.index(level)), default=None)


def job_table(per_job: Sequence[Sequence[Match]]) -> tuple[JobRow, ...]:
    """What several jobs ask for: what most insist on first; empty for a single job.

    Args:
        per_job: the matches of each job, in the order of the jobs.
    """
    if len(per_job) < 2:  # noqa: PLR2004
        return ()
    asked = [{match.requirement.skill.key: match for match in matches} for matches in per_job]
    first = {key: match for found in asked for key, match in found.items()}
    rows = (
        JobRow(
            match.requirement.skill,
            match.rung,
            tuple(f[key].requirement.importance if key in f else None for f in asked),
        )
        for key, match in first.items()
    )
    return tuple(sorted(rows, key=_insistence))


def _insistence(row: JobRow) -> tuple[int, int, int, str]:
    counts = [row.importances.count(importance) for importance in Importance]
    return -counts[0], -counts[1], -counts[2], row.skill.name.casefold()
