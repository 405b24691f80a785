"""The data that ships: compiled inside an installed package, YAML in a checkout."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prepmatch.catalog.compiled import PARTS, compile_catalog, load_catalog
from prepmatch.errors import InvalidDataError
from prepmatch.model import Demand

if TYPE_CHECKING:
    from prepmatch.model import Catalog

COMPILED = Path(__file__).parents[1] / "compiled"
"""Written by the build; a checkout has none, so that nobody reads yesterday's data."""

FORMS = "forms"
"""The surface forms of the vocabulary, which only the finder needs."""

DEMAND = "demand"
"""What job ads ask for, which only the statistics need."""

ENGLISH = "english.txt"
"""Ordinary words of English, which only the search for slips needs."""

_CHECKOUT_DATA = Path(__file__).parents[3] / "data"


@lru_cache(maxsize=1)
def bundled_catalog() -> Catalog:
    """The catalog that ships with this version.

    Raises:
        InvalidDataError: in a checkout whose data files have mistakes.
    """
    if COMPILED.is_dir():
        return load_catalog({part: (COMPILED / part).read_bytes() for part in PARTS})
    return load_catalog(compile_catalog(_checkout()))


def bundled_demand() -> tuple[Demand, ...]:
    """The terms that most job ads name, the most demanded first.

    Raises:
        InvalidDataError: in a checkout whose data files have mistakes.
    """
    terms = json.loads(_read(DEMAND)) if COMPILED.is_dir() else _checkout()["demand"]["terms"]
    demand = [Demand(term, ads) for term, ads in terms.items()]
    return tuple(sorted(demand, key=lambda item: (-item.ads, item.term)))


@lru_cache(maxsize=1)
def _checkout() -> dict[str, Any]:
    """The plain values of a checkout's data files."""
    from prepmatch.catalog.build import build_plain, data_files

    plain, problems = build_plain(data_files(_CHECKOUT_DATA))
    if problems:
        raise InvalidDataError([str(problem) for problem in problems])
    return plain


def bundled_forms() -> str | None:
    """The compiled surface forms, or None in a checkout, where they have to be made."""
    return _read(FORMS) if COMPILED.is_dir() else None


@lru_cache(maxsize=1)
def ordinary_english() -> frozenset[str]:
    """Ordinary words and names of English, folded; from SCOWL, see the notice in the file."""
    folder = COMPILED if COMPILED.is_dir() else _CHECKOUT_DATA
    lines = (folder / ENGLISH).read_text(encoding="utf-8").split("\n")
    return frozenset(line for line in lines if not line.startswith("#"))


def _read(part: str) -> str:
    return (COMPILED / part).read_text(encoding="utf-8")
