"""Which words of a page nobody can see, told by how the page looks when it is drawn.

White on white, covered, clipped, transparent, invisible mode, a layer that is switched off:
whatever the trick, no ink is left where the word should be. Only words that hide behind other
words need a look at how they were written.
"""

from __future__ import annotations

import ctypes
import itertools
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium_c

from prepmatch.documents.pdf.pictures import (
    covered_by_pictures,
    is_picture,
    is_text_layer,
    is_written_invisibly,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pypdfium2 import PdfPage, PdfTextPage

    from prepmatch.documents.pdf.words import PageText, Word

_LEAST_CONTRAST = 24
"""Grey levels of 255 between letters and what is behind them; light grey print has 60."""
_WHITE = b"\xff"
_INK_ON_WHITE = re.compile(rb"[\x00-\x%02x]" % (0xFF - _LEAST_CONTRAST))
_SMALLEST = 4.0
"""Points: no printer or screen makes letters of that height legible."""
_NARROWEST = 0.06
"""Width to height of a letter; the narrowest fonts have a quarter."""
_MOST_PIXELS = 4_000_000
_SCALE = 0.8
"""Of the first drawing, in pixels a point: what it misses has a second look."""
_CLOSE_UP = 3
"""How much larger a page is drawn for a second look at what seems to be missing."""
_ZONE = (0.62, 0.3, 0.82)
"""Where small letters have ink, from the top of the box: in the middle, first, last."""
_MOST_UNSEEN = 0.1
"""Share of a scan's recognised words that may miss their ink before the layer counts as askew."""
_SHORT_WORD = 2
"""Letters of a word that does not show whether it runs sideways."""
_ROW = 6.0
"""Points: words whose feet are nearer than half of that may stand at one place."""
_WIDEST = 100_000.0
"""Points: more than any page has, so that a row and a place in it make one number."""
_OVERLAP = 0.4
_FAINT = 20
"""Opacity of 255 below which nothing is seen."""


@dataclass(frozen=True, slots=True)
class _Picture:
    """A page drawn in grey: rows of bytes."""

    pixels: bytes
    stride: int
    width: int
    height: int
    scale: float

    def plainly_shows(self, word: Word) -> bool:
        """Whether an upright word of usual size and width, wholly on the page, has ink.

        It says of nearly all words in one go what `_is_out_of_sight` and `shows` would say.
        """
        top, left = word.top, word.left
        tall, wide = word.bottom - top, word.right - left
        if word.turn or tall < _SMALLEST or wide < _NARROWEST * tall * len(word.text):
            return False
        scale = self.scale
        first, last = int(left * scale), int(word.right * scale) + 1
        row = int((top + _ZONE[0] * tall) * scale)
        if left < 0 or top < 0 or last >= self.width or row >= self.height - 1:
            return False
        start = row * self.stride
        first, last = start + first, start + last
        if self.pixels.find(_WHITE, first, last) >= 0:
            return _INK_ON_WHITE.search(self.pixels, first, last) is not None
        strip = self.pixels[first:last]
        return max(strip) - min(strip) >= _LEAST_CONTRAST

    def shows(self, word: Word) -> bool:
        """Whether a word's letters stand out from what is behind them."""
        scale = self.scale
        left, right = int(word.left * scale), int(word.right * scale) + 1
        left, right = max(left, 0), min(right, self.width)
        if right <= left:
            return False
        # Nearly every word is told by one row, where small letters are widest.
        row = int((word.top + _ZONE[0] * (word.bottom - word.top)) * scale)
        return self._contrast([row], left, right) >= _LEAST_CONTRAST or (
            self._contrast(self._rows(word), left, right) >= _LEAST_CONTRAST
        )

    def _contrast(self, rows: Iterable[int], left: int, right: int) -> int:
        """Grey levels between the lightest and the darkest point of some rows."""
        lightest, darkest = 0, 255
        for row in rows:
            if 0 <= row < self.height:
                start = row * self.stride
                strip = self.pixels[start + left : start + right]
                low, high = min(strip), max(strip)
                lightest, darkest = max(lightest, high), min(darkest, low)
        return lightest - darkest

    def is_busy(self, word: Word) -> bool:
        """Whether there is ink at the upper and the lower edge of a word, as over a photo."""
        left, right = int(word.left * self.scale), math.ceil(word.right * self.scale)
        for edge in (word.top, word.bottom):
            row = min(max(int(edge * self.scale), 0), self.height - 1)
            strip = self.pixels[row * self.stride + max(0, left) : row * self.stride + right]
            if not strip or max(strip) - min(strip) < _LEAST_CONTRAST:
                return False
        return True

    def _rows(self, word: Word) -> Iterable[int]:
        """All rows where letters may have ink: those of small letters, if it is sure where."""
        tall = word.bottom - word.top
        is_sure = word.turn == 0 and len(word.text) > _SHORT_WORD
        upper, lower = (min(_ZONE), max(_ZONE)) if is_sure else (0.0, 1.0)
        first = int((word.top + upper * tall) * self.scale)
        return range(first, math.ceil((word.top + lower * tall) * self.scale))


def hide_what_is_unseen(page: PdfPage, text_page: PdfTextPage, text: PageText) -> None:
    """Mark the words of a page that nobody can see.

    Args:
        page: to be drawn.
        text_page: its characters.
        text: its words; `is_hidden` is set on them.
    """
    if not text.words:
        return
    picture = _draw(page, text, _SCALE)
    suspects = [
        word
        for word in text.words
        if not picture.plainly_shows(word)
        and (_is_out_of_sight(word, text) or not picture.shows(word))
        and not _is_mark(word)
    ]
    is_askew = len(suspects) > _MOST_UNSEEN * len(text.words)
    if is_askew and is_picture(page) and is_text_layer(text_page, text.words):
        return
    if suspects:
        _look_again(page, text, suspects)
    is_over_photo = any(picture.is_busy(word) for word in text.words if word.is_new_line)
    covered = list(covered_by_pictures(page, text_page, text.words)) if is_over_photo else []
    if covered and not is_picture(page):
        for word in covered:
            word.is_hidden = True
    for word, other in _overlapping(text.words):
        for one in (word, other):
            one.is_hidden = one.is_hidden or _is_written_unseen(text_page, one, picture)
    _hide_marks_between(text.words)


def _is_mark(word: Word) -> bool:
    """Whether a word has no letter: a bullet, a bar, a dash."""
    return not any(map(str.isalnum, word.text))


def _is_out_of_sight(word: Word, text: PageText) -> bool:
    """Off the page, too small to read, or squeezed to a line."""
    across, down = word.left + word.right, word.top + word.bottom
    if not (0 <= across <= 2 * text.width and 0 <= down <= 2 * text.height):
        return True
    length, height = word.right - word.left, word.bottom - word.top
    if word.turn or (len(word.text) == 1 and length > height):
        length, height = height, length
    is_squeezed = length < _NARROWEST * height * (len(word.text) - _SHORT_WORD)
    return height < _SMALLEST or is_squeezed


def _look_again(page: PdfPage, text: PageText, suspects: Sequence[Word]) -> None:
    """Thin or light letters show in a close-up."""
    close_up = _draw(page, text, _CLOSE_UP)
    for word in suspects:
        word.is_hidden = _is_out_of_sight(word, text) or not close_up.shows(word)


def _draw(page: PdfPage, text: PageText, scale: float) -> _Picture:
    """The page as it looks, in grey, turned like its words."""
    area = max(1.0, text.width * text.height)
    scale = min(scale, math.sqrt(_MOST_PIXELS / area))
    width, height = max(1, round(text.width * scale)), max(1, round(text.height * scale))
    rotation = -(page.get_rotation() // 90 + text.turn) % 4
    bitmap = pdfium_c.FPDFBitmap_CreateEx(width, height, pdfium_c.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        pdfium_c.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        flags = pdfium_c.FPDF_GRAYSCALE
        pdfium_c.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, rotation, flags)
        stride = pdfium_c.FPDFBitmap_GetStride(bitmap)
        pixels = ctypes.string_at(pdfium_c.FPDFBitmap_GetBuffer(bitmap), stride * height)
    finally:
        pdfium_c.FPDFBitmap_Destroy(bitmap)
    return _Picture(pixels, stride, width, height, scale)


def _overlapping(words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """Pairs of words that stand at the same place."""
    for shift in (0.0, _ROW / 2):  # what two rows of a grid part, one row of the other holds
        places = [(word.bottom + shift) // _ROW * _WIDEST + word.left for word in words]
        in_rows = [words[index] for index in sorted(range(len(words)), key=places.__getitem__)]
        for word, other in itertools.pairwise(in_rows):
            if other.left < word.right and _is_over(word, other):
                yield word, other


def _is_over(word: Word, other: Word) -> bool:
    width = min(word.right, other.right) - max(word.left, other.left)
    height = min(word.bottom, other.bottom) - max(word.top, other.top)
    narrower = min(word.right - word.left, other.right - other.left)
    return height > 0 and width > _OVERLAP * narrower > 0


def _is_written_unseen(text_page: PdfTextPage, word: Word, picture: _Picture) -> bool:
    """Whether a word that hides behind another is transparent, or of its background's colour."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if is_written_invisibly(text_page, word):
        return True
    raw = text_page.raw
    colours = [ctypes.byref(part) for part in (red, green, blue, alpha)]
    if not pdfium_c.FPDFText_GetFillColor(raw, word.index, *colours):
        return False
    grey = 0.299 * red.value + 0.587 * green.value + 0.114 * blue.value
    return alpha.value < _FAINT or abs(grey - _background(word, picture)) < _LEAST_CONTRAST


def _background(word: Word, picture: _Picture) -> int:
    """The commonest grey around a word."""
    scale = picture.scale
    rows = range(max(0, int(word.top * scale)), min(picture.height, math.ceil(word.bottom * scale)))
    left = max(0, int(word.left * scale))
    right = min(picture.width, math.ceil(word.right * scale))
    around = b"".join(
        picture.pixels[row * picture.stride + left : row * picture.stride + right] for row in rows
    )
    return max(set(around), key=around.count, default=255)


def _hide_marks_between(words: Sequence[Word]) -> None:
    """Commas and bars go with the hidden words around them."""
    if not any(word.is_hidden for word in words):
        return
    for before, word in itertools.pairwise(words):
        if before.is_hidden and not word.is_new_line and _is_mark(word):
            word.is_hidden = True
