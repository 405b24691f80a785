"""Bytes of a text file to text."""

from __future__ import annotations

import codecs
import re
import unicodedata

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNMARKED = (
    ("utf-32-le", 4, (2, 3)),
    ("utf-32-be", 4, (0, 1)),
    ("utf-16-le", 2, (1,)),
    ("utf-16-be", 2, (0,)),
)
"""Encodings, the bytes of their letters, and which of those are zero in Latin script."""
_MOSTLY = 0.7
_EIGHT_BIT = ("cp1252", "mac_roman", "cp1250")
"""Windows in the west, old Macs, Windows in central Europe; the first wins where they tie."""
_ACCENTS = re.compile(r"[^\x00-\x7f]")
_ENOUGH_ACCENTS = 2_000
_MOST_WRONG = 0.3
"""Of the accents; in text of eight bits hardly one is UTF-8 by chance."""
_BETWEEN_WORDS = frozenset("’‘“”–—•…·×")
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")
"""What text does not hold; the escape sign begins colours in saved terminal output."""
_MOST_CONTROLS = 0.05
_SAMPLE = 4096
_DECLARED = re.compile(
    rb"<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,100}?encoding)\s{0,5}=\s{0,5}[\"']?"
    rb"\s{0,5}([\w.:-]{2,40})",
    re.IGNORECASE,
)
_OF_PAGES = re.compile(
    r"(?:windows|cp|iso|latin|mac|koi|utf-?8|gb|big|shift|sjis|euc|us-ascii)", re.IGNORECASE
)
"""Encodings of web pages; Python knows others, some of which take for ever."""


def decode(data: bytes) -> str:
    """Decode text whose encoding nobody declared.

    A byte order mark decides; else zeros where the letters of UTF-16 and UTF-32 have them; else
    UTF-8 if it fits but for a few bytes; else the one of three encodings of eight bits in which
    the text looks most like text. Line ends become single line feeds.
    """
    return _with_plain_line_ends(_decode(data))


def decode_page(data: bytes, declared: str | None = None) -> str:
    """Decode HTML or XML, which may declare its encoding near its beginning.

    Args:
        data: the page.
        declared: the encoding that it came with, if it did.
    """
    found = _DECLARED.search(data[:_SAMPLE])
    name = declared or (found.group(1).decode("ascii", errors="replace") if found else "")
    if not _OF_PAGES.match(name) or any(data.startswith(mark) for mark, _ in _MARKS):
        return decode(data)
    try:
        return _with_plain_line_ends(data.decode(name))
    except (LookupError, ValueError):  # an unknown name, or one that the bytes belie
        return decode(data)


def looks_binary(data: bytes) -> bool:
    """Whether these are the bytes of something that is not text."""
    if any(data.startswith(mark) for mark, _ in _MARKS) or _unmarked(data) is not None:
        return False
    sample = data[:_SAMPLE]
    return sum(byte in _CONTROLS for byte in sample) > _MOST_CONTROLS * max(1, len(sample))


def _with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    wide = _unmarked(data)
    if wide is not None:
        return data.decode(wide, errors="replace")
    text = data.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    if wrong > _MOST_WRONG * len(_ACCENTS.findall(text)):
        return _eight_bit(data)
    return data.decode("utf-8", errors=_AS_WINDOWS) if wrong else text


def _unmarked(data: bytes) -> str | None:
    """The wide encoding whose zeros are where they must be, if one is."""
    sample = data[:_SAMPLE]
    for encoding, width, zeros in _UNMARKED:
        letters = len(sample) // width
        if letters and all(sample[at::width].count(0) > _MOSTLY * letters for at in zeros):
            return encoding
    return None


def _eight_bit(data: bytes) -> str:
    versions = [data.decode(encoding, errors="replace") for encoding in _EIGHT_BIT]
    return min(versions, key=_oddity)


def _oddity(text: str) -> int:
    """How much a text looks as if its encoding were guessed wrong: `rŽsumŽ`, `donÕt`, `£ódŸ`."""
    found = 0
    for number, accent in enumerate(_ACCENTS.finditer(text)):
        if number == _ENOUGH_ACCENTS:
            break
        at = accent.start()
        found += _oddity_of(accent.group(), text[at - 1 : at], text[at + 1 : at + 2])
    return found


def _oddity_of(sign: str, before: str, after: str) -> int:
    """How odd a character is beside its neighbours."""
    category = unicodedata.category(sign)
    if category in {"Cc", "Cn"} or sign == "\ufffd":
        return 3
    if category == "Lu":
        return 2 * before.islower()
    if category.startswith("L"):
        return int(before.isupper() and after.isupper())
    return 0 if sign in _BETWEEN_WORDS else before.isalpha() + after.isalpha()


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """A byte that is no UTF-8, taken for Windows-1252: text was pasted from there."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", errors="replace"), error.end


_AS_WINDOWS = "prepmatch.windows"
codecs.register_error(_AS_WINDOWS, _as_windows)
