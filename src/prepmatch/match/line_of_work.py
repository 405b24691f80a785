"""How far a resume shows the line of work that an ad is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from prepmatch.model import Quote

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from prepmatch.model import Occupation, Practice, Profile, Weights


class Reached(NamedTuple):
    """The share of a part of the score that is reached, 0 to 1, and the words that show it."""

    share: float
    evidence: tuple[Quote, ...] = ()


class LineOfWork:
    """The line of work that an ad is for, ready to look for it in many resumes.

    Args:
        asked: the occupations that the ad is for.
        occupations: from `data/occupations.yaml`.
        weights: from `data/weights.yaml`.
    """

    def __init__(
        self,
        asked: Sequence[str],
        occupations: Sequence[Occupation],
        weights: Weights,
    ) -> None:
        near = {occupation.id: occupation.near for occupation in occupations}
        self._asked = tuple(asked)
        self._near = {
            place: tuple(n for n in near[place] if n not in self._asked) for place in self._asked
        }
        self._weights = weights

    def __bool__(self) -> bool:
        """Whether the ad is for a line of work that is known."""
        return bool(self._asked)

    def reached(self, profile: Profile) -> Reached:
        """How far a resume shows it: the best of those that the ad names."""
        practices = profile.practices
        found = [
            self._of(practices.get(asked), self._near[asked], practices) for asked in self._asked
        ]
        return max(found, key=lambda reached: reached.share, default=Reached(0.0))

    def _of(
        self, own: Practice | None, near: Sequence[str], practices: Mapping[str, Practice]
    ) -> Reached:
        weights = self._weights
        title, titled = self._title(own), own
        for place in near:
            beside = weights.line_near * self._title(practices.get(place))
            if beside > title:
                title, titled = beside, practices[place]
        weighed = own.shown + weights.line_word_listed * own.listed if own else 0.0
        spoken = min(1.0, weighed / weights.line_words_enough)
        share = weights.line_title * title + (1 - weights.line_title) * spoken
        quotes = [Quote(titled.title, titled.line)] if titled and titled.title else []
        return Reached(share, (*quotes, *(own.words if own else ())))

    def _title(self, practice: Practice | None) -> float:
        if practice is None or practice.title is None:
            return 0.0
        return 1.0 if practice.is_held else self._weights.line_title_claimed
