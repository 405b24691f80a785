"""What in a list is a question, and what is dressing."""

from __future__ import annotations

import html
import re

_ASKS = re.compile(
    r"(?:what|what's|how|why|when|where|which|who|whose|can|could|do|does|did|is|are|was|were|will|"
    r"would|should|have|has|explain|describe|tell|compare|contrast|walk|design|implement|write|"
    r"give|define|name|list|discuss|differentiate|distinguish|derive|estimate|prove|outline|"
    r"suppose|imagine|find|sketch|talk|share|show|build|create|optimi[sz]e|state|you)\b",
    re.IGNORECASE,
)
_COMPARES = re.compile(r"\s(?:vs\.?|versus)\s|^(?:the )?difference", re.IGNORECASE)
_LINK = re.compile(r"!?\[([^\[\]\n]{0,400})\]\([^)\n]{0,2000}\)")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,300}>")
_NUMBER = re.compile(
    r"^(?:(?:question|q)\s{0,2}#?\d{1,4}\s{0,2}[.:)\-]|#?\d{1,4}\s{0,2}[.):]|q\s{0,2}[.:])\s{0,4}",
    re.IGNORECASE,
)
_MOST_WORDS = 80
_FEWEST_WORDS = 2


def plain(text: str) -> str:
    """Text without links, emphasis, code marks, tags and numbers before it."""
    text = _TAG.sub(" ", html.unescape(_LINK.sub(r"\1", text)))
    text = " ".join(re.sub(r"\*{1,3}|`|~~|(?<!\w)_{1,2}|_{1,2}(?!\w)", "", text).split())
    return _NUMBER.sub("", text).strip(" #|")


def asks(text: str) -> bool:
    """Whether a line asks something: by its mark, how it begins, or two things set side by side."""
    words = text.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        return False
    return text.rstrip(' )"”*').endswith("?") or bool(_ASKS.match(text) or _COMPARES.search(text))
