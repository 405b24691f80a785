"""The questions of a plan as HTML: what is asked and why, and what to study, folded in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.render.html import Html, bullets, tag, together
from prepmatch.render.plan_charts import priority_chart
from prepmatch.render.plan_html_days import box
from prepmatch.render.plan_html_stories import story_frame
from prepmatch.render.schedule_wording import DONE, already_done, counted, to_do
from prepmatch.render.wording import (
    NO_QUESTION,
    asked_by,
    facts_of,
    hours,
    own_label,
    quoted_job,
    quoted_resume,
    why,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prepmatch.model import Because, PlannedQuestion, PrepReport, Question


def time_to_prepare(report: PrepReport) -> str:
    """How many questions there are, and how long they take together."""
    questions = to_do(report)
    total = hours(sum(planned.question.minutes for planned in questions))
    return f"{counted(len(questions), 'question')}, {total} to prepare"


def question_list(report: PrepReport) -> Iterator[Html]:
    """The priorities as a chart, then every question."""
    if not report.questions:
        yield tag("p", NO_QUESTION)
        return
    yield priority_chart(report.questions)
    yield from (_question(planned, report) for planned in report.questions)


def _question(planned: PlannedQuestion, report: PrepReport) -> Html:
    question = planned.question
    facts = [facts_of(question), hours(question.minutes), why(planned)]
    is_done = planned in already_done(report)
    if is_done:
        facts.insert(0, DONE)
    many = asked_by(planned, len(report.jobs))
    return tag(
        "article",
        tag(
            "h3",
            _box(report, is_done=is_done),
            tag("span", f"{planned.rank}. ", class_="rank"),
            question.question,
        ),
        tag("p", " · ".join(facts)),
        tag("p", many) if many else "",
        *_quotes(planned.because[:1]),
        tag(
            "details",
            tag("summary", "What a strong answer covers"),
            *_study_notes(question),
            *_other_reasons(planned),
        ),
        *story_frame(planned.story),
        id=f"question-{planned.rank}",
        class_=planned.reason.value,
    )


def _box(report: PrepReport, *, is_done: bool) -> Html:
    """A box on paper, unless those of the days are there to tick; a ticked one anywhere."""
    has_days = report.schedule is not None and report.schedule.days
    return box(is_done=is_done, only_on_paper=not is_done) if is_done or not has_days else Html()


def _quotes(because: Sequence[Because]) -> Iterator[Html]:
    said = (
        f"{label} on {reason.skill.name}: {words}"
        for reason in because
        for label, words in (
            ("Job", quoted_job(reason)),
            (own_label(reason), quoted_resume(reason)),
        )
        if words
    )
    lines = [tag("p", words) for words in dict.fromkeys(said)]
    if lines:
        yield tag("blockquote", *lines)


def _other_reasons(planned: PlannedQuestion) -> Iterator[Html]:
    quotes = list(_quotes(planned.because[1:]))
    if quotes:
        yield tag("h4", "It also prepares for")
        yield from quotes


def _study_notes(question: Question) -> Iterator[Html]:
    yield bullets(question.outline)
    yield together([tag("h4", "It might sound like this"), tag("p", question.example)])
    yield _titled("Use it when", question.when_to_use)
    yield _titled("Rather not when", question.when_not_to_use)
    yield _titled("What impresses", question.impresses)
    yield _titled("Pitfalls", question.pitfalls)
    yield _titled("Expect to be asked next", question.follow_ups)


def _titled(title: str, items: Iterable[str]) -> Html:
    items = list(items)
    return together([tag("h4", title), bullets(items)] if items else [])
