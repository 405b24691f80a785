"""What the styles of a Word file say of its letters and paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.documents.office.heading_styles import is_heading_style

if TYPE_CHECKING:
    from lxml.etree import _Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VALUE = f"{WORD}val"
_OFF = frozenset({"0", "false", "off", "none"})
_TOGGLES = ("b", "caps", "smallCaps", "vanish")
_VALUES = ("sz", "highlight", "w")
_NO_OUTLINE = "9"
_LONGEST_CHAIN = 20
_BULLETED = re.compile(r"list ?bullet|bullet|aufz[äa]?hlung|liste (?:à|a) puces", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What a paragraph is by its style and its own properties.

    Attributes:
        letters: the properties that its runs begin with.
        paper: its shading, as six hexadecimal digits.
    """

    letters: dict[str, str]
    is_heading: bool
    is_item: bool
    paper: str | None


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str | None
    letters: dict[str, str]
    outline: str | None
    numbering: str | None
    paper: str | None
    shades: bool


class Styles:
    """The styles of a document.

    Args:
        root: of `word/styles.xml`, if there is one.
    """

    def __init__(self, root: _Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._defaults: dict[str, str] = {}
        self._usual: str | None = None
        if root is None:
            return
        self._defaults = letters(root.find(f"{WORD}docDefaults/{WORD}rPrDefault/{WORD}rPr"))
        for node in root.iterfind(f"{WORD}style"):
            name = node.get(f"{WORD}styleId", "")
            self._styles[name] = _style(node)
            is_paragraph = node.get(f"{WORD}type") == "paragraph"
            if is_paragraph and node.get(f"{WORD}default", "0") not in _OFF:
                self._usual = name

    def paragraph(self, properties: _Element | None) -> ParagraphLook:
        """The look of a paragraph, from its `w:pPr`."""
        named = value(properties, "pStyle") or self._usual
        chain = self._chain(named)
        outline = _first([value(properties, "outlineLvl"), *(s.outline for s in chain)])
        numbering = _first([_numbering(properties), *(s.numbering for s in chain)])
        is_heading = any(map(is_heading_style, [named or "", *(s.name for s in chain)]))
        is_bulleted = numbering is None and any(_BULLETED.match(s.name) for s in chain)
        return ParagraphLook(
            letters={**self._defaults, **_merged(chain)},
            is_heading=is_heading or (outline is not None and outline < _NO_OUTLINE),
            is_item=is_bulleted or (numbering or "0") != "0",
            paper=_first([shade(properties), *(s.paper for s in chain)]),
        )

    def letters(self, look: ParagraphLook, properties: _Element | None) -> dict[str, str]:
        """The properties of a run, from its `w:rPr` and its paragraph."""
        if properties is None:
            return look.letters
        named = self._chain(value(properties, "rStyle"))
        return {**look.letters, **_merged(named), **letters(properties)}

    def shades(self, table_properties: _Element | None) -> bool:
        """Whether the style of a table may colour cells."""
        return any(style.shades for style in self._chain(value(table_properties, "tblStyle")))

    def _chain(self, name: str | None) -> list[_Style]:
        """A style and those that it is based on."""
        chain: list[_Style] = []
        while name in self._styles and len(chain) < _LONGEST_CHAIN:
            chain.append(self._styles[name])
            name = chain[-1].based_on
        return chain


def letters(properties: _Element | None) -> dict[str, str]:
    """The properties in a `w:rPr` that decide how letters look."""
    found: dict[str, str] = {}
    if properties is None:
        return found
    for node in properties:
        name = str(node.tag).removeprefix(WORD)
        given = node.get(_VALUE)
        if name in _TOGGLES:
            found[name] = "0" if given in _OFF else "1"
        elif name in _VALUES and given is not None:
            found[name] = given
        elif name == "color":
            found[name] = _colour(node, given)
        elif name == "rFonts":
            found["font"] = node.get(f"{WORD}ascii", node.get(f"{WORD}hAnsi", ""))
    paper = shade(properties)
    return found if paper is None else {**found, "shade": paper}


def value(parent: _Element | None, name: str) -> str | None:
    """The value of a child element, if there is one."""
    node = None if parent is None else parent.find(f"{WORD}{name}")
    found = None if node is None else node.get(_VALUE)
    return None if found is None else str(found)


def shade(properties: _Element | None) -> str | None:
    """The colour behind a run, a paragraph or a cell, from its properties."""
    node = None if properties is None else properties.find(f"{WORD}shd")
    if node is None:
        return None
    fill = str(node.get(f"{WORD}fill", "auto"))
    if node.get(_VALUE) == "solid":
        fill = str(node.get(f"{WORD}color", "auto"))
    return None if fill == "auto" else fill


def _colour(node: _Element, given: str | None) -> str:
    """Theme colours are written out beside their names, but for white in some programs."""
    is_light = node.get(f"{WORD}themeColor") in {"background1", "light1"}
    if given in {None, "auto"} and is_light and node.get(f"{WORD}themeShade") is None:
        return "FFFFFF"
    return given or "auto"


def _style(node: _Element) -> _Style:
    properties = node.find(f"{WORD}pPr")
    return _Style(
        name=value(node, "name") or "",
        based_on=value(node, "basedOn"),
        letters=letters(node.find(f"{WORD}rPr")),
        outline=value(properties, "outlineLvl"),
        numbering=_numbering(properties),
        paper=shade(properties),
        shades=node.find(f".//{WORD}shd") is not None,
    )


def _numbering(properties: _Element | None) -> str | None:
    """The list that a paragraph belongs to; 0 takes it out of its style's list."""
    node = None if properties is None else properties.find(f"{WORD}numPr")
    return None if node is None else value(node, "numId") or "1"


def _merged(chain: list[_Style]) -> dict[str, str]:
    merged: dict[str, str] = {}
    for style in reversed(chain):
        merged.update(style.letters)
    return merged


def _first(values: list[str | None]) -> str | None:
    return next((found for found in values if found is not None), None)
