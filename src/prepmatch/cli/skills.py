"""`prepmatch skills`: what is found in a document, and why."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from prepmatch.cli.failures import answers_faults
from prepmatch.cli.options import Output, OwnSkills, Timeout, Workers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prepmatch.model import Document, Skill


class SkillsFormat(str, Enum):
    """The dresses of a list of skills."""

    TERMINAL = "terminal"
    JSON = "json"
    JSONL = "jsonl"


class KindChoice(str, Enum):
    """What a file is taken for."""

    RESUME = "resume"
    JOB = "job"
    AUTO = "auto"


_SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".txt": "terminal"}


@answers_faults
def skills(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Resumes or ads.")],
    output: Output = None,
    format_: Annotated[SkillsFormat | None, typer.Option("--format", help="Wins over -o.")] = None,
    as_: Annotated[KindChoice, typer.Option("--as", help="What the files are.")] = KindChoice.AUTO,
    explain: Annotated[
        str | None, typer.Option("--explain", metavar="TERM", help="Why a term counted or not.")
    ] = None,
    skills: OwnSkills = None,
    workers: Workers = None,
    timeout: Timeout = 30.0,
) -> None:
    """List the skills found in documents, with the evidence."""
    from prepmatch.cli.inputs import only_one_from_standard_input
    from prepmatch.cli.output import chosen_format, write
    from prepmatch.cli.own_skills import own_skills
    from prepmatch.model import DocumentKind

    own = own_skills(skills)
    kind = None if as_ is KindChoice.AUTO else DocumentKind(as_.value)
    if explain is not None:
        only_one_from_standard_input(files)
        write(_explained(explain, files, kind, timeout, output, own), output)
        return
    asked = format_.value if format_ else None
    dress = SkillsFormat(chosen_format(asked, output, _SUFFIXES, "terminal"))
    records = _records(files, kind, workers, timeout, own)
    if dress is SkillsFormat.JSONL and output is None:
        for record in records:
            write(_render([record], dress, output), None)
    else:
        write(_render(list(records), dress, output), output)


def _records(
    files: Sequence[str],
    kind: Any,
    workers: int | None,
    timeout: float,
    own: tuple[Skill, ...],
) -> Iterator[dict[str, Any]]:
    """The fault of a single file is the command's; of many it is the file's alone."""
    from prepmatch.batch.files import expand
    from prepmatch.cli.inputs import documents_of, today
    from prepmatch.errors import NoDocumentsError

    sources, _ = expand(files)
    if not sources:
        raise NoDocumentsError(files)
    if len(sources) == 1:
        with documents_of([(sources[0], kind)], timeout) as documents:
            from prepmatch.batch.worker import skills_record_of

            yield skills_record_of(next(documents), today(), own)
    else:
        from prepmatch.batch.rank import skills_of_files

        yield from skills_of_files(
            sources, kind, today=today(), workers=workers, timeout=timeout, own_skills=own
        )


def _render(records: list[dict[str, Any]], dress: SkillsFormat, output: Path | None) -> str:
    from prepmatch.cli.output import color, width
    from prepmatch.render.json_report import as_json, as_json_line

    if dress is SkillsFormat.JSONL:
        return "".join(map(as_json_line, records))
    if dress is SkillsFormat.JSON:
        return as_json(records[0] if len(records) == 1 else {"documents": records})
    from prepmatch.render.skill_list import skills_in_terminal

    return skills_in_terminal(records, width=width(), color=color(output))


def _explained(
    term: str,
    files: Sequence[str],
    kind: Any,
    timeout: float,
    output: Path | None,
    own: tuple[Skill, ...],
) -> str:
    from prepmatch.cli.inputs import documents_of

    with documents_of([(name, kind) for name in files], timeout) as documents:
        return "\n".join(_explanations(term, documents, output, own))


def _explanations(
    term: str, documents: Iterator[Document], output: Path | None, own: tuple[Skill, ...]
) -> Iterator[str]:
    from prepmatch.cli.output import color, width
    from prepmatch.render.skill_list import explanation_in_terminal
    from prepmatch.skills.explain import explain
    from prepmatch.toolkit import toolkit_of

    toolkit = toolkit_of(own)
    for document in documents:
        decisions = toolkit.finder.decide(document)
        explanation = explain(term, toolkit.catalog.vocabulary, decisions)
        yield explanation_in_terminal(explanation, document, width=width(), color=color(output))
