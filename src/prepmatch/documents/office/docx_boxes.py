"""Text boxes of a Word file: what is in them, in which order, and on what colour."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.documents.office.contrast import WHITE
from prepmatch.documents.office.docx_styles import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element

_CONTENT = f"{WORD}txbxContent"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_ART = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_VML = "{urn:schemas-microsoft-com:vml}"
_SHAPES = tuple(_VML + name for name in ("rect", "shape", "roundrect", "group"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEAST_OVERLAP = 0.5
_MOST_SORTED = 100
"""Boxes of one paragraph; designs have a dozen."""


@dataclass(frozen=True, slots=True)
class TextBox:
    """A box with text in it.

    Attributes:
        content: its paragraphs.
        paper: the colour that it is filled with; None where that cannot be told.
        frame: left, top, right and bottom, where the file says it plainly.
    """

    content: _Element
    paper: str | None
    frame: tuple[int, int, int, int] | None = None


def text_boxes(drawings: Iterable[_Element], paper: str | None) -> list[TextBox]:
    """The text boxes anchored in one paragraph, in reading order.

    Args:
        drawings: what is anchored there.
        paper: what the paragraph stands on.
    """
    found = [box for drawing in drawings for box in _boxes(drawing, paper)]
    frames = [box.frame for box in found if box.frame is not None]
    is_plain = len(frames) == len(found) <= _MOST_SORTED
    return list(_in_order(found)) if is_plain else found


def has_backdrop(root: _Element) -> bool:
    """Whether pictures or shapes lie behind the text, so that its paper cannot be told."""
    anchors = root.iter(f"{_DRAWN}anchor")
    behind = any(anchor.get("behindDoc") in {"1", "true"} for anchor in anchors)
    return behind or any("z-index:-" in shape.get("style", "") for shape in root.iter(*_SHAPES))


def _boxes(drawing: _Element, paper: str | None) -> Iterator[TextBox]:
    contents = [node for node in drawing.iter(_CONTENT) if _is_outermost(node, drawing)]
    for content in contents:
        frame = _frame(drawing) if len(contents) == 1 else None
        yield TextBox(content, _fill(content, drawing, paper), frame)


def _is_outermost(content: _Element, drawing: _Element) -> bool:
    """Whether a box is in no other box of a drawing, nor in its copy for old programs."""
    around = itertools.takewhile(lambda node: node is not drawing, content.iterancestors())
    return not any(node.tag in {_CONTENT, _FALLBACK} for node in around)


def _fill(content: _Element, drawing: _Element, paper: str | None) -> str | None:
    """What the words of a box stand on: a plain fill, nothing (the page), or who knows."""
    for shape in content.iterancestors():
        if shape.tag == f"{_SHAPE}wsp":
            return _drawn_fill(shape, paper)
        if str(shape.tag).startswith(_VML) and shape.get("fillcolor") is not None:
            return None
        if shape is drawing:
            break
    return WHITE if drawing.find(f".//{_VML}textbox") is not None else paper


def _drawn_fill(shape: _Element, paper: str | None) -> str | None:
    properties = shape.find(f"{_SHAPE}spPr")
    if properties is None:
        return None
    plain = properties.find(f"{_ART}solidFill/{_ART}srgbClr")
    if plain is not None:
        return str(plain.get("val"))
    return paper if properties.find(f"{_ART}noFill") is not None else None


def _frame(drawing: _Element) -> tuple[int, int, int, int] | None:
    """Where a box stands on its page, if it is placed by plain numbers."""
    anchor = next(drawing.iter(f"{_DRAWN}anchor"), None)
    extent = None if anchor is None else anchor.find(f"{_DRAWN}extent")
    if anchor is None or extent is None:
        return None
    offsets = [anchor.find(f"{_DRAWN}position{axis}/{_DRAWN}posOffset") for axis in "HV"]
    try:
        left, top = (int(str(offset.text)) for offset in offsets if offset is not None)
        width, height = (int(extent.get(side, "")) for side in ("cx", "cy"))
    except ValueError:
        return None
    return left, top, left + width, top + height


def _in_order(boxes: Sequence[TextBox]) -> Iterator[TextBox]:
    """Banners over everything first, then column by column from the left, each from its top."""
    left = sorted(boxes, key=lambda box: box.frame[1] if box.frame else 0)
    while left and all(_overlap(left[0], other) for other in left[1:]):
        yield left.pop(0)
    columns: list[list[TextBox]] = []
    for box in left:
        column = next((c for c in columns if _overlap(c[0], box)), None)
        if column is None:
            columns.append([box])
        else:
            column.append(box)
    for column in sorted(columns, key=lambda c: c[0].frame[0] if c[0].frame else 0):
        yield from column


def _overlap(one: TextBox, other: TextBox) -> bool:
    """Whether one box stands over or under another, by their left and right sides."""
    if one.frame is None or other.frame is None:
        return True
    shared = min(one.frame[2], other.frame[2]) - max(one.frame[0], other.frame[0])
    narrower = min(box.frame[2] - box.frame[0] for box in (one, other) if box.frame)
    return shared > _LEAST_OVERLAP * narrower
