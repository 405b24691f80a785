"""What the bank holds and lacks, for a terminal and as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from prepmatch.render.escape import inert
from prepmatch.render.terminal import draw

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from prepmatch.model import BankStats, Coverage

BANK_SCHEMA = "prepmatch.bank/1"
_FIRST = 300
"""So many of the most demanded terms make up what most ads ask for."""
_ENOUGH = 2
_THINNEST = 12


def stats_record(stats: BankStats) -> dict[str, Any]:
    """The statistics by the contract `prepmatch.bank/1`."""
    return {
        "schema": BANK_SCHEMA,
        "versions": asdict(stats.versions),
        "questions": stats.questions,
        "topics": len(stats.by_topic),
        "by_topic": dict(stats.by_topic),
        "by_kind": dict(stats.by_kind),
        "by_level": dict(stats.by_level),
        "demand": [
            {
                "term": covered.demand.term,
                "ads": covered.demand.ads,
                "skill": covered.skill.id if covered.skill else None,
                "questions": covered.questions,
                "own": covered.own,
                "templates": covered.templates,
            }
            for covered in stats.demand
        ],
    }


def stats_in_terminal(stats: BankStats, *, width: int = 80, color: bool = False) -> str:
    """The statistics with what a contributor wants to know: where questions are missing."""
    title = f"{stats.questions} questions in {len(stats.by_topic)} topics"
    parts = [
        Text(title, style="bold"),
        _counts("By kind", stats.by_kind),
        _counts("By level", stats.by_level),
        _counts("By topic", stats.by_topic),
        Text(),
        *_demand(stats.demand[:_FIRST]),
    ]
    return draw(Group(*parts), width=width, color=color)


def _counts(title: str, counts: Mapping[str, int]) -> Text:
    words = " · ".join(f"{inert(name)} {count}" for name, count in counts.items())
    return Text(f"\n{title}: ", style="bold").append(words, style="not bold")


def _demand(demand: Sequence[Coverage]) -> list[Text | Table]:
    enough = [covered for covered in demand if covered.questions >= _ENOUGH]
    helped = [covered for covered in enough if covered.templates]
    without = [covered for covered in demand if not covered.own]
    lines: list[Text | Table] = [
        Text(f"What job ads ask for: the {len(demand)} most demanded terms", style="bold"),
        Text(f"{len(enough)} have two or more fitting questions, {len(helped)} by template."),
    ]
    failing = [covered for covered in demand if covered.questions < _ENOUGH]
    if failing:
        names = " · ".join(inert(covered.demand.term) for covered in failing)
        lines.append(Text("Fewer than two: ", style="bold").append(names, style="not bold"))
    if without:
        lines += [Text("\nMost demanded without a question of their own", style="bold")]
        lines.append(_table(without[:_THINNEST]))
    return lines


def _table(demand: Sequence[Coverage]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Term")
    for name in ("Ads", "Near", "Templates"):
        table.add_column(name, justify="right", no_wrap=True)
    for covered in demand:
        counts = (covered.demand.ads, covered.near, covered.templates)
        table.add_row(inert(covered.demand.term), *map(str, counts))
    return table
