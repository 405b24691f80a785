"""What outputs call the files of a batch: their paths, or for blind reading aliases."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from prepmatch.documents.file_bytes import bytes_of
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import SkippedCandidate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prepmatch.model import Candidate

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No letters that are taken for digits, and too few vowels for words (Crockford's base 32)."""
_LENGTH = 8
"""Signs: among 20,000 files two get the same by chance in one run of five thousand."""
_BITS = 5


class Names:
    """Gives each file the name that outputs use.

    Args:
        known_as: what files are called that the user did not name, such as standard input.
        is_blind: whether nothing may tell whose resume it is, the path included.
    """

    def __init__(
        self, known_as: Mapping[str, str] | None = None, *, is_blind: bool = False
    ) -> None:
        self._known_as = known_as or {}
        self._is_blind = is_blind
        self._paths: dict[str, str] = {}

    def path_of(self, shown: str) -> str:
        """The file that a name stands for."""
        return self._paths.get(shown, shown)

    def rows(self) -> list[tuple[str, str]]:
        """The aliases that were given, sorted, each with what the user calls the file."""
        return [(shown, self._known_as.get(p, p)) for shown, p in sorted(self._paths.items())]

    def named(
        self, source: str, outcome: Candidate | SkippedCandidate
    ) -> Candidate | SkippedCandidate:
        """What became of a file, under the name that outputs use."""
        return self.under(self.name(source), outcome)

    def under(
        self, shown: str, outcome: Candidate | SkippedCandidate
    ) -> Candidate | SkippedCandidate:
        """What became of a file, under a name that was given to it."""
        if shown == outcome.source:
            return outcome
        if isinstance(outcome, SkippedCandidate):
            return _renamed(outcome, shown, tells_detail=not self._is_blind)
        return replace(outcome, source=shown)

    def name(self, source: str) -> str:
        """The name of a file; to be asked for once.

        Copies of one file are told apart by a number, in the order in which they come here.
        """
        if not self._is_blind:
            shown = self._known_as.get(source, source)
            if shown != source:
                self._paths[shown] = source
            return shown
        first = shown = f"Candidate {alias_of(source)}"
        number = 1
        while shown in self._paths:
            number += 1
            shown = f"{first}-{number}"
        self._paths[shown] = source
        return shown


def alias_of(source: str) -> str:
    """A few signs made from what stands in a file; from its path where nobody can open it."""
    try:
        data = bytes_of(Path(source), source)
    except UnreadableDocumentError:
        data = source.encode("utf-8", errors="surrogateescape")
    number = int.from_bytes(hashlib.blake2b(data, digest_size=_LENGTH).digest(), "big")
    signs = "".join(_SIGNS[number >> _BITS * place & 31] for place in range(_LENGTH))
    return f"{signs[: _LENGTH // 2]}-{signs[_LENGTH // 2 :]}"


def _renamed(skipped: SkippedCandidate, shown: str, *, tells_detail: bool) -> SkippedCandidate:
    if tells_detail and skipped.message.startswith(skipped.source):
        message = f"{shown}{skipped.message[len(skipped.source) :]}"
    else:
        message = str(UnreadableDocumentError(shown, Reason(skipped.reason)))
    return SkippedCandidate(shown, skipped.reason, message)
