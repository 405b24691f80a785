"""How much time and memory one untrusted file may take."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

DEFAULT_TIMEOUT = 30.0
"""Seconds; ordinary resumes take a hundredth of one."""

MEMORY = 400_000_000
"""Bytes beyond what a worker holds before it sees a file.

Ordinary resumes take 15 MB, sixty pages with broken fonts 40, a saved web page with two megabytes
of markup 200. Two workers at this limit, with all that a batch needs besides, stay below 1.5 GiB.
"""

MORE_MEMORY = 1_100_000_000
"""The same for a file that needs more and is alone then: recognising the letters of a page."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take.

    Attributes:
        timeout: seconds.
        memory: bytes, where the system can tell and limit them.
        more_memory: bytes on the second go of a file, when no other is read.
    """

    timeout: float = DEFAULT_TIMEOUT
    memory: int = MEMORY
    more_memory: int = MORE_MEMORY


class MemoryAllowance:
    """Holds this process to some bytes of data beyond those it has now.

    Why data and not addresses: libraries reserve far more addresses than they use. Linux alone
    counts and limits data; elsewhere time is the only limit.
    """

    def __init__(self, memory: int) -> None:
        self._memory = memory
        self._before = _data_held()
        if sys.platform != "win32":
            import resource

            _, hard = resource.getrlimit(resource.RLIMIT_CORE)
            resource.setrlimit(resource.RLIMIT_CORE, (0, hard))  # a dump would hold the resume
            if self._before is not None:
                _, hard = resource.getrlimit(resource.RLIMIT_DATA)
                bound = self._before + memory
                bound = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
                resource.setrlimit(resource.RLIMIT_DATA, (bound, hard))

    def is_worn(self) -> bool:
        """Whether files read so far left too little of it for the next."""
        now = _data_held()
        if now is None or self._before is None:
            return False
        return now - self._before > self._memory // 4


def _data_held() -> int | None:
    """Bytes of data as the system counts them for the limit; None where it does not."""
    if sys.platform != "linux":
        return None
    import resource

    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5])
    except (OSError, ValueError, IndexError):
        return None
    return pages * resource.getpagesize()
