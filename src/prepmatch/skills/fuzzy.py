"""Typos of names, found only where a list of skills makes a name likely."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from prepmatch.skills.forms import Rule, entries_of, parse_entry, words_in
from prepmatch.skills.lists import LIST_SIGNS
from prepmatch.skills.phrases import Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from prepmatch.model import Skill, Vocabulary
    from prepmatch.skills.forms import FormTable
    from prepmatch.skills.tokens import Tokens

_SHORTEST = 5
_LEADS = frozenset({"with", "using", "in", "of", "on", "via"})
"""What names of technologies follow in prose; only long unknown words are looked at there."""
_LONG_ENOUGH = 6
_LONG = 10
_REMEMBERED = 50_000
_MOST_ROUNDS = 3
"""How many slips in a row one known name can vouch for."""
_BUCKET = tuple[str, int]


class FuzzyIndex:
    """One-word names by first letter and length, so that few are ever compared."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        forms: FormTable,
        english: Callable[[], frozenset[str]] = frozenset,
    ) -> None:
        self._english = english
        self._names: dict[str, tuple[Skill, int] | None] = {}
        self._skills = vocabulary.by_id
        self._forms = forms

    @cached_property
    def _ordinary(self) -> frozenset[str]:
        """Words that the vocabulary itself uses: `systems` is no slip for SystemC."""
        rows = map(entries_of, self._forms.values())
        return frozenset(word for entries in rows for entry in entries for word in words_in(entry))

    @cached_property
    def _buckets(self) -> dict[_BUCKET, list[str]]:
        """Words that may be names; which are is seen when one is near."""
        buckets: dict[_BUCKET, list[str]] = defaultdict(list)
        for word in self._forms:
            if len(word) >= _SHORTEST and word.isalpha():
                buckets[word[0].lower(), len(word)].append(word)
        return buckets

    def _named(self, word: str) -> Iterator[Skill]:
        """The technologies that one word names."""
        for skill_id, form in map(parse_entry, entries_of(self._forms[word])):
            if len(form.words) == 1 and self._skills[skill_id].kind.is_technology:
                yield self._skills[skill_id]

    def find(self, tokens: Tokens, hits: Sequence[Hit]) -> list[tuple[Hit, int]]:
        """Unknown words beside known skills in a list that are a slip away from a name.

        A name found so vouches for the next: lists with one slip often have two.
        """
        found: list[tuple[Hit, int]] = []
        known = list(hits)
        for _ in range(_MOST_ROUNDS):
            new = [
                (Hit(place, place + 1, best[0], Rule.FUZZY), best[1])
                for place in _suspects(tokens, known)
                if (best := self._name_for(tokens.folded[place]))
            ]
            if not new:
                break
            found += new
            known += [hit for hit, _ in new]
        return sorted(found, key=lambda item: item[0].start)

    def _name_for(self, word: str) -> tuple[Skill, int] | None:
        """The name that a word is a slip of; ordinary words are no slips."""
        if word in self._names:
            return self._names[word]
        best = self._best(word)
        if best is not None and (word in self._ordinary or word in self._english()):
            best = None
        if len(self._names) < _REMEMBERED:
            self._names[word] = best
        return best

    def _best(self, word: str) -> tuple[Skill, int] | None:
        """The nearest name within one slip, or two in a long word; the similarity 0 to 100."""
        slips = 1 if len(word) < _LONG else 2
        near: list[tuple[int, str, Skill]] = []
        for length in range(len(word) - slips, len(word) + slips + 1):
            for name in self._buckets.get((word[0], length), ()):
                form = name.lower()
                distance = DamerauLevenshtein.distance(word, form, score_cutoff=slips)
                if distance <= slips:
                    near += [(distance, form, skill) for skill in self._named(name)]
        if not near:
            return None
        _, form, skill = min(near, key=lambda item: (item[0], item[1], item[2].id))
        return skill, round(fuzz.ratio(word, form))


def _suspects(tokens: Tokens, hits: Sequence[Hit]) -> list[int]:
    """Words that a list puts next to known skills: on one side of a capitalised word, else both.

    Names are written with capitals; "strive" after "and" is a verb and no slip for Stripe.
    """
    taken = {place for hit in hits for place in range(hit.start, hit.end)}
    after = {hit.end + 1 for hit in hits if _is_list_sign(tokens, hit.end)}
    before = {hit.start - 2 for hit in hits if _is_list_sign(tokens, hit.start - 1)}
    led = {
        place + 1
        for place, word in enumerate(tokens.lowered[:-1])
        if word in _LEADS
        and tokens.texts[place + 1].istitle()
        and len(tokens.texts[place + 1]) >= _LONG_ENOUGH
    }
    return [
        place
        for place in sorted((after | before | led) - taken)
        if 0 <= place < len(tokens)
        and tokens.texts[place].isalpha()
        and len(tokens.folded[place]) >= _SHORTEST - 1
        and (tokens.texts[place][0].isupper() or place in after & before)
    ]


def _is_list_sign(tokens: Tokens, place: int) -> bool:
    return 0 <= place < len(tokens.lowered) and tokens.lowered[place] in LIST_SIGNS
