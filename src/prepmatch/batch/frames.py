"""Messages between two processes of ours over plain streams: JSON, with bytes beside it.

Nothing here can run code, whoever wrote the bytes.
"""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import IO

_LENGTHS = struct.Struct(">II")


def send(stream: IO[bytes], head: Any, data: bytes = b"") -> None:
    """Write one message.

    Raises:
        OSError: if nobody reads it any more.
    """
    packed = json.dumps(head).encode("ascii")
    stream.write(_LENGTHS.pack(len(packed), len(data)) + packed)
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[Any, bytes]:
    """Read one message.

    Raises:
        EOFError: if no whole one comes any more.
    """
    head, data = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    return json.loads(_exactly(stream, head)), _exactly(stream, data)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data
