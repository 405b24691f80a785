"""`prepmatch diff`: what changed between two plans."""

from __future__ import annotations

import json
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from prepmatch.cli.failures import answers_faults
from prepmatch.cli.options import Output

if TYPE_CHECKING:
    from prepmatch.model import PlanDiff, SavedPlan


class DiffFormat(str, Enum):
    """The dresses of a comparison."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"


_SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".json": "json", ".txt": "terminal"}
_MOST_BYTES = 20_000_000


@answers_faults
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD.json", help="A plan made before.")],
    new: Annotated[Path, typer.Argument(metavar="NEW.json", help="One made after.")],
    output: Output = None,
    format_: Annotated[DiffFormat | None, typer.Option("--format", help="Wins over -o.")] = None,
) -> None:
    """Tell what changed between two plans, such as by an edit of the resume.

    Save a plan with -o plan.json before the edit, and another after it.
    """
    from prepmatch.cli.output import chosen_format, write
    from prepmatch.plan.diff import compare

    asked = format_.value if format_ else None
    dress = DiffFormat(chosen_format(asked, output, _SUFFIXES, "terminal"))
    write(_render(compare(_read(old), _read(new)), dress, output), output)


def _read(path: Path) -> SavedPlan:
    """A saved plan; whatever stands in the file, an error is a sentence without it."""
    from prepmatch.errors import InvalidPlanError
    from prepmatch.plan.saved import saved_plan

    try:
        with path.open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        why = f"cannot be read: {error.strerror}"
        raise InvalidPlanError(str(path), why) from None
    if len(data) > _MOST_BYTES:
        raise InvalidPlanError(str(path), "is larger than any plan that prepmatch makes")
    try:
        record = json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise InvalidPlanError(str(path), "is no JSON") from None
    return saved_plan(record, str(path))


def _refuse(constant: str) -> NoReturn:
    """NaN and Infinity are no JSON, though Python reads them."""
    raise ValueError(constant)


def _render(changes: PlanDiff, dress: DiffFormat, output: Path | None) -> str:
    if dress is DiffFormat.JSON:
        from prepmatch.render.diff_json import diff_record
        from prepmatch.render.json_report import as_json

        return as_json(diff_record(changes))
    if dress is DiffFormat.MARKDOWN:
        from prepmatch.render.diff_markdown import diff_in_markdown

        return diff_in_markdown(changes)
    from prepmatch.cli.output import color, width
    from prepmatch.render.diff_terminal import diff_in_terminal

    return diff_in_terminal(changes, width=width(), color=color(output))
