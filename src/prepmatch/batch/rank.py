"""Many resumes against one job: candidates ranked, skipped files apart."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Any

from prepmatch.batch.limits import DEFAULT_TIMEOUT, Limits
from prepmatch.batch.pool import run
from prepmatch.batch.serve import Work
from prepmatch.batch.worker import Setting, score_file, skills_of_file
from prepmatch.errors import UnreadableDocumentError
from prepmatch.model import Candidate, Importance, Ranking, SkippedCandidate
from prepmatch.pipeline import toolkit_of
from prepmatch.render.json_report import unread_skills_record
from prepmatch.render.wording import met_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from prepmatch.model import DocumentKind, Job, Skill


def rank(  # noqa: PLR0913 - each is an option of the command
    job: Job,
    sources: Sequence[str],
    *,
    today: dt.date,
    workers: int | None = None,
    timeout: float = DEFAULT_TIMEOUT,
    own_skills: tuple[Skill, ...] = (),
    advance: Callable[[bool], None] = lambda _: None,
) -> Ranking:
    """Score and rank resumes.

    Args:
        job: what they are scored against.
        sources: paths of files.
        today: what "present" means in a resume.
        workers: processes; as many as there are processors unless told.
        timeout: seconds for each file.
        own_skills: those that the user adds to what ships.
        advance: called after each file, with whether it was read.
    """
    work = Work(
        partial(score_file, recognises=False),
        Setting(today, job=job, own_skills=own_skills),
        again=score_file,
    )
    candidates: list[Candidate] = []
    skipped: list[SkippedCandidate] = []
    for done in run(work, sources, limits=Limits(timeout), workers=_workers(workers)):
        if isinstance(done, UnreadableDocumentError):
            skipped.append(SkippedCandidate(done.source, done.reason.value, str(done)))
        else:
            candidates.append(done)
        advance(not isinstance(done, UnreadableDocumentError))
    ranked = tuple(sorted(candidates, key=_order))
    return Ranking(job, ranked, tuple(skipped), toolkit_of(own_skills).versions)


def skills_of_files(
    sources: Sequence[str],
    kind: DocumentKind | None,
    *,
    today: dt.date,
    workers: int | None = None,
    timeout: float = DEFAULT_TIMEOUT,
    own_skills: tuple[Skill, ...] = (),
) -> Iterator[dict[str, Any]]:
    """The record of each document's skills, or of why it is unread, in the order given."""
    work = Work(
        partial(skills_of_file, recognises=False),
        Setting(today, kind=kind, own_skills=own_skills),
        again=skills_of_file,
    )
    versions = toolkit_of(own_skills).versions
    for done in run(work, sources, limits=Limits(timeout), workers=_workers(workers)):
        if isinstance(done, UnreadableDocumentError):
            yield unread_skills_record(done.source, done.reason.value, str(done), versions)
        else:
            yield done


def _workers(asked: int | None) -> int:
    return asked or os.cpu_count() or 1


def _order(candidate: Candidate) -> tuple[float, int, int, str]:
    """Best first; what was met decides between equal scores, the file's path last of all."""
    required, _ = met_of(candidate.matches, Importance.REQUIRED)
    preferred, _ = met_of(candidate.matches, Importance.PREFERRED)
    return -candidate.fit.total, -required, -preferred, candidate.source
