"""What a file looks like to an upload form or a parser, beside its text. For `check` only."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from prepmatch.documents.limits import MAX_BYTES
from prepmatch.model import FileFacts

if TYPE_CHECKING:
    from pathlib import Path

_PDF_WITHIN = 1024
_FORMATS = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".odt": "odt",
    ".rtf": "rtf",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
}
_STARTS = ((b"{\\rtf", "rtf"), (b"<!doctype html", "html"), (b"<html", "html"))
_WORD_LINKS = "word/_rels/document.xml.rels"
_LINK_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_MAX_LINKS = 200
_LONGEST_LINK = 500
_MAX_PART = 1_000_000
"""Bytes of the list of links in a DOCX; a thousand links take a tenth of it."""


def inspect_file(path: Path) -> FileFacts:
    """What there is to see of a file that could be read as a document.

    Raises:
        OSError: if it is there no longer.
    """
    with path.open("rb") as stream:
        return inspect_bytes(stream.read(MAX_BYTES), path.suffix.lower(), path.name)


def inspect_bytes(data: bytes, suffix: str, name: str | None) -> FileFacts:
    """Like `inspect_file`, from bytes at hand.

    Args:
        data: the file.
        suffix: in lower case, with its dot.
        name: the file's name without folders; None for standard input.
    """
    kind = _format(data, suffix)
    if kind == "pdf":
        from prepmatch.documents.pdf.inspection import inspect_pdf

        return inspect_pdf(data, name)
    links = _word_links(data) if kind == "docx" else ()
    return FileFacts(name, len(data), kind, links=links)


def _format(data: bytes, suffix: str) -> str:
    """The format by the file's first bytes, then by its suffix."""
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    start = data[:_PDF_WITHIN].lstrip().lower()
    for magic, kind in _STARTS:
        if start.startswith(magic):
            return kind
    if data.startswith(b"PK\x03\x04") and suffix != ".odt":
        return "docx"
    return _FORMATS.get(suffix, "text")


def _word_links(data: bytes) -> tuple[str, ...]:
    """Where the hyperlinks of a Word document lead; none if its list of them is broken."""
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            part = archive.getinfo(_WORD_LINKS)
            if part.file_size > _MAX_PART:
                return ()
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
            root = etree.fromstring(archive.read(part), parser)
    except (KeyError, OSError, ValueError, RuntimeError, zipfile.BadZipFile, etree.XMLSyntaxError):
        return ()
    links = (node.get("Target", "") for node in root if node.get("Type") == _LINK_TYPE)
    return tuple(dict.fromkeys(link[:_LONGEST_LINK] for link in links if link))[:_MAX_LINKS]
