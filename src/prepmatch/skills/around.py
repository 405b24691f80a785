"""What stands before and after the names of a document: lines, sentences, items, people."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from prepmatch.model import SkillKind
from prepmatch.skills import ordinary_words as words_
from prepmatch.skills.forms import Rule
from prepmatch.skills.lists import LIST_SIGNS, find_vouchers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.skills.phrases import Hit
    from prepmatch.skills.tokens import Tokens

Wordings = frozenset[tuple[str, ...]]

_WINDOW = 12
"""Words on each side among which one may show another meaning."""
_SENTENCE_ENDS = frozenset({".", "!", "?", "•", ""})
_ITEM_ENDS = LIST_SIGNS | words_.STOPS | {"-", "–", "—", "]"}
_GOES_ON = words_.PREPOSITIONS | (LIST_SIGNS - {":", "•", "·"})


class Around:
    """The neighbourhood of the hits of one document.

    Args:
        text: the document's.
        tokens: its tokens.
        hits: all of them, in order.
        technical: folded words that belong to technologies.
    """

    def __init__(self, text: str, tokens: Tokens, hits: Sequence[Hit], technical: Wordings) -> None:
        self.tokens = tokens
        self._text = text
        self._hits = hits
        self._technical = technical

    @cached_property
    def vouchers(self) -> dict[int, Hit]:
        """By the place of a hit among the hits, the member of its list that vouches for it."""
        return find_vouchers(self._hits, self.tokens)

    @cached_property
    def _vouched_places(self) -> set[int]:
        return {
            place
            for index in self.vouchers
            for place in range(self._hits[index].start, self._hits[index].end)
        }

    @cached_property
    def known(self) -> dict[int, Hit]:
        """By token, the hit beyond doubt that covers it; of two the longer."""
        known: dict[int, Hit] = {}
        for hit in (hit for hit in self._hits if hit.rule is not Rule.CONTEXT):
            for place in range(hit.start, hit.end):
                known.setdefault(place, hit)
        return known

    def word(self, place: int) -> str:
        """A word in lower case; nothing before the first and after the last."""
        return self.tokens.lowered[place].strip() if 0 <= place < len(self.tokens) else ""

    def written(self, place: int) -> str:
        """A word as it stands."""
        return self.tokens.texts[place].strip() if 0 <= place < len(self.tokens) else ""

    def breaks(self, place: int) -> bool:
        """Whether a line ends right before a token."""
        if not 0 < place < len(self.tokens):
            return True
        return "\n" in self._text[self.tokens.ends[place - 1] : self.tokens.starts[place]]

    def is_technical(self, place: int) -> bool:
        """Whether a word belongs to technologies, like "developer" or "queries"."""
        return self.tokens.folded[place : place + 1] in self._technical

    def sentence(self, hit: Hit) -> set[str]:
        """The words near a hit in its sentence, as they stand in lower case and folded."""
        low, high = self.sentence_range(hit)
        return {*self.tokens.lowered[low:high], *self.tokens.folded[low:high]}

    def sentence_range(self, hit: Hit) -> tuple[int, int]:
        """Where the part of its sentence that is near a hit begins and ends."""
        low, high = max(0, hit.start - _WINDOW), min(len(self.tokens), hit.end + _WINDOW)
        before = range(hit.start - 1, low - 1, -1)
        low = next((at + 1 for at in before if self.word(at) in _SENTENCE_ENDS), low)
        after = range(hit.end, high)
        high = next((at for at in after if self.word(at) in _SENTENCE_ENDS), high)
        return low, high

    def line_range(self, hit: Hit, near: int) -> tuple[int, int]:
        """Where the part of its line that is at most `near` words away begins and ends."""
        low, high = max(0, hit.start - near), min(len(self.tokens), hit.end + near)
        low = next((at for at in range(hit.start, low, -1) if self.breaks(at)), low)
        high = next((at for at in range(hit.end, high) if self.breaks(at)), high)
        return low, high

    def opens_sentence(self, hit: Hit) -> bool:
        """Whether its capital may be that of a sentence."""
        before = self.word(hit.start - 1)
        if before in words_.STOPS or before in words_.BULLETS:
            return True
        return self.breaks(hit.start) and before not in _GOES_ON

    def ends_phrase(self, hit: Hit) -> bool:
        """Whether a line, a sentence or an item of a list ends with it."""
        after = self.word(hit.end)
        return self.breaks(hit.end) or after in words_.STOPS or after in LIST_SIGNS

    def is_item(self, hit: Hit) -> bool:
        """Whether it is all of an item: what stands before and after belongs to the list."""
        return self._may_begin_item(hit) and self._may_end_item(hit)

    def _may_begin_item(self, hit: Hit) -> bool:
        before, known = self.word(hit.start - 1), self.known.get(hit.start - 1)
        if self.breaks(hit.start) or (known is not None and known.skill.kind.is_technology):
            return True
        if before in LIST_SIGNS or before in words_.PREPOSITIONS or before in words_.BULLETS:
            return True
        return hit.is_cased or self.is_technical(hit.start - 1)

    def _may_end_item(self, hit: Hit) -> bool:
        place = hit.end + bool(words_.VERSION.match(self.word(hit.end)))
        if self.breaks(place) or self.word(place) in _ITEM_ENDS:
            return True
        if place in self.known or self.is_technical(place):
            return True
        return hit.is_cased and not self.is_like_a_verb(hit)

    def is_like_a_verb(self, hit: Hit) -> bool:
        """Whether what follows is what verbs and ordinary nouns have after them."""
        after, next_word = self.word(hit.end), self.word(hit.end + 1)
        if self.breaks(hit.end) or after in words_.JOINED_TO_NAMES:
            return False
        if after in words_.OBJECTS:
            return not (after == "a" and next_word == "plus")
        if after == "to":
            is_listed = self.word(hit.start - 1) in LIST_SIGNS and not self.opens_sentence(hit)
            return hit.end + 1 not in self.known and not is_listed
        if after in {"in", "on"}:
            return next_word in words_.DETERMINERS
        return self.opens_sentence(hit) and self._is_ordinary(hit.end)

    def _is_ordinary(self, place: int) -> bool:
        """Whether a word is none that says something of a name before it."""
        word, known = self.word(place), self.known.get(place)
        if not word.isalpha() or word in words_.PREPOSITIONS or word in LIST_SIGNS:
            return False
        is_named = known is not None and known.skill.kind is not SkillKind.SOFT
        return not is_named and not self.is_technical(place)

    def is_in_a_name(self, hit: Hit) -> bool:
        """Whether a capitalised word that nobody knows stands beside it in the same line."""
        if self.is_unknown_name(hit.end) and not self.breaks(hit.end):
            return True
        before = hit.start - 1
        return (
            self.is_unknown_name(before)
            and not self.breaks(hit.start)
            and self.word(before) not in words_.OPENERS
            and not words_.PARTICIPLE.match(self.written(before))
            and not self.is_technical(hit.end)
        )

    def is_unknown_name(self, place: int) -> bool:
        """Whether a word is written like a name, and belongs to nothing known."""
        word = self.written(place)
        is_name = word.istitle() and word.isalpha()
        is_met = place in self.known or place in self._vouched_places
        return is_name and not is_met and not self.is_technical(place)
