"""The study plan as Markdown that GitHub, Obsidian and Notion all show as meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import Importance, Rung
from prepmatch.render.check_wording import MORE_ON_CHECKS, in_short, to_mend
from prepmatch.render.escape import for_markdown
from prepmatch.render.jobs import jobs_in_markdown, table
from prepmatch.render.schedule_markdown import checklist
from prepmatch.render.story_markdown import story_frame, story_matrix_section
from prepmatch.render.tailoring_markdown import tailoring_section
from prepmatch.render.wording import (
    ABSENT,
    DISCLAIMER,
    RUNG_WORDS,
    asked_by,
    hard,
    hours,
    job_title,
    met_of,
    names_on,
    own_label,
    quoted_job,
    quoted_resume,
    reworded,
    soft_names,
    why,
    years_told,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prepmatch.model import Match, PlannedQuestion, PrepReport, Question


def plan_in_markdown(report: PrepReport) -> str:
    """A prep report as a document to work through: tick what is prepared."""
    blocks = [
        *_summary(report),
        *checklist(report),
        *_requirements(report.matches),
        *jobs_in_markdown(report),
        *story_matrix_section(report.stories),
        *tailoring_section(report),
        *_gaps(report),
        *_checks(report),
        *_unknown(report),
        *_details(report),  # the longest by far, and looked up rather than read through
        *_footer(report),
    ]
    return "\n\n".join(blocks) + "\n"


def _summary(report: PrepReport) -> Iterator[str]:
    yield f"# Prep plan: {for_markdown(job_title(report))}"
    lines = [f"- **Fit:** {report.fit.total:g} of 100"]
    for importance in (Importance.REQUIRED, Importance.PREFERRED):
        met, of = met_of(report.matches, importance)
        if of:
            lines.append(f"- **{importance.value.capitalize()}:** {met} of {of}")
    asked = max((job.facts.years or 0 for job in report.jobs), default=0)
    if asked:
        shown = report.resume.facts.years
        words = "no dated work found" if shown is None else f"{shown:g} shown"
        lines.append(f"- **Years:** {asked} asked, {words}")
    for label, rungs in (
        ("Missing", (Rung.MISSING,)),
        ("Something close", (Rung.RELATED,)),
        ("Only listed", (Rung.LISTED,)),
    ):
        names = names_on(report.matches, *rungs)
        if names:
            lines.append(f"- **{label}:** {', '.join(map(for_markdown, names))}")
    yield "\n".join(lines)
    yield DISCLAIMER


def _details(report: PrepReport) -> Iterator[str]:
    if report.questions:
        yield "## Question by question"
    for planned in report.questions:
        yield from _one_question(planned, len(report.jobs))


def _one_question(planned: PlannedQuestion, jobs: int) -> Iterator[str]:
    question = planned.question
    yield f"### {planned.rank}. {for_markdown(question.question)}"
    kind = question.kind.value.replace("-", " ")
    yield (
        f"*{kind.capitalize()}, {question.level.value}, {hours(question.minutes)}"
        f"{', from a template' if question.is_template else ''}.* "
        f"Why: {for_markdown(why(planned))}."
    )
    many = asked_by(planned, jobs)
    if many:
        yield f"{for_markdown(many)}."
    quotes = [
        f"> {label} on {for_markdown(because.skill.name)}: {for_markdown(words)}"
        for because in planned.because
        for label, words in (
            ("Job", quoted_job(because)),
            (own_label(because), quoted_resume(because)),
        )
        if words
    ]
    if quotes:
        yield "\n>\n".join(dict.fromkeys(quotes))
    yield from study_notes(question)
    yield from story_frame(planned.story)


def study_notes(question: Question) -> Iterator[str]:
    """What there is to study about a question, block by block."""
    yield _titled_list("A strong answer covers", question.outline)
    yield f"**An answer might sound like this:** {for_markdown(question.example)}"
    if question.when_to_use:
        yield _titled_list("Use it when", question.when_to_use)
        yield _titled_list("Rather not when", question.when_not_to_use)
    yield _titled_list("What impresses", question.impresses)
    yield _titled_list("Pitfalls", question.pitfalls)
    yield _titled_list("Expect to be asked next", question.follow_ups)


def _titled_list(title: str, items: Iterable[str]) -> str:
    return f"**{title}:**\n\n" + "\n".join(f"- {for_markdown(item)}" for item in items)


def _requirements(matches: Sequence[Match]) -> Iterator[str]:
    rows = [
        (
            for_markdown(match.requirement.skill.name),
            match.requirement.importance.value,
            _answer(match),
            for_markdown(match.resume_evidence[0].text) if match.resume_evidence else "",
        )
        for match in hard(matches)
    ]
    yield "## Requirements"
    yield table(("The job asks for", "How much", "Your resume", "Where"), rows)
    soft = soft_names(matches)
    if soft:
        yield f"**Ways of working:** {', '.join(map(for_markdown, soft))}"


def _answer(match: Match) -> str:
    via = f": {for_markdown(match.via.name)}" if match.via else ""
    line = f" (line {match.resume_evidence[0].line})" if match.resume_evidence else ""
    years = years_told(match)
    return f"{RUNG_WORDS[match.rung]}{via}{line}{f', {years}' if years else ''}"


def _gaps(report: PrepReport) -> Iterator[str]:
    yield "## Keyword gaps"
    if not report.gaps:
        yield "None: a keyword search finds the ad's own words in the resume."
        return
    told, absent = reworded(report.gaps)
    rows = [
        (for_markdown(gap.keyword), gap.importance.value, str(gap.in_job), for_markdown(gap.advice))
        for gap in told
    ]
    if rows:
        yield table(("The ad's words", "How much", "Times in ad", "What to do"), rows)
    if absent:
        names = ", ".join(for_markdown(gap.keyword) for gap in absent)
        yield f"**{ABSENT}:** {names}"


def _checks(report: PrepReport) -> Iterator[str]:
    worth_saying = to_mend(report.checks)
    if worth_saying:
        yield "## About the resume itself"
        yield "\n".join(f"- {for_markdown(in_short(check))}" for check in worth_saying)
        yield for_markdown(MORE_ON_CHECKS)


def _unknown(report: PrepReport) -> Iterator[str]:
    uncovered = report.uncovered
    lines: list[str] = []
    if uncovered.skills_without_questions:
        names = ", ".join(for_markdown(skill.name) for skill in uncovered.skills_without_questions)
        lines.append(f"- No question in the bank yet: {names}")
    if uncovered.terms_not_in_vocabulary:
        names = ", ".join(map(for_markdown, uncovered.terms_not_in_vocabulary))
        lines.append(f"- Terms of the ad that prepmatch does not know: {names}")
    if lines:
        yield "## What prepmatch did not know"
        yield "\n".join(lines)


def _footer(report: PrepReport) -> Iterator[str]:
    versions = report.versions
    jobs = ", ".join(for_markdown(job.document.source) for job in report.jobs)
    yield "---"
    yield (
        f"Made from {for_markdown(report.resume.document.source)} and {jobs} by prepmatch "
        f"{versions.prepmatch} (skills {versions.skills}, questions {versions.questions}, "
        f"scoring {versions.scoring})."
    )
