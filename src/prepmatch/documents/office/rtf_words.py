"""The words of the Rich Text Format (RTF 1.9.1), and its tokens."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "\u2014",
    "endash": "\u2013",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "bullet": "\u2022",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "\\~": "\u00a0",
    "\\-": "\u00ad",
    "\\_": "-",
    "\\{": "{",
    "\\}": "}",
    "\\\\": "\\",
}
PARAGRAPH_ENDS = frozenset({"par", "sect", "page", "column", "nestcell", "\\\n", "\\\r"})
DESTINATIONS = {
    "fonttbl": "fonts",
    "colortbl": "colours",
    "stylesheet": "styles",
    "listtext": "mark",
    "pntext": "mark",
    "field": "field",
    "fldinst": "instruction",
    "fldrslt": "result",
    **dict.fromkeys(
        (
            "info pict object nonshppict shprslt xe tc rxe comment annotation atnid atnauthor "
            "ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn filetbl revtbl listtable "
            "listoverridetable themedata datastore sn sv"
        ).split(),
        "none",
    ),
}
"""What the words of a group are for, where they are not text."""
SWITCHES = {
    "b": "is_bold",
    "caps": "is_capital",
    "scaps": "is_capital",
    "v": "is_hidden",
    "deleted": "is_deleted",
}
LOOKS = {
    "f": "font",
    "fs": "size",
    "cf": "ink",
    "cb": "back",
    "highlight": "back",
    "chcbpat": "back",
    "cbpat": "paper",
    "uc": "skips",
    "s": "style",
}
FLOWS = {
    "header": "header",
    "headerl": "header",
    "headerr": "header",
    "headerf": "header",
    "footer": "footer",
    "footerl": "footer",
    "footerr": "footer",
    "footerf": "footer",
    "footnote": "note",
    "shptxt": "box",
    "dptxbxtext": "box",
}
"""Groups that are a text of their own, and where it belongs."""
AROUND_BOXES = frozenset({"shpinst", "do"})
"""Groups with an asterisk in which such a text may stand."""
_CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
SYMBOLS = "symbols"
CODE = "'"
_SYMBOL_CHARSET = 2
_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})?[ ]?"
    rb"|\\'(?P<code>[0-9a-fA-F]{2})"
    rb"|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<text>[^\\{}\r\n]{1,4000})"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A control word, a sign, a brace, or plain letters.

    Attributes:
        word: a control word without its backslash, a sign with it, or a brace.
        number: what follows a control word.
        data: the letters, as bytes.
    """

    word: str = ""
    number: int | None = None
    data: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file; what binary data it holds is passed over."""
    position = 0
    while position < len(data):
        match = _TOKEN.match(data, position)
        if match is None:  # a line end, or a backslash at the very end
            position += 1
            continue
        position = match.end()
        if match["word"] == b"bin":
            position += max(0, int(match["number"] or 0))
        else:
            yield _token(match)


def charset(number: int) -> str | None:
    """The encoding that a font's `fcharset` stands for, if it is not the document's."""
    return SYMBOLS if number == _SYMBOL_CHARSET else _CHARSETS.get(number)


def code_page(number: int) -> str:
    """The encoding that `ansicpg` stands for."""
    name = f"cp{number}"
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name


def _token(match: re.Match[bytes]) -> Token:
    if match["text"] is not None:
        return Token(data=match["text"])
    if match["code"] is not None:
        return Token(CODE, data=bytes.fromhex(match["code"].decode()))
    if match["word"] is not None:
        number = match["number"]
        return Token(match["word"].decode(), None if number is None else int(number))
    if match["brace"] is not None:
        return Token(match["brace"].decode())
    return Token("\\" + match["sign"].decode("latin-1"))
