"""Telling what only numbers pages from what is said."""

from __future__ import annotations

import re

_FIELD = re.compile(r"\s*(?:NUM|SECTION)?PAGES?\b")
_LONGEST = 40
_ONLY_NUMBERS = re.compile(
    r"\W*(?:page|p|pg|seite|s|página|pagina|pág|strona|str|sida|side|sivu)?\W*"
    r"(?:of|von|de|di|sur|van|av|af|z)?\W*",
    re.IGNORECASE,
)


def is_page_field(instruction: str | None) -> bool:
    """Whether a field of a word processor shows the number of a page or of all pages."""
    return _FIELD.match(instruction or "") is not None


def only_numbers_pages(rest: str) -> bool:
    """Whether nothing is said where a page number stands, but `Page` and `of`.

    Args:
        rest: the text around the number.
    """
    rest = rest.strip()
    return len(rest) <= _LONGEST and _ONLY_NUMBERS.fullmatch(rest) is not None
