"""A page of a PDF to words with boxes, in the order in which they were drawn.

PDFium is asked for the text of a page once, and for two boxes a word: those of its first and
its last character. Its own rectangles of text are not used; some producers give one a glyph.
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium_c

from prepmatch.documents.pdf.calls import unchecked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pypdfium2 import PdfPage, PdfTextPage

_WORD = re.compile(r"[^\s\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]|[\r\n]+")
"""A word, the first half of one that PDFium joined over two lines, or a line's end."""
_LIGATURES = dict(
    zip(
        b"\x0b\x0c\x0e\x0f\x1b\x1c\x1d\x1e\x1f",
        "\ufb00\ufb01\ufb03\ufb04\ufb00\ufb01\ufb02\ufb03\ufb04",
        strict=True,
    )
)
"""Where TeX fonts keep them (encodings OT1 and T1); no text of a PDF has such controls."""
_HAS_LIGATURES = re.compile("[\x0b\x0c\x0e\x0f\x1b-\x1f]")
_SWAPPED = re.compile("[\u6600\u6900\u6c00]{2,3}")
"""`fi`, `fl`, `ffi` as Ghostscript writes them: the two bytes of each letter in the wrong order."""
_SLANT = 0.36
"""Rise over run beyond which a word is not horizontal: some 20 degrees."""
_SIDEWAYS = (1, 3)
_LONG_ENOUGH = 3
"""Letters that a word needs to show its direction."""
_MOST_WORDS = 30_000
"""Words of one page; a dense one has a thousand."""
_PLAUSIBLE_SIZE = (0.5, 1.8)
"""Font size to height of the box; Type 3 fonts state sizes of their own."""
_BASIC_PLANE = 0xFFFF
_BOLD_WEIGHT = 600
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi|[-,_]b(?:d|f|x\d*)?\b|cmbx", re.IGNORECASE)
_FONT_NAME = ctypes.create_string_buffer(96)
"""Where PDFium writes the name of a font; one will do, for PDFium is not for threads either."""
_ROOM = ctypes.c_ulong(len(_FONT_NAME))
_FONTS = 64
"""Names of fonts that are remembered with what they say; a page has a few."""
_Sides = list[float]
"""Left, top, right, bottom, as PDF counts: upwards."""

_box_of = unchecked(pdfium_c.FPDFText_GetLooseCharBox)
_size_of = unchecked(pdfium_c.FPDFText_GetFontSize)
_matrix_of = unchecked(pdfium_c.FPDFText_GetMatrix)
_weight_of = unchecked(pdfium_c.FPDFText_GetFontWeight)
_font_of = unchecked(pdfium_c.FPDFText_GetFontInfo)


@dataclass(slots=True)
class Word:
    """A word where it stands, in points from the upper left corner of the upright text.

    Attributes:
        text: its letters.
        left: of its box, like `top`, `right` and `bottom`.
        index: the place of its first letter among the characters of the page.
        turn: quarter turns clockwise against most words of the page; None for a slant.
        is_new_line: whether the page's own text begins a line with it.
        is_hidden: whether nobody can see it.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    index: int
    turn: int | None = 0
    is_new_line: bool = False
    is_hidden: bool = False

    @property
    def height(self) -> float:
        """Of the letters, in points; a little more than the size of the font."""
        return self.right - self.left if self.turn in _SIDEWAYS else self.bottom - self.top


@dataclass(frozen=True, slots=True)
class PageText:
    """What a page says and how it is turned.

    Attributes:
        words: in the order drawn, in upright coordinates.
        width: of the page, in points, once its text is upright.
        height: likewise.
        turn: quarter turns clockwise from the page's own coordinates to upright text.
        drawn: all of its text, as PDFium gives it.
    """

    words: list[Word]
    width: float
    height: float
    turn: int
    drawn: str


@dataclass(frozen=True, slots=True)
class Look:
    """How the letters of a line look."""

    font_size: float
    is_bold: bool


def read_words(page: PdfPage, text_page: PdfTextPage) -> PageText:
    """The words of a page in the order drawn, turned so that most of them are upright."""
    left, bottom, right, top = page.get_bbox()
    drawn = text_page.get_text_range()
    if _HAS_LIGATURES.search(drawn):
        drawn = drawn.translate(_LIGATURES)
    drawn = _SWAPPED.sub(_unswapped, drawn)
    words = list(_words(text_page.raw, drawn, left, top))
    width, height = right - left, top - bottom
    if all(word.turn == 0 for word in words):
        return PageText(words, width, height, 0, drawn)
    usual = _usual_turn(words)
    turn: int | None = usual
    for word in words:
        if len(word.text) < _LONG_ENOUGH:
            word.turn = usual if word.is_new_line else turn
        turn = word.turn
        word.turn = None if turn is None else (turn - usual) % 4
    _turn_page(words, usual, width, height)
    if usual % 2:
        width, height = height, width
    return PageText(words, width, height, usual, drawn)


def _unswapped(match: re.Match[str]) -> str:
    return "".join(chr(ord(character) >> 8) for character in match.group())


def turned_upright(word: Word) -> Word:
    """A word that runs up, down or upside down, where it would stand if its line were turned."""
    box = {
        1: (word.top, -word.right, word.bottom, -word.left),
        2: (-word.right, -word.bottom, -word.left, -word.top),
        3: (-word.bottom, word.left, -word.top, word.right),
    }.get(word.turn or 0, (word.left, word.top, word.right, word.bottom))
    return Word(word.text, *box, index=word.index, is_new_line=word.is_new_line)


def look_of(text_page: PdfTextPage, word: Word) -> Look:
    """The size and weight of a word's first letter."""
    raw, index = text_page.raw, word.index
    matrix = pdfium_c.FS_MATRIX()
    size = _size_of(raw, index)
    if _matrix_of(raw, index, ctypes.byref(matrix)):
        size *= math.hypot(matrix.c, matrix.d)
    least, most = _PLAUSIBLE_SIZE
    if not least * word.height <= size <= most * word.height:
        size = word.height / 1.2
    return Look(round(size, 1), _is_bold(raw, index))


