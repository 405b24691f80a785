"""Workbooks as the XML in them says, read without the library that wrote them."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree as ET

_NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


class Workbook:
    """The sheets of a workbook by name: rows of texts, numbers and, for no cell, None."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name).decode() for name in archive.namelist()}
        root = ET.fromstring(self.parts["xl/workbook.xml"])  # noqa: S314 - our own
        names = [sheet.get("name") for sheet in root.iterfind("m:sheets/m:sheet", _NS)]
        self.xml = {
            name: self.parts[f"xl/worksheets/sheet{place}.xml"]
            for place, name in enumerate(names, start=1)
        }
        self.sheets = {name: _rows(xml) for name, xml in self.xml.items()}


def _rows(xml: str) -> list[list[str | float | None]]:
    root = ET.fromstring(xml)  # noqa: S314 - our own
    return [
        _cells({_column(cell.get("r")): _value(cell) for cell in row})
        for row in root.iterfind("m:sheetData/m:row", _NS)
    ]


def _cells(found: dict[int, str | float]) -> list[str | float | None]:
    return [found.get(place) for place in range(max(found, default=-1) + 1)]


def _column(place: str) -> int:
    number = 0
    for sign in re.match("[A-Z]+", place)[0]:
        number = number * 26 + ord(sign) - 64
    return number - 1


def _value(cell) -> str | float:
    if cell.get("t") == "inlineStr":
        return "".join(cell.itertext())
    assert cell.get("t", "n") == "n"
    return float("".join(cell.itertext()))
