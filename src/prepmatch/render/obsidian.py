"""A plan as flashcards for Obsidian, by the rules of its Spaced Repetition plugin.

A card is a block of lines without a blank one between them: the front, a line with `?` alone,
the back. So the back is one nested list, which needs no blank line to be valid Markdown.

What is done already stays in and says so: to be asked again after it was learned is what such
cards are for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.render.escape import for_obsidian
from prepmatch.render.schedule_wording import DONE, already_done
from prepmatch.render.wording import facts_of, hours, job_title, quoted_job, quoted_resume, why

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prepmatch.model import PlannedQuestion, PrepReport

_FRONT_MATTER = "---\ntags:\n  - flashcards/prepmatch\n---"
"""The plugin looks for cards in notes with the tag `flashcards`; what follows names the deck."""
_BACK = "?"


def plan_in_obsidian(report: PrepReport) -> str:
    """A note with a card for every question of the plan."""
    heading = f"# Interview questions: {for_obsidian(job_title(report))}"
    done = already_done(report)
    cards = ("\n".join(_card(each, is_done=each in done)) for each in report.questions)
    return "\n\n".join([_FRONT_MATTER, heading, *cards]) + "\n"


def _card(planned: PlannedQuestion, *, is_done: bool) -> Iterator[str]:
    question = planned.question
    yield for_obsidian(question.question)
    facts = [facts_of(question), hours(question.minutes), for_obsidian(why(planned))]
    yield f"*{' · '.join([DONE, *facts] if is_done else facts)}*"
    yield _BACK
    yield from _titled("A strong answer covers", question.outline)
    yield f"- **It might sound like this:** {for_obsidian(question.example)}"
    yield from _titled("Pitfalls", question.pitfalls)
    yield from _titled("Expect to be asked next", question.follow_ups)
    first = planned.because[0]
    for label, words in (("The job", quoted_job(first)), ("Your resume", quoted_resume(first))):
        if words:
            yield f"- **{label}:** {for_obsidian(words)}"


def _titled(title: str, items: Iterable[str]) -> Iterator[str]:
    yield f"- **{title}:**"
    yield from (f"  - {for_obsidian(item)}" for item in items)
