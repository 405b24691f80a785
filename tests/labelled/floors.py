"""The figures below which the finding of skills may not fall, and what was lost if one does."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from counting import figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from counting import Outcome

FLOORS = Path(__file__).with_name("floors.json")
# Few terms are discovered, and each good one that enters the vocabulary lowers their share: no
# reason to hold on to a share higher than this.
_HIGHEST_FLOORS = {"discovered": 0.6}
_PARTS = ("missed", "false", "wrong_importance")


@dataclass(frozen=True)
class Floors:
    """Figures over all texts, and each text's mistakes when they were written.

    The figures alone are floors; the mistakes are there to tell what is new.
    """

    figures: dict[str, float] = field(default_factory=dict)
    mistakes: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def __str__(self) -> str:
        return json.dumps(vars(self), indent=1, ensure_ascii=False) + "\n"


def read_floors(path: Path = FLOORS) -> Floors:
    """The floors of a file; none if there is no such file."""
    return Floors(**json.loads(path.read_text(encoding="utf-8"))) if path.exists() else Floors()


def floors_of(outcomes: Iterable[Outcome]) -> Floors:
    """What was measured, as floors."""
    outcomes = list(outcomes)
    mistakes = {
        outcome.name: {
            part: list(getattr(outcome, part)) for part in _PARTS if getattr(outcome, part)
        }
        for outcome in outcomes
    }
    told = figures(outcomes).as_dict()
    return Floors(
        {name: min(value, _HIGHEST_FLOORS.get(name, 1.0)) for name, value in told.items()}, mistakes
    )


def fallen(old: Floors, new: Floors) -> list[str]:
    """The figures that are lower than their floors, told."""
    return [
        f"{name} fell from {floor} to {new.figures.get(name, 0.0)}"
        for name, floor in old.figures.items()
        if new.figures.get(name, 0.0) < floor
    ]


def raised(old: Floors, new: Floors, *, allow_lower: bool = False) -> Floors:
    """The floors to write: the higher of both, or with `allow_lower` the new ones.

    The mistakes stay the old ones as long as a figure is below its floor: else a test that fails
    could not tell any more what was lost.
    """
    if allow_lower or not fallen(old, new):
        return new
    higher = {name: max(value, old.figures.get(name, 0.0)) for name, value in new.figures.items()}
    return Floors({**old.figures, **higher}, old.mistakes)


def new_mistakes(old: Floors, new: Floors) -> Iterator[str]:
    """A line for each mistake that was not made when the floors were written."""
    for name, parts in new.mistakes.items():
        before = old.mistakes.get(name, {})
        for part, items in parts.items():
            known = before.get(part, [])
            yield from (f"{name}: {part} {item}" for item in items if item not in known)
