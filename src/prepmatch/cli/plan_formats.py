"""The dresses of a plan: a new one is one line here and a renderer."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from prepmatch.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from prepmatch.model import PrepReport, TimeFrame

    Renderer = Callable[[PrepReport, Path | None], str | bytes]
    """What draws a report for an output, None being standard output."""


def _terminal(report: PrepReport, output: Path | None) -> str:
    from prepmatch.cli.output import color, width
    from prepmatch.render.explained import explained_in_text
    from prepmatch.render.terminal import plan_in_terminal

    if report.explained is not None:
        return explained_in_text(report.explained, width())
    return plan_in_terminal(report, width=width(), color=color(output))


def _markdown(report: PrepReport, _: Path | None) -> str:
    from prepmatch.render.markdown import plan_in_markdown

    return plan_in_markdown(report)


def _html(report: PrepReport, _: Path | None) -> str:
    from prepmatch.render.plan_html import plan_in_html

    return plan_in_html(report)


def _json(report: PrepReport, _: Path | None) -> str:
    from prepmatch.render.json_report import as_json, plan_record

    return as_json(plan_record(report))


def _csv(report: PrepReport, output: Path | None) -> str:
    from prepmatch.render.plan_csv import BYTE_ORDER_MARK, questions_in_csv

    return f"{'' if output is None else BYTE_ORDER_MARK}{questions_in_csv(report)}"


def _obsidian(report: PrepReport, _: Path | None) -> str:
    from prepmatch.render.obsidian import plan_in_obsidian

    return plan_in_obsidian(report)


def _anki(report: PrepReport, _: Path | None) -> bytes:
    from prepmatch.cli.inputs import today
    from prepmatch.render.anki import plan_in_anki

    return plan_in_anki(report, today())


def _calendar(report: PrepReport, _: Path | None) -> str:
    from prepmatch.render.calendar import plan_in_calendar

    return plan_in_calendar(report)


class PlanFormat(str, Enum):
    """A dress: its name, the suffixes of files that stand for it, what draws it.

    Attributes:
        suffixes: of -o, in lower case.
        is_binary: whether it is no text, and so nothing for a terminal.
    """

    suffixes: tuple[str, ...]
    render: Renderer
    is_binary: bool

    def __new__(  # noqa: D102, PYI034 - called by the class statement alone
        cls,
        name: str,
        suffixes: tuple[str, ...],
        render: Renderer,
        is_binary: bool = False,  # noqa: FBT001 - stands in a tuple
    ) -> PlanFormat:
        made = str.__new__(cls, name)
        made._value_ = name
        made.suffixes, made.render, made.is_binary = suffixes, render, is_binary
        return made

    TERMINAL = ("terminal", (".txt",), _terminal)
    MARKDOWN = ("markdown", (".md", ".markdown"), _markdown)
    HTML = ("html", (".html", ".htm"), _html)
    CSV = ("csv", (".csv",), _csv)
    JSON = ("json", (".json",), _json)
    ANKI = ("anki", (".apkg",), _anki, True)
    ICS = ("ics", (".ics",), _calendar)
    OBSIDIAN = ("obsidian", (), _obsidian)


_NAMED = {dress.value: dress for dress in PlanFormat}


def plan_format(asked: PlanFormat | None, output: Path | None) -> PlanFormat:
    """The dress asked for, else what the suffix of the output says, else the terminal's.

    Raises:
        UsageError: for a suffix that stands for none, and for a binary one on a terminal.
    """
    from prepmatch.cli.output import chosen_format, is_terminal

    suffixes = {suffix: dress.value for dress in PlanFormat for suffix in dress.suffixes}
    dress = _NAMED[chosen_format(asked.value if asked else None, output, suffixes, "terminal")]
    if dress.is_binary and output is None and is_terminal():
        message = (
            f"A plan as {dress.value} is no text that a terminal could show. "
            f"Name a file with -o plan{dress.suffixes[0]}."
        )
        raise UsageError(message)
    return dress


def needs_days(dress: PlanFormat, time: TimeFrame | None) -> None:
    """Refuse a calendar without days.

    Raises:
        UsageError: if it is asked for and nothing is known about days.
    """
    if dress is PlanFormat.ICS and (time is None or not time.has_calendar):
        message = "A calendar needs days: add --interview YYYY-MM-DD or --days N."
        raise UsageError(message)
