"""Bars as inline SVG: widths in percent and letters in pixels, so that they fit any screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.render.html import Html, tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LETTERS = 14
"""Pixels from the top of a row to the foot of its letters."""
_BAR = 18
_GAP = 14
_SLIM = 11


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a bar.

    Attributes:
        percent: of the whole width.
        look: a class of the style sheet, which gives the colour.
        words: what it stands for; a browser shows them beside the pointer.
        number: stands in its middle, for a bar that is high enough.
    """

    percent: float
    look: str
    words: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a chart: what it is about, and its stretches from left to right."""

    label: str
    parts: tuple[Part, ...]
    end: str = ""


def bars_below_labels(name: str, title: str, description: str, bars: Sequence[Bar]) -> Html:
    """Bars over the whole width, each with its label above.

    Args:
        name: an id that no other chart of the page has.
        title: what the chart shows, for who cannot see it.
        description: all that it says, in words.
        bars: from top to bottom.
    """
    pitch = _LETTERS + 6 + _BAR + _GAP
    shapes = [
        shape
        for index, bar in enumerate(bars)
        for shape in (
            _text(bar.label, "0", index * pitch + _LETTERS),
            *_stretches(bar, 0, index * pitch + _LETTERS + 6, _BAR),
        )
    ]
    return _drawing(name, (title, description), len(bars) * pitch - _GAP + 1, shapes)


def bars_beside_labels(name: str, title: str, description: str, bars: Sequence[Bar]) -> Html:
    """Slim bars with a short label on the left and another on the right of each.

    Args:
        name: an id that no other chart of the page has.
        title: what the chart shows, for who cannot see it.
        description: all that it says, in words.
        bars: from top to bottom; 100 percent is the longest.
    """
    pitch = _SLIM + 8
    shapes: list[Html] = []
    for index, bar in enumerate(bars):
        top = index * pitch
        shapes.append(_text(bar.label, "6%", top + _SLIM, class_="end"))
        shapes += _stretches(bar, 8, top + 1, _SLIM, share=0.74)
        shapes.append(_text(bar.end, "100%", top + _SLIM, class_="end soft"))
    return _drawing(name, (title, description), len(bars) * pitch, shapes)


def swatch(look: str) -> Html:
    """A little square in the colour of a class; SVG, since printers leave backgrounds out."""
    square = tag("rect", x="1", y="1", width="10", height="10", class_=look)
    return tag("svg", square, width="12", height="12", class_="swatch", aria_hidden="true")


def _stretches(bar: Bar, left: float, top: int, height: int, *, share: float = 1) -> Iterator[Html]:
    for part in bar.parts:
        width = part.percent * share
        yield tag(
            "rect",
            tag("title", part.words),
            x=_percent(left),
            y=str(top),
            width=_percent(width),
            height=str(height),
            class_=part.look,
        )
        if part.number:
            middle, foot = left + width / 2, top + (height + _LETTERS - 4) // 2
            yield _text(part.number, _percent(middle), foot, class_="number")
        left += width


def _text(words: str, left: str, foot: int, **attributes: str) -> Html:
    return tag("text", words, x=left, y=str(foot), **attributes)


def _percent(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"


def _drawing(name: str, words: tuple[str, str], height: int, shapes: Sequence[Html]) -> Html:
    title, description = words
    return tag(
        "svg",
        tag("title", title, id=f"{name}-title"),
        tag("desc", description, id=f"{name}-description"),
        *shapes,
        role="img",
        aria_labelledby=f"{name}-title {name}-description",
        width="100%",
        height=str(height),
        class_="chart",
    )