def _is_bold(raw: object, index: int) -> bool:
    if _weight_of(raw, index) >= _BOLD_WEIGHT:
        return True
    length = _font_of(raw, index, _FONT_NAME, _ROOM, None)
    return 0 < length <= len(_FONT_NAME) and _names_bold(_FONT_NAME.value)


@lru_cache(maxsize=_FONTS)
def _names_bold(font: bytes) -> bool:
    return _BOLD_NAME.search(font.decode("latin-1")) is not None


def _words(raw: object, text: str, page_left: float, page_top: float) -> Iterator[Word]:
    """Words in the page's own turn, from its upper left corner."""
    place = _places(raw, text)
    sides = (ctypes.c_float * 4)()  # the fields of an FS_RECTF
    pointer = ctypes.byref(sides)
    is_new_line, count = True, 0
    for match in _WORD.finditer(text):
        token = match.group()
        if token[0] in "\r\n":
            is_new_line = True
            continue
        first, last = match.start(), match.end() - 1
        if place is not None:
            first, last = place(first), place(last)
        if token[-1] in "\ufffe\x02" and last > first:
            last -= 1
        if not _box_of(raw, first, pointer):
            continue
        left, top, right, bottom = start = sides[:]
        turn: int | None = 0
        if last > first and _box_of(raw, last, pointer):
            end = sides[:]
            if end[3] == bottom and end[2] > right:  # nearly always: one size, one line
                top, right = max(top, end[1]), end[2]
            else:
                turn = _turn(raw, first, start, end)
                left, top, right, bottom = _around(start, end)
        box = (left - page_left, page_top - top, right - page_left, page_top - bottom)
        yield Word(token, *box, first, turn, is_new_line)
        is_new_line = False
        count += 1
        if count >= _MOST_WORDS:
            return


def _places(raw: object, text: str) -> Callable[[int], int] | None:
    """From an offset of the text to the index of a character; None if they are the same."""
    if pdfium_c.FPDFText_CountChars(raw) == len(text):
        return None
    units = [0]
    for character in text:
        units.append(units[-1] + (2 if ord(character) > _BASIC_PLANE else 1))
    to_index = pdfium_c.FPDFText_GetCharIndexFromTextIndex
    return lambda offset: max(0, to_index(raw, units[offset]))


def _turn(raw: object, index: int, first: _Sides, last: _Sides) -> int | None:
    """Quarter turns clockwise of a word that runs from one letter's box to another's."""
    across = last[0] + last[2] - first[0] - first[2]
    up = last[1] + last[3] - first[1] - first[3]
    if abs(up) <= _SLANT * abs(across):
        # Words of scripts that are written leftwards are not upside down.
        is_upside_down = across < 0 and abs(_angle(raw, index) - math.pi) < _SLANT
        return 2 if is_upside_down else 0
    if abs(across) <= _SLANT * abs(up):
        return 3 if up > 0 else 1
    return None


def _around(one: _Sides, other: _Sides) -> _Sides:
    left, top = min(one[0], other[0]), max(one[1], other[1])
    return [left, top, max(one[2], other[2]), min(one[3], other[3])]


def _angle(raw: object, index: int) -> float:
    return float(pdfium_c.FPDFText_GetCharAngle(raw, index))


def _usual_turn(words: Sequence[Word]) -> int:
    """The direction of most letters; a few words across it are notes in the margin."""
    letters = [0, 0, 0, 0]
    for word in words:
        if word.turn is not None and len(word.text) >= _LONG_ENOUGH:
            letters[word.turn] += len(word.text)
    return letters.index(max(letters))


def _turn_page(words: Sequence[Word], turn: int, width: float, height: float) -> None:
    """From the page's own turn, of that width and height, to that of upright text."""
    for word in words:
        left, top, right, bottom = word.left, word.top, word.right, word.bottom
        if turn == 1:
            box = (top, width - right, bottom, width - left)
        elif turn == 2:  # noqa: PLR2004
            box = (width - right, height - bottom, width - left, height - top)
        elif turn == 3:  # noqa: PLR2004
            box = (height - bottom, left, height - top, right)
        else:
            return
        word.left, word.top, word.right, word.bottom = box
