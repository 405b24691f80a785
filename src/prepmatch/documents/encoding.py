"""Bytes of a text file to text."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")
"""What text does not hold; the escape sign begins colours in saved terminal output."""


def decode(data: bytes) -> str:
    """Decode text whose encoding nobody declared.

    A byte order mark decides; else UTF-8 if it fits; else UTF-16 if every other byte is
    zero; else Windows-1252, which every byte fits. Line ends become single line feeds.
    """
    return _decode(data).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    half = len(data) // 2
    if half and data[1::2].count(0) > 0.7 * half:
        return data.decode("utf-16-le", errors="replace")
    if half and data[0::2].count(0) > 0.7 * half:
        return data.decode("utf-16-be", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def looks_binary(data: bytes) -> bool:
    """Whether these are the bytes of something that is not text."""
    if any(data.startswith(mark) for mark, _ in _MARKS):
        return False
    sample = data[:4096]
    zeros = max(sample[0::2].count(0), sample[1::2].count(0))
    if zeros > 0.7 * (len(sample) // 2):
        return False
    controls = sum(byte in _CONTROLS for byte in sample)
    return b"\0" in sample or controls > 0.05 * max(1, len(sample))
