"""The tree of a page to lines: one for each block, points with bullets, headings marked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from prepmatch.documents.raw import RawLine
from prepmatch.documents.web.html_tree import BLOCKS, Element

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BOLD = frozenset({"b", "strong"})
_BOLD_STYLE = re.compile(r"font-weight\s{0,3}:\s{0,3}(?:bold|[6-9]00)")
_KEEPS_LINES = re.compile(r"white-space\s{0,3}:\s{0,3}(?:pre|break-spaces)")
_CELLS = frozenset({"td", "th"})
_BETWEEN_CELLS = " | "
_LONGEST_HEADING = 70
_MOST_WORDS = 9
_ENDS_OF_SENTENCES = (".", ",", ";")


def html_lines(root: Element) -> list[RawLine]:
    """The lines of an element, without what was left out of it."""
    return list(_Liner().read(root))


@dataclass(slots=True)
class _Words:
    """A line while its words come."""

    parts: list[str] = field(default_factory=list)
    is_bold: bool = True
    is_heading: bool = False
    is_item: bool = False


class _Liner:
    """Goes through a tree; keeps what holds at the place where it is."""

    def __init__(self) -> None:
        self._words = _Words()
        self._headings = self._bolds = self._kept = 0
        self._is_row = self._is_item = False
        self._before = ""
        self._passed = ""

    def read(self, root: Element) -> Iterator[RawLine]:
        """The lines of an element, empty ones left out."""
        for event, node in root.events():
            if isinstance(node, str):
                yield from self._take(node)
            elif node.tag in BLOCKS or node.tag == "br":
                yield from self._turn(node, event)
            else:
                self._passed += event[0]
            if isinstance(node, Element):
                self._enter(node, 1 if event == "start" else -1)
        yield from self._end()

    def _enter(self, node: Element, step: int) -> None:
        """Count what an element means for the text in it, and uncount it at its end."""
        style = node.attributes.get("style", "")
        self._bolds += step * (node.tag in _BOLD or _BOLD_STYLE.search(style) is not None)
        self._kept += step * (node.tag == "pre" or _KEEPS_LINES.search(style) is not None)
        is_heading = node.tag in _HEADINGS or node.attributes.get("role") == "heading"
        self._headings += step * is_heading

    def _turn(self, node: Element, event: str) -> Iterator[RawLine]:
        """A line ends where a block begins or ends, but for the cells of a simple row."""
        self._passed = ""
        if node.tag in _CELLS and self._is_row:
            self._before = _BETWEEN_CELLS if self._words.parts else ""
            return
        if event == "start" or node.tag != "br":
            yield from self._end()
        if node.tag == "tr":
            self._is_row = event == "start" and _is_simple(node)
        elif node.tag == "li":
            self._is_item = event == "start"

    def _take(self, text: str) -> Iterator[RawLine]:
        first, *others = text.split("\n") if self._kept else [text]
        self._say(first)
        for line in others:
            yield from self._end()
            self._say(line)

    def _say(self, text: str) -> None:
        if not text.strip():
            self._words.parts += [" "] if self._words.parts else []
            return
        words = self._words
        if "es" in self._passed and self._are_apart(text):
            words.parts.append(" ")
        words.parts += [self._before, text]
        words.is_bold = words.is_bold and self._bolds > 0
        words.is_heading = words.is_heading or self._headings > 0
        words.is_item, self._is_item = words.is_item or self._is_item, False
        self._before = self._passed = ""

    def _are_apart(self, text: str) -> bool:
        """Whether a seam between two elements parts words: `<i>Python</i><i>Java</i>`."""
        last = self._words.parts[-1][-1:] if self._words.parts else ""
        return text[0].isupper() and (last.islower() or last.isdecimal())

    def _end(self) -> Iterator[RawLine]:
        words, self._words = self._words, _Words()
        self._before = ""
        text = " ".join("".join(words.parts).split())
        if text:
            is_heading = words.is_heading or (words.is_bold and _is_short(text))
            bullet = "• " if words.is_item else ""
            yield RawLine(bullet + text, is_heading=is_heading and not (bullet and words.is_bold))


def _is_simple(row: Element) -> bool:
    """Whether each cell of a row is one line."""
    cells = [c for c in row.children if isinstance(c, Element) and c.tag in _CELLS]
    return len(cells) > 1 and not any(cell.has_blocks for cell in cells)


def _is_short(text: str) -> bool:
    """Whether bold words are a heading, and not a sentence that is said aloud."""
    return (
        len(text) <= _LONGEST_HEADING
        and len(text.split()) <= _MOST_WORDS
        and not text.endswith(_ENDS_OF_SENTENCES)
        and any(map(str.isalpha, text))
    )
