"""`prepmatch questions`: browse and search the bank."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from prepmatch.cli.failures import answers_faults
from prepmatch.cli.one_question import find_question, question_with_id
from prepmatch.cli.options import Banks, Kinds, LevelOption, Output, kinds_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from prepmatch.model import Question
    from prepmatch.toolkit import Toolkit


class QuestionsFormat(str, Enum):
    """The dresses of a list of questions."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"


_SUFFIXES = {".md": "markdown", ".json": "json", ".txt": "terminal"}
_COMPARED = 3
"""So many of a query's questions stand side by side where no ids are named."""


@answers_faults
def questions(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[QUERY]...", help="A skill, a topic or words; ids to compare."),
    ] = None,
    output: Output = None,
    format_: Annotated[
        QuestionsFormat | None, typer.Option("--format", help="Wins over -o.")
    ] = None,
    level: LevelOption = None,
    kind: Kinds = None,
    show: Annotated[
        str | None, typer.Option("--show", metavar="ID", help="Everything about one question.")
    ] = None,
    compare: Annotated[
        bool,
        typer.Option("--compare", help="Side by side: those with the ids, or a query's first."),
    ] = False,
    bank: Banks = None,
) -> None:
    """Browse and search the question bank."""
    from prepmatch.cli.output import chosen_format
    from prepmatch.cli.own_banks import with_banks
    from prepmatch.toolkit import bundled_toolkit

    asked = format_.value if format_ else None
    dress = QuestionsFormat(chosen_format(asked, output, _SUFFIXES, "terminal"))
    toolkit = with_banks(bundled_toolkit(), bank)
    words = words or []
    if show is not None:
        _write([question_with_id(show, toolkit)], dress, output, whole=True)
    elif compare and words and all(find_question(word, toolkit) for word in words):
        _compare([question_with_id(word, toolkit) for word in words], dress, output)
    else:
        kinds, wanted = kinds_of(kind), level.to_level() if level else None
        found = [
            question
            for question in _search(" ".join(words), toolkit)
            if (not kinds or question.kind in kinds) and wanted in {None, question.level}
        ]
        if compare:
            _compare(found[:_COMPARED], dress, output)
        else:
            _write(found, dress, output, whole=False)


def _search(query: str, toolkit: Toolkit) -> list[Question]:
    from prepmatch.match.search import search

    catalog = toolkit.catalog
    return search(query, catalog.bank, catalog.vocabulary, toolkit.links)


def _write(
    found: Sequence[Question], dress: QuestionsFormat, output: Path | None, *, whole: bool
) -> None:
    from prepmatch.cli.output import color, width, write
    from prepmatch.render import question_list as render

    if dress is QuestionsFormat.JSON:
        text = render.questions_in_json(found)
    elif dress is QuestionsFormat.MARKDOWN:
        text = render.questions_in_markdown(found)
    else:
        text = render.questions_in_terminal(found, whole=whole, width=width(), color=color(output))
    write(text, output)


def _compare(found: Sequence[Question], dress: QuestionsFormat, output: Path | None) -> None:
    from prepmatch.cli.output import color, width, write
    from prepmatch.render import comparison as render

    if dress is QuestionsFormat.JSON:
        _write(found, dress, output, whole=False)
    elif dress is QuestionsFormat.MARKDOWN:
        write(render.comparison_in_markdown(found), output)
    else:
        write(render.comparison_in_terminal(found, width=width(), color=color(output)), output)
