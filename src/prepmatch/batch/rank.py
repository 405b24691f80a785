"""Many resumes against one job: candidates ranked, skipped files apart."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from prepmatch.batch.duplicates import Earlier, packed, twins_among, with_twins
from prepmatch.batch.limits import DEFAULT_TIMEOUT, Limits
from prepmatch.batch.machine import workers_for
from prepmatch.batch.names import Names
from prepmatch.batch.pool import run
from prepmatch.batch.scoring import Reader, Scored, scored
from prepmatch.batch.serve import Work
from prepmatch.batch.worker import Setting, skills_of_file
from prepmatch.errors import UnreadableDocumentError
from prepmatch.model import Candidate, Ranking, SkippedCandidate
from prepmatch.pipeline import Screen
from prepmatch.render.json_report import unread_skills_record
from prepmatch.toolkit import toolkit_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Generator, Iterator, Sequence

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
        outcomes: dict[int, Candidate | SkippedCandidate] = {}
        prints: dict[int, bytes] = {}
        with (
            suppress(KeyboardInterrupt),
            closing(scored(self.screen, self.sources, self.reader, self.spill)) as results,
        ):
            for result in results:
                outcomes[result.position] = result.outcome
                if result.prints is not None:
                    prints[result.position] = packed(result.prints)
                advance(result)
        skipped: list[SkippedCandidate] = []
        candidates: list[tuple[Candidate, bytes]] = []
        for position in sorted(outcomes):
            outcome = self.names.named(self.sources[position], outcomes.pop(position))
            if isinstance(outcome, Candidate):
                candidates.append((outcome, prints.pop(position)))
            else:
                skipped.append(outcome)
        not_done = len(self.sources) - len(candidates) - len(skipped)
        return Ranking(
            self.screen.job, _ranked(candidates), tuple(skipped), self.screen.versions, not_done
        )

    def results(self) -> Generator[Scored, None, None]:
        """Each file in the order given, as soon as it and all before it are done.

        A copy names the one before it; that a copy follows is not known yet.
        """
        earlier = Earlier()
        waiting: dict[int, Scored] = {}
        position = 0
        with closing(scored(self.screen, self.sources, self.reader, self.spill)) as results:
            for result in results:
                waiting[result.position] = result
                while position in waiting:
                    done = waiting.pop(position)
                    outcome = self.names.named(self.sources[position], done.outcome)
                    if isinstance(outcome, Candidate) and done.prints is not None:
                        print_ = packed(done.prints)
                        outcome = with_twins(outcome, earlier.twins(print_, outcome.source))
                    yield replace(done, outcome=outcome)
                    position += 1


def _ranked(found: list[tuple[Candidate, bytes]]) -> tuple[Candidate, ...]:
    """Best first, each with the first other that is the same."""
    found.sort(key=lambda item: _order(item[0]))
    candidates = [candidate for candidate, _ in found]
    sources = [candidate.source for candidate in candidates]
    twins = twins_among([print_ for _, print_ in found], sources)
    return tuple(
        with_twins(candidate, twins.get(place, ())) for place, candidate in enumerate(candidates)
    )


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


def _order(candidate: Candidate) -> tuple[float, int, int, str]:
    """Best first; what was met decides between equal scores, the file's path last of all."""
    return (
        -candidate.fit.total,
        -candidate.required[0],
        -candidate.preferred[0],
        candidate.source,
    )
