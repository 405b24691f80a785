"""Paragraphs, tables and text boxes of one part of a Word file, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.documents.office.docx_boxes import text_boxes
from prepmatch.documents.office.docx_runs import COMPATIBLE, RunReader, versions
from prepmatch.documents.office.docx_styles import WORD, Styles, shade
from prepmatch.documents.office.styled import Paragraph, place_inside
from prepmatch.documents.office.tables import read_table
from prepmatch.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_WRAPPERS = frozenset(
    WORD + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")
)
_CELL_DELETED = f"{WORD}tcPr/{WORD}cellDel"
_ROW_DELETED = f"{WORD}trPr/{WORD}del"


class BlockReader:
    """Reads what stands in a body, a header, a cell or a box.

    Args:
        styles: of the document.
    """

    def __init__(self, styles: Styles) -> None:
        self._styles = styles

    def read(self, container: _Element, place: Place, paper: str | None) -> Iterator[Paragraph]:
        """The paragraphs in a container.

        Args:
            container: the element around them.
            place: where in the file it stands.
            paper: the colour that it stands on; None where that cannot be told.
        """
        for node in container:
            if node.tag == f"{WORD}p":
                yield from self._paragraph(node, place, paper)
            elif node.tag == f"{WORD}tbl":
                yield from self._table(node, place_inside(place, Place.TABLE), paper)
            elif node.tag in _WRAPPERS:
                yield from self.read(node, place, paper)
            elif node.tag == f"{COMPATIBLE}AlternateContent":
                for version in versions(node):
                    yield from self.read(version, place, paper)

    def _paragraph(self, node: _Element, place: Place, paper: str | None) -> Iterator[Paragraph]:
        look = self._styles.paragraph(node.find(f"{WORD}pPr"))
        words = RunReader(self._styles, look, paper).read(node)
        yield Paragraph(tuple(words.runs), place, look.is_item, look.is_heading)
        for box in text_boxes(words.boxes, paper):
            yield from self.read(box.content, place_inside(place, Place.TEXT_BOX), box.paper)

    def _table(self, table: _Element, place: Place, paper: str | None) -> list[Paragraph]:
        if self._styles.shades(table.find(f"{WORD}tblPr")):
            paper = None
        rows = [
            tuple(tuple(self._cell(cell, place, paper)) for cell in _cells(row))
            for row in _rows(table)
        ]
        return read_table(rows)

    def _cell(self, cell: _Element, place: Place, paper: str | None) -> Iterator[Paragraph]:
        own = shade(cell.find(f"{WORD}tcPr"))
        return self.read(cell, place, own or paper)


def _rows(table: _Element) -> Iterator[_Element]:
    for row in _unwrapped(table, f"{WORD}tr"):
        if row.find(_ROW_DELETED) is None:
            yield row


def _cells(row: _Element) -> Iterator[_Element]:
    for cell in _unwrapped(row, f"{WORD}tc"):
        if cell.find(_CELL_DELETED) is None:
            yield cell


def _unwrapped(parent: _Element, tag: str) -> Iterator[_Element]:
    """Children of a kind, also those inside content controls."""
    for node in parent:
        if node.tag == tag:
            yield node
        elif node.tag in _WRAPPERS:
            yield from _unwrapped(node, tag)
