"""`prepmatch plan --for interviewer`: an interview kit in the place of a plan."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from prepmatch.errors import UsageError
from prepmatch.model import KitForm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prepmatch.model import Document, Kit
    from prepmatch.plan.choose import Wanted
    from prepmatch.toolkit import Toolkit


class Audience(str, Enum):
    """For whom a plan is made."""

    CANDIDATE = "candidate"
    INTERVIEWER = "interviewer"


class Minutes(str, Enum):
    """How long an interview may last."""

    HALF_AN_HOUR = "30"
    THREE_QUARTERS = "45"
    AN_HOUR = "60"


For = Annotated[
    Audience,
    typer.Option("--for", help="For the interviewer: a kit with rubrics and a scorecard."),
]
IsBlind = Annotated[
    bool, typer.Option("--blind", help="In a kit: no name, contacts, age or gender.")
]
MinutesOption = Annotated[
    Minutes | None, typer.Option("--minutes", help="Of the interview, in a kit; 45 by default.")
]
_FORMATS = ("terminal", "markdown", "json")
_SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".json": "json", ".txt": "terminal"}


def kit_form(
    audience: Audience, minutes: Minutes | None, jobs: Sequence[str], *, is_blind: bool
) -> KitForm | None:
    """The kit that is wanted; None where a plan for the candidate is.

    Raises:
        UsageError: for options of a kit without one, and for a kit for several jobs.
    """
    if audience is Audience.CANDIDATE:
        if is_blind or minutes:
            option = "--blind" if is_blind else "--minutes"
            raise UsageError(f"{option} belongs to an interview kit: add --for interviewer.")
        return None
    if len(jobs) > 1:
        raise UsageError("An interview kit is for one job. Name one, and make a kit for each.")
    return KitForm(int((minutes or Minutes.THREE_QUARTERS).value), is_blind)


def kit_format(asked: str | None, output: Path | None) -> str:
    """In which dress to write a kit: terminal, markdown or json.

    Raises:
        UsageError: for another one.
    """
    from prepmatch.cli.output import chosen_format

    found = chosen_format(asked, output, _SUFFIXES, "terminal")
    if found not in _FORMATS:
        raise UsageError(f"There is no kit as {found}. Formats of a kit: {', '.join(_FORMATS)}.")
    return found


def kit_from(
    documents: Iterator[Document],
    wanted: Wanted,
    toolkit: Toolkit,
    form: KitForm,
    *,
    is_quiet: bool,
) -> Kit:
    """The kit for a resume and a job that are being read, in this order.

    Of what is wanted, level and kinds count; an interview has its own time.
    """
    from prepmatch.cli.inputs import today
    from prepmatch.cli.output import say
    from prepmatch.pipeline import interview
    from prepmatch.plan.choose import Wanted
    from prepmatch.understanding import understand_job, understand_resume

    resume, job = documents
    for document in () if is_quiet else (resume, job):
        say(document.notices, document.source)
    understood = understand_resume(resume, toolkit, today())
    asked = Wanted(level=wanted.level, kinds=wanted.kinds)
    return interview(understood, understand_job(job, toolkit), toolkit, form, asked)


def render_kit(kit: Kit, dress: str, output: Path | None) -> str:
    """A kit in one of its formats."""
    if dress == "json":
        from prepmatch.render.json_report import as_json
        from prepmatch.render.kit_json import kit_record

        return as_json(kit_record(kit))
    if dress == "markdown":
        from prepmatch.render.kit_markdown import kit_in_markdown

        return kit_in_markdown(kit)
    from prepmatch.cli.output import color, width
    from prepmatch.render.kit_terminal import kit_in_terminal

    return kit_in_terminal(kit, width=width(), color=color(output))
