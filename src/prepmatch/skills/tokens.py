"""Text to tokens, by one regular expression made for resumes and job ads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.skills.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDRESS = r"""
      (?P<address> https?://\S+ | www\.\S+ | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+
                 | (?<![\w-])[\w-]{1,64}\.(?:com|org|io|dev|net|ai|me|co|edu)/\S* )
    | """
_OTHERS = r"""
      (?P<word>
        (?: (?<![\w.])\.(?=(?:NET|Net|net)\b) )?             # .NET
        [^\W_]+
        (?: \.(?=[a-z0-9]|(?:NET|Net|JS|Js|IO|AI)\b)[^\W_]+   # Node.js, ASP.NET, 3.11
          | ['\u2019](?=[^\W\d_])[^\W_]+ )*                   # bachelor's
        (?: \+\+(?!\w*\+) | \#(?![\w]) | \+(?=$|[\s,;:.)/|]) )?  # C++, C#, 5+
        (?: [-\u2010\u2011](?=[^\W_]) )?                      # fine-|tuning
      )
    | (?P<other> \S )
    """
_TOKEN = re.compile(_ADDRESS + _OTHERS, re.VERBOSE)
_TOKEN_OF_WORDS = re.compile(_OTHERS, re.VERBOSE)
_OF_ADDRESSES = re.compile(r"@|://|www\.|\.[a-z]{2,3}/")
"""What is without such signs holds no address; to look for one takes half the time."""
_BREAK = re.compile(r"(\n[ ]*\n|\n(?=[ ]{0,8}[A-Z][\w ,&/-]{1,30}[ ]?:))")
"""An empty line, and the end of a line before one that opens with a label."""
_SAME = {"&": "and"}
_HYPHENS = "-\u2010\u2011"
_LONGEST_REMEMBERED = 40
_MOST_REMEMBERED = 65_536


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text, as parallel tuples.

    Attributes:
        starts, ends: offsets into the text; `ends` leaves the hyphen out.
        texts: as written; a hyphen inside a compound is left out.
        folded: the key of each word, from `fold`; anything else in lower case.
        lowered: in lower case.
        hyphenated: whether a hyphen joins the token to the next.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    texts: tuple[str, ...]
    folded: tuple[str, ...]
    lowered: tuple[str, ...]
    hyphenated: tuple[bool, ...]

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.texts)


_Cut = tuple[int, int, str, str, str, bool]
"""Start and end in a piece; then what `Tokens` tells of a token."""


class _Pieces(dict[str, tuple[_Cut, ...]]):
    """How what stands between two spaces is cut: worked out once for pieces that come again."""

    def __missing__(self, piece: str) -> tuple[_Cut, ...]:
        cuts = tuple(_cuts(piece))
        if len(piece) <= _LONGEST_REMEMBERED and len(self) < _MOST_REMEMBERED:
            self[piece] = cuts
        return cuts


_PIECES = _Pieces()


def tokenize(text: str) -> Tokens:
    """Cut text into words, names with signs in them, and single signs.

    An empty line is a token of its own, so that no phrase runs over it, and so is the end of a
    line before one that opens with a label; the end of another line is not.
    """
    rows: list[_Cut] = []
    at = 0
    for index, part in enumerate(_BREAK.split(text)):
        if index % 2:
            rows.append((at, at + len(part), part, part, part, False))
            at += len(part)
            continue
        for piece in part.replace("\n", " ").split(" "):
            for start, end, word, folded, lowered, joins in _PIECES[piece]:
                rows.append((at + start, at + end, word, folded, lowered, joins))
            at += len(piece) + 1
        at -= 1
    return Tokens(*zip(*rows, strict=True)) if rows else Tokens((), (), (), (), (), ())


def _cuts(piece: str) -> Iterator[_Cut]:
    pattern = _TOKEN if _OF_ADDRESSES.search(piece) else _TOKEN_OF_WORDS
    for match in pattern.finditer(piece):
        start, token = match.start(), match.group()
        is_word = match.lastgroup == "word"
        joins = is_word and token[-1] in _HYPHENS
        token = token[:-1] if joins else token
        lowered = token.lower()
        folded = fold(token) if is_word else _SAME.get(token, lowered)
        yield start, start + len(token), token, folded, lowered, joins
