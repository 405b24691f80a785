"""Bytes put aside while a batch runs, so that memory does not grow with it."""

from __future__ import annotations

import tempfile

_IN_MEMORY = 4_000_000


class Spill:
    """Bytes in a file without a name, which nobody else can open and which goes with us."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - see close
        self._end = 0
        self._left: list[bytes] = []

    def put(self, data: bytes) -> tuple[int, int]:
        """Put bytes aside; what does not fit on the disk any more stays in memory.

        Returns:
            What to `get` them with.
        """
        if not self._left:
            try:
                self._file.seek(self._end)
                self._file.write(data)
            except OSError:  # the disk is full
                pass
            else:
                self._end += len(data)
                return self._end - len(data), len(data)
        self._left.append(data)
        return len(self._left) - 1, -1

    def get(self, place: tuple[int, int]) -> bytes:
        """The bytes that were put aside."""
        start, length = place
        if length < 0:
            return self._left[start]
        self._file.seek(start)
        return self._file.read(length)

    def close(self) -> None:
        """Let everything go."""
        self._file.close()
        self._left.clear()
