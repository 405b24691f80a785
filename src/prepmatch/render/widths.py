"""Words cut to the columns that there are; a wide letter takes two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

if TYPE_CHECKING:
    from collections.abc import Sequence

_CUT = "…"


def shortened(text: str, room: int) -> str:
    """A text, or as much of its beginning as fits.

    Args:
        text: without anything that steers a terminal.
        room: columns, at least 1.
    """
    if cell_len(text) <= room:
        return text
    return set_cell_size(text, room - 1).rstrip() + _CUT


def shortened_inside(text: str, room: int) -> str:
    """A text, or its two ends where it does not fit: what tells files apart is often the end.

    Args:
        text: without anything that steers a terminal.
        room: columns, at least 3.
    """
    if cell_len(text) <= room:
        return text
    for_end = (room - 1) // 2
    end = set_cell_size(text[::-1], for_end)[::-1].lstrip()
    return set_cell_size(text, room - 1 - for_end).rstrip() + _CUT + end


def some_of(names: Sequence[str], room: int) -> str:
    """Names with commas, as many as fit, and how many there are beyond them.

    Args:
        names: at least one.
        room: columns.
    """
    for count in range(len(names), 0, -1):
        left = len(names) - count
        told = ", ".join(names[:count]) + (f" +{left}" if left else "")
        if cell_len(told) <= room:
            return told
    more = f" +{len(names) - 1}" if len(names) > 1 else ""
    return shortened(names[0], room - len(more)) + more
