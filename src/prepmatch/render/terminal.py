"""Reports for a terminal, by rich; what comes from documents is `Text`, never markup."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from prepmatch.model import MET, Importance, Rung
from prepmatch.render.check_wording import MORE_ON_CHECKS, in_short, to_mend
from prepmatch.render.escape import inert
from prepmatch.render.jobs_terminal import jobs_beside
from prepmatch.render.questions_terminal import questions_in_terminal
from prepmatch.render.schedule_terminal import days_in_terminal
from prepmatch.render.story_terminal import stories_in_terminal, tailoring_in_terminal
from prepmatch.render.wording import (
    ABSENT,
    DISCLAIMER,
    RUNG_WORDS,
    hard,
    job_title,
    met_of,
    names_on,
    reworded,
    soft_names,
    unanswered,
    years_told,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from prepmatch.model import Match, PrepReport

_BAR = 15
_STYLES = {
    Rung.EVIDENCED: "green",
    Rung.LISTED: "yellow",
    Rung.IMPLIED: "yellow",
    Rung.RELATED: "magenta",
    Rung.MISSING: "red",
}
_ASKED = (Importance.REQUIRED, Importance.PREFERRED)
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
    parts.append(questions_in_terminal(report))
    parts += [_requirements(report), _gaps(report)]
    parts += [stories_in_terminal(report.stories), tailoring_in_terminal(report)]
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


def _requirements(report: PrepReport) -> Group:
    asked = [m for m in hard(report.matches) if m.requirement.importance in _ASKED]
    mentioned = [m for m in hard(report.matches) if m.requirement.importance not in _ASKED]
    parts: list[RenderableType] = [Text("Requirements", style="bold")]
    if report.table:
        answers = {m.requirement.skill.key: _answer(m) for m in hard(report.matches)}
        parts.append(jobs_beside(report, answers))
    else:
        parts += _asked_by_one(asked)
    for label, some in (
        ("In passing, and in your resume", [m for m in mentioned if m.rung in MET]),
        ("In passing, not in your resume", [m for m in mentioned if m.rung not in MET]),
    ):
        if some:
            parts.append(_labelled(label, _first([m.requirement.skill.name for m in some])))
    if soft_names(report.matches):
        parts.append(_labelled("Ways of working", soft_names(report.matches)))
    return Group(*parts, Text())


def _asked_by_one(asked: Sequence[Match]) -> Iterator[RenderableType]:
    """A row for all but what is missing: of that there is no more to say than its name."""
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    table.add_column("The job asks for", ratio=3)
    table.add_column("How much", no_wrap=True)
    table.add_column("Your resume", ratio=4)
    for match in asked:
        if match.rung is not Rung.MISSING:
            name = _text(_starred(match))
            table.add_row(name, match.requirement.importance.value, _answer(match))
    if table.row_count:
        yield table
    for importance in _ASKED:
        some = [m for m in asked if m.requirement.importance is importance]
        names = [_starred(match) for match in some if match.rung is Rung.MISSING]
        if names:
            yield _labelled(f"Missing, {importance.value}", names)
    if any(match.requirement.any_of for match in asked):
        yield Text("* one of several that would do", style="dim")


def _starred(match: Match) -> str:
    years = years_told(match) if match.rung is Rung.MISSING else None
    name = f"{match.requirement.skill.name}{'*' if match.requirement.any_of else ''}"
    return f"{name} ({years})" if years else name


def _first(names: Sequence[str]) -> list[str]:
    left = len(names) - _MOST_GAPS
    return [*names[:_MOST_GAPS], *([f"and {left} more"] if left > 0 else [])]


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
    if len(told) > _MOST_GAPS:
        left = len(told) - _MOST_GAPS
        parts += [Text(f"and {left} more: -o plan.md shows all", style="dim"), Text()]
    if absent:
        parts.append(_labelled(ABSENT, _first([gap.keyword for gap in absent])))
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
