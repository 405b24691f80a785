"""Text from pictures of text: scans and photographs. Needs the extra `prepmatch[ocr]`.

The engine is RapidOCR, whose models come inside its package; nothing is downloaded.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from prepmatch.documents.limits import MAX_PIXELS, MAX_SCANNED_PAGES
from prepmatch.documents.pdf.flow import across_pages
from prepmatch.documents.pdf.reading_order import PageOrder, in_reading_order
from prepmatch.documents.pdf.runs import is_same_row, runs_of
from prepmatch.documents.pdf.words import Word
from prepmatch.documents.raw import RawLine, RawText
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import Box, Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PIL.Image import Image

    Engine = Callable[[Image], list["Seen"]]
    """What finds text in a picture."""

_DOTS_PER_INCH = 200
_POINTS_PER_INCH = 72
_LONGEST_SIDE = 2_400
"""Pixels: a page of A4 at that resolution; what is larger is drawn smaller."""
_USUAL_WIDTH = 595
"""Points of a page, where a picture does not say how large it is."""
_LEAST_SURE = 0.5
_RECOGNISED = Notice("ocr", "The text was recognised from pictures; letters may be wrong.")
_FIRST_PAGES = Notice(
    "truncated",
    f"Only the first {MAX_SCANNED_PAGES} pages were recognised; what comes after was left out.",
)
_NOTHING_FOUND = "shows pictures in which no text could be recognised"


@dataclass(frozen=True, slots=True)
class Seen:
    """Words that the engine saw on one line.

    Attributes:
        box: left, top, right and bottom, in pixels.
    """

    text: str
    box: tuple[float, float, float, float]


def is_installed() -> bool:
    """Whether the extra is."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def read_scanned(
    data: bytes,
    source: str,
    is_heading: Callable[[str], bool] = lambda _: False,
    engine: Engine | None = None,
) -> RawText:
    """Read a PDF whose pages are pictures.

    Args:
        data: the file.
        source: what errors call it.
        is_heading: whether some words are a usual heading.
        engine: what finds text in a picture; RapidOCR unless told.

    Raises:
        UnreadableDocumentError: no-text-layer, where nothing was recognised.
    """
    import pypdfium2 as pdfium

    try:
        with pdfium.PdfDocument(data) as document:
            count = len(document)
            pictures = (_drawn(document[n]) for n in range(min(count, MAX_SCANNED_PAGES)))
            text = _read(pictures, source, is_heading, engine or recognise)
    except pdfium.PdfiumError:
        raise UnreadableDocumentError(source, Reason.DAMAGED) from None
    cut = (_FIRST_PAGES,) if count > MAX_SCANNED_PAGES else ()
    return RawText(text.lines, (*text.notices, *cut), count)


def read_picture(
    data: bytes,
    source: str,
    is_heading: Callable[[str], bool] = lambda _: False,
    engine: Engine | None = None,
) -> RawText:
    """Read a photograph or a screenshot of a document; otherwise like `read_scanned`.

    Raises:
        UnreadableDocumentError: no-text-layer, unsupported-format, damaged or too-large.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as opened:
            if opened.width * opened.height > MAX_PIXELS:
                raise UnreadableDocumentError(source, Reason.TOO_LARGE)
            picture = ImageOps.exif_transpose(opened).convert("L")
    except UnidentifiedImageError:
        raise UnreadableDocumentError(source, Reason.UNSUPPORTED_FORMAT) from None
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise UnreadableDocumentError(source, Reason.DAMAGED) from None
    picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    pages = [(picture, _USUAL_WIDTH / picture.width)]
    return _read(pages, source, is_heading, engine or recognise)


def recognise(picture: Image) -> list[Seen]:
    """The words in a picture, in no particular order."""
    import numpy as np

    found = _engine()(np.asarray(picture))
    if found.boxes is None:
        return []
    return [
        Seen(text, _upright(corners.tolist()))
        for text, corners, score in zip(found.txts, found.boxes, found.scores, strict=True)
        if score >= _LEAST_SURE and text.strip()
    ]


def _upright(corners: list[list[float]]) -> tuple[float, float, float, float]:
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)


@lru_cache(maxsize=1)
def _engine() -> Any:
    from rapidocr import RapidOCR

    # The classifier of upside-down lines takes long ones of plain pages for such.
    return RapidOCR(params={"Global.log_level": "critical", "Global.use_cls": False})


def _drawn(page: Any) -> tuple[Image, float]:
    """A page as a picture, and the points of one of its pixels."""
    scale = min(
        _DOTS_PER_INCH / _POINTS_PER_INCH, _LONGEST_SIDE / max(page.get_width(), page.get_height())
    )
    picture = page.render(scale=scale, grayscale=True).to_pil()
    page.close()
    return picture, 1 / scale


def _read(
    pictures: Iterable[tuple[Image, float]],
    source: str,
    is_heading: Callable[[str], bool],
    engine: Engine,
) -> RawText:
    orders = [_ordered(engine(picture), points, is_heading) for picture, points in pictures]
    lines = tuple(_lines(orders))
    if not any(any(map(str.isalnum, line.text)) for line in lines):
        raise UnreadableDocumentError(source, Reason.NO_TEXT_LAYER, _NOTHING_FOUND)
    return RawText(lines, (_RECOGNISED,), len(orders))


def _ordered(seen: list[Seen], points: float, is_heading: Callable[[str], bool]) -> PageOrder:
    """The words of one picture in reading order."""
    return in_reading_order(runs_of(_words(seen, points)), is_heading)


def _words(seen: list[Seen], points: float) -> list[Word]:
    """Words as a page of a PDF would have them, drawn row by row."""
    rows: list[list[Word]] = []
    for part in sorted(seen, key=lambda part: part.box[1]):
        left, top, right, bottom = (side * points for side in part.box)
        word = Word(part.text.strip(), left, top, right, bottom, index=0)
        if rows and is_same_row(rows[-1][0], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return list(_counted(rows))


def _counted(rows: list[list[Word]]) -> Iterator[Word]:
    index = 0
    for row in rows:
        for place, word in enumerate(sorted(row, key=lambda word: word.left)):
            word.index, word.is_new_line = index, place == 0
            index += len(word.text) + 1
            yield word


def _lines(orders: list[PageOrder]) -> Iterator[RawLine]:
    for page, run in across_pages(orders):
        sides = (run.left, run.top, run.right, run.bottom)
        size = round(run.height, 1)
        yield RawLine(run.text, page + 1, box=Box(*sides), font_size=size)
