"""Texts with their labels written into them; README.md beside this file says how."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
_MARK = re.compile(r"\[\[(?P<sign>[!+?]?)(?P<surface>[^\[\]=]+)(?:=(?P<name>[^\[\]=]+))?\]\]")
_LEVELS = {"!": "required", "+": "preferred", "": "mentioned", "?": "mentioned"}
_STRENGTH = ("mentioned", "preferred", "required")


@dataclass(frozen=True)
class Place:
    """Where a skill stands in the text, half open."""

    start: int
    end: int


@dataclass(frozen=True)
class Label:
    """A skill that a reader marked: its name, its wordings, where they stand, how much it matters.

    An optional label is what two careful readers could disagree on: to find it is no mistake,
    to miss it neither.
    """

    name: str
    surfaces: tuple[str, ...]
    places: tuple[Place, ...]
    level: str
    is_optional: bool


@dataclass(frozen=True)
class LabelledText:
    """A text without its marks, and its labels by name."""

    name: str
    kind: str
    text: str
    labels: tuple[Label, ...]


def read_marked(name: str, kind: str, source: str) -> LabelledText:
    """Take the marks out of a text.

    Args:
        name: of the text.
        kind: "job" or "resume".
        source: the text with marks.

    Raises:
        ValueError: if a bracket is left over, so that no mark with a slip of the pen is lost.
    """
    pieces: list[str] = []
    marks: dict[str, list[tuple[str, str, Place]]] = {}
    length = read_to = 0
    for match in _MARK.finditer(source):
        before, surface = source[read_to : match.start()], match["surface"]
        place = Place(length + len(before), length + len(before) + len(surface))
        key = (match["name"] or surface).casefold()
        marks.setdefault(key, []).append((match["sign"], surface, place))
        pieces += before, surface
        length, read_to = place.end, match.end()
    text = "".join([*pieces, source[read_to:]])
    if "[[" in text or "]]" in text:
        raise ValueError(f"a mark of {name} cannot be read")
    return LabelledText(name, kind, text, tuple(_label(*item) for item in marks.items()))


def _label(name: str, marks: list[tuple[str, str, Place]]) -> Label:
    signs, surfaces, places = zip(*marks, strict=True)
    return Label(
        name,
        tuple(dict.fromkeys(surfaces)),
        places,
        max((_LEVELS[sign] for sign in signs), key=_STRENGTH.index),
        all(sign == "?" for sign in signs),
    )


def labelled_texts(folder: Path = FOLDER) -> list[LabelledText]:
    """All texts of the folder, ads first."""
    return [
        read_marked(f"{part}/{path.stem}", kind, path.read_text(encoding="utf-8"))
        for part, kind in (("ads", "job"), ("resumes", "resume"))
        for path in sorted((folder / part).glob("*.md"))
    ]
