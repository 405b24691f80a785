"""What a list of questions may hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.model import Level, QuestionKind


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list may hold.

    Attributes:
        top: the most questions.
        level: the level of the job, or None where nothing says it.
        kinds: the kinds of questions allowed; all where empty.
        roles: ids of the families of jobs that it is for; any where empty.
    """

    top: int = 20
    level: Level | None = None
    kinds: frozenset[QuestionKind] = frozenset()
    roles: frozenset[str] = frozenset()
