"""`prepmatch plan`: the main job."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from prepmatch.cli.failures import answers_faults
from prepmatch.cli.kit import (
    Audience,
    For,
    IsBlind,
    MinutesOption,
    kit_form,
    kit_format,
    kit_from,
    render_kit,
)
from prepmatch.cli.options import (
    Banks,
    Kinds,
    LevelOption,
    Output,
    OwnSkills,
    Quiet,
    Timeout,
    kinds_of,
)
from prepmatch.cli.plan_formats import PlanFormat, needs_days, plan_format
from prepmatch.cli.plan_time import (
    Days,
    Hours,
    Interview,
    ResumePlan,
    keep_notes,
    tell_unknown,
    time_frame,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prepmatch.model import Document, PrepReport, TimeFrame
    from prepmatch.plan.choose import Wanted
    from prepmatch.toolkit import Toolkit


@answers_faults
def plan(
    resume: Annotated[str, typer.Argument(help="Your resume: PDF, DOCX, text, ...; - for input.")],
    jobs: Annotated[list[str], typer.Argument(metavar="JOB...", help="The job ad, or several.")],
    output: Output = None,
    format_: Annotated[PlanFormat | None, typer.Option("--format", help="Wins over -o.")] = None,
    top: Annotated[int, typer.Option("--top", min=1, max=500, help="The most questions.")] = 20,
    hours: Hours = None,
    days: Days = None,
    interview: Interview = None,
    resume_plan: ResumePlan = None,
    level: LevelOption = None,
    kind: Kinds = None,
    explain: Annotated[
        str | None,
        typer.Option("--explain", metavar="ID", help="Why this question is in the plan, or not."),
    ] = None,
    for_: For = Audience.CANDIDATE,
    blind: IsBlind = False,
    minutes: MinutesOption = None,
    bank: Banks = None,
    skills: OwnSkills = None,
    timeout: Timeout = 30.0,
    quiet: Quiet = False,
) -> None:
    """Plan what to prepare: questions in order, fit, requirements and keyword gaps."""
    from prepmatch.cli import inputs
    from prepmatch.cli.inputs import documents_of, only_one_from_standard_input
    from prepmatch.cli.output import write
    from prepmatch.model import DocumentKind
    from prepmatch.plan.choose import Wanted

    kit = kit_form(for_, minutes, jobs, is_blind=blind)
    kit_dress = kit_format(format_.value if format_ else None, output) if kit else ""
    dress = PlanFormat.TERMINAL if kit else plan_format(format_, output)
    if explain and dress is not PlanFormat.JSON:
        dress = PlanFormat.TERMINAL
    wanted = Wanted(top=top, level=level.to_level() if level else None, kinds=kinds_of(kind))
    time = time_frame(hours, days, interview, resume_plan, inputs.today())
    needs_days(dress, time)
    keep_notes(resume_plan, output)
    only_one_from_standard_input([resume, *jobs])
    named = [(resume, DocumentKind.RESUME), *((job, DocumentKind.JOB) for job in jobs)]
    if kit is not None:
        with documents_of(named, timeout) as documents:
            made = kit_from(documents, wanted, _toolkit(skills, bank), kit, is_quiet=quiet)
        write(render_kit(made, kit_dress, output), output)
        return
    with documents_of(named, timeout) as documents:
        report = _report(documents, wanted, _toolkit(skills, bank), time, explain)
    if not quiet:
        _tell(report)
        tell_unknown(time, resume_plan, report)
    write(dress.render(report, output), output)


def _tell(report: PrepReport) -> None:
    """What was hard to read, on standard error."""
    from prepmatch.cli.output import say

    for document in (report.resume.document, *(job.document for job in report.jobs)):
        say(document.notices, document.source)


def _report(
    documents: Iterator[Document],
    wanted: Wanted,
    toolkit: Toolkit,
    time: TimeFrame | None,
    explain: str | None,
) -> PrepReport:
    from prepmatch.cli.inputs import today
    from prepmatch.cli.one_question import question_with_id
    from prepmatch.pipeline import prepare
    from prepmatch.understanding import understand_job, understand_resume

    question = question_with_id(explain, toolkit) if explain else None
    resume = understand_resume(next(documents), toolkit, today())
    ads = [understand_job(ad, toolkit) for ad in documents]
    return prepare(resume, ads, toolkit, wanted, time, question)


def _toolkit(skills: Sequence[Path] | None, banks: Sequence[Path] | None) -> Toolkit:
    from prepmatch.cli.own_banks import with_banks
    from prepmatch.cli.own_skills import toolkit_with

    return with_banks(toolkit_with(skills), banks)
