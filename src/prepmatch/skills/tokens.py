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
      (?P<blank> \n[ ]*\n | \n(?=[ ]{0,8}[A-Z][\w ,&/-]{1,30}[ ]?:) )  # also before "Label :"
    | (?P<word>
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
"""Lines without such signs hold no address; to look for one at every word takes half the time."""
_SAME = {"&": "and"}
_HYPHENS = "-\u2010\u2011"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text, as parallel tuples.

    Attributes:
        texts: as written; a hyphen inside a compound is left out.
        folded: the key of each word, from `fold`; anything else in lower case.
        lowered: in lower case.
        starts, ends: offsets into the text; `ends` leaves the hyphen out.
        hyphenated: whether a hyphen joins the token to the next.
    """

    texts: tuple[str, ...]
    folded: tuple[str, ...]
    lowered: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    hyphenated: tuple[bool, ...]

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.texts)


def tokenize(text: str) -> Tokens:
    """Cut text into words, names with signs in them, and single signs.

    An empty line is a token of its own, so that no phrase runs over it, and so is the end of a
    line before one that opens with a label; the end of another line is not.
    """
    texts: list[str] = []
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    hyphenated: list[bool] = []
    for match in _matches(text):
        token, start = match.group(), match.start()
        joins = False
        if match.lastgroup == "word":
            joins = token[-1] in _HYPHENS
            token = token[:-1] if joins else token
            folded.append(fold(token))
        else:
            folded.append(_SAME.get(token) or token.lower())
        texts.append(token)
        starts.append(start)
        ends.append(start + len(token))
        hyphenated.append(joins)
    lowered = tuple([token.lower() for token in texts])
    return Tokens(
        tuple(texts), tuple(folded), lowered, tuple(starts), tuple(ends), tuple(hyphenated)
    )


def _matches(text: str) -> Iterator[re.Match[str]]:
    done = 0
    while sign := _OF_ADDRESSES.search(text, done):
        line = max(done, text.rfind("\n", done, sign.start()))
        start = done + len(text[done:line].rstrip())  # line ends are told by what follows them
        end = text.find("\n", sign.end())
        end = len(text) if end < 0 else end
        yield from _TOKEN_OF_WORDS.finditer(text, done, start)
        yield from _TOKEN.finditer(text, start, end)
        done = end
    yield from _TOKEN_OF_WORDS.finditer(text, done)
