"""What a ranking was made from and how, so that it can be made again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Provenance:
    """What scores depend on beside the resumes, the ad and the versions.

    Attributes:
        today: what "present" meant in the resumes.
        files: how many resumes there were, those that were not read included.
        weights: every number that a score is made with, by its name in `data/weights.yaml`.
        options: those of the command that were given and can change the result, as written.
    """

    today: dt.date
    files: int
    weights: Mapping[str, float]
    options: tuple[tuple[str, str], ...] = ()
