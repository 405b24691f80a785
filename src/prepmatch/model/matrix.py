"""The same resumes against several jobs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.model.report import Candidate, Ranking


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One resume, scored against each job.

    Attributes:
        candidates: one for each job, in the order of the jobs.
        ranks: among all resumes, for each job.
    """

    candidates: tuple[Candidate, ...]
    ranks: tuple[int, ...]

    @property
    def source(self) -> str:
        """The file."""
        return self.candidates[0].source

    @property
    def name(self) -> str | None:
        """Of the candidate."""
        return self.candidates[0].name

    @property
    def flags(self) -> tuple[str, ...]:
        """What is odd about the file, or about how it meets any of the ads."""
        found = (flag for candidate in self.candidates for flag in candidate.flags)
        return tuple(dict.fromkeys(found))

    @property
    def scores(self) -> tuple[float, ...]:
        """For each job."""
        return tuple(candidate.fit.total for candidate in self.candidates)

    @property
    def best(self) -> tuple[int, ...]:
        """The places of the jobs with the highest score."""
        highest = max(self.scores)
        return tuple(place for place, score in enumerate(self.scores) if score == highest)


@dataclass(frozen=True, slots=True)
class ScoreMatrix:
    """The same resumes against several jobs.

    Attributes:
        rankings: one for each job, in the order in which they were named; all of the same files.
    """

    rankings: tuple[Ranking, ...]
