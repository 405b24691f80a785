"""Questions of the bank as a list, or one in full."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from rich import box
from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from prepmatch.render.escape import for_markdown, inert
from prepmatch.render.json_report import as_json
from prepmatch.render.markdown import study_notes
from prepmatch.render.terminal import draw
from prepmatch.render.wording import facts_of, hours

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prepmatch.model import Question


def questions_in_json(questions: Sequence[Question]) -> str:
    """All fields of the questions."""
    return as_json({"questions": [asdict(question) for question in questions]})


def questions_in_markdown(questions: Sequence[Question]) -> str:
    """The questions with all there is to study."""
    blocks: list[str] = []
    for question in questions:
        mark = ", from a template" if question.is_template else ""
        blocks.append(f"## {for_markdown(question.question)}")
        blocks.append(
            f"*{question.kind.value}, {question.level.value}, {hours(question.minutes)}{mark}*"
        )
        blocks += study_notes(question)
    return "\n\n".join(blocks) + "\n"


def questions_in_terminal(
    questions: Sequence[Question], *, whole: bool = False, width: int = 80, color: bool = False
) -> str:
    """A table of questions; with `whole`, everything about each."""
    if not questions:
        return "No question fits. Try fewer words, or another --kind or --level.\n"
    if whole:
        return draw(Group(*map(_in_full, questions)), width=width, color=color)
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    table.add_column("Question", ratio=1)
    table.add_column("Kind", no_wrap=True)
    table.add_column("Level", no_wrap=True)
    for question in questions:
        mark = " · from a template" if question.is_template else ""
        words = Text(inert(question.question)).append(f"\n{question.id}{mark}", style="dim")
        table.add_row(words, question.kind.value, question.level.value)
    noun = "question" if len(questions) == 1 else "questions"
    foot = Text(f"{len(questions)} {noun}; --show ID tells all about one", style="dim")
    return draw(Group(table, foot), width=width, color=color)


def _in_full(question: Question) -> Group:
    facts = f"{facts_of(question)} · {hours(question.minutes)} · complexity {question.complexity}"
    rubric = question.rubric
    return Group(
        Text(inert(question.question), style="bold"),
        Text(facts, style="cyan"),
        Text(f"topics {', '.join(question.topics)} · skills {', '.join(question.skills)}", "dim"),
        *_part("What it tests", [question.assesses]),
        *_part("A strong answer covers", question.outline),
        *_part("An answer might sound like this", [question.example]),
        *_part("Use it when", question.when_to_use),
        *_part("Rather not when", question.when_not_to_use),
        *_part("What impresses", question.impresses),
        *_part("Pitfalls", question.pitfalls),
        *_part("Expect to be asked next", question.follow_ups),
        *_part(
            "Rubric",
            [f"weak: {rubric.weak}", f"solid: {rubric.solid}", f"strong: {rubric.strong}"],
        ),
        *_part("What it takes to answer", [question.requires]),
        *_part("What it shows", [question.demonstrates]),
        *_part("Where it fits best", [question.best_for]),
        Text(f"{question.id} · reviewed {question.reviewed} · {question.license}", style="dim"),
    )


def _part(title: str, items: Iterable[str]) -> list[Text | Padding]:
    bullets = [Padding(Text(f"• {inert(item)}"), (0, 0, 0, 2)) for item in items]
    return [Text(f"\n{title}", style="bold"), *bullets] if bullets else []
