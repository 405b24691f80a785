"""`prepmatch score --explain WHO`: which line of the ranking is meant, and that line opened."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from prepmatch.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from prepmatch.model import Candidate, Ranking, SkippedCandidate

_MOST_NAMED = 5


def explained(ranking: Ranking, who: str, output: Path | None) -> str:
    """The lines that are meant, opened; several share a rank if they tie.

    Args:
        ranking: of all.
        who: a rank, a name, or a file, its folders left out or not.
        output: where it goes.

    Raises:
        UsageError: if it is nobody, or more than one.
    """
    from prepmatch.cli.output import color, width
    from prepmatch.render.candidate_terminal import candidate_in_terminal
    from prepmatch.render.ranking_wording import ranks_of

    ranks = ranks_of(ranking.candidates)
    return "\n".join(
        candidate_in_terminal(
            ranking.candidates[place], ranks[place], ranking, width=width(), color=color(output)
        )
        for place in _places(ranking, ranks, who)
    )


def _places(ranking: Ranking, ranks: Sequence[int], who: str) -> list[int]:
    candidates = ranking.candidates
    if who.isdecimal():
        found = [place for place, rank in enumerate(ranks) if rank == int(who)]
        if found:
            return found
        raise UsageError(f"Nobody has rank {who}: {len(candidates)} are ranked; ties share one.")
    for is_meant in _ways(who):
        found = [place for place, candidate in enumerate(candidates) if is_meant(candidate)]
        if len(found) == 1:
            return found
        if found:
            raise UsageError(f"{who} could be {_listed([candidates[p] for p in found])}.")
    for skipped in ranking.skipped:
        if skipped.source == who or PurePath(skipped.source).name == who:
            raise UsageError(f"{skipped.message} It was not ranked.")
    raise UsageError(f"Nobody in the ranking is called {who}. Give a rank, a name or a file.")


def _ways(who: str) -> Iterator[Callable[[Candidate], bool]]:
    """How somebody can be meant, the surest first."""
    wanted = who.casefold()
    yield lambda candidate: candidate.source == who
    yield lambda candidate: PurePath(candidate.source).name == who
    yield lambda candidate: (candidate.name or "").casefold() == wanted
    yield lambda candidate: wanted in f"{candidate.name or ''}\n{candidate.source}".casefold()


def _listed(candidates: Sequence[Candidate | SkippedCandidate]) -> str:
    named = [candidate.source for candidate in candidates[:_MOST_NAMED]]
    more = len(candidates) - len(named)
    return ", ".join(named) + (f" or {more} more" if more else "")
