"""PDFium's functions that are called for every word, without the check of their arguments.

ctypes holds each argument against the type declared for it, which takes longer than what these
functions do.
"""

from __future__ import annotations

import ctypes
from typing import Any


def unchecked(function: Any) -> Any:
    """The same function; its caller sees to it that the arguments are what C expects.

    Args:
        function: of `pypdfium2.raw`, of which numbers other than `int` are to be given as such.
    """
    same = type(function)(ctypes.cast(function, ctypes.c_void_p).value)
    same.restype = function.restype
    return same
