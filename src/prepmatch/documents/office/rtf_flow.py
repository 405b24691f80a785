"""One text of an RTF file while it is read: the body, a header, a note, a box."""

from __future__ import annotations

from dataclasses import dataclass, field

from prepmatch.documents.office.page_numbers import only_numbers_pages
from prepmatch.documents.office.styled import Paragraph, Run
from prepmatch.documents.office.tables import Cell, Row, read_table
from prepmatch.model import Place

_PLACES = {"header": Place.HEADER, "footer": Place.FOOTER, "box": Place.TEXT_BOX}


@dataclass(slots=True)
class Flow:
    """Paragraphs and rows of tables as they come.

    Attributes:
        kind: `body`, `header`, `footer`, `note` or `box`.
        runs: of the paragraph that is being read.
        boxes: what the boxes anchored in it hold.
        is_item: whether it is a point of a list.
        is_heading: whether its style says that it is one.
        is_in_table: whether it stands in a cell.
        is_shaded: whether cells of its row are coloured.
        numbers_pages: whether the number of a page stands in it.
    """

    kind: str = "body"
    runs: list[Run] = field(default_factory=list)
    boxes: list[Paragraph] = field(default_factory=list)
    is_item: bool = False
    is_heading: bool = False
    is_in_table: bool = False
    is_shaded: bool = False
    numbers_pages: bool = False
    _done: list[Paragraph] = field(default_factory=list)
    _cell: list[Paragraph] = field(default_factory=list)
    _row: list[Cell] = field(default_factory=list)
    _rows: list[Row] = field(default_factory=list)

    def end_paragraph(self) -> None:
        """The enter key."""
        if not self.is_in_table:
            self._end_table()
        target = self._cell if self.is_in_table else self._done
        target.append(self._paragraph())
        target += self.boxes
        self._begin()

    def end_cell(self) -> None:
        """The end of a cell, and of the paragraph in it."""
        self.is_in_table = True
        if self.runs or self.boxes:
            self.end_paragraph()
        self._row.append(tuple(self._cell))
        self._cell.clear()

    def end_row(self) -> None:
        """The end of a row of a table."""
        self._rows.append(tuple(self._row))
        self._row.clear()

    def finish(self) -> list[Paragraph]:
        """All paragraphs, once nothing more comes."""
        if self.runs or self.boxes:
            self.end_paragraph()
        self._end_table()
        return self._done

    def reset(self) -> None:
        """Back to a plain paragraph."""
        self.is_item = self.is_heading = self.is_in_table = False

    def _begin(self) -> None:
        self.runs, self.boxes = [], []
        self.is_item = self.numbers_pages = False

    def _paragraph(self) -> Paragraph:
        text = "".join(run.text for run in self.runs)
        is_furniture = self.numbers_pages and only_numbers_pages(text)
        place = _PLACES.get(self.kind, Place.TABLE if self.is_in_table else Place.BODY)
        runs = () if is_furniture else tuple(self.runs)
        return Paragraph(runs, place, self.is_item, self.is_heading)

    def _end_table(self) -> None:
        if self._cell:
            self._row.append(tuple(self._cell))
        if self._row:
            self._rows.append(tuple(self._row))
        self._done += read_table(self._rows)
        self._cell, self._row, self._rows = [], [], []
