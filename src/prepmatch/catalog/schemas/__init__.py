"""The editor schemas as they ship; `editor_schema.py` makes them, a test keeps them current."""

from __future__ import annotations

from importlib.resources import files


def shipped_schema(name: str) -> str:
    """The JSON Schema of `questions` or `skills` files, as text."""
    return (files(__name__) / f"{name}.json").read_text(encoding="utf-8")
