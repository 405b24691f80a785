"""What all dresses of a ranking say alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Candidate, Ranking


def ranks_of(candidates: Sequence[Candidate]) -> list[int]:
    """The rank of each of a sorted list; equal scores share a rank."""
    ranks: list[int] = []
    for index, candidate in enumerate(candidates):
        ties = index > 0 and candidates[index - 1].fit.total == candidate.fit.total
        ranks.append(ranks[-1] if ties else index + 1)
    return ranks


def not_done(ranking: Ranking) -> str:
    """What an interrupt left, in a sentence."""
    noun = "file was" if ranking.not_done == 1 else "files were"
    return f"Interrupted: {ranking.not_done:,} {noun} not looked at; the rest is ranked."
