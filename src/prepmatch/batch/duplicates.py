"""Which resumes of a batch are the same, or have the same contacts: each looked at once.

Likeness of texts is estimated from the smallest numbers of their runs of words (Broder 1997, "On
the resemblance and containment of documents"). Two texts that are alike share one of the very
smallest, so those are what is looked up, and no two resumes are compared without such a reason.
"""

from __future__ import annotations

import struct
from dataclasses import replace
from typing import TYPE_CHECKING

from prepmatch.model import Twin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Candidate, Prints

SAME_CONTENT = "same-content"
SAME_CONTACT = "same-contact"
_ALIKE = 0.5
"""Share of common runs. One person's resume in two layouts has three quarters of them in common,
as their lines are read in another order; those of two people have next to none."""
_RUNS = 32
"""Runs by which likeness is estimated, to a tenth or so."""
_LOOKED_UP = 6
"""Of these, those that are looked up: texts just alike enough share none once in sixty times."""
_FEWEST = 6
"""Runs below which a text is too short to be like another."""
_CONTACTS = 2
_HEAD = struct.Struct(f"<{1 + _CONTACTS}Q")


def packed(prints: Prints) -> bytes:
    """As much of the prints of a resume as finding its like takes, in few bytes."""
    contacts = (*prints.contacts, *[0] * _CONTACTS)[:_CONTACTS]
    runs = prints.runs[:_RUNS]
    return _HEAD.pack(prints.content, *contacts) + struct.pack(f"<{len(runs)}I", *runs)


class _Index:
    """Finds among what it was shown what is like something."""

    def __init__(self) -> None:
        self._by_content: dict[int, int] = {}
        self._by_contact: dict[int, int] = {}
        self._by_run: dict[int, int] = {}
        self._runs: dict[int, bytes] = {}

    def of_content(self, token: int, print_: bytes) -> Iterator[int]:
        """Those with the same words, or nearly so; `token` is found in their place from now on."""
        content, *_ = _HEAD.unpack_from(print_)
        same = self._by_content.setdefault(content, token)
        if same != token:
            yield same
            return
        own = print_[_HEAD.size :]
        found = set()
        for run in _runs_in(own)[:_LOOKED_UP]:
            other = self._by_run.setdefault(run, token)
            if other != token and other not in found and _are_alike(own, self._runs[other]):
                found.add(other)
                yield other
        self._runs[token] = own

    def of_contact(self, token: int, print_: bytes) -> Iterator[int]:
        """Those with the same address or number."""
        _, *contacts = _HEAD.unpack_from(print_)
        for contact in filter(None, contacts):
            other = self._by_contact.setdefault(contact, token)
            if other != token:
                yield other


class _Groups:
    """What belongs together; of each group the smallest number stands for it."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def first_of(self, token: int) -> int:
        """The smallest of its group."""
        while token in self._above:
            token = self._above[token]
        return token

    def join(self, one: int, other: int) -> None:
        """Make one group of those of two tokens."""
        low, high = sorted((self.first_of(one), self.first_of(other)))
        if low != high:
            self._above[high] = low

    def all(self) -> list[list[int]]:
        """The groups of more than one, each in order."""
        groups: dict[int, list[int]] = {}
        for token in sorted(self._above):
            first = self.first_of(token)
            groups.setdefault(first, [first]).append(token)
        return list(groups.values())


def twins_among(prints: Sequence[bytes], sources: Sequence[str]) -> dict[int, tuple[Twin, ...]]:
    """For each resume that is like another, the first such other; their order decides no more.

    Args:
        prints: packed, of each resume.
        sources: what outputs call them, in the same order.
    """
    index, content, contact = _Index(), _Groups(), _Groups()
    for place in sorted(range(len(prints)), key=prints.__getitem__):
        for other in index.of_content(place, prints[place]):
            content.join(place, other)
        for other in index.of_contact(place, prints[place]):
            contact.join(place, other)
    twins: dict[int, tuple[Twin, ...]] = {}
    for flag, groups in ((SAME_CONTENT, content.all()), (SAME_CONTACT, contact.all())):
        for group in groups:
            for place in group:
                other = group[0] if place != group[0] else group[1]
                twin = Twin(flag, sources[other], len(group) - 1)
                twins[place] = (*twins.get(place, ()), twin)
    return twins


class Earlier:
    """For a stream: which of the resumes before it one is like. The later is flagged alone."""

    def __init__(self) -> None:
        self._index = _Index()
        self._sources: list[str] = []

    def twins(self, print_: bytes, source: str) -> tuple[Twin, ...]:
        """What a resume is like; it is one of the earlier ones from now on."""
        token = len(self._sources)
        self._sources.append(source)
        found = (
            (SAME_CONTENT, list(self._index.of_content(token, print_))),
            (SAME_CONTACT, list(self._index.of_contact(token, print_))),
        )
        return tuple(Twin(flag, self._sources[min(others)]) for flag, others in found if others)


def with_twins(candidate: Candidate, twins: tuple[Twin, ...]) -> Candidate:
    """A candidate, flagged by what it is like."""
    if not twins:
        return candidate
    flags = (*candidate.flags, *(twin.flag for twin in twins))
    return replace(candidate, flags=flags, twins=twins)


def _runs_in(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data)


def _are_alike(one: bytes, other: bytes) -> bool:
    ours, theirs = set(_runs_in(one)), set(_runs_in(other))
    if min(len(ours), len(theirs)) < _FEWEST:
        return False
    smallest = sorted(ours | theirs)[:_RUNS]
    return sum(run in ours and run in theirs for run in smallest) >= _ALIKE * len(smallest)
