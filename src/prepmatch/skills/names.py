"""Names that are ordinary words too, like Go or Excel: what stands around tells which is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import SkillKind
from prepmatch.skills import ordinary_words as words_
from prepmatch.skills.around import Around
from prepmatch.skills.fold import fold
from prepmatch.skills.forms import Rule
from prepmatch.skills.prose import may_be_a_name, reason_in_prose
from prepmatch.skills.tokens import tokenize
from prepmatch.skills.usage import reason_of_use
from prepmatch.skills.words_of_use import INSTITUTIONS, PEERS, PERSONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prepmatch.model import Cues
    from prepmatch.skills.around import Wordings
    from prepmatch.skills.phrases import Hit
from prepmatch.skills.tokens import Tokens

_LONGEST_CUE = 3
_NEAR_NUMBER = 3
_LONGEST_NAME = 4
"""Words of a firm's name, after the one that is a technology's too."""


class NameJudge:
    """Decides whether names that are ordinary words too mean the technology.

    Args:
        cues: the words that show a technology is meant.
    """

    def __init__(self, cues: Cues) -> None:
        self._neighbours = _folded(cues.technical_neighbours)
        self._technical = self._neighbours | _folded(cues.technical_objects)
        self._made_in = _folded(cues.made_in)
        self._leading = frozenset(
            cue for cue in self._neighbours if len(cue) > 1 or cue[0] in words_.LEADING
        ) | _folded(words_.LEADING)

    def look_at(self, text: str, tokens: Tokens, hits: Sequence[Hit]) -> Around:
        """What stands around the hits of a document."""
        return Around(text, tokens, hits, self._technical)

    def reason(self, index: int, hit: Hit, section: str, around: Around) -> str | None:
        """Why a name counts, or None where it is an ordinary word.

        Args:
            index: its place among the hits.
            hit: where it stands.
            section: the kind of section.
            around: what stands around it.
        """
        if _is_part_of_something_else(hit, around):
            return None
        voucher = around.vouchers.get(index)
        if voucher is not None and around.is_item(hit):
            return f"it is listed with {voucher.skill.name}"
        is_amount = _is_an_amount(hit, around) and not around.is_technical(hit.end)
        if is_amount or has_another_meaning(hit, around):
            return None
        if section == "skills" and (hit.is_cased or around.is_item(hit)):
            return "it stands in a skills section"
        reason = self._reason_beside(hit, around)
        if reason is None and hit.rule is Rule.EXACT and _is_told_by_its_capital(hit, around):
            return "these letters with these capitals name it"
        return reason

    def may_repeat(self, hit: Hit, around: Around) -> bool:
        """Whether a name that the text has named for certain may be meant again."""
        is_a_name = hit.is_cased and hit.skill.kind.is_technology
        is_loose = len(around.written(hit.start)) == 1 or around.word(hit.start) in PEERS
        if not is_a_name or is_loose or has_another_meaning(hit, around):
            return False
        return may_be_a_name(hit, around) and not _is_part_of_something_else(hit, around)

    def _reason_beside(self, hit: Hit, around: Around) -> str | None:
        before = around.written(hit.start - 1)
        if before.lower() in words_.VENDORS and before != "Ms":
            return f"“{before}” stands before it"
        if not hit.is_cased and not around.is_item(hit):
            return None
        cue = None if around.is_like_a_verb(hit) else self._cue_beside(hit, around)
        if cue is not None:
            return f"“{cue}” stands beside it"
        known = _used_for(hit, around)
        if known is not None:
            return f"it is what is used for {known.skill.name}"
        if not hit.is_cased:
            return None
        return (
            reason_of_use(hit, around, self._made_in)
            or _reason_of_a_capital(hit, around)
            or reason_in_prose(hit, around)
        )

    def _cue_beside(self, hit: Hit, around: Around) -> str | None:
        """Technical words right after, or before, maybe with an "in" between."""
        tokens, cue = around.tokens, None
        if around.word(hit.start - 1) in {"in", "with"}:
            cue = _ending_at(hit.start - 1, tokens, self._technical)
        cue = cue or _ending_at(hit.start, tokens, self._leading)
        if cue or not hit.is_cased:
            return cue
        may_be_verb = around.word(hit.start) in words_.VERBS and around.opens_sentence(hit)
        wordings = self._neighbours if may_be_verb else self._technical
        for size in range(_LONGEST_CUE, 0, -1):
            if tokens.folded[hit.end : hit.end + size] in wordings:
                return " ".join(tokens.texts[hit.end : hit.end + size])
        return None


def _reason_of_a_capital(hit: Hit, around: Around) -> str | None:
    if _is_an_example(hit, around):
        return "it stands as an example"
    return "it stands alone in its line" if _is_alone(hit, around) else None


def _folded(cues: Iterable[str]) -> Wordings:
    return frozenset(tuple(map(fold, tokenize(cue).texts)) for cue in cues)


def _ending_at(end: int, tokens: Tokens, wordings: Wordings) -> str | None:
    for size in range(min(_LONGEST_CUE, end), 0, -1):
        if tokens.folded[end - size : end] in wordings:
            return " ".join(tokens.texts[end - size : end])
    return None


def has_another_meaning(hit: Hit, around: Around) -> bool:
    """Whether a word near it, in the same sentence, belongs to another of its meanings.

    `Kafka's The Trial` is a book: things own no titles.
    """
    unless = hit.skill.unless
    if not unless:
        return False
    if words_.OWNS.search(around.written(hit.end - 1)) and around.written(hit.end).istitle():
        return True
    near = around.sentence(hit)
    return _names_a_house(hit, around) or any(
        word.lower() in near or fold(word) in near for word in unless
    )


def _is_part_of_something_else(hit: Hit, around: Around) -> bool:
    """Of a compound with a hyphen, a person's or a firm's name, or a row of letters."""
    tokens, first = around.tokens, hit.start
    after, before = around.word(hit.end), around.written(first - 1)
    if before.lower() in words_.TITLES and before != "MS":
        return True
    if first and tokens.hyphenated[first - 1] and first - 1 not in around.known:
        return True
    if tokens.hyphenated[hit.end - 1] and after not in words_.JOINED_TO_NAMES:
        return True
    if hit.end - first == 1 and len(tokens.texts[first]) == 1:
        return _is_a_letter(hit, around)
    is_of_a_year = around.word(first) in words_.SEASONS and words_.YEAR.match(after)
    if is_of_a_year or _is_a_person(hit, around):
        return True
    is_word = tokens.texts[first].istitle() or bool(hit.skill.unless)
    return hit.is_cased and is_word and (around.is_in_a_name(hit) or _names_a_house(hit, around))


def _names_a_house(hit: Hit, around: Around) -> bool:
    """`Prometheus Real Estate Group`: words with capitals, the last one of which tells."""
    for place in range(hit.end, hit.end + _LONGEST_NAME):
        if around.breaks(place) or not around.written(place).istitle():
            return False
        if around.word(place) in INSTITUTIONS:
            return True
    return False


def _is_a_person(hit: Hit, around: Around) -> bool:
    """`Ruby and her class`."""
    after, owner = around.word(hit.end), around.word(hit.end + 1)
    is_pair = after in words_.GOES_ON_LISTS and owner in words_.PERSONAL
    return is_pair and around.word(hit.start) in PERSONS


def _is_a_letter(hit: Hit, around: Around) -> bool:
    """`R&D`, `Vitamin C`, `8 °C`, `r = 0.87`, `Jane R. Miller`."""
    before, after = around.word(hit.start - 1), around.word(hit.end)
    if "&" in {before, after} or after in {"=", "°", "rated"}:
        return True
    if before in words_.GRADED or before in {"°", "="} or around.is_in_a_name(hit):
        return True
    is_initial = after == "." and around.written(hit.end + 1)[:1].isupper()
    return is_initial and around.written(hit.start - 1).istitle() and not around.breaks(hit.end + 1)


def _is_an_amount(hit: Hit, around: Around) -> bool:
    """Of names with another meaning, those beside a number: `CAD 90,000`, `95% CI`."""
    if not hit.skill.unless or not around.tokens.texts[hit.start].isupper():
        return False
    near = (
        *around.tokens.lowered[max(0, hit.start - _NEAR_NUMBER) : hit.start],
        *around.tokens.lowered[hit.end : hit.end + _NEAR_NUMBER],
    )
    return any(word in words_.MONEY or words_.AMOUNT.match(word) for word in near)


def _used_for(hit: Hit, around: Around) -> Hit | None:
    """`Unit tests with Jest`: a known thing, a preposition, and the name ends the phrase."""
    known = around.known.get(hit.start - 2)
    if known is None or known.skill.kind is SkillKind.SOFT or not around.ends_phrase(hit):
        return None
    return known if around.word(hit.start - 1) in {"in", "with", "on", "via", "using"} else None


def _is_an_example(hit: Hit, around: Around) -> bool:
    before = around.word(hit.start - 1)
    place = hit.start - 2 if before in {",", "."} else hit.start - 1
    is_one = around.word(place) in words_.EXAMPLES
    is_such = before == "as" and around.word(hit.start - 2) == "such"
    return (is_one or is_such) and not around.is_like_a_verb(hit)


def _is_alone(hit: Hit, around: Around) -> bool:
    before, after = around.written(hit.start - 1), around.written(hit.end)
    is_labelled = before == ":" and around.is_technical(hit.start - 2)
    begins = before in words_.BULLETS or is_labelled or around.breaks(hit.start)
    return begins and (after in words_.BULLETS or around.breaks(hit.end))


def _is_told_by_its_capital(hit: Hit, around: Around) -> bool:
    """Whether nothing speaks against a capital that the ordinary word does not have."""
    before, after = around.word(hit.start - 1), around.word(hit.end)
    if not hit.is_cased or around.tokens.texts[hit.start].isupper() or words_.VERSION.match(after):
        return hit.is_cased
    if around.is_like_a_verb(hit) or (before in words_.ARTICLES and not around.breaks(hit.start)):
        return False
    if around.word(hit.start) in words_.VERBS and _calls_for_a_verb(hit, around):
        return False
    is_last = around.ends_phrase(hit) or after in words_.IS
    if is_last and (before in words_.POSSESSIVES or around.word(hit.start - 2) in words_.ARTICLES):
        return False
    if not around.opens_sentence(hit) or after not in {",", "and", "or", "&"}:
        return True
    next_item = around.written(hit.end + 1)
    return hit.end + 1 in around.known or not (next_item.islower() and next_item.isalpha())


def _calls_for_a_verb(hit: Hit, around: Around) -> bool:
    before = around.word(hit.start - 1)
    is_urge = before == "to" and around.word(hit.start - 2) in words_.URGES
    return is_urge or before in words_.SUBJECTS
