"""What the tables at the head of an RTF file define: fonts, colours, styles."""

from __future__ import annotations

from prepmatch.documents.office.heading_styles import is_heading_style
from prepmatch.documents.office.rtf_words import SYMBOLS, charset, code_page

_PICTURE_FONTS = ("wingdings", "webdings", "symbol")
_PARTS = ("red", "green", "blue")
_BYTE = range(256)


class RtfHead:
    """Fonts, colours and styles of headings, as they are read."""

    def __init__(self) -> None:
        self._encoding = "cp1252"
        self._fonts: dict[int, str] = {}
        self._colours: list[str | None] = []
        self._colour = [-1, -1, -1]
        self._headings: set[int] = set()

    def define(self, word: str, number: int, font: int) -> None:
        """Take a control word of a table.

        Args:
            word: the control word.
            number: what follows it.
            font: the font that is being defined.
        """
        encoding = charset(number) if word == "fcharset" else None
        if encoding is not None:
            self._fonts.setdefault(font, encoding)
        elif word in _PARTS:
            self._colour[_PARTS.index(word)] = number
        elif word == "ansicpg":
            self._encoding = code_page(number)

    def name_font(self, font: int, name: str) -> None:
        """The name of a font; the letters of some are pictures."""
        if name.strip().lower().startswith(_PICTURE_FONTS):
            self._fonts[font] = SYMBOLS

    def name_style(self, style: int, name: str) -> None:
        """The name of a style of paragraphs."""
        if is_heading_style(name):
            self._headings.add(style)

    def end_colours(self, count: int) -> None:
        """The semicolons that end colours; a colour of which nothing was said is the usual."""
        for _ in range(count):
            is_plain = all(part in _BYTE for part in self._colour)
            self._colours.append(bytes(self._colour).hex() if is_plain else None)
            self._colour = [-1, -1, -1]

    def colour(self, number: int) -> str | None:
        """A colour by its number, if it is not the usual."""
        return self._colours[number] if 0 < number < len(self._colours) else None

    def is_heading(self, style: int | None) -> bool:
        """Whether a style is one for headings."""
        return style in self._headings

    def decode(self, data: bytes, font: int) -> str:
        """Letters of a font; those of fonts of pictures come out as private characters."""
        encoding = self._fonts.get(font, self._encoding)
        if encoding != SYMBOLS:
            return data.decode(encoding, errors="replace")
        return "".join(chr(0xF000 + code) if code > ord(" ") else " " for code in data)
