"""A zip of XML parts, which is what DOCX and ODT are, opened within limits.

Why not leave it to a library: those unpack every part, pictures too, before anybody can ask
how large it is. Here a part is read when it is asked for, and only if it is of honest size.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from prepmatch.documents.limits import (
    MAX_MARKS,
    MAX_PART_BYTES,
    MAX_PARTS,
    MAX_UNPACKED_BYTES,
)
from prepmatch.errors import Reason, UnreadableDocumentError

if TYPE_CHECKING:
    from lxml.etree import _Element

_IS_ENCRYPTED = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""What office programs write; Python unpacks the others without a bound."""
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/",
        b"http://schemas.openxmlformats.org/drawingml/2006/",
    ),
)
"""The "strict" flavour of OOXML has the same elements under other names."""


class Package:
    """The parts of a file that is a zip.

    Args:
        data: the file.
        source: what errors call it.

    Raises:
        UnreadableDocumentError: damaged, encrypted or too-large.
    """

    def __init__(self, data: bytes, source: str) -> None:
        self._source = source
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            entries = self._archive.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise UnreadableDocumentError(source, Reason.DAMAGED) from None
        self._entries = {entry.filename: entry for entry in entries}
        if any(_leads_outside(name) for name in self._entries):
            raise UnreadableDocumentError(source, Reason.DAMAGED)
        if len(entries) > MAX_PARTS or sum(e.file_size for e in entries) > MAX_UNPACKED_BYTES:
            raise UnreadableDocumentError(source, Reason.TOO_LARGE)

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._entries)

    def read(self, name: str, most: int = MAX_PART_BYTES) -> bytes | None:
        """A part, if there is one of that name.

        Args:
            name: of the part.
            most: bytes that it may unpack to.
        """
        entry = self._entries.get(name)
        if entry is None:
            return None
        if entry.flag_bits & _IS_ENCRYPTED:
            raise UnreadableDocumentError(self._source, Reason.ENCRYPTED)
        if entry.file_size > most:
            raise UnreadableDocumentError(self._source, Reason.TOO_LARGE)
        if entry.compress_type not in _METHODS:
            raise UnreadableDocumentError(self._source, Reason.DAMAGED)
        try:
            return self._archive.read(entry)
        except Exception:  # noqa: BLE001 - zipfile and zlib raise whatever they trip over
            raise UnreadableDocumentError(self._source, Reason.DAMAGED) from None

    def xml(self, name: str) -> _Element | None:
        """The root of an XML part, if there is one of that name; entities are never followed."""
        data = self.read(name)
        return None if data is None else parse_xml(data, self._source)

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part of an OOXML package refers to inside it.

        Returns:
            By the name of the relation, its kind (the last word of its type) and the part.
        """
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in () if root is None else root:
            target = relation.get("Target", "")
            if isinstance(relation.tag, str) and relation.get("TargetMode") != "External":
                part = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                kind = relation.get("Type", "").rpartition("/")[2]
                found[relation.get("Id", "")] = (kind, part)
        return found


def parse_xml(data: bytes, source: str) -> _Element:
    """Parse XML that nobody vouches for.

    Raises:
        UnreadableDocumentError: damaged, also for a document type, which no office program
            writes and which entities hide in; too-large.
    """
    if data.count(b"<") > MAX_MARKS:
        raise UnreadableDocumentError(source, Reason.TOO_LARGE)
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise UnreadableDocumentError(source, Reason.DAMAGED) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableDocumentError(source, Reason.DAMAGED)
    return root


def _leads_outside(name: str) -> bool:
    return name.startswith("/") or ".." in name.replace("\\", "/").split("/")
