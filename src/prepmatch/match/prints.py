"""Prints of resumes, by which copies and passages of an ad are found.

Of all runs of some words those are kept whose number is divisible by four, so that two texts keep
the same ones of what they share (Broder 1997, "On the resemblance and containment of documents").
"""

from __future__ import annotations

import hashlib
import re
from itertools import accumulate
from typing import TYPE_CHECKING
from zlib import crc32

from prepmatch.model import Prints

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Contacts

RUN = 5
"""Words: of so many in a row the resumes of two people share one in five hundred at most."""
_ONE_IN = 4
_WORD = re.compile(r"\w+")
_END_OF_NUMBER = 8
"""Digits: country codes and zeros before them are written or not."""


def prints_of(text: str, contacts: Contacts) -> Prints:
    """The prints of a resume.

    Args:
        text: all of it.
        contacts: of its writer.
    """
    words = _WORD.findall(_lowered(text))
    runs = sorted({number for number in _numbers(words) if not number % _ONE_IN})
    return Prints(_hashed(" ".join(words)), tuple(_reached_by(contacts)), tuple(runs))


def runs_of(text: str) -> Iterator[tuple[int, tuple[int, int]]]:
    """The number of each run of words, whatever stands between them, and from where to where."""
    words = list(_WORD.finditer(_lowered(text)))
    numbers = _numbers([word.group() for word in words])
    for first, number in enumerate(numbers):
        yield number, (words[first].start(), words[first + RUN - 1].end())


def _lowered(text: str) -> str:
    """In small letters, each in its place; a few capitals have two of them, and stay."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)


def _numbers(words: Sequence[str]) -> list[int]:
    """The number of each run of words: a checksum of its letters."""
    encoded = [word.encode("utf-8", errors="surrogatepass") for word in words]
    ends = list(accumulate((len(word) + 1 for word in encoded), initial=0))
    written = b" ".join([*encoded, b""])
    return [crc32(written[start:end]) for start, end in zip(ends, ends[RUN:], strict=False)]


def _reached_by(contacts: Contacts) -> Iterator[int]:
    if contacts.email:
        yield _hashed(contacts.email.lower())
    digits = "".join(filter(str.isdigit, contacts.phone or ""))
    if len(digits) >= _END_OF_NUMBER:
        yield _hashed(digits[-_END_OF_NUMBER:])


def _hashed(text: str) -> int:
    data = text.encode("utf-8", errors="surrogatepass")
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "big")
