"""Whether the text can be had at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.checks.finding import Finding, bare, counted, failed, listed, passed, warned

if TYPE_CHECKING:
    from prepmatch.checks.examined import Examined

_FEW_LETTERS = 40
"""Letters of a page that is a picture: at most a page number or a name beside it."""
_MUCH_OF_A_PAGE = 0.3
"""A picture larger than this, on a page without text, is the page."""


def text_layer(examined: Examined) -> Finding | None:
    """Text that can be selected, and so be read by a program."""
    if "ocr" in examined.notices:
        return failed(
            "The pages are pictures of text. prepmatch recognised the letters by their shapes; "
            "many applicant tracking systems will find no text at all.",
            "Export the resume from the program it was written in, as PDF with text or as DOCX.",
        )
    pages = _pictured_pages(examined)
    if pages:
        noun = "Page" if len(pages) == 1 else "Pages"
        return failed(
            f"{noun} {listed(list(map(str, pages)))} of {examined.document.pages} can be seen "
            "but not selected: the text there is a picture, so a program reads nothing of it.",
            "Put that text into the document as text, or export it again from its source.",
            [bare(f"page {page}: a picture", page) for page in pages],
        )
    where = f" on {counted(examined.document.pages, 'page')}" if examined.document.pages else ""
    return passed(f"The text can be selected and read: {len(examined.words):,} words{where}.")


def _pictured_pages(examined: Examined) -> list[int]:
    """Pages that hold pictures and hardly a letter."""
    if examined.file is None:
        return []
    covered: dict[int, float] = {}
    for picture in examined.file.pictures:
        covered[picture.page] = covered.get(picture.page, 0.0) + picture.share
    return [
        page
        for page, letters in enumerate(examined.file.letters, start=1)
        if letters < _FEW_LETTERS and covered.get(page, 0.0) >= _MUCH_OF_A_PAGE
    ]


def readable_fonts(examined: Examined) -> Finding | None:
    """Fonts that say which letters they draw."""
    notice = examined.notices.get("second-reader")
    if notice is None:
        return passed("The letters come out as they look.")
    return failed(
        notice[0],
        "Open the file, copy a paragraph and paste it into a text editor: what you see there is "
        "what others may get. Export the resume again with other fonts or from another program.",
    )


def letter_spacing(examined: Examined) -> Finding | None:
    """Headings written `S K I L L S`."""
    if examined.file is None or examined.file.format != "pdf":
        return None
    spaced = examined.file.letter_spaced
    if not spaced:
        return passed("No words are written with a space after each letter.")
    return warned(
        "Some words come out with a space after each letter. A parser that does not put them "
        "back together finds no such word, and no section under such a heading.",
        "Set these words without extra letter-spacing.",
        map(bare, spaced),
    )


def language(examined: Examined) -> Finding | None:
    """A resume in another language than English."""
    if "not-english" not in examined.notices:
        return None
    return warned(
        "The text does not seem to be English, the only language that prepmatch reads. "
        "Much of what follows may be wrong for this resume.",
        "Check an English edition, or take the findings on wording with a grain of salt.",
    )


def whole_text(examined: Examined) -> Finding | None:
    """A text that was cut because it is far too long."""
    notice = examined.notices.get("truncated")
    if notice is None:
        return None
    return warned(notice[0], "Send the resume alone, without the documents that follow it.")
