"""Words of a resume without who wrote them: no name, contacts, age or gender.

What is left out is marked, so that a reader sees that something stood there. Where it cannot
be known what to leave out, nothing is quoted.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from prepmatch.model import ResumeFacts
from prepmatch.model.repetition import STUFFING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prepmatch.model import Match, Notice, Profile, Quote

MARK = "[…]"
_ADDRESS = re.compile(
    r"\S+@\S+|\b(?:https?://|www\.)\S+"
    r"|(?<![\w.])(?:[\w-]+\.)+(?:com|org|net|io|dev|me|eu|info|example)/\S*"
    r"|\S*(?:linkedin|github|gitlab|twitter|xing)\.\w+\S*",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w.])(?:\+|\(?0)\d[\d ()/.-]{6,20}\d(?!\w)")
_AGE = re.compile(
    r"\b(?:age[d:]?\s*\d{2}\b|\d{2}[\s-]years?[\s-](?:old|of\s+age)\b"
    r"|(?:born\s+(?:on|in)\b|born:?\s*(?=\d)|date\s+of\s+birth|d\.?o\.?b\b)[^,;)]{0,30})",
    re.IGNORECASE,
)
_GENDER = re.compile(
    r"(?<!\w)(?:(?:Mr|Mrs|Ms|Miss|Mx|Sir|Madam)\b\.?(?=\s+[A-Z])"
    r"|(?i:he|she|him|his|hers?|himself|herself|m[ae]n|wom[ae]n|(?:fe)?males?|girls?|boys?"
    r"|lad(?:y|ies)|gentlem[ae]n|mothers?|fathers?|wife|husband|sorority|fraternity|maternity"
    r"|paternity|(?:business|chair|sports|spokes|sales)(?:wo)?m[ae]n|actress|waitress"
    r"|non-?binary|transgender)(?:['’]s)?(?![\w-]))"
)
_BESIDE = r"(?:\b(?:[A-Z]\.|(?:Dr|Prof|Ing)\b\.?)\s*)?"
_RUNS = re.compile(rf"{_BESIDE}{re.escape(MARK)}(?:[\s,]*{_BESIDE}{re.escape(MARK)})*")
"""Marks side by side, and the initials and titles beside them."""
_SHORTEST = 2
_INSIDE_WORDS = 7
"""Letters from which a name is taken out of longer words; `Park` is in `Spark`."""
_TITLES = frozenset({"dr", "prof", "mr", "mrs", "ms", "miss", "mx", "ing", "phd", "msc", "mba"})
_WITHHELD = frozenset({"top", "contact", "references", "education", "languages", "interests"})
"""Sections that say who somebody is or how old: their words are not quoted at all."""
_NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
"""Letters of languages that write words without spaces between."""
_UNMARKED = str.maketrans("łŁøØđĐ", "lLoOdD")


class Blind:
    """Takes out of quotations what tells who a candidate is.

    Args:
        facts: what the resume says of the candidate.
    """

    def __init__(self, facts: ResumeFacts) -> None:
        self._facts = facts

    def quote(self, quote: Quote | None) -> Quote | None:
        """A quotation that can be shown, or None where none can.

        Without a name nobody can tell what to take out, so nothing is shown.
        """
        if quote is None or quote.section in _WITHHELD or not self._names:
            return None
        return replace(quote, text=self.text(quote.text))

    def match(self, match: Match) -> Match:
        """An answer whose quotations can be shown; where none can, the line is still named."""
        quotes = (self.quote(q) or replace(q, text=MARK) for q in match.resume_evidence)
        return replace(match, resume_evidence=tuple(quotes))

    def notice(self, notice: Notice) -> Notice:
        """A notice without samples: hidden text and the like may hold anything, cut anywhere."""
        return notice if notice.code == STUFFING else replace(notice, samples=())

    def text(self, text: str) -> str:
        """Words without the name, contacts, age and gender, each replaced by a mark."""
        text = unicodedata.normalize("NFC", text)
        for pattern in (_ADDRESS, *self._patterns, _PHONE, _AGE, _GENDER):
            text = pattern.sub(MARK, text)
        return _RUNS.sub(MARK, text)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """The words of the name, with and without their accents."""
        words = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", self._facts.name or ""))
        kept = [w for w in words if len(w) >= _SHORTEST and w.casefold() not in _TITLES]
        return tuple(dict.fromkeys(form for word in kept for form in (word, _plain(word))))

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        contacts = self._facts.contacts
        known = (contacts.email, contacts.phone, contacts.location, *contacts.links)
        exact = [re.escape(words) for words in known if words]
        towns = re.findall(r"[^\W\d_]{3,}", contacts.location or "")
        exact += [form for name in (*self._names, *towns) for form in _forms(name)]
        patterns = [re.compile(_longest_first(exact))] if exact else []
        inside = [*self._handles(), *(n for n in self._names if len(n) >= _INSIDE_WORDS)]
        if inside:
            found = "|".join(sorted({re.escape(_plain(n).casefold()) for n in inside}))
            patterns.append(re.compile(rf"(?<!\w)\w{{0,40}}(?:{found})\w*", re.IGNORECASE))
        return tuple(patterns)

    def _handles(self) -> Iterator[str]:
        """How people make one word of their names: `mokonkwo`, `mayaokonkwo`, `okonkwom`."""
        for one in self._names:
            for other in self._names:
                if one != other:
                    yield from (one + other, one[0] + other, other + one[0])


def blind_of(profile: Profile) -> Blind:
    """What takes out of quotations who the candidate of a profile is."""
    return Blind(ResumeFacts(profile.name, contacts=profile.passages.contacts))


def _forms(name: str) -> Iterator[str]:
    """Expressions for a word of a name as whole words, however capitals are set."""
    for form in {name, name.upper(), name.title()}:
        if _NO_SPACES.search(form):
            yield re.escape(form)
        else:
            yield rf"(?<!\w){re.escape(form)}(?:['’]s)?(?!\w)"


def _longest_first(expressions: Iterable[str]) -> str:
    return "|".join(sorted(expressions, key=lambda words: (-len(words), words)))


def _plain(word: str) -> str:
    """A word without accents, as in addresses."""
    split = unicodedata.normalize("NFKD", word.translate(_UNMARKED).replace("ß", "ss"))
    return "".join(letter for letter in split if not unicodedata.combining(letter))
