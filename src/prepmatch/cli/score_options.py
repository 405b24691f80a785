"""Which options of a run belong to its result, for whoever wants to make it again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typer

    from prepmatch.model import Ranking

_ELSEWHERE = frozenset(
    (
        "also cluster explain format_ key kit kit_folder no_cache output quiet strict top workers"
    ).split()
)
"""Options that decide how a result looks, where it goes or how fast it is there, or that it names
in another place."""


def given_options(context: typer.Context) -> tuple[tuple[str, str], ...]:
    """The options that somebody gave and that can change a result, by name, as they were given."""
    found = []
    for parameter in context.command.params:
        name = parameter.name or ""
        is_option = parameter.param_type_name == "option" and name not in _ELSEWHERE
        source = context.get_parameter_source(name)
        if is_option and source is not None and source.name != "DEFAULT":
            found.append((max(parameter.opts, key=len), _as_given(context.params[name])))
    return tuple(sorted(found))


def with_options(ranking: Ranking, options: tuple[tuple[str, str], ...]) -> Ranking:
    """A ranking that knows the options it was made with."""
    if ranking.provenance is None:
        return ranking
    return replace(ranking, provenance=replace(ranking.provenance, options=options))


def _as_given(value: object) -> str:
    if isinstance(value, bool):
        return ""
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
