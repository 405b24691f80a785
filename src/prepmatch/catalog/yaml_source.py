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

_DEEPEST = 50
"""Far deeper than any data file goes; at some thousands the YAML library itself breaks."""

_Path = tuple[str | int, ...]
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_TEXT = yaml.reader.Reader.NON_PRINTABLE


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
    """Builds plain values from nodes and notes where each of them stands."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.places: dict[_Path, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self._scalars = yaml.SafeLoader("")

    def convert(self, node: yaml.Node, path: _Path = ()) -> Any:
        self.places[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.convert(child, (*path, i)) for i, child in enumerate(node.value)]
        return dict(self._pairs(node, path))

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        try:
            return self._scalars.construct_object(node)
        except (yaml.YAMLError, ValueError):
            self._report(node, "this value cannot be read")
            return None

    def _pairs(self, node: yaml.Node, path: _Path) -> Iterator[tuple[str, Any]]:
        keys: set[str] = set()
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key, str):
                self._report(key_node, "a key must be text")
                continue
            if key in keys:
                self._report(key_node, f"the key {key!r} stands here twice")
            keys.add(key)
            yield key, self.convert(value_node, (*path, key))

    def _report(self, node: yaml.Node, message: str) -> None:
        self.problems.append(_problem_at(node.start_mark, self.file, message))


def _problem_at(mark: Any, file: str, message: str) -> Problem:
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Problem(file, line, column, message)


def _refused(text: str, file: str) -> Iterator[Problem]:
    """What YAML allows and data files have no use for, told before anything is built."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST:
            yield _problem_at(event.start_mark, file, "the file is nested too deeply")
            return
        tag = getattr(event, "tag", None)
        if getattr(event, "anchor", None) is not None:
            message = "anchors and aliases are not supported here"
            yield _problem_at(event.start_mark, file, message)
        if tag is not None:
            yield _problem_at(event.start_mark, file, f"the tag {tag} is not supported here")


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
    bad = _NOT_TEXT.search(text)
    if bad is not None:
        start = bad.start()
        line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
        message = f"the character U+{ord(bad.group()):04X} is not allowed here"
        return None, [Problem(name, line, column, message)]
    try:
        refused = list(_refused(text, name))
        if refused:
            return None, refused
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return None, [_problem_at(mark, name, f"not valid YAML: {error.problem}")]
    if node is None:
        return None, [Problem(name, 1, 1, "the file is empty")]
    converter = _Converter(name)
    value = converter.convert(node)
    return YamlSource(name, value, converter.places), converter.problems
