"""Lists that say a shared word once: "supervised and unsupervised learning"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.skills.forms import Rule
from prepmatch.skills.phrases import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Skill, SkillKind
    from prepmatch.skills.phrases import PhraseIndex
    from prepmatch.skills.tokens import Tokens

    Words = tuple[str, ...]

_SIGNS = frozenset({",", "/", "and", "or", "&"})
_MOST_SIGNS = 2
_MOST_OWN = 2
"""Words that a member of such a list has of its own."""
_MOST_SHARED = 2
_LONGEST_LIST = 8
_BESIDE = frozenset(
    (
        "a across an any are as at both build building by create creating design designing develop "
        "developing e.g for from good handle handling implement implementing in including is like "
        "manage managing modern of on our scalable solid strong such support supporting that the "
        "their through to using various via with within your"
    ).split()
)
"""Words that may stand beside a list; another word would belong to its first or last member."""


def find_elliptical(phrases: PhraseIndex, tokens: Tokens, counted: Sequence[Hit]) -> list[Hit]:
    """Members of lists that name a skill together with words of a neighbour.

    "Data cleaning, labelling and augmentation" shares the word in front, "physical and logical
    data models" the words behind. All words together must be a form of the vocabulary; only
    those that stand there become the mention.

    Args:
        phrases: knows the forms.
        tokens: of the document.
        counted: the hits that count.
    """
    reader = _Reader(phrases, tokens, counted)
    found: dict[int, Hit] = {}
    for hit in counted:
        if hit.end - hit.start > 1:
            for new in (*reader.after(hit), *reader.before(hit)):
                found.setdefault(new.start, new)
    return [found[start] for start in sorted(found)]


class _Reader:
    """Walks along the lists of one document."""

    def __init__(self, phrases: PhraseIndex, tokens: Tokens, counted: Sequence[Hit]) -> None:
        self._phrases = phrases
        self._tokens = tokens
        self._end_at = {hit.start: hit.end for hit in counted}
        self._start_at = {hit.end: hit.start for hit in counted}

    def after(self, hit: Hit) -> Iterator[Hit]:
        """What follows a hit and shares its first words."""
        if self._past_signs(hit.end, 1) == hit.end:
            return
        words = self._tokens.folded[hit.start : hit.end]
        heads = [words[:count] for count in range(min(_MOST_SHARED, len(words) - 1), 0, -1)]
        place = hit.end
        for _ in range(_LONGEST_LIST):
            start = self._past_signs(place, 1)
            if start == place:
                return
            if start in self._end_at:
                place = self._end_at[start]
                continue
            member = self._member_from(start, heads, hit)
            if member is None:
                return
            yield member
            place = member.end

    def before(self, hit: Hit) -> Iterator[Hit]:
        """What comes before a hit and shares its last words."""
        if self._past_signs(hit.start, -1) == hit.start:
            return
        words = self._tokens.folded[hit.start : hit.end]
        tails = [words[-count:] for count in range(min(_MOST_SHARED, len(words) - 1), 0, -1)]
        place = hit.start
        for _ in range(_LONGEST_LIST):
            end = self._past_signs(place, -1)
            if end == place:
                return
            if end in self._start_at:
                place = self._start_at[end]
                continue
            member = self._member_until(end, tails, hit)
            if member is None:
                return
            yield member
            place = member.start

    def _member_from(self, start: int, heads: Sequence[Words], hit: Hit) -> Hit | None:
        for end in range(min(start + _MOST_OWN, len(self._tokens)), start, -1):
            own = self._tokens.folded[start:end]
            skill = self._skill(hit, [head + own for head in heads])
            if skill and self._is_bounded(end):
                return Hit(start, end, skill, Rule.ELLIPTICAL)
        return None

    def _member_until(self, end: int, tails: Sequence[Words], hit: Hit) -> Hit | None:
        for start in range(max(0, end - _MOST_OWN), end):
            own = self._tokens.folded[start:end]
            skill = self._skill(hit, [own + tail for tail in tails])
            if skill and self._is_bounded(start - 1):
                return Hit(start, end, skill, Rule.ELLIPTICAL)
        return None

    def _past_signs(self, place: int, step: int) -> int:
        """Where the next member begins, or the last one ended; the same place if none does."""
        at, words = place, self._tokens.folded
        for _ in range(_MOST_SIGNS):
            beside = at if step > 0 else at - 1
            if 0 <= beside < len(words) and words[beside] in _SIGNS:
                at += step
        return at

    def _skill(self, hit: Hit, phrases: Sequence[Words]) -> Skill | None:
        """The first skill of the same sort that one of some phrases names."""
        named = (self._phrases.skill_named(words) for words in phrases)
        return next((s for s in named if s and _are_of_a_sort(s.kind, hit.skill.kind)), None)

    def _is_bounded(self, place: int) -> bool:
        """Whether the word in a place, beside a member, belongs to no name with it."""
        word = self._tokens.folded[place] if 0 <= place < len(self._tokens) else ""
        return not word[:1].isalnum() or word in _SIGNS | _BESIDE


def _are_of_a_sort(one: SkillKind, other: SkillKind) -> bool:
    """Both ideas, or both products; "ability" beside "presentation skills" is neither."""
    return (one.is_conceptual and other.is_conceptual) or (
        one.is_technology and other.is_technology
    )
