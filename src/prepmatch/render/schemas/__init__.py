"""The JSON contracts as JSON Schema files, which ship with the package."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def schema_of(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a contract, such as `prepmatch.plan/1`."""
    path = files(__name__) / f"{name.replace('/', '-')}.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema
