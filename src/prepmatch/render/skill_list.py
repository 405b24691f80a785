"""The skills of documents, and why a term counted, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from prepmatch.render.escape import inert
from prepmatch.render.terminal import draw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Document, Explanation, Skill

_MOST_PLACES = 3


def skills_in_terminal(
    records: Sequence[dict[str, Any]], *, width: int = 80, color: bool = False
) -> str:
    """Tables of skills, one for each record of `prepmatch.skills/1`."""
    return draw(Group(*map(_one, records)), width=width, color=color)


def _one(record: dict[str, Any]) -> Group:
    document = record["document"]
    if record["status"] == "unread":
        return Group(Text(f"{inert(document['source'])}: {inert(record['message'])}\n", "red"))
    is_job = document["kind"] == "job"
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    table.add_column("Skill", ratio=3)
    table.add_column("Kind", no_wrap=True)
    if is_job:
        table.add_column("How much", no_wrap=True)
    table.add_column("Where", ratio=4)
    for skill in record["skills"]:
        places = [f"“{m['text']}” line {m['line']}" for m in skill["mentions"][:_MOST_PLACES]]
        more = len(skill["mentions"]) - _MOST_PLACES
        where = ", ".join(places) + (f", {more} more" if more > 0 else "")
        new = "" if skill["id"] else " (discovered)"
        cells = [inert(skill["name"] + new), skill["kind"]]
        cells += [skill["importance"]] if is_job else []
        table.add_row(*map(Text, cells), Text(inert(where)))
    count = len(record["skills"])
    noun = "skill" if count == 1 else "skills"
    head = f"{inert(document['source'])} · {document['kind']} · {count} {noun}"
    notices = [Text(f"note: {inert(n['message'])}", "yellow") for n in document["notices"]]
    return Group(Text(head, style="bold"), *notices, table)


def explanation_in_terminal(
    explanation: Explanation, document: Document, *, width: int = 80, color: bool = False
) -> str:
    """Why a term counted in a document or did not."""
    title = f"{inert(explanation.term)} in {inert(document.source)}"
    lines = [Text(title, style="bold"), *_verdicts(explanation, document), Text()]
    owner = explanation.owner
    if owner is not None:
        lines.append(Text(f"The vocabulary has it: {owner.name} ({owner.kind.value}, {owner.id})."))
        lines += _forms(owner)
    else:
        near = ", ".join(explanation.nearest)
        hint = f" Names like it: {near}." if near else ""
        lines.append(Text(f"The vocabulary does not have it.{hint}"))
    return draw(Group(*lines), width=width, color=color)


def _verdicts(explanation: Explanation, document: Document) -> list[Text]:
    if not explanation.decisions:
        return [Text("It does not stand in this document.")]
    lines: list[Text] = []
    for decision in explanation.decisions:
        span = decision.mention.span
        number = document.line_at(span.start).number
        verdict = "counts" if decision.counts else "does not count"
        style = "green" if decision.counts else "yellow"
        lines.append(Text(f"• line {number}: {verdict}: {decision.why}", style=style))
        lines.append(Text(f"  “{inert(document.quote(span).text)}”", style="dim"))
    return lines


def _forms(skill: Skill) -> list[Text]:
    kinds = (
        ("in any case", [f for f in (skill.name, *skill.aliases) if f not in _strict(skill)]),
        ("with these capitals", list(skill.exact)),
        ("with these capitals and a technical neighbour", list(skill.contextual)),
    )
    return [
        Text(inert(f"  {title}: {', '.join(forms)}"), style="dim")
        for title, forms in kinds
        if forms
    ]


def _strict(skill: Skill) -> frozenset[str]:
    return frozenset((*skill.exact, *skill.contextual))
