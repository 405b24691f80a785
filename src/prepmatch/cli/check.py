"""`prepmatch check`: what an ATS or a recruiter would trip over."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from prepmatch.cli.failures import answers_faults
from prepmatch.cli.options import Output, OwnSkills, Quiet, Timeout

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prepmatch.batch.reading import FileRead
    from prepmatch.errors import UnreadableDocumentError
    from prepmatch.model import CheckReport


class CheckFormat(str, Enum):
    """The dresses of a check report."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"
    HTML = "html"


_SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
    ".html": "html",
    ".htm": "html",
    ".txt": "terminal",
}


@answers_faults
def check(
    resume: Annotated[str, typer.Argument(help="Your resume: PDF, DOCX, text, ...; - for input.")],
    job: Annotated[str | None, typer.Argument(help="A job ad, for its keywords.")] = None,
    output: Output = None,
    format_: Annotated[CheckFormat | None, typer.Option("--format", help="Wins over -o.")] = None,
    skills: OwnSkills = None,
    timeout: Timeout = 30.0,
    quiet: Quiet = False,
) -> None:
    """Check a resume for what an ATS or a recruiter would trip over, and say what to do."""
    from prepmatch.batch.limits import Limits
    from prepmatch.batch.reading import reading
    from prepmatch.cli.inputs import only_one_from_standard_input, to_read
    from prepmatch.cli.output import chosen_format, say, write
    from prepmatch.model import DocumentKind

    asked = format_.value if format_ else None
    dress = CheckFormat(chosen_format(asked, output, _SUFFIXES, "terminal"))
    only_one_from_standard_input([resume, *([job] if job else [])])
    files = [to_read(resume, DocumentKind.RESUME, is_inspected=True)]
    if job is not None:
        files.append(to_read(job, DocumentKind.JOB))
    with reading(files, Limits(timeout)) as outcomes:
        report = _report(outcomes, skills)
    if report.job is not None:
        say(() if quiet else report.job.document.notices, report.job.document.source)
    write(_render(report, dress, output), output)
    if report.fault is not None:
        raise report.fault


def _report(
    outcomes: Iterator[FileRead | UnreadableDocumentError], skills: Sequence[Path] | None
) -> CheckReport:
    """The report; of a file that is there and cannot be read, the report that says so."""
    from pathlib import Path

    from prepmatch.cli.inputs import document_in, today
    from prepmatch.cli.own_skills import toolkit_with
    from prepmatch.errors import Reason, UnreadableDocumentError
    from prepmatch.pipeline import check, check_unread
    from prepmatch.understanding import understand_job, understand_resume

    toolkit = toolkit_with(skills)
    read, *others = outcomes
    ads = [understand_job(document_in(ad), toolkit) for ad in others]
    job = ads[0] if ads else None
    if not isinstance(read, UnreadableDocumentError):
        resume = understand_resume(read.document, toolkit, today())
        return check(resume, toolkit, read.facts, job)
    is_there = read.reason not in {Reason.NOT_FOUND, Reason.NO_PERMISSION}
    if not is_there or Path(read.source).is_dir():
        raise read
    return check_unread(read, toolkit, job)


def _render(report: CheckReport, dress: CheckFormat, output: Path | None) -> str:
    if dress is CheckFormat.JSON:
        from prepmatch.render.check_json import check_report_record
        from prepmatch.render.json_report import as_json

        return as_json(check_report_record(report))
    if dress is CheckFormat.MARKDOWN:
        from prepmatch.render.check_markdown import checks_in_markdown

        return checks_in_markdown(report)
    if dress is CheckFormat.HTML:
        from prepmatch.render.check_html import checks_in_html

        return checks_in_html(report)
    from prepmatch.cli.output import color, width
    from prepmatch.render.check_terminal import checks_in_terminal

    return checks_in_terminal(report, width=width(), color=color(output))
