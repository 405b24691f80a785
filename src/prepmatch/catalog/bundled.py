"""The data that ships: compiled inside an installed package, YAML in a checkout."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from prepmatch.catalog.compiled import PARTS, compile_catalog, load_catalog
from prepmatch.errors import InvalidDataError

if TYPE_CHECKING:
    from prepmatch.model import Catalog

COMPILED = Path(__file__).parents[1] / "compiled"
"""Written by the build; a checkout has none, so that nobody reads yesterday's data."""

FORMS = "forms"
"""The surface forms of the vocabulary, which only the finder needs."""

_CHECKOUT_DATA = Path(__file__).parents[3] / "data"


@lru_cache(maxsize=1)
def bundled_catalog() -> Catalog:
    """The catalog that ships with this version.

    Raises:
        InvalidDataError: in a checkout whose data files have mistakes.
    """
    if COMPILED.is_dir():
        return load_catalog({part: _read(part) for part in PARTS})
    from prepmatch.catalog.build import build_plain, data_files

    plain, problems = build_plain(data_files(_CHECKOUT_DATA))
    if problems:
        raise InvalidDataError([str(problem) for problem in problems])
    return load_catalog(compile_catalog(plain))


def bundled_forms() -> str | None:
    """The compiled surface forms, or None in a checkout, where they have to be made."""
    return _read(FORMS) if COMPILED.is_dir() else None


def _read(part: str) -> str:
    return (COMPILED / part).read_text(encoding="utf-8")
