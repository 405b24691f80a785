"""How many worker processes a machine can bear."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from prepmatch.batch.limits import MEMORY

_MOST_ON_WINDOWS = 60
"""Processes that one can wait for at once there."""


def workers_for(asked: int | None) -> int:
    """As many as asked for; else one a processor, if there is memory for them.

    Args:
        asked: by the user, if anything is.
    """
    if asked:
        return asked
    fitting = processors()
    free = _free_memory()
    if free is not None:
        fitting = min(fitting, free // MEMORY)
    return max(1, min(fitting, _MOST_ON_WINDOWS) if sys.platform == "win32" else fitting)


def processors() -> int:
    """Processors that this process may use, which a container may hold to fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _free_memory() -> int | None:
    """Bytes that can be had without swapping; None where the system does not tell."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
        (line,) = (line for line in lines if line.startswith("MemAvailable:"))
        return int(line.split()[1]) * 1024
    except (OSError, ValueError, IndexError):
        return None
