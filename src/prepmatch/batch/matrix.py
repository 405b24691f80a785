"""Many resumes against several jobs: each is read once and scored against all of them."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from prepmatch.batch.duplicates import Earlier, packed, twins_among, with_twins
from prepmatch.batch.names import Names
from prepmatch.batch.scoring import Reader, Scored, scored
from prepmatch.model import Candidate, Provenance, Ranking, ScoreMatrix, SkippedCandidate

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from prepmatch.batch.spill import Spill
    from prepmatch.model import Twin
    from prepmatch.pipeline import Screen

    _Outcome = Candidate | SkippedCandidate


@dataclass(frozen=True, slots=True)
class MatrixBatch:
    """Jobs, the files to score against them, and how.

    Attributes:
        screens: the jobs, of one toolkit; at least one.
        sources: paths of files, each once.
        reader: how they are read.
        spill: where the evidence waits until somebody looks at it, for a batch that may be large.
        names: what outputs call the files; their paths unless told.
    """

    screens: Sequence[Screen]
    sources: Sequence[str]
    reader: Reader
    spill: Spill | None = None
    names: Names = field(default_factory=Names)

    def matrix(self, advance: Callable[[Scored], None] = lambda _: None) -> ScoreMatrix:
        """A ranking for each job; after an interrupt of the files that were scored by then.

        Args:
            advance: called after each file.
        """
        outcomes: dict[int, tuple[_Outcome, ...]] = {}
        prints: dict[int, bytes] = {}
        with suppress(KeyboardInterrupt), closing(self._scored()) as results:
            for of_file in results:
                first = of_file[0]
                outcomes[first.position] = tuple(result.outcome for result in of_file)
                if first.prints is not None:
                    prints[first.position] = packed(first.prints)
                advance(first)
        named = [
            (self._named(position, outcomes.pop(position)), prints.pop(position, b""))
            for position in sorted(outcomes)
        ]
        return ScoreMatrix(
            tuple(
                self._ranking(screen, [(of_jobs[place], print_) for of_jobs, print_ in named])
                for place, screen in enumerate(self.screens)
            )
        )

    def results(self) -> Generator[tuple[Scored, ...], None, None]:
        """Each file in the order given, as soon as it and all before it are done.

        A copy names the one before it; that a copy follows is not known yet.
        """
        earlier = Earlier()
        waiting: dict[int, tuple[Scored, ...]] = {}
        position = 0
        with closing(self._scored()) as results:
            for of_file in results:
                waiting[of_file[0].position] = of_file
                while position in waiting:
                    yield self._in_turn(waiting.pop(position), earlier)
                    position += 1

    def _scored(self) -> Generator[tuple[Scored, ...], None, None]:
        return scored(self.screens, self.sources, self.reader, self.spill)

    def _named(self, position: int, outcomes: tuple[_Outcome, ...]) -> tuple[_Outcome, ...]:
        shown = self.names.name(self.sources[position])
        return tuple(self.names.under(shown, outcome) for outcome in outcomes)

    def _in_turn(self, of_file: tuple[Scored, ...], earlier: Earlier) -> tuple[Scored, ...]:
        """The results of a file, named, and flagged if an earlier one is like it."""
        first = of_file[0]
        outcomes = self._named(first.position, tuple(result.outcome for result in of_file))
        twins: tuple[Twin, ...] = ()
        if first.prints is not None:
            twins = earlier.twins(packed(first.prints), outcomes[0].source)
        return tuple(
            replace(
                result,
                outcome=with_twins(outcome, twins) if isinstance(outcome, Candidate) else outcome,
            )
            for result, outcome in zip(of_file, outcomes, strict=True)
        )

    def _ranking(self, screen: Screen, found: Sequence[tuple[_Outcome, bytes]]) -> Ranking:
        """What became of the files, ranked for one job."""
        scores = [(one, print_) for one, print_ in found if isinstance(one, Candidate)]
        skipped = tuple(one for one, _ in found if isinstance(one, SkippedCandidate))
        return Ranking(
            screen.job,
            _ranked(scores),
            skipped,
            screen.versions,
            len(self.sources) - len(found),
            Provenance(self.reader.today, len(self.sources), screen.weights),
        )


def _ranked(found: list[tuple[Candidate, bytes]]) -> tuple[Candidate, ...]:
    """Best first, each with the first other that is the same."""
    found.sort(key=lambda item: _order(item[0]))
    candidates = [candidate for candidate, _ in found]
    sources = [candidate.source for candidate in candidates]
    twins = twins_among([print_ for _, print_ in found], sources)
    return tuple(
        with_twins(candidate, twins.get(place, ())) for place, candidate in enumerate(candidates)
    )


def _order(candidate: Candidate) -> tuple[float, int, int, str]:
    """Best first; what was met decides between equal scores, the file's path last of all."""
    return (
        -candidate.fit.total,
        -candidate.required[0],
        -candidate.preferred[0],
        candidate.source,
    )
