"""`prepmatch bank`: look after vocabulary and bank files."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from prepmatch.cli.failures import answers_faults
from prepmatch.cli.options import Output

if TYPE_CHECKING:
    from prepmatch.model import BankStats

bank_app = typer.Typer(
    help="Look after the question bank.", no_args_is_help=True, rich_markup_mode=None
)


class StatsFormat(str, Enum):
    """The dresses of the statistics."""

    TERMINAL = "terminal"
    JSON = "json"


_SUFFIXES = {".json": "json", ".txt": "terminal"}
_NO_TOPIC = "problem-solving"
"""The topic of a list that names nothing the vocabulary has."""


@bank_app.command()
@answers_faults
def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...", help="Files of questions, folders of them, or a data folder."
        ),
    ] = None,
) -> None:
    """Check files of questions: every problem with file, line and column.

    Shape, unknown ids, lengths, minutes, duplicates and near-duplicates. A data folder has
    skills/ and questions/, and is checked whole; the folder "data" unless told.
    """
    from prepmatch.cli.own_banks import problems_in
    from prepmatch.errors import InvalidDataError

    skills, questions, problems = problems_in(paths or [Path("data")])
    if problems:
        raise InvalidDataError(list(map(str, problems)))
    checked = f"{skills:,} skills and {questions} questions" if skills else f"{questions} questions"
    typer.echo(f"{checked}: clean")


@bank_app.command()
@answers_faults
def stats(
    output: Output = None,
    format_: Annotated[StatsFormat | None, typer.Option("--format", help="Wins over -o.")] = None,
) -> None:
    """Show what the bank holds, and what job ads ask for beyond it."""
    from prepmatch.cli.output import chosen_format, color, width, write
    from prepmatch.render.bank_stats import stats_in_terminal, stats_record
    from prepmatch.render.json_report import as_json

    asked = format_.value if format_ else None
    dress = StatsFormat(chosen_format(asked, output, _SUFFIXES, "terminal"))
    found = _stats()
    if dress is StatsFormat.JSON:
        write(as_json(stats_record(found)), output)
    else:
        write(stats_in_terminal(found, width=width(), color=color(output)), output)


def _stats() -> BankStats:
    from prepmatch.catalog.bundled import bundled_demand
    from prepmatch.match.coverage import bank_stats
    from prepmatch.toolkit import bundled_toolkit
    from prepmatch.understanding import skills_named

    toolkit = bundled_toolkit()
    return bank_stats(
        toolkit.catalog.bank,
        bundled_demand(),
        lambda term: next(iter(skills_named(term, toolkit)), None),
        toolkit.links,
        toolkit.versions,
    )


@bank_app.command()
@answers_faults
def schema(
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write to this file.")
    ] = None,
    of_skills: Annotated[
        bool, typer.Option("--skills", help="That of skills files, not of question files.")
    ] = False,
) -> None:
    """Print a JSON Schema of question files, for editors.

    Begin a file with "# yaml-language-server: $schema=FILE" to have it checked as you write.
    """
    from prepmatch.catalog.schemas import shipped_schema
    from prepmatch.cli.output import write

    write(shipped_schema("skills" if of_skills else "questions"), output)


@bank_app.command(name="import")
@answers_faults
def import_(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A list: .md, .txt, .csv, .tsv or .json.")
    ],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The bank file to write.")
    ] = None,
) -> None:
    """Turn a list of questions into a bank file with proposals.

    Each proposal says how sure it is; what a person should look at says "please check".
    """
    from prepmatch.catalog.lists.read import read_list
    from prepmatch.cli.inputs import today
    from prepmatch.cli.output import write
    from prepmatch.match.proposals import SURE, Proposer, most_common_topic
    from prepmatch.render.bank_file import bank_file
    from prepmatch.toolkit import bundled_toolkit
    from prepmatch.understanding import skills_named

    listed = read_list(file)
    toolkit = bundled_toolkit()
    vocabulary = toolkit.catalog.vocabulary
    proposer = Proposer(
        vocabulary,
        lambda words: skills_named(words, toolkit),
        lambda words: skills_named(words, toolkit, is_prose=True),
    )
    proposals = [proposer.propose(question) for question in listed]
    topic = most_common_topic(proposals) or _NO_TOPIC
    taken = toolkit.catalog.bank.by_id
    write(bank_file(proposals, topic, sure=SURE, day=f"{today():%Y-%m-%d}", taken=taken), output)
    unsure = sum(p.topic is None or p.topic.certainty < SURE for p in proposals)
    typer.echo(f"{len(proposals)} questions; {unsure} topics to check", err=True)
