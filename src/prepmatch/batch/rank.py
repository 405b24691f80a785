"""Many resumes against one job: candidates ranked, skipped files apart."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from prepmatch.batch.limits import DEFAULT_TIMEOUT, Limits
from prepmatch.batch.machine import workers_for
from prepmatch.batch.matrix import MatrixBatch
from prepmatch.batch.names import Names
from prepmatch.batch.pool import run
from prepmatch.batch.scoring import Reader, Scored
from prepmatch.batch.serve import Work
from prepmatch.batch.worker import Setting, skills_of_file
from prepmatch.errors import UnreadableDocumentError
from prepmatch.pipeline import Screen
from prepmatch.render.json_report import unread_skills_record
from prepmatch.toolkit import toolkit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Generator, Iterator, Sequence

    from prepmatch.batch.spill import Spill
    from prepmatch.model import DocumentKind, Job, Ranking, Skill


def rank(  # noqa: PLR0913 - each is an option of the command
    job: Job,
    sources: Sequence[str],
    *,
    today: dt.date,
    workers: int | None = None,
    timeout: float = DEFAULT_TIMEOUT,
    own_skills: tuple[Skill, ...] = (),
    advance: Callable[[Scored], None] = lambda _: None,
) -> Ranking:
    """Score and rank resumes.

    Args:
        job: what they are scored against.
        sources: paths of files.
        today: what "present" means in a resume.
        workers: processes; as many as there are processors unless told.
        timeout: seconds for each file.
        own_skills: those that the user adds to what ships.
        advance: called after each file.
    """
    reader = Reader(today, Limits(timeout), workers_for(workers))
    return Batch(Screen(job, toolkit_of(own_skills)), sources, reader).ranking(advance)


@dataclass(frozen=True, slots=True)
class Batch:
    """A job, the files to score against it, and how.

    Attributes:
        screen: the job.
        sources: paths of files.
        reader: how they are read.
        spill: where the evidence waits until somebody looks at it, for a batch that may be large.
        names: what outputs call the files; their paths unless told.
    """

    screen: Screen
    sources: Sequence[str]
    reader: Reader
    spill: Spill | None = None
    names: Names = field(default_factory=Names)

    def ranking(self, advance: Callable[[Scored], None] = lambda _: None) -> Ranking:
        """All candidates, ranked; after an interrupt those that were scored by then.

        Args:
            advance: called after each file.
        """
        return self._of_one_job().matrix(advance).rankings[0]

    def results(self) -> Generator[Scored, None, None]:
        """Each file in the order given, as soon as it and all before it are done.

        A copy names the one before it; that a copy follows is not known yet.
        """
        with closing(self._of_one_job().results()) as results:
            for (result,) in results:
                yield result

    def _of_one_job(self) -> MatrixBatch:
        return MatrixBatch([self.screen], self.sources, self.reader, self.spill, self.names)


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
    for done in run(work, sources, limits=Limits(timeout), workers=workers_for(workers)):
        if isinstance(done, UnreadableDocumentError):
            yield unread_skills_record(done.source, done.reason.value, str(done), versions)
        else:
            yield done
