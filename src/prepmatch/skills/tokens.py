"""Text to tokens, by one regular expression made for resumes and job ads."""

from __future__ import annotations

import re
from dataclasses import dataclass

from prepmatch.skills.fold import fold

_TOKEN = re.compile(
    r"""
      (?P<address> https?://\S+ | www\.\S+ | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+
                 | (?<![\w-])[\w-]{1,64}\.(?:com|org|io|dev|net|ai|me|co|edu)/\S* )
    | (?P<blank> \n[ ]*\n | \n(?=[ ]{0,8}[A-Z][\w ,&/-]{1,30}[ ]?:) )  # also before "Label :"
    | (?P<word>
        (?: (?<![\w.])\.(?=(?:NET|Net|net)\b) )?             # .NET
        [^\W_]+
        (?: \.(?=[a-z0-9]|(?:NET|Net|JS|Js|IO|AI)\b)[^\W_]+   # Node.js, ASP.NET, 3.11
          | ['\u2019](?=[^\W\d_])[^\W_]+ )*                   # bachelor's
        (?: \+\+(?!\w*\+) | \#(?![\w]) | \+(?=$|[\s,;:.)/|]) )?  # C++, C#, 5+
        (?: [-\u2010\u2011](?=[^\W_]) )?                      # fine-|tuning
      )
    | (?P<other> \S )
    """,
    re.VERBOSE,
)
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
    for match in _TOKEN.finditer(text):
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
