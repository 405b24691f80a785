"""The words in which the work is told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.checks.finding import Finding, counted, line_of, listed, passed, warned

if TYPE_CHECKING:
    from prepmatch.checks.examined import Examined
    from prepmatch.model import Evidence

_I = re.compile(
    r"(?:^|[.;:,(]\s|\b(?:and|that|which|where|when|what|as|because|while|so|but)\s)"
    r"(?:I['’](?:m|ve|d|ll)|I(?=\s[a-z]))(?!\w)"
)
"""The pronoun; not the numeral of `Phase I trials`."""
_MY = re.compile(r"\b(?:my|myself)\b")
_FEWEST_FIRST_PERSON = 2
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|am|is)\s(?:also\s|mainly\s|primarily\s|directly\s)?"
    r"(?:responsible\sfor|tasked\swith|in\scharge\sof|involved\sin|assigned\s(?:to|with)"
    r"|required\sto|asked\sto|accountable\sfor)\b",
    re.IGNORECASE,
)
_WEAK_OPENING = re.compile(
    r"^(?:(?:was|were)\s)?(?:responsible\sfor|responsibilities\sinclud\w+|duties\sinclud\w+"
    r"|tasked\swith|in\scharge\sof|involved\s(?:in|with)|worked\s(?:on|with)|helped|assisted"
    r"|participated\sin|contributed\sto|exposed\sto|exposure\sto)\b",
    re.IGNORECASE,
)
_FEWEST_WEAK = 2
_WEAK_SHARE = 0.2
"""One bullet in five that begins so is a habit; one alone may be the plain truth."""
_BUZZWORDS = (
    "best of breed",
    "detail oriented",
    "detail-oriented",
    "dynamic professional",
    "excellent communication skills",
    "game changer",
    "go-getter",
    "go getter",
    "guru",
    "hard working",
    "hard-working",
    "hardworking",
    "highly motivated",
    "ninja",
    "out of the box",
    "outside the box",
    "passionate about",
    "proven track record",
    "results driven",
    "results-driven",
    "results oriented",
    "results-oriented",
    "rockstar",
    "rock star",
    "self motivated",
    "self-motivated",
    "self starter",
    "self-starter",
    "synergies",
    "synergy",
    "team player",
    "thought leader",
    "wheelhouse",
)
_FEWEST_BUZZWORDS = 3
"""One or two are in every second resume."""


def first_person(examined: Examined) -> Finding | None:
    """Bullets that speak of "I" and "my"."""
    points = examined.points
    if not points:
        return None
    speaking = [p for p in points if _I.search(p.text) or _MY.search(p.text)]
    if len(speaking) < _FEWEST_FIRST_PERSON:
        return passed("The bullets do without “I” and “my”.")
    return warned(
        f"{counted(len(speaking), 'bullet')} of {len(points)} say “I” or “my”. Resumes usually "
        "leave the person out, since it is clear whose they are.",
        "Begin with the verb: “Built …” for “I built …”.",
        examined.quotes(speaking),
    )


def passive(examined: Examined) -> Finding | None:
    """Bullets that say what somebody was given to do."""
    points = examined.points
    if not points:
        return None
    weak = [p for p in points if _WEAK_OPENING.match(p.text)]
    weak = weak if len(weak) >= max(_FEWEST_WEAK, _WEAK_SHARE * len(points)) else []
    found = [p for p in points if _PASSIVE.search(p.text) or p in weak]
    if not found:
        return passed("The bullets say what was done.")
    noun = "bullet says" if len(found) == 1 else "bullets say"
    return warned(
        f"{len(found)} {noun} what the task was or that you took part, not what you did. "
        "A reader cannot tell from that what became of it.",
        "Begin with what you did, and end with what it led to: “Ran …”, “Wrote …”, “Cut …”.",
        examined.quotes(found),
    )


def buzzwords(examined: Examined) -> Finding | None:
    """Words that everybody says of themselves."""
    document = examined.document
    found: dict[str, Evidence] = {}
    for line in document.lines:
        text = document.line_text(line).casefold()
        for word in _BUZZWORDS:
            if word in text and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text):
                found.setdefault(word.replace("-", " "), line_of(document, line))
    if len(found) < _FEWEST_BUZZWORDS:
        return passed("Few phrases that everybody uses.")
    names = listed([f"“{word}”" for word in found])
    return warned(
        f"Some phrases say little because everybody says them of themselves: {names}.",
        "Replace each by something that you did and that shows it.",
        dict.fromkeys(found.values()),
    )
