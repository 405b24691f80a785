"""`prepmatch plan`: the main job."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from prepmatch.cli.failures import answers_faults
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

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prepmatch.model import Document, PrepReport
    from prepmatch.plan.choose import Wanted


class PlanFormat(str, Enum):
    """The dresses of a plan."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"


_SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".json": "json", ".txt": "terminal"}


@answers_faults
def plan(
    resume: Annotated[str, typer.Argument(help="Your resume: PDF, DOCX, text, ...; - for input.")],
    jobs: Annotated[list[str], typer.Argument(metavar="JOB...", help="The job ad, or several.")],
    output: Output = None,
    format_: Annotated[PlanFormat | None, typer.Option("--format", help="Wins over -o.")] = None,
    top: Annotated[int, typer.Option("--top", min=1, max=500, help="The most questions.")] = 20,
    hours: Annotated[
        float | None, typer.Option("--hours", min=0.1, max=1000, help="The time you have.")
    ] = None,
    level: LevelOption = None,
    kind: Kinds = None,
    bank: Banks = None,
    skills: OwnSkills = None,
    timeout: Timeout = 30.0,
    quiet: Quiet = False,
) -> None:
    """Plan what to prepare: questions in order, fit, requirements and keyword gaps."""
    from prepmatch.cli.inputs import documents_of, only_one_from_standard_input
    from prepmatch.cli.output import chosen_format, say, write
    from prepmatch.model import DocumentKind
    from prepmatch.plan.choose import Wanted

    asked = format_.value if format_ else None
    dress = PlanFormat(chosen_format(asked, output, _SUFFIXES, "terminal"))
    wanted = Wanted(
        top=top,
        minutes=None if hours is None else round(hours * 60),
        level=level.to_level() if level else None,
        kinds=kinds_of(kind),
    )
    only_one_from_standard_input([resume, *jobs])
    named = [(resume, DocumentKind.RESUME), *((job, DocumentKind.JOB) for job in jobs)]
    with documents_of(named, timeout) as documents:
        report = _report(documents, wanted, bank, skills)
    for document in (report.resume.document, *(job.document for job in report.jobs)):
        say(() if quiet else document.notices, document.source)
    write(_render(report, dress, output), output)


def _report(
    documents: Iterator[Document],
    wanted: Wanted,
    banks: Sequence[Path] | None,
    skills: Sequence[Path] | None,
) -> PrepReport:
    from prepmatch.cli.inputs import today
    from prepmatch.cli.own_banks import with_banks
    from prepmatch.cli.own_skills import toolkit_with
    from prepmatch.pipeline import prepare, understand_job, understand_resume

    toolkit = with_banks(toolkit_with(skills), banks)
    resume = understand_resume(next(documents), toolkit, today())
    ads = [understand_job(ad, toolkit) for ad in documents]
    return prepare(resume, ads, toolkit, wanted)


def _render(report: PrepReport, dress: PlanFormat, output: Path | None) -> str:
    if dress is PlanFormat.JSON:
        from prepmatch.render.json_report import as_json, plan_record

        return as_json(plan_record(report))
    if dress is PlanFormat.MARKDOWN:
        from prepmatch.render.markdown import plan_in_markdown

        return plan_in_markdown(report)
    from prepmatch.cli.output import color, width
    from prepmatch.render.terminal import plan_in_terminal

    return plan_in_terminal(report, width=width(), color=color(output))
