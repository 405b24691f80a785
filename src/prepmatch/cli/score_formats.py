"""The dresses of a ranking: a new one is one line here and a renderer."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from prepmatch.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from prepmatch.model import Ranking

    Renderer = Callable[[Ranking, int | None, Path | None], str | bytes | Iterator[str]]
    """What draws a ranking, the first so many of its table, for an output (None: standard)."""


def _table(ranking: Ranking, top: int | None, output: Path | None) -> str:
    from prepmatch.cli.output import color, width
    from prepmatch.render.ranking_terminal import ranking_in_terminal

    return ranking_in_terminal(ranking, top=top, width=width(), color=color(output))


def _csv(ranking: Ranking, _: int | None, output: Path | None) -> Iterator[str]:
    from prepmatch.render.plan_csv import BYTE_ORDER_MARK
    from prepmatch.render.ranking_csv import ranking_in_csv

    if output is not None:
        yield BYTE_ORDER_MARK
    yield from ranking_in_csv(ranking)


def _xlsx(ranking: Ranking, _: int | None, __: Path | None) -> bytes:
    from prepmatch.render.ranking_xlsx import ranking_in_xlsx

    return ranking_in_xlsx(ranking)


def _html(ranking: Ranking, _: int | None, __: Path | None) -> Iterator[str]:
    from prepmatch.render.ranking_html import ranking_in_html

    return ranking_in_html(ranking)


def _json(ranking: Ranking, _: int | None, __: Path | None) -> Iterator[str]:
    from prepmatch.render.ranking_json import ranking_in_json

    return ranking_in_json(ranking)


class ScoreFormat(str, Enum):
    """A dress: its name, the suffixes of files that stand for it, what draws it.

    Attributes:
        suffixes: of -o, in lower case.
        render: None where a line is written for each file as soon as it is done.
        is_binary: whether it is no text, and so nothing for a terminal.
    """

    suffixes: tuple[str, ...]
    render: Renderer | None
    is_binary: bool

    def __new__(  # noqa: D102, PYI034 - called by the class statement alone
        cls,
        name: str,
        suffixes: tuple[str, ...],
        render: Renderer | None,
        is_binary: bool = False,  # noqa: FBT001 - stands in a tuple
    ) -> ScoreFormat:
        made = str.__new__(cls, name)
        made._value_ = name
        made.suffixes, made.render, made.is_binary = suffixes, render, is_binary
        return made

    TABLE = ("table", (".txt",), _table)
    CSV = ("csv", (".csv",), _csv)
    JSON = ("json", (".json",), _json)
    XLSX = ("xlsx", (".xlsx",), _xlsx, True)
    HTML = ("html", (".html", ".htm"), _html)
    JSONL = ("jsonl", (".jsonl",), None)


_NAMED = {dress.value: dress for dress in ScoreFormat}


def score_format(asked: ScoreFormat | None, output: Path | None) -> ScoreFormat:
    """The dress asked for, else what the suffix of the output says, else the table.

    Raises:
        UsageError: for a suffix that stands for none, and for a binary one on a terminal.
    """
    from prepmatch.cli.output import chosen_format, is_terminal

    suffixes = {suffix: dress.value for dress in ScoreFormat for suffix in dress.suffixes}
    dress = _NAMED[chosen_format(asked.value if asked else None, output, suffixes, "table")]
    if dress.is_binary and output is None and is_terminal():
        message = (
            f"A ranking as {dress.value} is no text that a terminal could show. "
            f"Name a file with -o ranking{dress.suffixes[0]}."
        )
        raise UsageError(message)
    return dress
