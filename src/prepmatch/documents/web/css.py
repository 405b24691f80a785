"""As much of CSS as tells what a page does not show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.documents.office.contrast import WHITE

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_SHOWN = re.compile(
    r"display\s{0,3}:\s{0,3}none"
    r"|visibility\s{0,3}:\s{0,3}(?:hidden|collapse)"
    r"|font-size\s{0,3}:\s{0,3}(?:0(?:\.0{1,3})?(?:p[xt]|r?em|%)?|[12](?:\.\d{1,3})?p[xt])(?![\w.])"
    r"|text-indent\s{0,3}:\s{0,3}-\d{3}"
    r"|(?:left|top|margin-left)\s{0,3}:\s{0,3}-\d{4}"
    r"|clip\s{0,3}:\s{0,3}rect\(\s{0,3}[01](?:px)?[ ,]{1,3}[01](?:px)?[ ,]{1,3}[01](?:px)?[ ,]",
    re.IGNORECASE,
)
_TRANSPARENT = re.compile(
    r"opacity\s{0,3}:\s{0,3}(?:0(?:\.0{1,3})?|\.0{1,3})(?![.\d])", re.IGNORECASE
)
_MOVES = re.compile(r"transform|transition|animation", re.IGNORECASE)
"""What fades in when somebody scrolls to it is shown."""
_INK = re.compile(
    r"(?:^|[;\s])color\s{0,3}:\s{0,3}([#\w]{1,20}(?:\([\d ,%.]{1,30}\))?)", re.IGNORECASE
)
_PAPER = re.compile(
    r"background(?:-color)?\s{0,3}:\s{0,3}([#\w]{1,20}(?:\([\d ,%.]{1,30}\))?)", re.IGNORECASE
)
_CHANNELS = re.compile(r"rgba?\(\s{0,3}(\d{1,3})\D{1,4}(\d{1,3})\D{1,4}(\d{1,3})", re.IGNORECASE)
_NAMES = {"white": WHITE, "snow": "FFFAFA", "ivory": "FFFFF0", "black": "000000"}
_CLEAR = frozenset({"transparent", "inherit", "initial", "none", "unset"})
_BRACE = re.compile(r"[{}]")
_COMMENT = re.compile(r"/\*[^*]{0,2000}\*/")
_PLAIN = re.compile(r"\s{0,50}(?:[a-z][a-z0-9]{0,20})?([.#][\w-]{1,80})\s{0,50}$", re.IGNORECASE)
_LONGEST_SHEET = 400_000
_LONGEST_RULE = 2_000


def hides(style: str) -> bool:
    """Whether declarations make an element invisible, by other means than its colour."""
    is_clear = _TRANSPARENT.search(style) is not None and _MOVES.search(style) is None
    return is_clear or _NOT_SHOWN.search(style) is not None


def ink(style: str) -> str | None:
    """The colour of letters, as six hexadecimal digits, if declarations name one."""
    found = _INK.search(style)
    return None if found is None else colour(found.group(1))


def paints(style: str) -> bool:
    """Whether declarations colour what letters stand on."""
    found = _PAPER.search(style)
    return found is not None and found.group(1).lower() not in _CLEAR


def paper(style: str) -> str | None:
    """The colour that letters stand on, if declarations name a plain one."""
    found = _PAPER.search(style)
    return None if found is None else colour(found.group(1))


def colour(name: str) -> str | None:
    """A colour of CSS as hexadecimal digits; None for names that nobody hides words with."""
    channels = _CHANNELS.match(name)
    if channels is not None:
        return "".join(f"{min(255, int(part)):02X}" for part in channels.groups())
    return _NAMES.get(name.lower(), name if name.startswith("#") else None)


def hiding_selectors(sheet: str) -> set[str]:
    """The classes (`.name`) and ids (`#name`) that a style sheet hides on every medium."""
    return {
        found.group(1)
        for selector, style in _rules(sheet)
        if hides(style)
        for part in selector.split(",")
        if (found := _PLAIN.match(part))
    }


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and their declarations; what stands inside `@media` and the like is passed over."""
    sheet = _COMMENT.sub("", sheet[:_LONGEST_SHEET])
    depth = start = opened = 0
    for brace in _BRACE.finditer(sheet):
        if brace.group() == "{":
            depth += 1
            opened = brace.start() if depth == 1 else opened
            continue
        depth = max(0, depth - 1)
        if depth == 0:
            selector = sheet[start:opened].rpartition(";")[2]
            if not selector.lstrip().startswith("@"):
                yield selector[-_LONGEST_RULE:], sheet[opened : brace.start()][:_LONGEST_RULE]
            start = brace.end()
