"""Many resumes against one job: candidates ranked, skipped files apart."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from prepmatch.batch.limits import DEFAULT_TIMEOUT, Limits
from prepmatch.batch.machine import workers_for
from prepmatch.batch.pool import run
from prepmatch.batch.scoring import Reader, Scored, scored
from prepmatch.batch.serve import Work
from prepmatch.batch.worker import Setting, skills_of_file
from prepmatch.errors import UnreadableDocumentError
from prepmatch.model import Candidate, Provenance, Ranking, SkippedCandidate
from prepmatch.pipeline import Screen
from prepmatch.render.json_report import unread_skills_record
from prepmatch.toolkit import toolkit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Generator, Iterable, Iterator, Sequence

    from prepmatch.batch.spill import Spill
    from prepmatch.model import DocumentKind, Job, Skill


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
    """

    screen: Screen
    sources: Sequence[str]
    reader: Reader
    spill: Spill | None = None

    def ranking(self, advance: Callable[[Scored], None] = lambda _: None) -> Ranking:
        """All candidates, ranked; after an interrupt those that were scored by then.

        Args:
            advance: called after each file.
        """
        candidates: list[Candidate] = []
        skipped: dict[int, SkippedCandidate] = {}
        with (
            suppress(KeyboardInterrupt),
            closing(scored(self.screen, self.sources, self.reader, self.spill)) as results,
        ):
            for result in results:
                if isinstance(result.outcome, Candidate):
                    candidates.append(result.outcome)
                else:
                    skipped[result.position] = result.outcome
                advance(result)
        found = tuple(skipped[position] for position in sorted(skipped))
        return ranking_of(self.screen, candidates, found, self.sources, self.reader.today)

    def results(self) -> Generator[Scored, None, None]:
        """Each file in the order given, as soon as it and all before it are done."""
        early: dict[int, Scored] = {}
        position = 0
        with closing(scored(self.screen, self.sources, self.reader, self.spill)) as results:
            for result in results:
                early[result.position] = result
                while position in early:
                    yield early.pop(position)
                    position += 1


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


def ranking_of(
    screen: Screen,
    candidates: Iterable[Candidate],
    skipped: tuple[SkippedCandidate, ...],
    sources: Sequence[str],
    today: dt.date,
) -> Ranking:
    """What became of some files, ranked for one job.

    Args:
        screen: the job.
        candidates: in any order.
        skipped: the files that were not read.
        sources: all files.
        today: what "present" meant in a resume.
    """
    ranked = tuple(sorted(candidates, key=_order))
    return Ranking(
        screen.job,
        ranked,
        skipped,
        screen.versions,
        len(sources) - len(ranked) - len(skipped),
        Provenance(today, len(sources), screen.weights),
    )


def _order(candidate: Candidate) -> tuple[float, int, int, str]:
    """Best first; what was met decides between equal scores, the file's path last of all."""
    return (
        -candidate.fit.total,
        -candidate.required[0],
        -candidate.preferred[0],
        candidate.source,
    )
