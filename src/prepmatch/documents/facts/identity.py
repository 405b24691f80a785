"""Where a resume says who wrote it: name, address, telephone, age. Nothing of that is a skill.

Names and towns are words of the trade too: somebody is called Julia Swift, LUIS in capitals is a
product, and Phoenix, AZ is a city. So these places are taken out before skills are looked for.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from prepmatch.documents.facts.dates import PHONE
from prepmatch.documents.facts.head_words import is_title
from prepmatch.documents.facts.places import is_place, is_region, may_be_place
from prepmatch.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Document, Line

_HEAD = frozenset({"top", "contact"})
_HEAD_LINES = 12
"""Lines of the part before the first heading that can be somebody's address."""
_PIECE = re.compile(r"(?:(?!\s*[|•·◦⋄;]|\s[–—-]\s|\s{3,}).)+")
_LABEL = re.compile(
    r"\W*(?:(?:name|(?:home |postal |street |current )?address|location|based in|city|town"
    r"|residence|home|lives in|born|(?:date|place) of birth|birth ?(?:date|day|place)|d\.?o\.?b"
    r"|aged?|gender|sex|nationality|citizen(?:ship)?|(?:marital|family|civil) status|religion"
    r"|pronouns?|e-?mail|skype|linkedin|github|website)\b(?:\s*[:–-]|\s+(?=\d)|\s*$)"
    r"|(?:(?:tele)?phone|tel|mobile|cell|fax|whatsapp)\b\W{0,4}\d)",
    re.IGNORECASE,
)
_REACHED_BY = re.compile(
    r"[\w.+-]{1,64}@[\w.-]{1,120}|(?:https?://|www\.)\S{1,200}"
    r"|(?<![\w.@/-])(?:[a-z\d-]{1,60}\.){1,3}(?:com|org|net|io|dev|me|eu|info|example)/\S{0,200}"
    rf"|{PHONE.pattern}",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"(?<!\w)(?:(?:street|st|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|way|court|crescent"
    r"|close|terrace|row|square|highway|hwy|apt|apartment|flat|suite|floor|rue|via|calle|carrer"
    r"|rua|avenida|plaza|plac|piazza|ulica|ul|p\.?o\.? ?box)(?!\w)|\w*(?:straße|strasse|str\.|gasse"
    r"|weg|platz|allee|gata|gatan|gade|straat|laan))",
    re.IGNORECASE,
)
_HOUSE = re.compile(r"(?<![\w.,])#?\d{1,5}(?:[-/]\d{1,4}){0,3}\s?[a-zA-Z]?(?![\w.%+])")
_STARTS_WITH_NUMBER = re.compile(r"#?\d{1,5}(?:[-/]\d{1,4}){0,3}[a-zA-Z]?,? [^\W\d_]")
_POSTCODE = re.compile(
    r"(?<![\w.,+-])(?:(?!19|20)\d{4} (?=[^\W\d_])|\d{5,6}|\d{5}-\d{4}|\d{3}-\d{4}"
    r"|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)(?![\w.%+-])"
)
_PARTICLES = frozenset(
    "a an am de del den der des di do du el in la le of on the und van von".split()
)
_LONGEST_ADDRESS = 12
"""Words; what is longer is a sentence."""
_LONGEST_TOWN = 4
"""Words of a line that is nothing but a town."""
_SURNAME = 3
"""Letters from which a family name is taken out beside initials."""


def identity_spans(document: Document, name: str | None) -> tuple[Span, ...]:
    """The places that say who wrote a resume, in the order of the text.

    Args:
        document: a resume.
        name: of whoever wrote it, if it was found.
    """
    merged: list[Span] = []
    for span in sorted([*_of_the_name(document.text, name), *_of_the_head(document)]):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _of_the_name(text: str, name: str | None) -> Iterator[Span]:
    """The name wherever it stands, and the family name beside initials, as in publications."""
    words = (name or "").split()
    if len(words) < 2:  # noqa: PLR2004 - a single word may be anything
        return
    whole = r"\s+".join(map(re.escape, words))
    last = re.escape(words[-1])
    initials = r"(?:[A-Z]\.[\s-]?){1,4}"
    beside = rf"{initials}\s*{last}|{last},?\s+{initials}" if len(words[-1]) >= _SURNAME else whole
    for found in re.finditer(rf"(?<!\w)(?:(?i:{whole})|{beside})(?!\w)", text):
        yield Span(*found.span())


def _of_the_head(document: Document) -> Iterator[Span]:
    """Pieces of the first lines, and of those below a heading for contacts, that tell who."""
    head = list(_head_lines(document))
    texts = [document.line_text(line) for line in head]
    towns = _towns(texts)
    for line, text, is_town in zip(head, texts, towns, strict=True):
        pieces = [found.span() for found in _PIECE.finditer(text)]
        told = [_tells_who(text[start:end]) for start, end in pieces]
        yield from (_placed(line, *found.span()) for found in _REACHED_BY.finditer(text))
        for (start, end), tells in zip(pieces, told, strict=True):
            if tells or is_town or (any(told) and not is_title(text[start:end])):
                yield _placed(line, start, end)


def _head_lines(document: Document) -> Iterator[Line]:
    seen = 0
    for line in document.lines:
        kind = document.section_at(line.span.start).kind
        if kind in _HEAD and document.line_text(line).strip():
            seen += kind == "top"
            if kind == "contact" or seen <= _HEAD_LINES:
                yield line


def _towns(lines: Sequence[str]) -> list[bool]:
    """Which lines are a town, by what stands on its own above or below: a street, a state."""
    return [
        _is_short(line) and ((place > 0 and _is_street(lines[place - 1])) or is_region(below))
        for place, (line, below) in enumerate(zip_longest(lines, lines[1:], fillvalue=""))
    ]


def _placed(line: Line, start: int, end: int) -> Span:
    return Span(line.span.start + start, line.span.start + end)


def _tells_who(piece: str) -> bool:
    """Whether words are a way to reach somebody, where they live, or how old they are."""
    words = piece.strip(" #*_,")
    if len(words.split()) > _LONGEST_ADDRESS:
        return False
    if _LABEL.match(words) or _REACHED_BY.search(words) or _is_street(words):
        return True
    return not is_title(words) and (is_place(words) or may_be_place(words))


def _is_street(words: str) -> bool:
    """Whether words are a street with its house, or a town with its code."""
    if is_title(words) or not _are_names(words):
        return False
    if _HOUSE.search(words) and (_STREET.search(words) or _STARTS_WITH_NUMBER.match(words)):
        return True
    return _POSTCODE.search(words) is not None


def _are_names(words: str) -> bool:
    """Whether all words have capitals, as those of an address do."""
    found = re.findall(r"[^\W\d_][\w'’-]*", words)
    return 0 < len(found) <= _LONGEST_ADDRESS and all(
        word[0].isupper() or word in _PARTICLES or _STREET.fullmatch(word) for word in found
    )


def _is_short(line: str) -> bool:
    is_list = any(mark in line for mark in ",;/|&")
    return len(line.split()) <= _LONGEST_TOWN and not is_list and not is_title(line)
