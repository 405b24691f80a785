"""Names in running text: a capital where the ordinary word has none, and kin in the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.skills import ordinary_words as words_
from prepmatch.skills.lists import are_kin, are_of_a_house

if TYPE_CHECKING:
    from prepmatch.skills.around import Around
    from prepmatch.skills.phrases import Hit

_NEAR = 6
"""Words on each side that tell whether a line has capitals everywhere."""
_LONG = 4


def reason_in_prose(hit: Hit, around: Around) -> str | None:
    """Why a name with its capitals counts by the sentence it stands in, if it does.

    Args:
        hit: where it stands; what makes it part of a longer name has been ruled out.
        around: what stands around it.
    """
    is_purpose = around.word(hit.start - 1) in {"of", "for"} and not _ends_wording(hit, around)
    if is_purpose or not may_be_a_name(hit, around):
        return None
    kin = kin_nearby(hit, around)
    if kin is not None:
        return f"it is used with {kin.skill.name}"
    if _is_capital_of_a_name(hit, around):
        return "its capital, inside a sentence, is that of a name"
    return None


def may_be_a_name(hit: Hit, around: Around) -> bool:
    """Whether nothing beside a capitalised word makes it a verb, a noun, a person or a firm."""
    before, after = around.word(hit.start - 1), around.word(hit.end)
    if after == "of" or before in words_.BEFORE_PEOPLE:
        return False
    if before in words_.DETERMINERS and not _is_said_of(hit.end, around):
        return False
    may_be_verb = around.word(hit.start) in words_.VERBS and not _is_put_to_use(hit, around)
    if around.opens_sentence(hit) or may_be_verb:
        return not (around.is_like_a_verb(hit) or _is_called_for_as_a_verb(hit, around))
    return after != "to" or around.word(hit.start) not in words_.LEAD_TO


def _ends_wording(hit: Hit, around: Around) -> bool:
    """`on top of Stripe`, `instead of Chef`."""
    return around.word(hit.start - 1) == "of" and around.word(hit.start - 2) in words_.BEFORE_OF


def _is_said_of(place: int, around: Around) -> bool:
    """Whether a word says what of a product is meant: an Ember front end, the Slack channels."""
    return not around.breaks(place) and (place in around.known or around.is_technical(place))


def _is_called_for_as_a_verb(hit: Hit, around: Around) -> bool:
    before = around.word(hit.start - 1)
    if before in words_.SUBJECTS:
        return True
    is_urge = before == "to" and around.word(hit.start - 2) in words_.URGES
    return is_urge or not _is_whole(hit, around)


def _is_whole(hit: Hit, around: Around) -> bool:
    """Whether the name is over where it ends, or what follows says what of it is meant."""
    if around.ends_phrase(hit) or _is_said_of(hit.end, around):
        return True
    return around.word(hit.end) in words_.AFTER_TOOLS


def kin_nearby(hit: Hit, around: Around) -> Hit | None:
    """A name beyond doubt, kindred with it, in the same sentence.

    One right beside it makes a longer name of both: SQL Server Express, Oracle PL/SQL.
    """
    if around.word(hit.start) in words_.VENDORS and hit.end in around.known:
        return None
    low, high = around.sentence_range(hit)
    nearest = sorted(range(low, high), key=lambda place: abs(place - hit.start))
    others = (around.known[place] for place in nearest if place in around.known)
    apart = (other for other in others if other.end != hit.start)
    return next(
        (other for other in apart if are_kin(other, hit) or are_of_a_house(other, hit)), None
    )


def _is_capital_of_a_name(hit: Hit, around: Around) -> bool:
    """Whether nothing but being a product's name explains the capital.

    A word that persons, places or firms are called by has it anyway; a list must have other
    members that are known, and a title has capitals everywhere.
    """
    if around.word(hit.start) in words_.ALSO_NAMES or not around.written(hit.start).istitle():
        return False
    if around.opens_sentence(hit) or not _is_put_to_use(hit, around):
        return False
    if not _is_whole(hit, around):
        return False
    return not (_is_listed_with_names(hit, around) or _has_capitals_everywhere(hit, around))


def _is_listed_with_names(hit: Hit, around: Around) -> bool:
    """`in Phoenix, Arizona`, `from Stripe and Airbnb`; one works with what one does not know."""
    after = around.word(hit.end + 1)
    if around.word(hit.end) == "," and after in words_.ARTICLES:
        return True
    is_list = around.word(hit.end) in words_.GOES_ON_LISTS and around.is_unknown_name(hit.end + 1)
    return is_list and around.word(hit.start - 1) not in words_.BEFORE_WORKING


def _is_put_to_use(hit: Hit, around: Around) -> bool:
    """Whether a tool may follow what stands before: `alerts to Slack`, `rolled out Teams`."""
    word, before = around.word(hit.start), around.word(hit.start - 1)
    if word in words_.PEERS:
        used = words_.BEFORE_TOOLS - words_.BEFORE_PEERS | words_.PUTS_TO_USE
    elif word in words_.VERBS:
        used = words_.BEFORE_TOOLS - {"to"} | words_.VERBS_OF_USE
    else:
        used = words_.BEFORE_TOOLS | words_.VERBS_OF_USE
    if before in used or _ends_wording(hit, around):
        return before not in words_.BEFORE_TOOLS or around.written(hit.start - 1).islower()
    if before in words_.PARTICLES:
        return around.word(hit.start - 2) in words_.VERBS_OF_USE
    return before.endswith("ed") and word not in words_.PEERS and before not in words_.JOINS


def _has_capitals_everywhere(hit: Hit, around: Around) -> bool:
    """Whether the words near it in its line have capitals too, as titles do."""
    low, high = around.line_range(hit, _NEAR)
    inner = (place for place in range(low + 1, high) if place not in around.known)
    words = [around.written(place) for place in inner if place != hit.start]
    long = [word for word in words if word.isalpha() and len(word) >= _LONG]
    return sum(word[0].isupper() for word in long) > sum(word[0].islower() for word in long)
