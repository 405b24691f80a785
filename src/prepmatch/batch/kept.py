"""What was read of a file as bytes to keep: a profile, or why there is none.

JSON, packed. The head has what every job needs, the tail the words, which few jobs do: it is
unpacked when somebody asks for them. Nothing here can run code, whoever wrote the bytes.
"""

from __future__ import annotations

import json
import struct
import zlib
from base64 import b64decode, b64encode
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from prepmatch.errors import Reason
from prepmatch.model import Contacts, Notice, Passages, Practice, Prints, Profile, Quote, Trace

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMAT = 2
"""To be raised when what stands in these bytes changes."""

OF_THE_FILE = frozenset(
    {
        Reason.ENCRYPTED,
        Reason.DAMAGED,
        Reason.NOT_A_PDF,
        Reason.UNSUPPORTED_FORMAT,
        Reason.EMPTY_FILE,
        Reason.NO_PAGES,
        Reason.NO_TEXT_LAYER,
        Reason.GARBLED_TEXT,
        Reason.TOO_MANY_PAGES,
    }
)
"""Why a file will be unread the next time too; limits may be others, and permissions."""

_LENGTH = 4
_LEVEL = 1
_MOST = 20_000_000
"""Bytes unpacked; a text at its limit, with its quotes, has a tenth."""


class UnusableBytesError(ValueError):
    """Bytes that were not written here, or not whole."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a file has no profile; the file's own fault, whatever it is called."""

    reason: Reason
    detail: str | None = None


def to_bytes(kept: Profile | Unread) -> bytes:
    """What to keep, as bytes."""
    if isinstance(kept, Unread):
        return _joined(_packed([kept.reason.value, kept.detail]), b"")
    traces = {key: [t.mentions, t.shown, *t.quotes] for key, t in kept.traces.items()}
    prints = [kept.prints.content, kept.prints.contacts, _written(kept.prints.runs)]
    practices = {
        key: [p.title, p.line, p.is_held, p.shown, p.listed, [[w.text, w.line] for w in p.words]]
        for key, p in kept.practices.items()
    }
    years = dict(kept.skill_years)
    head = [kept.name, kept.years, kept.flags, traces, years, prints, practices]
    words, contacts = kept.passages, kept.passages.contacts
    tail = [
        words.text,
        words.sections,
        [[quote.text, quote.line, quote.section] for quote in words.quotes],
        [[notice.code, notice.message, notice.samples] for notice in words.notices],
        [contacts.email, contacts.phone, contacts.links, contacts.location],
    ]
    return _joined(_packed(head), _packed(tail))


def from_bytes(data: bytes) -> Profile | Unread:
    """What was kept.

    Raises:
        UnusableBytesError: for anything but the bytes of `to_bytes`, whole.
    """
    start = 2 * _LENGTH
    end = start + int.from_bytes(data[_LENGTH:start], "big")
    if zlib.crc32(data[_LENGTH:]) != int.from_bytes(data[:_LENGTH], "big"):
        raise UnusableBytesError
    try:
        head = _unpacked(data[start:end])
        if end == len(data):
            reason, detail = head
            return Unread(Reason(reason), detail)
        name, years, flags, traces, skill_years, (content, contacts, runs), practices = head
        return Profile(
            name,
            years,
            tuple(flags),
            {key: Trace(row[0], tuple(row[2:]), row[1]) for key, row in traces.items()},
            skill_years,
            partial(_passages, data[end:]),
            Prints(content, tuple(contacts), _numbers(runs)),
            {key: _practice(row) for key, row in practices.items()},
        )
    except (zlib.error, struct.error, ValueError, TypeError, LookupError, AttributeError) as error:
        raise UnusableBytesError from error


def _practice(row: list[Any]) -> Practice:
    title, line, is_held, shown, listed, words = row
    evidence = tuple(Quote(*word) for word in words)
    return Practice(title, line, is_held=is_held, shown=shown, listed=listed, words=evidence)


def _passages(tail: bytes) -> Passages:
    text, sections, quotes, notices, (email, phone, links, location) = _unpacked(tail)
    return Passages(
        text,
        tuple((start, kind) for start, kind in sections),
        tuple(Quote(*quote) for quote in quotes),
        tuple(Notice(code, message, tuple(samples)) for code, message, samples in notices),
        Contacts(email, phone, tuple(links), location),
    )


def _written(numbers: Sequence[int]) -> str:
    """Numbers of 32 bits, in letters that do not mind being packed as text."""
    return b64encode(struct.pack(f"<{len(numbers)}I", *numbers)).decode("ascii")


def _numbers(written: str) -> tuple[int, ...]:
    data = b64decode(written, validate=True)
    return struct.unpack(f"<{len(data) // 4}I", data)


def _packed(value: Any) -> bytes:
    return zlib.compress(json.dumps(value, separators=(",", ":")).encode("ascii"), _LEVEL)


def _unpacked(data: bytes) -> Any:
    unpacker = zlib.decompressobj()
    plain = unpacker.decompress(data, _MOST)
    if not unpacker.eof:
        raise UnusableBytesError
    return json.loads(plain)


def _joined(head: bytes, tail: bytes) -> bytes:
    body = len(head).to_bytes(_LENGTH, "big") + head + tail
    return zlib.crc32(body).to_bytes(_LENGTH, "big") + body
