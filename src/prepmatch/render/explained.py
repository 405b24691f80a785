"""The sum behind a question's priority, as text and as JSON."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Any

from prepmatch.model import Verdict
from prepmatch.render.escape import inert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prepmatch.model import ExplainedQuestion, Factor, Part

_PARTS = 8


def explained_in_text(account: ExplainedQuestion, width: int = 80) -> str:
    """Each factor of a question's priority with its number, and what became of the question.

    Args:
        account: what to draw.
        width: columns.
    """
    question = account.question
    lines = [question.id, *wrap(inert(question.question), width), ""]
    lines += [*wrap(_verdict(account), width), ""]
    worth = sorted(account.parts, key=lambda part: -part.value)
    if worth:
        lines += ["Its priority adds up what it is worth for each skill that it serves:", ""]
    for part in worth[:_PARTS]:
        lines += _part(part)
    if len(worth) > _PARTS:
        rest = sum(part.value for part in worth[_PARTS:])
        lines.append(f"{rest:.3f}  {len(worth) - _PARTS} more skills together")
    if worth:
        lines += _sum(account)
    return "\n".join(lines).rstrip() + "\n"


def explained_record(account: ExplainedQuestion | None) -> dict[str, Any] | None:
    """The same as a part of a plan's JSON."""
    if account is None:
        return None
    return {
        "id": account.question.id,
        "verdict": account.verdict.value,
        "rank": account.rank,
        "priority": account.priority,
        "parts": [
            {
                "skill": part.skill.name,
                "link": part.link.value,
                "worth": round(part.value, 4),
                "terms": [
                    {"source": term.source, "factors": _factors(term.factors)}
                    for term in part.terms
                ],
                "factors": _factors(part.factors),
            }
            for part in account.parts
        ],
        "factors": _factors(account.factors),
    }


def _factors(factors: Iterable[Factor]) -> list[dict[str, Any]]:
    return [{"label": factor.label, "value": round(factor.value, 4)} for factor in factors]


def _part(part: Part) -> Iterator[str]:
    yield f"{part.value:.3f}  {inert(part.skill.name)}"
    for term in part.terms:
        yield f"     {term.value:.3f}  needed by {inert(term.source)}"
        yield from _product(term.factors, "          ")
    yield from _product(part.factors, "     ")


def _product(factors: Iterable[Factor], indent: str) -> Iterator[str]:
    for factor in factors:
        yield f"{indent}× {factor.value:.2f}  {factor.label}"


def _sum(account: ExplainedQuestion) -> Iterator[str]:
    telling = [factor for factor in account.factors if factor.value != 1.0]
    yield ""
    if telling:
        yield f"{sum(part.value for part in account.parts):.3f}  together"
        yield from _product(telling, "")
    yield f"{account.priority:.3f}  priority"


def _verdict(account: ExplainedQuestion) -> str:
    priority, last = f"{account.priority:.3f}", account.last or 0.0
    moved = ""
    if account.rank and account.picked and account.rank < account.picked:
        moved = f" It was chosen as number {account.picked} and moved before what builds on it."
    return {
        Verdict.CHOSEN: f"Number {account.rank} of the plan.{moved}",
        Verdict.NO_TIME: f"Not in the plan: number {account.picked} by priority, but there is no "
        "time left for it.",
        Verdict.LIST_FULL: f"Not in the plan: the list was full. Its priority beside those chosen "
        f"is {priority}; the last one chosen had {last:.3f}. A larger --top brings it in.",
        Verdict.TOO_LITTLE: f"Not in the plan: its priority beside those chosen is {priority}, and "
        f"below {account.lowest:g} a question is not worth the time.",
        Verdict.WAITS: "Not in the plan: it is from a template, and a question that was written by "
        "hand comes first.",
        Verdict.PASSED: "Not in the plan: a harder question on the same topic was chosen, and was "
        "worth much more.",
        Verdict.NOT_ASKED_FOR: "Not in the plan: nothing that the job asks for leads to it.",
        Verdict.OTHER_KIND: "Not in the plan: --kind leaves its kind out.",
    }[account.verdict]
