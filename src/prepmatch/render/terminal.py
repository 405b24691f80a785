"""Reports for a terminal, by rich; what comes from documents is `Text`, never markup."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console, Group
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from prepmatch.model import MET, Importance, Rung
from prepmatch.render.check_wording import MORE_ON_CHECKS, in_short, to_mend
from prepmatch.render.escape import inert
from prepmatch.render.jobs_terminal import jobs_beside
from prepmatch.render.schedule_terminal import days_in_terminal
from prepmatch.render.schedule_wording import nothing_to_do, to_do
from prepmatch.render.story_terminal import stories_in_terminal, tailoring_in_terminal
from prepmatch.render.wording import (
    ABSENT,
    DISCLAIMER,
    RUNG_WORDS,
    asked_by,
    facts_of,
    hard,
    hours,
    job_title,
    met_of,
    names_on,
    quoted_job,
    quoted_resume,
    reworded,
    soft_names,
    unanswered,
    why,
    years_told,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from prepmatch.model import Match, PlannedQuestion, PrepReport

_BAR = 15
_STYLES = {
    Rung.EVIDENCED: "green",
    Rung.LISTED: "yellow",
    Rung.IMPLIED: "yellow",
    Rung.RELATED: "magenta",
    Rung.MISSING: "red",
}
_MOST_NAMES = 9
_MOST_GAPS = 15


def draw(renderable: RenderableType, *, width: int, color: bool) -> str:
    """Draw what rich can draw as text of a width in columns."""
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=width,
        force_terminal=color,
        no_color=not color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(renderable)
    return "\n".join(line.rstrip() for line in stream.getvalue().split("\n"))


def plan_in_terminal(report: PrepReport, *, width: int = 80, color: bool = False) -> str:
    """A prep report as text for a terminal.

    Args:
        report: what to draw.
        width: columns.
        color: whether to use colours and emphasis.
    """
    parts: list[RenderableType] = [_summary(report), Text(), days_in_terminal(report)]
    parts.append(_questions(report))
    parts += [_requirements(report.matches), jobs_beside(report), _gaps(report)]
    parts += [stories_in_terminal(report.stories), tailoring_in_terminal(report.tailoring)]
    parts += [_checks(report), _unknown(report)]
    versions = report.versions
    parts.append(Text(f"{DISCLAIMER}", style="dim"))
    parts.append(
        Text(
            f"prepmatch {versions.prepmatch} · skills {versions.skills} · "
            f"questions {versions.questions} · scoring {versions.scoring}",
            style="dim",
        )
    )
    return draw(Group(*parts), width=width, color=color)


def _text(words: str, style: str = "") -> Text:
    return Text(inert(words), style=style)


def _summary(report: PrepReport) -> Panel:
    rows = Table.grid(padding=(0, 2))
    rows.add_column(no_wrap=True)
    rows.add_column()
    for importance in (Importance.REQUIRED, Importance.PREFERRED):
        met, of = met_of(report.matches, importance)
        if of:
            rows.add_row(importance.value, _bar(met, of))
    asked = max((job.facts.years or 0 for job in report.jobs), default=0)
    shown = report.resume.facts.years
    if asked:
        words = "no dated work found" if shown is None else f"{shown:g} shown"
        rows.add_row("years", f"{asked} asked, {words}")
    for label, rungs in (
        ("missing", (Rung.MISSING,)),
        ("close", (Rung.RELATED,)),
        ("only listed", (Rung.LISTED,)),
    ):
        names = names_on(report.matches, *rungs)
        if names:
            rows.add_row(label, _names(names))
    said = [gap for gap in report.gaps if gap.nearest and gap.advice.startswith("Say it")]
    if said:
        words = " · ".join(f"“{gap.keyword}” for “{gap.nearest}”" for gap in said[:3])
        rows.add_row("say it their way", _text(words))
    if unanswered(report):
        rows.add_row("no question for", _names(unanswered(report)))
    title = _text(job_title(report), "bold")
    return Panel(
        rows,
        title=title,
        title_align="left",
        subtitle=Text(f"fit {report.fit.total:g} of 100", style="bold"),
        subtitle_align="right",
        box=box.ROUNDED,
        padding=(1, 2),
    )


def _bar(met: int, of: int) -> Text:
    filled = round(_BAR * met / of)
    bar = Text("█" * filled, style="green")
    bar.append("░" * (_BAR - filled), style="dim")
    return bar.append(f"  {met} of {of}", style="default")


def _names(names: Sequence[str]) -> Text:
    more = f" · and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return _text(" · ".join(names[:_MOST_NAMES]) + more)


def _questions(report: PrepReport) -> Group:
    questions = to_do(report)
    total = hours(sum(planned.question.minutes for planned in questions))
    noun = "question" if len(questions) == 1 else "questions"
    heading = Text(f"Prepare first · {len(questions)} {noun}, {total}", style="bold")
    if not questions:
        words = nothing_to_do(report)
        return Group(Text("Questions", style="bold"), Text(words), Text())
    jobs = len(report.jobs)
    return Group(heading, Text(), *(_planned(planned, jobs) for planned in questions))


def _planned(planned: PlannedQuestion, jobs: int) -> Group:
    question = planned.question
    head = Table.grid(padding=(0, 1), expand=True)
    head.add_column(width=3, justify="right")
    head.add_column(ratio=1)
    head.add_column(width=6, justify="right", no_wrap=True)
    head.add_row(
        Text(f"{planned.rank}", style="bold"),
        _text(question.question, "bold"),
        Text(hours(question.minutes), style="dim"),
    )
    lines: list[Text] = [_text(f"{facts_of(question)} · {why(planned)}", "cyan")]
    first = planned.because[0] if planned.because else None
    if first is not None:
        own = "near" if first.rung is Rung.RELATED else "you"
        for label, words in (
            ("jobs", asked_by(planned, jobs)),
            ("job", quoted_job(first)),
            (own, quoted_resume(first)),
        ):
            if words:
                lines.append(Text(f"{label:<5}", style="dim").append(inert(words), style="default"))
    return Group(head, Padding(Group(*lines), (0, 0, 1, 4)))


def _requirements(matches: Sequence[Match]) -> Group:
    asked = [m for m in hard(matches) if m.requirement.importance is not Importance.MENTIONED]
    mentioned = [m for m in hard(matches) if m.requirement.importance is Importance.MENTIONED]
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    table.add_column("The job asks for", ratio=3)
    table.add_column("How much", no_wrap=True)
    table.add_column("Your resume", ratio=4)
    for match in asked:
        requirement = match.requirement
        choice = "*" if requirement.any_of else ""
        name = _text(f"{requirement.skill.name}{choice}")
        table.add_row(name, requirement.importance.value, _answer(match))
    lines: list[RenderableType] = []
    if any(match.requirement.any_of for match in asked):
        lines.append(Text("* one of several that would do", style="dim"))
    for label, some in (
        ("In passing, and in your resume", [m for m in mentioned if m.rung in MET]),
        ("In passing, not in your resume", [m for m in mentioned if m.rung not in MET]),
    ):
        if some:
            lines.append(_labelled(label, [m.requirement.skill.name for m in some]))
    if soft_names(matches):
        lines.append(_labelled("Ways of working", soft_names(matches)))
    return Group(Text("Requirements", style="bold"), table, *lines, Text())


def _labelled(label: str, names: Sequence[str]) -> Text:
    return Text(f"{label}: ", style="bold").append(inert(" · ".join(names)), style="not bold")


def _answer(match: Match) -> Text:
    answer = Text(RUNG_WORDS[match.rung], style=_STYLES[match.rung])
    if match.via is not None:
        answer.append(f": {inert(match.via.name)}", style="default")
    if match.resume_evidence:
        answer.append(f" (line {match.resume_evidence[0].line})", style="dim")
    years = years_told(match)
    if years is not None:
        answer.append(f", {years}", style="default")
    return answer


def _gaps(report: PrepReport) -> Group:
    if not report.gaps:
        return Group(Text("Keyword gaps: none.", style="bold"), Text())
    told, absent = reworded(report.gaps)
    parts: list[RenderableType] = [Text("Keyword gaps", style="bold")]
    if told:
        table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
        table.add_column("The ad's words", ratio=2)
        table.add_column("In ad", justify="right", no_wrap=True)
        table.add_column("What to do", ratio=5)
        for gap in told[:_MOST_GAPS]:
            table.add_row(_text(gap.keyword), str(gap.in_job), _text(gap.advice))
        parts.append(table)
    if absent:
        parts.append(_labelled(ABSENT, [gap.keyword for gap in absent]))
    if len(told) > _MOST_GAPS:
        left = len(told) - _MOST_GAPS
        parts.append(Text(f"and {left} more: -o plan.md shows all", style="dim"))
    return Group(*parts, Text())


def _checks(report: PrepReport) -> Group:
    worth_saying = to_mend(report.checks)
    if not worth_saying:
        return Group()
    lines = [_text(f"• {in_short(check)}", "yellow") for check in worth_saying]
    more = Text(MORE_ON_CHECKS, style="dim")
    return Group(Text("About the resume itself", style="bold"), *lines, more, Text())


def _unknown(report: PrepReport) -> Group:
    lines: list[Text] = []
    uncovered = report.uncovered
    if uncovered.skills_without_questions:
        names = " · ".join(skill.name for skill in uncovered.skills_without_questions)
        lines.append(_text(f"No question in the bank yet: {names}"))
    if uncovered.terms_not_in_vocabulary:
        names = " · ".join(uncovered.terms_not_in_vocabulary)
        lines.append(_text(f"Terms of the ad that prepmatch does not know: {names}"))
    if not lines:
        return Group()
    return Group(Text("What prepmatch did not know", style="bold"), *lines, Text())
