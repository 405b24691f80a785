"""OpenDocument text (LibreOffice, Google Docs) to lines: headers, body, notes, footers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.documents.office.contrast import WHITE
from prepmatch.documents.office.odt_styles import DRAW, STYLE, TABLE, TEXT, OdtStyles
from prepmatch.documents.office.odt_words import OFFICE, read_words
from prepmatch.documents.office.styled import Paragraph, Run, place_inside, raw_text
from prepmatch.documents.office.tables import read_table
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from prepmatch.documents.office.package import Package
    from prepmatch.documents.raw import RawText

_MANIFEST = "META-INF/manifest.xml"
_ENCRYPTION = b"encryption-data"
_FURNITURE = {
    "header": ("header-first", "header", "header-left"),
    "footer": ("footer-first", "footer", "footer-left"),
}
_NOT_TEXT = frozenset({f"{TEXT}tracked-changes", f"{TEXT}sequence-decls", f"{OFFICE}forms"})


def read_odt(package: Package, source: str) -> RawText:
    """Read an OpenDocument text: every header once, the body, notes, every footer once.

    Raises:
        UnreadableDocumentError: encrypted, damaged, too-large or empty-file.
    """
    if _ENCRYPTION in (package.read(_MANIFEST) or b""):
        raise UnreadableDocumentError(source, Reason.ENCRYPTED)
    content, styles = package.xml("content.xml"), package.xml("styles.xml")
    body = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
    if content is None or body is None:
        raise UnreadableDocumentError(source, Reason.DAMAGED)
    reader = _Reader(OdtStyles([root for root in (styles, content) if root is not None]))
    text = raw_text(reader.read(body, styles))
    if not any(line.text.strip() for line in text.lines):
        raise UnreadableDocumentError(source, Reason.EMPTY_FILE)
    return text


class _Reader:
    """Reads blocks in reading order; notes are kept for the end."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles
        self._notes: list[_Element] = []

    def read(self, body: _Element, masters: _Element | None) -> Iterator[Paragraph]:
        """All paragraphs of a document.

        Args:
            body: the element around its text.
            masters: the part that holds headers and footers.
        """
        paper = None if self._styles.has_backdrop else self._styles.page or WHITE
        for root in _furniture(masters, "header"):
            yield from self._blocks(root, Place.HEADER, paper)
        yield from self._blocks(body, Place.BODY, paper)
        notes, self._notes = self._notes, []
        for note in notes:
            yield from self._blocks(note, Place.BODY, paper)
        for root in _furniture(masters, "footer"):
            yield from self._blocks(root, Place.FOOTER, paper)

    def _blocks(
        self, container: _Element, place: Place, paper: str | None, *, is_item: bool = False
    ) -> Iterator[Paragraph]:
        for node in container:
            tag = str(node.tag)
            if tag in {f"{TEXT}p", f"{TEXT}h"}:
                yield from self._paragraph(node, place, paper, is_item=is_item)
                is_item = False
            elif tag == f"{TEXT}list-item":
                yield from self._blocks(node, place, paper, is_item=True)
            elif tag == f"{TABLE}table":
                yield from self._table(node, place_inside(place, Place.TABLE), paper)
            elif tag.startswith(DRAW):
                yield from self._box(node, place, paper)
            elif tag not in _NOT_TEXT:
                yield from self._hideable(node, place, paper)

    def _hideable(self, node: _Element, place: Place, paper: str | None) -> Iterator[Paragraph]:
        """A list, a section or an index; sections can be switched off."""
        is_off = node.get(f"{TEXT}display") == "none"
        for paragraph in self._blocks(node, place, paper):
            yield _hidden(paragraph) if is_off else paragraph

    def _paragraph(
        self, node: _Element, place: Place, paper: str | None, *, is_item: bool
    ) -> Iterator[Paragraph]:
        style = node.get(f"{TEXT}style-name")
        words = read_words(self._styles, node, self._styles.paragraph(style, paper))
        self._notes += words.notes
        is_heading = node.tag == f"{TEXT}h" or self._styles.is_heading(style)
        yield Paragraph(tuple(words.runs), place, is_item, is_heading)
        for box in words.boxes:
            yield from self._box(box, place, paper)

    def _box(self, drawing: _Element, place: Place, paper: str | None) -> Iterator[Paragraph]:
        """A frame, a shape or a group of them, with what is written in it."""
        fill = self._styles.fill(drawing.get(f"{DRAW}style-name"), paper)
        yield from self._blocks(drawing, place_inside(place, Place.TEXT_BOX), fill)

    def _table(self, table: _Element, place: Place, paper: str | None) -> list[Paragraph]:
        name = table.get(f"{TABLE}style-name")
        paper = self._styles.paper("table", name, paper)
        rows = [
            tuple(tuple(self._cell(cell, place, paper)) for cell in row)
            for row in _nearest(table, f"{TABLE}table-row")
        ]
        return read_table(rows)

    def _cell(self, cell: _Element, place: Place, paper: str | None) -> Iterator[Paragraph]:
        row, own = cell.getparent(), cell.get(f"{TABLE}style-name")
        if row is not None:
            paper = self._styles.paper("table-row", row.get(f"{TABLE}style-name"), paper)
        return self._blocks(cell, place, self._styles.paper("table-cell", own, paper))


def _nearest(parent: _Element, tag: str) -> Iterator[_Element]:
    """Rows of a table, also those in groups, but not those of tables in it."""
    for node in parent:
        if node.tag == tag:
            yield node
        elif str(node.tag).startswith(f"{TABLE}table-"):
            yield from _nearest(node, tag)


def _hidden(paragraph: Paragraph) -> Paragraph:
    runs = tuple(Run(run.text, run.size, run.is_bold, is_hidden=True) for run in paragraph.runs)
    return Paragraph(runs, paragraph.place)


def _furniture(masters: _Element | None, kind: str) -> Iterator[_Element]:
    """The headers or footers of all page styles that are shown, each once."""
    if masters is None:
        return
    seen: set[str] = set()
    for page in masters.iter(f"{STYLE}master-page"):
        for name in _FURNITURE[kind]:
            for root in page.iterfind(f"{STYLE}{name}"):
                words = "".join(root.itertext())
                if root.get(f"{STYLE}display") != "false" and words not in seen:
                    seen.add(words)
                    yield root
