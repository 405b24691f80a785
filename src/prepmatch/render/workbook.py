"""Workbooks for Excel and LibreOffice, row by row. Needs the extra `prepmatch[xlsx]`.

Cells hold text or numbers, never formulas or links. Rows go to temporary files of which nothing
is left, so that a sheet may be longer than memory is large; the same content gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import io
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from prepmatch.errors import MissingExtraError
from prepmatch.render.escape import for_xlsx

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_ROWS = 1_048_576
"""Rows that Excel takes in a sheet."""
_HEAD = {"bold": True, "bottom": 1, "bg_color": "#E8ECF0", "valign": "bottom", "text_wrap": True}
_HIGH = 34
_HIGH_ON_END = 170
"""Points of the headings' row: two lines, or words on end."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet.

    Attributes:
        head: its heading.
        width: in letters, more or less.
        look: how its cells look, in the words of XlsxWriter's formats.
        is_upright: whether the heading stands on end, for narrow columns.
    """

    head: str
    width: float
    look: tuple[tuple[str, Any], ...] = ()
    is_upright: bool = False


class Sheet:
    """A sheet that is written from top to bottom."""

    def __init__(self, book: Book, name: str, columns: Sequence[Column], fixed: int) -> None:
        self._book = book
        self._sheet = book.add(name)
        self._columns = len(columns)
        self._sheet.freeze_panes(1, fixed)
        on_end = any(column.is_upright for column in columns)
        self._sheet.set_row(0, _HIGH_ON_END if on_end else _HIGH)
        for place, column in enumerate(columns):
            self._sheet.set_column(place, place, column.width, book.look(column.look))
            turned = {"rotation": 90} if column.is_upright else {}
            look = book.look((*_HEAD.items(), *turned.items()))
            self._sheet.write_string(0, place, for_xlsx(column.head), look)
        self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(0)
        self._row = 0

    def add(self, *cells: str | float | None, looks: Sequence[Any] = ()) -> None:
        """Write the next row.

        Args:
            cells: text or numbers; None is left empty.
            looks: from `Book.look`, for cells that do not look like their column.
        """
        self._row += 1
        for place, cell in enumerate(cells):
            look = looks[place] if place < len(looks) else None
            if isinstance(cell, str):
                self._sheet.write_string(self._row, place, for_xlsx(cell), look)
            elif cell is not None:
                self._sheet.write_number(self._row, place, cell, look)

    def with_filters(self) -> None:
        """Let readers filter and sort what was written."""
        self._sheet.autofilter(0, 0, max(1, self._row), self._columns - 1)

    def with_bars(self, column: int) -> None:
        """Draw the numbers of a column as bars too, from 0 to 100."""
        self._sheet.conditional_format(
            *(1, column, max(1, self._row), column),
            {
                "type": "data_bar",
                "bar_color": "#9CC5E8",
                "bar_solid": True,
                "min_type": "num",
                "max_type": "num",
                "min_value": 0,
                "max_value": 100,
            },
        )

    def with_shades(self, first: int, last: int) -> None:
        """Colour the numbers of some columns from 0 to 100."""
        self._sheet.conditional_format(
            *(1, first, max(1, self._row), last),
            {
                "type": "2_color_scale",
                "min_type": "num",
                "max_type": "num",
                "min_value": 0,
                "max_value": 100,
                "min_color": "#FFFFFF",
                "max_color": "#63BE7B",
            },
        )


class Book:
    """A workbook that is being written."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._looks: dict[tuple[tuple[str, Any], ...], Any] = {}

    def add(self, name: str) -> Any:
        """A new sheet, by a name of the program's own."""
        return self._workbook.add_worksheet(name)

    def look(self, properties: Sequence[tuple[str, Any]]) -> Any:
        """How a cell looks; the same properties give the same look."""
        key = tuple(properties)
        if key not in self._looks:
            self._looks[key] = self._workbook.add_format(dict(key)) if key else None
        return self._looks[key]


@contextmanager
def workbook(title: str, day: dt.date) -> Iterator[tuple[Book, io.BytesIO]]:
    """A workbook to fill, and the bytes that hold it afterwards.

    Args:
        title: of the document.
        day: when it was made.

    Raises:
        MissingExtraError: if the library that writes workbooks is not installed.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise MissingExtraError("A workbook (XLSX)", "xlsx") from None
    stream = io.BytesIO()
    with tempfile.TemporaryDirectory(prefix="prepmatch-") as folder:
        options = {"constant_memory": True, "tmpdir": folder}
        made = xlsxwriter.Workbook(stream, options)
        created = dt.datetime.combine(day, dt.time())
        made.set_properties({"title": for_xlsx(title), "created": created})
        try:
            yield Book(made), stream
        finally:  # which also lets go of the temporary files
            made.close()
