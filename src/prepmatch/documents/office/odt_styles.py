"""What the styles of an OpenDocument text say of its letters and paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from prepmatch.documents.office.heading_styles import is_heading_style

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_FORMAT = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_LONGEST_CHAIN = 20
_CLEAR = "transparent"
_PLAIN_WEIGHTS = frozenset({"normal", "400", "300"})
_POINTS = re.compile(r"(\d{1,4}(?:\.\d{1,6})?)(pt|in|cm|mm)$")
_POINTS_OF = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835}


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look.

    Attributes:
        ink: their colour; None where the program chooses one that can be read.
        paper: what they stand on.
    """

    size: float | None = None
    is_bold: bool = False
    is_hidden: bool = False
    ink: str | None = None
    paper: str | None = None


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str | None
    outline: str | None
    letters: dict[str, str] = field(default_factory=dict)
    paper: str | None = None
    fill: str | None = None
    is_behind: bool = False


class OdtStyles:
    """The styles of a document.

    Args:
        roots: of the parts that define them; later ones win.
    """

    def __init__(self, roots: Iterable[_Element]) -> None:
        self._styles: dict[tuple[str, str], _Style] = {}
        self._page: str | None = None
        for root in roots:
            for node in root.iter(f"{STYLE}style", f"{STYLE}default-style"):
                family, name = (node.get(f"{STYLE}{key}", "") for key in ("family", "name"))
                self._styles[family, name] = _style(node)
            for node in root.iter(f"{STYLE}page-layout-properties"):
                self._page = _paper(node) or self._page

    @property
    def page(self) -> str | None:
        """The colour of the pages, if the document gives them one."""
        return self._page

    @property
    def has_backdrop(self) -> bool:
        """Whether drawings lie behind the text, so that its paper cannot be told."""
        return any(style.is_behind for style in self._styles.values())

    def paragraph(self, name: str | None, paper: str | None) -> Look:
        """The look that the letters of a paragraph begin with."""
        default = self._styles.get(("paragraph", ""))
        chain = [*self._chain("paragraph", name), *([default] if default else [])]
        behind = next((style.paper for style in chain if style.paper), paper)
        look = Look(paper=behind)
        for style in reversed(chain):
            look = _with(look, style.letters)
        return look

    def span(self, look: Look, name: str | None) -> Look:
        """The look of letters in a span of a named style."""
        for style in reversed(self._chain("text", name)):
            look = _with(look, style.letters)
        return look

    def is_heading(self, name: str | None) -> bool:
        """Whether a paragraph's style, or one that it comes from, is one for headings."""
        chain = self._chain("paragraph", name)
        return any(style.outline or is_heading_style(style.name) for style in chain)

    def paper(self, family: str, name: str | None, paper: str | None) -> str | None:
        """The colour of a cell, a row or a table, else what it stands on."""
        chain = self._chain(family, name)
        return next((style.paper for style in chain if style.paper), paper)

    def fill(self, name: str | None, paper: str | None) -> str | None:
        """The colour of a box: plain, none of its own, or one that cannot be told."""
        chain = self._chain("graphic", name)
        return next((style.fill or None for style in chain if style.fill is not None), paper)

    def _chain(self, family: str, name: str | None) -> list[_Style]:
        """A style and those that it comes from."""
        chain: list[_Style] = []
        while name and (family, name) in self._styles and len(chain) < _LONGEST_CHAIN:
            chain.append(self._styles[family, name])
            name = chain[-1].parent
        return chain


def _style(node: _Element) -> _Style:
    letters = node.find(f"{STYLE}text-properties")
    graphic = node.find(f"{STYLE}graphic-properties")
    holders = (f"{STYLE}{kind}-properties" for kind in ("paragraph", "table-cell", "table-row"))
    boxes = [node.find(holder) for holder in (*holders, f"{STYLE}table-properties")]
    return _Style(
        name=node.get(f"{STYLE}display-name") or node.get(f"{STYLE}name", ""),
        parent=node.get(f"{STYLE}parent-style-name"),
        outline=node.get(f"{STYLE}default-outline-level"),
        letters={} if letters is None else _local(letters.attrib),
        paper=next((_paper(box) for box in boxes if box is not None and _paper(box)), None),
        fill=None if graphic is None else _fill(graphic),
        is_behind=graphic is not None and graphic.get(f"{STYLE}run-through") == "background",
    )


def _local(attributes: Mapping[str, str]) -> dict[str, str]:
    return {str(name).rpartition("}")[2]: str(given) for name, given in attributes.items()}


def _paper(node: _Element) -> str | None:
    colour = node.get(f"{_FORMAT}background-color", _CLEAR)
    return None if colour == _CLEAR else str(colour)


def _fill(node: _Element) -> str | None:
    """A plain colour; empty for what is no plain colour; None where nothing is said or drawn."""
    kind = node.get(f"{DRAW}fill")
    if kind == "solid":
        return str(node.get(f"{DRAW}fill-color", ""))
    return _paper(node) if kind in {None, "none"} else ""


def _with(look: Look, letters: Mapping[str, str]) -> Look:
    """A look with the properties of one style laid over it."""
    if not letters:
        return look
    weight = letters.get("font-weight")
    is_bold = look.is_bold if weight is None else weight not in _PLAIN_WEIGHTS
    is_capital = letters.get("text-transform") == "uppercase" or "font-variant" in letters
    shown = letters.get("display")
    ink = letters.get("color", look.ink)
    ground = letters.get("background-color", _CLEAR)
    return Look(
        size=_points(letters.get("font-size", "")) or look.size,
        is_bold=is_bold or (is_capital and letters.get("font-variant") != "normal"),
        is_hidden=look.is_hidden if shown is None else shown == "none",
        ink=None if letters.get("use-window-font-color") == "true" else ink,
        paper=look.paper if ground == _CLEAR else ground,
    )


def _points(size: str) -> float | None:
    found = _POINTS.match(size)
    return None if found is None else float(found.group(1)) * _POINTS_OF[found.group(2)]
