"""How to reach the candidate: address, telephone, links and town, as they are written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.documents.facts.dates import PHONE
from prepmatch.documents.facts.places import town_in
from prepmatch.model import Contacts, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.model import Document, Line

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}(?![\w@-])")
_LINK = re.compile(
    r"(?<![\w@.-])(?:https?://[^\s<>()\[\]|,;\"]{4,200}"
    r"|www\.[^\s<>()\[\]|,;\"]{4,200}"
    r"|(?:[a-z]{2,3}\.)?linkedin\.com/(?:in|pub)/[\w%-]{2,100}/?"
    r"|(?:github|gitlab|bitbucket)\.(?:com|org)/[\w.-]{1,60}(?:/[\w.-]{1,80})?"
    r"|[a-z\d][a-z\d-]{0,62}(?:\.[a-z\d-]{1,63}){1,3}(?:/[\w./~%-]{0,100})?)",
    re.IGNORECASE,
)
_IS_HOST = re.compile(
    r"(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|me|ai|app|co|tech|info|page|xyz|edu|example|eu|[a-z]{2})"
    r"(?:/.*)?",
    re.IGNORECASE,
)
_NO_HOST = re.compile(
    r"(?:asp|node|next|vue|nuxt|react|express|three|d3|angular|socket|ember|backbone|scrum|b|m|ph|e"
    r"|i|u)\.\S*",
    re.IGNORECASE,
)
"""`Node.js`, `ASP.NET`, `B.Sc`, `e.g`: names and shortenings with a dot inside."""
_LABELLED = re.compile(
    r"(?<!\w)(?:tel(?:ephone)?|phone|mobile|mob|cell|handy|whatsapp|contact(?: no)?|t|m|p|ph)\b"
    r"[.:# ]{0,3}([+(]?\d[\d ().\-/]{5,20}\d)",
    re.IGNORECASE,
)
_FEWEST_DIGITS = 7
_MOST_DIGITS = 15
"""The longest number that the telephone networks of the world agreed on."""
_LOCATION_LABEL = re.compile(
    r"(?:location|address|based in|city|residence|lives in|home)\s*:?\s+", re.IGNORECASE
)
_ICONS = re.compile(r"^[^\w(+]+")
_SPLIT = re.compile(r"\s*[|•·◦⋄;]\s*|\s+[–—-]\s+|\s{3,}")
_HEAD_LINES = 8
_CONTACT_SECTIONS = frozenset({"top", "contact"})
_MARGINS = frozenset({Place.HEADER, Place.FOOTER})
_MOST_LINKS = 12


def find_contacts(document: Document) -> Contacts:
    """The contacts of a resume; what is not surely one stays None.

    Args:
        document: a resume.
    """
    lines = [document.line_text(line) for line in _contact_lines(document)]
    near = "\n".join(lines)
    email = _EMAIL.search(near) or _EMAIL.search(document.text)
    return Contacts(
        None if email is None else email.group(),
        _phone(near) or _sure_phone(document.text),
        tuple(_links(near))[:_MOST_LINKS],
        _location(lines),
    )


def _contact_lines(document: Document) -> Iterator[Line]:
    """The first lines, and those of places and sections where contacts stand."""
    seen = 0
    for line in document.lines:
        seen += line.span.end > line.span.start
        kind = document.section_at(line.span.start).kind
        if seen <= _HEAD_LINES or kind in _CONTACT_SECTIONS or line.place in _MARGINS:
            yield line


def _phone(text: str) -> str | None:
    numbers = [found.group(1) for found in _LABELLED.finditer(text)]
    numbers += [found.group() for found in PHONE.finditer(text)]
    return next(filter(_is_number, numbers), None)


def _sure_phone(text: str) -> str | None:
    """A number anywhere that says what it is."""
    labelled = (found.group(1) for found in _LABELLED.finditer(text))
    abroad = (found.group() for found in PHONE.finditer(text) if found.group()[0] == "+")
    return next(filter(_is_number, (*labelled, *abroad)), None)


def _is_number(text: str) -> bool:
    return _FEWEST_DIGITS <= sum(map(str.isdigit, text)) <= _MOST_DIGITS


def _links(text: str) -> Iterator[str]:
    """Links, each once; addresses of e-mail and names with a dot inside are none."""
    seen: set[str] = set()
    for found in _LINK.finditer(_EMAIL.sub(" ", text)):
        link = found.group().rstrip(".,;:)/")
        is_spelled_out = link.lower().startswith(("http", "www."))
        if not is_spelled_out and (not _IS_HOST.fullmatch(link) or _NO_HOST.fullmatch(link)):
            continue
        if link.lower() not in seen:
            seen.add(link.lower())
            yield link


def _location(lines: list[str]) -> str | None:
    for line in lines:
        for part in _SPLIT.split(_EMAIL.sub(" ", line)):
            words = _ICONS.sub("", part.strip(" #*_"))
            label = _LOCATION_LABEL.match(words)
            town = town_in(words[label.end() :] if label else words)
            if town is not None:
                return town
    return None
