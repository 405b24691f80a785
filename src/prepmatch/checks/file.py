"""Whether the file will go through an upload form and open elsewhere."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from prepmatch.checks.finding import Finding, bare, listed, passed, warned

if TYPE_CHECKING:
    from prepmatch.checks.examined import Examined
    from prepmatch.model import Font

_MOST_BYTES = 2_500_000
"""Greenhouse's parser stops there; other forms take 5 MB or more."""
_MEGABYTE = 1_000_000
_COMMON_FORMATS = frozenset({"pdf", "docx"})
_NAMES = {"html": "HTML", "rtf": "RTF", "odt": "ODT", "text": "plain text", "json": "JSON"}
_GENERIC = frozenset(
    (
        "resume résumé cv curriculum vitae lebenslauf my new the document doc file untitled scan "
        "final finished draft copy of version ver v rev updated update latest current last edit "
        "edited print export download kopie pdf docx en eng english us uk a4 letter page pages one"
    ).split()
)
_DRAFT = re.compile(
    r"(?<![a-z])(?:final|draft|copy|kopie|untitled|v\d{1,2}|version|updated|latest)(?![a-z])"
    r"|\(\d{1,2}\)\s*$"
)
_ALWAYS_THERE = re.compile(
    r"^(?:[A-Z]{6}\+)?(?:Helvetica|Times|Courier|Arial|Symbol|ZapfDingbats|Wingdings)",
    re.IGNORECASE,
)
"""Every program that shows PDF has these or twins of them (PDF 1.7, section 9.6.2.2)."""


def file_format(examined: Examined) -> Finding | None:
    """A format that upload forms take."""
    if examined.file is None:
        return None
    kind = examined.file.format
    if kind in _COMMON_FORMATS:
        return passed(f"{kind.upper()} is taken everywhere.")
    return warned(
        f"The file is {_NAMES.get(kind, kind)}. Most application forms take PDF and DOCX, and "
        "not all take anything else.",
        "Keep this as your source, and send a PDF or DOCX made from it.",
    )


def file_size(examined: Examined) -> Finding | None:
    """A size that parsers take."""
    if examined.file is None:
        return None
    size = examined.file.size
    if size <= _MOST_BYTES:
        return passed(f"{max(1, round(size / 1000)):,} kB.")
    return warned(
        f"{size / _MEGABYTE:.1f} MB. Some systems do not parse a file of more than "
        f"{_MOST_BYTES / _MEGABYTE:g} MB, and application forms have limits of their own.",
        "Pictures are nearly always the reason: leave them out or save them smaller.",
    )


def file_name(examined: Examined) -> Finding | None:
    """A name that says whose resume it is."""
    if examined.file is None or not examined.file.name:
        return None
    stem = PurePath(examined.file.name).stem
    draft = _DRAFT.search(stem.lower())
    own = set(re.findall(r"[^\W\d_]{2,}", stem.casefold())) - _GENERIC
    if own and draft is None:
        return passed("The file's name tells it from others.")
    advice = "Name it after yourself, such as “Ada-Example-Resume.pdf”."
    if not own:
        message = "The file's name could be anybody's, and lies among many others of that name."
        return warned(message, advice, [bare(examined.file.name)])
    return warned(
        "The file's name tells of its drafts, which the reader need not know.",
        advice,
        [bare(examined.file.name)],
    )


def embedded_fonts(examined: Examined) -> Finding | None:
    """Letters that look and read alike on every computer."""
    if examined.file is None or not examined.file.fonts:
        return None
    fonts = examined.file.fonts
    absent = [font for font in fonts if not font.is_embedded and not _ALWAYS_THERE.match(font.name)]
    if absent:
        return warned(
            "Some fonts are named in the file but do not come with it, so other computers show "
            "other letters, and some of them boxes.",
            "Export the PDF with its fonts embedded.",
            (bare(font.name or "a font without a name") for font in absent),
        )
    if all(font.is_type3 for font in fonts):
        return warned(
            "All letters are little drawings (type 3 fonts), as old LaTeX set-ups make them: "
            "blurred on screens, and unreadable to some parsers.",
            "In LaTeX, load Latin Modern (`lmodern`) or install the cm-super fonts; else export "
            "the PDF with another program.",
        )
    return passed(f"The fonts come with the file or are everywhere: {_font_names(fonts)}.")


def _font_names(fonts: tuple[Font, ...]) -> str:
    names = dict.fromkeys(re.sub(r"^[A-Z]{6}\+", "", font.name) for font in fonts if font.name)
    return listed(list(names), 4)


def protection(examined: Examined) -> Finding | None:
    """A file that lets programs take its text out."""
    if examined.file is None or examined.file.format != "pdf":
        return None
    if not examined.file.is_encrypted:
        return passed("The file is not protected.")
    what = "and forbids copying its text" if not examined.file.allows_copying else "in part"
    return warned(
        f"The PDF is protected {what}. Some programs respect that and read nothing, and "
        "application forms may refuse it.",
        "Save a copy without protection and send that.",
    )
