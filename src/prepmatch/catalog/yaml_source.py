"""YAML text to plain values that remember their line and column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from prepmatch.catalog.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LIMIT_BYTES = 20_000_000
"""Far above any bank a person writes, far below what hurts."""

_Path = tuple[str | int, ...]
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class YamlSource:
    """The value of a YAML file and the place of each of its parts."""

    file: str
    value: Any
    places: dict[_Path, tuple[int, int]]

    def problem(self, path: _Path, message: str) -> Problem:
        """A problem at a part, or at the nearest enclosing part that is known."""
        while path and path not in self.places:
            path = path[:-1]
        line, column = self.places.get(path, (1, 1))
        return Problem(self.file, line, column, message)


class _Converter:
    """Builds plain values from nodes; refuses what data files have no use for."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.places: dict[_Path, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()
        self._scalars = yaml.SafeLoader("")

    def convert(self, node: yaml.Node, path: _Path = ()) -> Any:
        self.places[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self._seen:
            self._report(node, "anchors and aliases are not supported here")
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.convert(child, (*path, i)) for i, child in enumerate(node.value)]
        return dict(self._pairs(node, path))

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        if not str(node.tag).startswith("tag:yaml.org,2002:"):
            self._report(node, f"the tag {node.tag} is not supported here")
            return None
        try:
            return self._scalars.construct_object(node)
        except (yaml.YAMLError, ValueError):
            self._report(node, "this value cannot be read")
            return None

    def _pairs(self, node: yaml.Node, path: _Path) -> Iterator[tuple[str, Any]]:
        keys: set[str] = set()
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in keys:
                self._report(key_node, f"the key {key!r} stands here twice")
            keys.add(key)
            yield key, self.convert(value_node, (*path, key))

    def _report(self, node: yaml.Node, message: str) -> None:
        mark = node.start_mark
        self.problems.append(Problem(self.file, mark.line + 1, mark.column + 1, message))


def read_yaml(path: Path, name: str | None = None) -> tuple[YamlSource | None, list[Problem]]:
    """Read a YAML file as data, never as code.

    Args:
        path: the file.
        name: what problems call it; the path unless told.

    Returns:
        The source, or None where nothing could be read, and every problem found.
    """
    name = name or str(path)
    try:
        if path.stat().st_size > _LIMIT_BYTES:
            return None, [Problem(name, 1, 1, f"the file is larger than {_LIMIT_BYTES:,} bytes")]
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return None, [Problem(name, 1, 1, "the file is not UTF-8 text; save it as UTF-8")]
    except OSError as error:
        return None, [Problem(name, 1, 1, f"the file cannot be opened: {error.strerror}")]
    return parse_yaml(text, name)


def parse_yaml(text: str, name: str) -> tuple[YamlSource | None, list[Problem]]:
    """Like `read_yaml`, from text at hand."""
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return None, [Problem(name, line, column, f"not valid YAML: {error.problem}")]
    except (yaml.YAMLError, RecursionError):
        return None, [Problem(name, 1, 1, "not valid YAML")]
    if node is None:
        return None, [Problem(name, 1, 1, "the file is empty")]
    converter = _Converter(name)
    try:
        value = converter.convert(node)
    except RecursionError:
        return None, [Problem(name, 1, 1, "the file is nested too deeply")]
    return YamlSource(name, value, converter.places), converter.problems
