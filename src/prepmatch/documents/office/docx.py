"""DOCX to lines: headers first, then the body with its tables and text boxes, then footers."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from prepmatch.documents.office.contrast import WHITE
from prepmatch.documents.office.docx_blocks import BlockReader
from prepmatch.documents.office.docx_boxes import has_backdrop
from prepmatch.documents.office.docx_styles import WORD, Styles
from prepmatch.documents.office.styled import raw_text
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from prepmatch.documents.office.package import Package
    from prepmatch.documents.raw import RawText

_USUAL_BODY = "word/document.xml"
_REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_KIND = f"{WORD}type"
_OFF = frozenset({"0", "false", "off"})


def read_docx(package: Package, source: str) -> RawText:
    """Read a Word document: every header once, the body, notes, every footer once.

    Args:
        package: the file.
        source: what errors call it.

    Raises:
        UnreadableDocumentError: encrypted, damaged, too-large or empty-file.
    """
    document = _WordFile(package, source)
    reader = BlockReader(document.styles)
    paper = document.paper()
    text = raw_text(
        itertools.chain.from_iterable(
            reader.read(container, place, paper) for container, place in document.containers()
        )
    )
    if not any(line.text.strip() for line in text.lines):
        raise UnreadableDocumentError(source, Reason.EMPTY_FILE)
    return text


class _WordFile:
    """The parts of a Word document that hold words."""

    def __init__(self, package: Package, source: str) -> None:
        self._package = package
        offices = package.relations("").values()
        name = next((part for kind, part in offices if kind == "officeDocument"), _USUAL_BODY)
        self._root = package.xml(name)
        body = None if self._root is None else self._root.find(f"{WORD}body")
        if self._root is None or body is None:
            raise UnreadableDocumentError(source, Reason.DAMAGED)
        self._body = body
        self._relations = package.relations(name)
        self._settings = self._related("settings")
        self.styles = Styles(self._related("styles"))
        self._headers = list(self._furniture("header"))
        self._footers = list(self._furniture("footer"))

    def containers(self) -> Iterator[tuple[_Element, Place]]:
        """What holds paragraphs, in reading order."""
        yield from ((root, Place.HEADER) for root in self._headers)
        yield self._body, Place.BODY
        for kind in ("footnotes", "endnotes"):
            notes = self._related(kind)
            for note in () if notes is None else notes:
                if note.get(_KIND) in {None, "normal"}:
                    yield note, Place.BODY
        yield from ((root, Place.FOOTER) for root in self._footers)

    def paper(self) -> str | None:
        """The colour of the page; None where something lies behind the text."""
        if any(map(has_backdrop, (self._body, *self._headers, *self._footers))):
            return None
        background = None if self._root is None else self._root.find(f"{WORD}background")
        if background is None or not self._has_setting("displayBackgroundShape"):
            return WHITE
        return str(background.get(f"{WORD}color", "auto"))

    def _furniture(self, kind: str) -> Iterator[_Element]:
        """The headers or footers of all sections that are shown, each once."""
        seen: set[str] = set()
        for section in self._body.iter(f"{WORD}sectPr"):
            for reference in section.iterfind(f"{WORD}{kind}Reference"):
                _, part = self._relations.get(reference.get(_REFERENCE, ""), ("", ""))
                if part in seen or not self._is_shown(section, reference):
                    continue
                root = self._package.xml(part)
                words = "" if root is None else "".join(root.itertext(f"{WORD}t"))
                if root is not None and words not in seen:
                    yield root
                seen |= {part, words}

    def _is_shown(self, section: _Element, reference: _Element) -> bool:
        kind = reference.get(_KIND, "default")
        if kind == "first":
            return _is_on(section.find(f"{WORD}titlePg"))
        return kind != "even" or self._has_setting("evenAndOddHeaders")

    def _has_setting(self, name: str) -> bool:
        return self._settings is not None and _is_on(self._settings.find(f"{WORD}{name}"))

    def _related(self, kind: str) -> _Element | None:
        part = next((part for found, part in self._relations.values() if found == kind), None)
        return None if part is None else self._package.xml(part)


def _is_on(node: _Element | None) -> bool:
    return node is not None and node.get(f"{WORD}val", "1") not in _OFF
