"""Whether letters can be told from what they stand on, by their colours."""

from __future__ import annotations

import re

WHITE = "FFFFFF"
BLACK = "000000"
_LEAST_LEVELS = 24
"""Grey levels of 256 between ink and paper; pale grey print has 60, a trick has 0 to 10."""
_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})$")
_SHORT = re.compile(r"#?([0-9A-Fa-f])([0-9A-Fa-f])([0-9A-Fa-f])$")


def is_invisible(ink: str | None, paper: str | None) -> bool:
    """Whether two colours look the same.

    Args:
        ink: the colour of letters, as six or three hexadecimal digits; None where not known.
        paper: the colour that they stand on.
    """
    dark, light = _grey(ink), _grey(paper)
    return dark is not None and light is not None and abs(dark - light) < _LEAST_LEVELS


def _grey(colour: str | None) -> float | None:
    """How light a colour is, from 0 to 255 (ITU-R BT.601)."""
    if colour is None:
        return None
    short = _SHORT.match(colour)
    found = _COLOUR.match("".join(2 * digit for digit in short.groups()) if short else colour)
    if found is None:
        return None
    red, green, blue = bytes.fromhex(found.group(1))
    return 0.299 * red + 0.587 * green + 0.114 * blue
