"""Ways to put words on a page that nobody sees, and ways to put odd ones there that everybody does.

Each draws a page: the runs of its layout, and `STRAY` in some way.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import shake_128
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.utils import ImageReader

from drawing import Page, Run, draw
from one_column_layouts import one_column

if TYPE_CHECKING:
    from collections.abc import Callable

STRAY = Run(45, 60, "Erlang Clojure glassblowing cryptanalysis")
_OUTLINE, _INVISIBLE, _CLIP = 1, 3, 7
"""Text render modes."""


def _band(page: Page, grey: float) -> None:
    """A bar where the stray words stand."""
    page.canvas.setFillGray(grey)
    page.canvas.rect(35, 52, 400, 24, stroke=0, fill=1)


def _photo(page: Page, lightest: int) -> None:
    """Noise where the stray words stand, from black to a grey."""
    noise = shake_128(b"photo").digest(200 * 12)
    picture = Image.frombytes("L", (200, 12), bytes(byte * lightest // 255 for byte in noise))
    page.canvas.drawImage(ImageReader(picture), 35, 52, 400, 24)


def white_after_the_text(page: Page) -> None:
    page.draw_runs()
    page.draw(replace(STRAY, ink=1))


def white_before_the_text(page: Page) -> None:
    page.draw(replace(STRAY, base=828, ink=1))
    page.draw_runs()


def almost_white(page: Page) -> None:
    page.draw_runs()
    page.draw(replace(STRAY, ink=0.97))


def in_the_colour_of_its_band(page: Page) -> None:
    _band(page, 0.2)
    page.draw(replace(STRAY, ink=0.2))
    page.draw_runs()


def one_point_high(page: Page) -> None:
    page.draw_runs()
    page.draw(replace(STRAY, size=1))


def scaled_to_a_tenth(page: Page) -> None:
    page.draw_runs()
    page.canvas.saveState()
    page.canvas.scale(0.1, 0.1)
    page.draw(replace(STRAY, left=450, base=600))
    page.canvas.restoreState()


def left_of_the_page(page: Page) -> None:
    page.draw_runs()
    page.draw(replace(STRAY, left=-300))


def above_the_page(page: Page) -> None:
    page.draw_runs()
    page.draw(replace(STRAY, base=900))


def clipped_away(page: Page) -> None:
    page.draw_runs()
    page.canvas.saveState()
    path = page.canvas.beginPath()
    path.circle(500, 500, 5)
    page.canvas.clipPath(path, stroke=0)
    page.draw(STRAY)
    page.canvas.restoreState()


def under_a_white_box(page: Page) -> None:
    page.draw(STRAY)
    _band(page, 1)
    page.draw_runs()


def under_a_photo(page: Page) -> None:
    page.draw(STRAY)
    _photo(page, 255)
    page.draw_runs()


def in_invisible_mode(page: Page) -> None:
    page.draw_runs()
    page.draw(replace(STRAY, mode=_INVISIBLE))


def in_clipping_mode(page: Page) -> None:
    page.draw_runs()
    page.draw(replace(STRAY, mode=_CLIP))


def transparent(page: Page) -> None:
    page.draw_runs()
    page.canvas.setFillAlpha(0)
    page.draw(STRAY)


def all_but_transparent(page: Page) -> None:
    page.draw_runs()
    page.canvas.setFillAlpha(0.02)
    page.draw(STRAY)


def white_in_a_form(page: Page) -> None:
    page.draw_runs()
    page.canvas.beginForm("stamp")
    page.draw(replace(STRAY, ink=1))
    page.canvas.endForm()
    page.canvas.doForm("stamp")


def behind_the_words_of_a_line(page: Page) -> None:
    line = _line_with(page, "keeps pipelines boring")
    page.draw(replace(STRAY, left=line.left, base=line.base, ink=1))
    page.draw_runs()


def in_white_at_the_end_of_a_line(page: Page) -> None:
    line = _line_with(page, "Fjordline Ferries")
    page.draw_runs()
    page.draw(replace(STRAY, left=line.left + 130, base=line.base, ink=1))


def _line_with(page: Page, words: str) -> Run:
    return next(run for run in page.runs if words in run.text)


def letter_by_letter_in_white(page: Page) -> None:
    page.draw_runs()
    for letter in replace(STRAY, ink=1).letters():
        page.draw(letter)


def white_on_a_dark_band(page: Page) -> None:
    page.draw_runs()
    _band(page, 0.2)
    page.draw(replace(STRAY, ink=1))


def white_on_a_dark_photo(page: Page) -> None:
    page.draw_runs()
    _photo(page, 110)
    page.draw(replace(STRAY, ink=1))


def light_grey(page: Page) -> None:
    page.draw_runs()
    page.draw(replace(STRAY, ink=0.65))


def five_points_high(page: Page) -> None:
    page.draw_runs()
    page.draw(replace(STRAY, size=5))


def outlines_only(page: Page) -> None:
    page.draw_runs()
    page.canvas.setLineWidth(0.3)
    page.draw(replace(STRAY, size=12, mode=_OUTLINE))


def over_a_pale_stripe(page: Page) -> None:
    page.canvas.saveState()
    page.canvas.setFillGray(0.9)
    page.canvas.translate(120, 30)
    page.canvas.rotate(45)
    page.canvas.rect(0, 0, 500, 60, stroke=0, fill=1)
    page.canvas.restoreState()
    page.draw_runs()
    page.draw(STRAY)


def under_a_marker_pen(page: Page) -> None:
    page.draw_runs()
    page.draw(STRAY)
    page.canvas.setFillAlpha(0.3)
    _band(page, 0.6)


def painted_twice(page: Page) -> None:
    page.draw_runs()
    page.draw(STRAY)
    page.draw(replace(STRAY, left=STRAY.left + 0.25))


def in_the_text_layer_of_a_scan(page: Page) -> None:
    """A picture of the page, and all that it says in invisible mode."""
    scanned = pdfium.PdfDocument(draw(one_column(), draw_page=light_grey))
    picture = scanned[0].render(scale=1.5, grayscale=True).to_pil()
    page.canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
    for run in (*page.runs, STRAY):
        page.draw(replace(run, mode=_INVISIBLE))


HIDDEN: tuple[Callable[[Page], None], ...] = (
    white_after_the_text,
    white_before_the_text,
    almost_white,
    in_the_colour_of_its_band,
    one_point_high,
    scaled_to_a_tenth,
    left_of_the_page,
    above_the_page,
    clipped_away,
    under_a_white_box,
    under_a_photo,
    in_invisible_mode,
    in_clipping_mode,
    transparent,
    all_but_transparent,
    white_in_a_form,
    behind_the_words_of_a_line,
    in_white_at_the_end_of_a_line,
    letter_by_letter_in_white,
)
VISIBLE: tuple[Callable[[Page], None], ...] = (
    white_on_a_dark_band,
    white_on_a_dark_photo,
    light_grey,
    five_points_high,
    outlines_only,
    over_a_pale_stripe,
    under_a_marker_pen,
    painted_twice,
    in_the_text_layer_of_a_scan,
)
