"""The words of one paragraph of a Word file: fields, symbols and changes resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from prepmatch.documents.office.contrast import WHITE, is_invisible
from prepmatch.documents.office.docx_styles import WORD, Styles
from prepmatch.documents.office.page_numbers import is_page_field, only_numbers_pages
from prepmatch.documents.office.styled import TINY, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from prepmatch.documents.office.docx_styles import ParagraphLook

COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LEFT_OUT = frozenset(
    WORD + name for name in ("del", "moveFrom", "pPr", "sdtPr", "sdtEndPr", "rPr", "rt")
)
"""Deleted words, properties, and the small letters over a word."""
_BOXED = frozenset(WORD + name for name in ("drawing", "pict", "object"))
_SIGNS = {
    f"{WORD}tab": "\t",
    f"{WORD}ptab": "\t",
    f"{WORD}br": "\n",
    f"{WORD}cr": "\n",
    f"{WORD}noBreakHyphen": "-",
    f"{WORD}softHyphen": "\u00ad",
}
_PICTURE_FONTS = ("wingdings", "webdings", "zapfdingbats", "fontawesome", "font awesome")
_PICTURE = "\uf0b7"
"""A letter of a font of pictures: a bullet if it stands first, else nothing."""
_NARROW = 10
"""Percent of the usual width; letters this thin are lines."""


@dataclass(slots=True)
class Words:
    """What one paragraph holds.

    Attributes:
        runs: its letters.
        boxes: the drawings that are anchored in it.
    """

    runs: list[Run] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)


@dataclass(slots=True)
class _Field:
    """A field being read: its instruction first, its result after that."""

    instruction: str = ""
    is_result: bool = False


class RunReader:
    """Reads the runs of one paragraph.

    Args:
        styles: of the document.
        look: of the paragraph.
        paper: what the paragraph stands on; None where that cannot be told.
    """

    def __init__(self, styles: Styles, look: ParagraphLook, paper: str | None) -> None:
        self._styles = styles
        self._look = look
        self._paper = look.paper or paper
        self._fields: list[_Field] = []
        self._numbers_pages = False
        self._words = Words()

    def read(self, paragraph: _Element) -> Words:
        """The words of a paragraph; none where it does nothing but number pages."""
        self._read(paragraph)
        text = "".join(run.text for run in self._words.runs)
        if self._numbers_pages and only_numbers_pages(text):
            self._words.runs.clear()
        return self._words

    def _read(self, parent: _Element) -> None:
        for node in parent:
            if node.tag == f"{WORD}r":
                self._read_run(node)
            elif node.tag == f"{COMPATIBLE}AlternateContent":
                for version in versions(node):
                    self._read(version)
            elif node.tag == f"{WORD}fldSimple" and self._is_page_number(node.get(f"{WORD}instr")):
                continue
            elif node.tag not in _LEFT_OUT:
                self._read(node)

    def _read_run(self, run: _Element) -> None:
        properties = run.find(f"{WORD}rPr")
        look = self._styles.letters(self._look, properties)
        text = "".join(self._pieces(run))
        if not text:
            return
        if look.get("font", "").lower().startswith(_PICTURE_FONTS):
            text = "".join(_PICTURE if sign.isprintable() else sign for sign in text)
        size = _number(look.get("sz"))
        is_bold = any(look.get(name, "0") == "1" for name in ("b", "caps", "smallCaps"))
        is_hidden = self._is_hidden(look)
        self._words.runs.append(Run(text, size and size / 2, is_bold, is_hidden))

    def _pieces(self, run: _Element) -> Iterator[str]:
        for node in run:
            if node.tag == f"{WORD}t":
                yield "" if self._in_page_number() else (node.text or "").replace("\n", " ")
            elif node.tag in _SIGNS:
                yield _SIGNS[str(node.tag)]
            elif node.tag == f"{WORD}sym":
                yield _symbol(node)
            elif node.tag == f"{WORD}fldChar":
                self._turn(str(node.get(f"{WORD}fldCharType", "")))
            elif node.tag == f"{WORD}instrText" and self._fields:
                self._fields[-1].instruction += node.text or ""
            elif node.tag in _BOXED:
                self._words.boxes.append(node)
            elif node.tag == f"{COMPATIBLE}AlternateContent":
                self._words.boxes += versions(node)

    def _turn(self, step: str) -> None:
        if step == "begin":
            self._fields.append(_Field())
        elif step == "separate" and self._fields:
            self._fields[-1].is_result = True
        elif step == "end" and self._fields:
            self._is_page_number(self._fields.pop().instruction)

    def _in_page_number(self) -> bool:
        return any(f.is_result and self._is_page_number(f.instruction) for f in self._fields)

    def _is_page_number(self, instruction: str | None) -> bool:
        is_number = is_page_field(instruction)
        self._numbers_pages = self._numbers_pages or is_number
        return is_number

    def _is_hidden(self, look: dict[str, str]) -> bool:
        """Switched off, a speck, a line, or of the colour that it stands on."""
        size, width = _number(look.get("sz")), _number(look.get("w"))
        if look.get("vanish", "0") == "1" or (size is not None and size / 2 <= TINY):
            return True
        if width is not None and width <= _NARROW:
            return True
        if look.get("highlight", "none") not in {"none", "white"}:
            return False
        paper = WHITE if look.get("highlight") == "white" else look.get("shade") or self._paper
        colour = look.get("color", "auto")
        if colour == "auto":  # Word chooses black or white, whichever can be read
            return False
        return is_invisible(colour, paper)


def versions(node: _Element) -> list[_Element]:
    """The version of a drawing that Word shows, or the one for old programs."""
    chosen = node.find(f"{COMPATIBLE}Choice")
    if chosen is None or chosen.find(f".//{WORD}p") is None:
        fallback = node.find(f"{COMPATIBLE}Fallback")
        chosen = chosen if fallback is None else fallback
    return [] if chosen is None else [chosen]


def _symbol(node: _Element) -> str:
    """A letter given by its number; halves of letters are none."""
    code = str(node.get(f"{WORD}char", ""))
    try:
        return chr(int(code[-4:], 16)).encode("utf-8", errors="ignore").decode()
    except ValueError:
        return ""


def _number(given: str | None) -> float | None:
    try:
        return None if given is None else float(given.removesuffix("%").removesuffix("pt"))
    except ValueError:
        return None
