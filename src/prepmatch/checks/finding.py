"""What a single check says, and the evidence for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from prepmatch.model import CheckStatus, Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prepmatch.model import Document, Line, Span

_BULLET = re.compile(r"^[•\-–—*‣◦▪]\s+|\s+[•\-–—*‣◦▪]$")
MOST_EVIDENCE = 4
"""Examples that are shown of one finding: enough to see what is meant."""

_LONGEST = 200
"""Characters of one piece of evidence."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of looking.

    Attributes:
        message: what was found, and why it may matter.
        advice: what to do; empty where all is well.
    """

    status: CheckStatus
    message: str
    advice: str = ""
    evidence: tuple[Evidence, ...] = ()


def passed(message: str) -> Finding:
    """Nothing to trip over."""
    return Finding(CheckStatus.PASS, message)


def warned(message: str, advice: str, evidence: Iterable[Evidence] = ()) -> Finding:
    """Something that may matter."""
    return Finding(CheckStatus.WARN, message, advice, tuple(islice(evidence, MOST_EVIDENCE)))


def failed(message: str, advice: str, evidence: Iterable[Evidence] = ()) -> Finding:
    """Something that really stops an ATS or a reader."""
    return Finding(CheckStatus.FAIL, message, advice, tuple(islice(evidence, MOST_EVIDENCE)))


def bare(text: str, page: int | None = None) -> Evidence:
    """Evidence that stands in no line of the text, such as the name of a font."""
    return Evidence(cut(text), page=page)


def quoted(document: Document, span: Span) -> Evidence:
    """The bullet or sentence around a span."""
    quote = document.quote(span)
    page = document.line_at(span.start).page
    return Evidence(cut(plain(quote.text)), quote.line, page, quote.section)


def line_of(document: Document, line: Line) -> Evidence:
    """One line as it stands."""
    section = document.section_at(line.span.start).kind
    return Evidence(cut(plain(document.line_text(line))), line.number, line.page, section)


def plain(text: str) -> str:
    """White space folded, the sign of a bullet dropped."""
    return _BULLET.sub("", " ".join(text.split()))


def cut(text: str) -> str:
    """White space folded, and no longer than evidence should be."""
    folded = " ".join(text.split())
    if len(folded) <= _LONGEST:
        return folded
    return folded[:_LONGEST].rsplit(" ", 1)[0] + "…"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """`1 page`, `3 pages`, `2 pages of pictures`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(names: Sequence[str], most: int = 6, last: str = "and") -> str:
    """Names in a sentence: `a, b and c`; the rest is counted where there are many."""
    if len(names) > most:
        return f"{', '.join(names[:most])} {last} {len(names) - most} more"
    if len(names) < 2:  # noqa: PLR2004 - one name needs no "and"
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"
