"""The data that ships: compiled inside an installed package, YAML in a checkout."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prepmatch.catalog.compiled import catalog_from_plain
from prepmatch.errors import InvalidDataError

if TYPE_CHECKING:
    from prepmatch.model import Catalog

COMPILED = Path(__file__).parents[1] / "catalog.json"
"""Written by the build; a checkout has none, so that nobody reads yesterday's data."""

COMPILED_FORMS = COMPILED.with_name("forms.json")
"""The surface forms of the compiled vocabulary, which only the finder needs."""

_CHECKOUT_DATA = Path(__file__).parents[3] / "data"


@lru_cache(maxsize=1)
def bundled_catalog() -> Catalog:
    """The catalog that ships with this version.

    Raises:
        InvalidDataError: in a checkout whose data files have mistakes.
    """
    return catalog_from_plain(bundled_plain())


def bundled_plain() -> dict[str, Any]:
    """Like `bundled_catalog`, before it is turned into the model's values."""
    if COMPILED.is_file():
        plain: dict[str, Any] = json.loads(COMPILED.read_bytes())
        return plain
    from prepmatch.catalog.build import build_plain, data_files

    plain, problems = build_plain(data_files(_CHECKOUT_DATA))
    if problems:
        raise InvalidDataError([str(problem) for problem in problems])
    return plain


def bundled_forms() -> dict[str, list[str]] | None:
    """The compiled surface forms, or None in a checkout, where they have to be made."""
    if not COMPILED_FORMS.is_file():
        return None
    forms: dict[str, list[str]] = json.loads(COMPILED_FORMS.read_bytes())
    return forms
