"""The words of one paragraph of an OpenDocument text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from prepmatch.documents.office.contrast import is_invisible
from prepmatch.documents.office.odt_styles import DRAW, TEXT, Look, OdtStyles
from prepmatch.documents.office.page_numbers import only_numbers_pages
from prepmatch.documents.office.styled import TINY, Run

if TYPE_CHECKING:
    from lxml.etree import _Element

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_LEFT_OUT = frozenset({f"{OFFICE}annotation", f"{TEXT}ruby-text", f"{TEXT}note-citation"})
_PAGE_NUMBERS = frozenset({f"{TEXT}page-number", f"{TEXT}page-count"})
_NOTE = f"{TEXT}note"
_NOTE_BODY = f"{TEXT}note-body"
_MOST_SPACES = 40
_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass(slots=True)
class Words:
    """What one paragraph holds.

    Attributes:
        runs: its letters.
        boxes: the drawings that are anchored in it.
        notes: the bodies of its footnotes.
    """

    runs: list[Run] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    notes: list[_Element] = field(default_factory=list)


def read_words(styles: OdtStyles, paragraph: _Element, look: Look) -> Words:
    """The words of a paragraph; none where it does nothing but number pages.

    Args:
        styles: of the document.
        paragraph: the element.
        look: what its letters begin with.
    """
    words = Words()
    _read(styles, paragraph, look, words)
    if any(node.tag in _PAGE_NUMBERS for node in paragraph.iter(*_PAGE_NUMBERS)):
        text = "".join(run.text for run in words.runs)
        if only_numbers_pages(text):
            words.runs.clear()
    return words


def _read(styles: OdtStyles, parent: _Element, look: Look, words: Words) -> None:
    _say(_folded(parent.text), look, words)
    for node in parent:
        tag = str(node.tag)
        if tag == f"{TEXT}s":
            _say(" " * _count(node), look, words)
        elif tag == f"{TEXT}tab":
            _say("\t", look, words)
        elif tag == f"{TEXT}line-break":
            _say("\n", look, words)
        elif tag.startswith(DRAW) and tag != f"{DRAW}a":
            words.boxes.append(node)
        elif tag == _NOTE:
            words.notes += node.iterfind(_NOTE_BODY)
        elif tag not in _LEFT_OUT and tag not in _PAGE_NUMBERS:
            inside = styles.span(look, node.get(f"{TEXT}style-name"))
            _read(styles, node, inside, words)
        _say(_folded(node.tail), look, words)


def _say(text: str, look: Look, words: Words) -> None:
    if text:
        words.runs.append(Run(text, look.size, look.is_bold, _is_hidden(look)))


def _folded(text: str | None) -> str:
    """White space of XML means one space; tabs and line ends are elements."""
    return _SPACES.sub(" ", text or "")


def _is_hidden(look: Look) -> bool:
    """Switched off, a speck, or of the colour that it stands on."""
    is_speck = look.size is not None and look.size <= TINY
    return look.is_hidden or is_speck or is_invisible(look.ink, look.paper)


def _count(node: _Element) -> int:
    given = str(node.get(f"{TEXT}c", "1"))
    return min(int(given), _MOST_SPACES) if given.isdecimal() else 1
