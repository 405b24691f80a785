"""Options that several commands share."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from prepmatch.errors import UsageError
from prepmatch.model import Level, QuestionKind


class LevelChoice(str, Enum):
    """Levels as the user may name them."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"
    STAFF = "staff"

    def to_level(self) -> Level:
        """The level of questions that is meant; lead is another word for staff."""
        return Level.STAFF if self is LevelChoice.LEAD else Level(self.value)


def kinds_of(text: str | None) -> frozenset[QuestionKind]:
    """Kinds of questions from a list with commas.

    Raises:
        UsageError: for one that does not exist.
    """
    names = [name.strip().lower() for name in (text or "").split(",") if name.strip()]
    known = {kind.value: kind for kind in QuestionKind}
    unknown = [name for name in names if name not in known]
    if unknown:
        message = f"There is no kind of question {unknown[0]!r}. Kinds: {', '.join(known)}."
        raise UsageError(message)
    return frozenset(known[name] for name in names)


Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", help="Write to this file; its suffix decides the format."),
]
LevelOption = Annotated[
    LevelChoice | None, typer.Option("--level", help="Level of the questions; the ad's by default.")
]
Kinds = Annotated[
    str | None,
    typer.Option(
        "--kind",
        metavar="KIND,...",
        help="Only these: technical, coding, system-design, case, behavioral, project.",
    ),
]
Banks = Annotated[
    list[Path] | None,
    typer.Option(
        "--bank", metavar="PATH", help="Add questions from a file or folder; may be repeated."
    ),
]
OwnSkills = Annotated[
    list[Path] | None,
    typer.Option(
        "--skills", metavar="PATH", help="Add skills from a file or folder; may be repeated."
    ),
]
Workers = Annotated[
    int | None, typer.Option("--workers", min=1, max=256, help="Processes; one a processor.")
]
Timeout = Annotated[
    float, typer.Option("--timeout", min=0.1, max=3600, help="Seconds that one file may take.")
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Read all files anew, and keep nothing of them.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No notes on standard error.")]
