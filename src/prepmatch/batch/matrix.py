"""Many resumes against several jobs: each is read once and scored against all of them."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.batch.rank import ranking_of
from prepmatch.batch.scoring import Reader, Scored, scored_by_all
from prepmatch.model import Candidate, ScoreMatrix, SkippedCandidate

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from prepmatch.batch.spill import Spill
    from prepmatch.pipeline import Screen


@dataclass(frozen=True, slots=True)
class MatrixBatch:
    """Jobs, the files to score against them, and how.

    Attributes:
        screens: the jobs, of one toolkit; at least one.
        sources: paths of files, each once.
        reader: how they are read.
        spill: where the evidence waits until somebody looks at it, for a batch that may be large.
    """

    screens: Sequence[Screen]
    sources: Sequence[str]
    reader: Reader
    spill: Spill | None = None

    def matrix(self, advance: Callable[[Scored], None] = lambda _: None) -> ScoreMatrix:
        """A ranking for each job; after an interrupt of the files that were scored by then.

        Args:
            advance: called after each file.
        """
        candidates: list[list[Candidate]] = [[] for _ in self.screens]
        skipped: dict[int, SkippedCandidate] = {}
        with (
            suppress(KeyboardInterrupt),
            closing(scored_by_all(self.screens, self.sources, self.reader, self.spill)) as results,
        ):
            for of_file in results:
                for found, result in zip(candidates, of_file, strict=True):
                    if isinstance(result.outcome, Candidate):
                        found.append(result.outcome)
                    else:
                        skipped[result.position] = result.outcome
                advance(of_file[0])
        unread = tuple(skipped[position] for position in sorted(skipped))
        return ScoreMatrix(
            tuple(
                ranking_of(screen, found, unread, self.sources, self.reader.today)
                for screen, found in zip(self.screens, candidates, strict=True)
            )
        )

    def results(self) -> Generator[tuple[Scored, ...], None, None]:
        """Each file in the order given, as soon as it and all before it are done."""
        early: dict[int, tuple[Scored, ...]] = {}
        position = 0
        with closing(scored_by_all(self.screens, self.sources, self.reader, self.spill)) as results:
            for of_file in results:
                early[of_file[0].position] = of_file
                while position in early:
                    yield early.pop(position)
                    position += 1
