"""How well prepmatch finds skills: its precision and recall on the labelled texts of this folder.

    python tests/labelled/measure.py [--worst N] [--text NAME] [--json] [--raise] [--allow-lower]

--worst N       also the N texts with the most mistakes, and the mistakes
--text NAME     only texts whose name has this in it, with all their mistakes
--raise         write the figures into floors.json where they are higher than the floors
--allow-lower   with --raise: write those that are lower, too

counting.py says how it counts. No floor falls unless --allow-lower says so.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from typing import TYPE_CHECKING

from counting import Outcome, figures, outcome_of
from floors import FLOORS, fallen, floors_of, raised, read_floors
from markup import LabelledText, labelled_texts

from prepmatch.batch.worker import skills_record_of
from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind
from prepmatch.toolkit import bundled_toolkit

if TYPE_CHECKING:
    from collections.abc import Iterable

TODAY = dt.date(2026, 11, 20)
_MEANINGS = {
    "precision": "of the skills found, those that a reader marked",
    "recall": "of the skills that a reader marked, those found",
    "importance": "of those found in ads, those told required, preferred or mentioned rightly",
    "discovered": "or more, of the terms that the vocabulary lacks, those that a reader marked",
}


def measured(texts: Iterable[LabelledText]) -> list[Outcome]:
    """What prepmatch makes of the texts."""
    settings = bundled_toolkit().settings
    return [
        outcome_of(
            text,
            skills_record_of(
                document_from_text(text.text, DocumentKind(text.kind), settings, text.name), TODAY
            ),
        )
        for text in texts
    ]


def table(outcomes: list[Outcome]) -> str:
    """One line a text and one for all."""
    width = max(len(outcome.name) for outcome in outcomes)
    head = " ".join(f"{name:>10}" for name in _MEANINGS)
    rows = [(outcome.name, outcome.figures) for outcome in outcomes]
    rows.append(("all", figures(outcomes)))
    lines = [
        f"{name:<{width}} " + " ".join(_cell(getattr(row, column)) for column in _MEANINGS)
        for name, row in rows
    ]
    return "\n".join([f"{'':<{width}} {head}", *lines])


def summary(shares: dict[str, float]) -> str:
    """The figures of all texts in words, two places, for the README."""
    return "".join(f"{name:<11}{shares[name]:.2f}   {_MEANINGS[name]}\n" for name in _MEANINGS)


def mistakes(outcome: Outcome) -> str:
    """Everything that went wrong with a text."""
    parts = (
        ("missed", outcome.missed),
        ("false", outcome.false),
        ("importance", outcome.wrong_importance),
    )
    lines = [f"  {name:<10} {item}" for name, items in parts for item in items]
    return "\n".join([outcome.name, *lines])


def main(arguments: list[str] | None = None) -> int:
    """Measure and tell; 1 if a floor would have to fall and may not."""
    options = _options(arguments)
    outcomes = measured(text for text in labelled_texts() if options.text in text.name)
    if options.json:
        print(json.dumps(figures(outcomes).as_dict()))
    else:
        print(table(outcomes))
    worst = sorted(outcomes, key=lambda one: -len(one.missed) - len(one.false))
    for outcome in outcomes if options.text else worst[: options.worst]:
        print(f"\n{mistakes(outcome)}")
    return (
        _raise(outcomes, allow_lower=options.allow_lower)
        if options.raise_ and not options.text
        else 0
    )


def _raise(outcomes: list[Outcome], *, allow_lower: bool) -> int:
    old, new = read_floors(FLOORS), floors_of(outcomes)
    FLOORS.write_text(str(raised(old, new, allow_lower=allow_lower)), encoding="utf-8")
    refused = [] if allow_lower else fallen(old, new)
    for line in refused:
        print(f"{line}: --allow-lower lets it", file=sys.stderr)
    return 1 if refused else 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--worst", type=int, default=0, metavar="N")
    parser.add_argument("--text", default="", metavar="NAME")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--raise", dest="raise_", action="store_true")
    parser.add_argument("--allow-lower", action="store_true")
    return parser.parse_args(arguments)


def _cell(value: float | None) -> str:
    return f"{'-':>10}" if value is None else f"{value:>10.3f}"


if __name__ == "__main__":
    raise SystemExit(main())
