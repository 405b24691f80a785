"""`prepmatch questions`: browse and search the bank."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from prepmatch.cli.failures import answers_faults
from prepmatch.cli.options import Kinds, LevelOption, Output, kinds_of


class QuestionsFormat(str, Enum):
    """The dresses of a list of questions."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"


_SUFFIXES = {".md": "markdown", ".json": "json", ".txt": "terminal"}


@answers_faults
def questions(
    query: Annotated[str | None, typer.Argument(help="A skill, a topic or words.")] = None,
    output: Output = None,
    format_: Annotated[
        QuestionsFormat | None, typer.Option("--format", help="Wins over -o.")
    ] = None,
    level: LevelOption = None,
    kind: Kinds = None,
    show: Annotated[
        str | None, typer.Option("--show", metavar="ID", help="Everything about one question.")
    ] = None,
) -> None:
    """Browse and search the question bank."""
    from prepmatch.cli.output import chosen_format, color, width, write
    from prepmatch.errors import UsageError
    from prepmatch.match.search import search
    from prepmatch.pipeline import bundled_toolkit
    from prepmatch.render import question_list as render

    toolkit = bundled_toolkit()
    bank = toolkit.catalog.bank
    asked = format_.value if format_ else None
    dress = QuestionsFormat(chosen_format(asked, output, _SUFFIXES, "terminal"))
    if show is not None:
        if show not in bank.by_id:
            message = f"The bank has no question {show!r}. `prepmatch questions` lists them."
            raise UsageError(message)
        found = [bank.by_id[show]]
    else:
        kinds, wanted = kinds_of(kind), level.to_level() if level else None
        found = [
            question
            for question in search(query, bank, toolkit.catalog.vocabulary, toolkit.links)
            if (not kinds or question.kind in kinds) and wanted in {None, question.level}
        ]
    if dress is QuestionsFormat.JSON:
        write(render.questions_in_json(found), output)
    elif dress is QuestionsFormat.MARKDOWN:
        write(render.questions_in_markdown(found), output)
    else:
        whole = show is not None
        write(
            render.questions_in_terminal(found, whole=whole, width=width(), color=color(output)),
            output,
        )
