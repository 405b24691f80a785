"""DOCX to lines: paragraphs, tables and text boxes in the order they stand."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from prepmatch.documents.limits import MAX_UNPACKED_BYTES
from prepmatch.documents.raw import HIDDEN_TEXT, RawLine, RawText
from prepmatch.errors import Reason, UnreadableDocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as WordDocument
    from lxml.etree import _Element

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VANISH = f"{_WORD}r/{_WORD}rPr/{_WORD}vanish"
"""A run of letters that Word does not show."""
_MARKUP_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT_PARTS = {
    f"{_WORD}t": None,
    f"{_WORD}tab": "\t",
    f"{_WORD}br": "\n",
    f"{_WORD}cr": "\n",
    f"{_WORD}noBreakHyphen": "-",
}


def read_docx(data: bytes, source: str) -> RawText:
    """Read a Word document; headers come first, footers last, text boxes after their anchor.

    Raises:
        UnreadableDocumentError: encrypted, damaged, unsupported-format, too-large or empty-file.
    """
    _refuse_bombs(data, source)
    roots = _roots(data, source)
    lines = [line for root in roots for line in _lines(root)]
    is_hiding = any(root.find(f".//{_VANISH}") is not None for root in roots)
    if not any(line.text.strip() for line in lines):
        raise UnreadableDocumentError(source, Reason.EMPTY_FILE)
    return RawText(tuple(lines), (HIDDEN_TEXT,) if is_hiding else ())


def _refuse_bombs(data: bytes, source: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        raise UnreadableDocumentError(source, Reason.DAMAGED) from None
    if sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        raise UnreadableDocumentError(source, Reason.TOO_LARGE)
    if "word/document.xml" not in {part.filename for part in parts}:
        raise UnreadableDocumentError(source, Reason.UNSUPPORTED_FORMAT)


def _roots(data: bytes, source: str) -> list[_Element]:
    import docx

    try:
        roots = list(_parts(docx.Document(io.BytesIO(data))))
    except Exception:  # noqa: BLE001
        # python-docx lets every fault of the package through as whatever it met.
        raise UnreadableDocumentError(source, Reason.DAMAGED) from None
    return [root for root in roots if root is not None]


def _parts(document: WordDocument) -> Iterator[_Element | None]:
    section = document.sections[0] if len(document.sections) else None
    if section is not None and not section.header.is_linked_to_previous:
        yield section.header._element  # noqa: SLF001 - python-docx offers no way to text boxes
    yield document.element.body
    if section is not None and not section.footer.is_linked_to_previous:
        yield section.footer._element  # noqa: SLF001


def _lines(root: _Element) -> Iterator[RawLine]:
    for paragraph in root.iter(f"{_WORD}p"):
        if any(ancestor.tag == _MARKUP_FALLBACK for ancestor in paragraph.iterancestors()):
            continue
        text = "".join(_runs(paragraph))
        is_heading = _is_heading(paragraph)
        bullet = "• " if paragraph.find(f"{_WORD}pPr/{_WORD}numPr") is not None and text else ""
        for line in text.split("\n"):
            yield RawLine(bullet + line, is_heading=is_heading)


def _runs(paragraph: _Element) -> Iterator[str]:
    """The text of a paragraph without that of the text boxes anchored in it."""
    for node in paragraph.iter(*_TEXT_PARTS):
        owner = next(a for a in node.iterancestors() if a.tag == f"{_WORD}p")
        run = node.getparent()
        is_hidden = run is not None and run.find(f"{_WORD}rPr/{_WORD}vanish") is not None
        if owner is paragraph and not is_hidden:
            yield _TEXT_PARTS[str(node.tag)] or node.text or ""


def _is_heading(paragraph: _Element) -> bool:
    style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
    name = "" if style is None else str(style.get(f"{_WORD}val", ""))
    return name.lower().startswith(("heading", "title", "berschrift", "titre"))
