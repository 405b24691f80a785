"""What is seen of a file beside its text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Font:
    """A font that a PDF draws letters with.

    Attributes:
        name: as the file calls it; empty for most fonts of type 3.
        is_embedded: whether its letters come inside the file.
        is_type3: whether its letters are little drawings or bitmaps.
        runs: how many stretches of text are set in it, as far as they were counted.
    """

    name: str
    is_embedded: bool
    is_type3: bool = False
    runs: int = 1


@dataclass(frozen=True, slots=True)
class Picture:
    """An image on a page of a PDF.

    Attributes:
        page: from 1.
        share: of the page's area that it covers, 0 to 1.
    """

    page: int
    share: float


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What an upload form or a parser meets before it meets the text.

    Attributes:
        name: without its folder; None for standard input.
        size: in bytes.
        format: `pdf`, `docx`, `html`, `text` or what the suffix says.
        letters: for each page of a PDF, how many letters and digits can be selected on it.
        letter_spaced: words that are written with a space after each letter.
        links: where hyperlinks lead, as they stand in the file.
        producer: the program that made a PDF, as it calls itself.
        is_encrypted: whether it is protected by a password that opening it does not need.
        allows_copying: whether the protection lets programs take text out.
    """

    name: str | None
    size: int
    format: str
    letters: tuple[int, ...] = ()
    letter_spaced: tuple[str, ...] = ()
    fonts: tuple[Font, ...] = ()
    pictures: tuple[Picture, ...] = ()
    links: tuple[str, ...] = ()
    producer: str | None = None
    is_tagged: bool | None = None
    is_encrypted: bool = False
    allows_copying: bool = True
