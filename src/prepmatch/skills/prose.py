"""Names in running text: a capital where the ordinary word has none, and kin in the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.skills import ordinary_words as words_
from prepmatch.skills import words_of_use as used
from prepmatch.skills.lists import are_kin, are_of_a_house

if TYPE_CHECKING:
    from prepmatch.skills.around import Around
    from prepmatch.skills.phrases import Hit

_NEAR = 6
"""Words on each side that tell whether a line has capitals everywhere."""
_LONG = 4
_VERB = 3
"""How near before "by" a participle stands."""


def reason_in_prose(hit: Hit, around: Around) -> str | None:
    """Why a name with its capitals counts by the sentence it stands in, if it does.

    Args:
        hit: where it stands; what makes it part of a longer name has been ruled out.
        around: what stands around it.
    """
    is_purpose = around.word(hit.start - 1) in used.BEFORE_REASONS and not _ends_wording(
        hit, around
    )
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
    if after == "of" or before in used.BEFORE_PEOPLE:
        return False
    if before in words_.DETERMINERS and not _is_said_of(hit.end, around):
        return False
    may_be_verb = around.word(hit.start) in words_.VERBS and not _is_put_to_use(hit, around)
    if around.opens_sentence(hit) or may_be_verb:
        return not (around.is_like_a_verb(hit) or _is_called_for_as_a_verb(hit, around))
    return after != "to" or around.word(hit.start) not in used.LEAD_TO


def _ends_wording(hit: Hit, around: Around) -> bool:
    """`on top of Stripe`, `instead of Chef`."""
    return around.word(hit.start - 1) == "of" and around.word(hit.start - 2) in used.BEFORE_OF


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
    return around.word(hit.end) in used.AFTER_TOOLS


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

    A list must have other members that are known, and a title has capitals everywhere.
    """
    if around.opens_sentence(hit) or not _is_whole(hit, around):
        return False
    if _is_made_in(hit, around):
        return True
    if not around.written(hit.start).istitle() or not _is_put_to_use(hit, around):
        return False
    return not (_is_said_of_others(hit, around) or _has_capitals_everywhere(hit, around))


def _is_made_in(hit: Hit, around: Around) -> bool:
    """`a report made in R`; what is made in Phoenix may be made in the town."""
    is_made = around.word(hit.start - 1) == "in" and around.word(hit.start - 2) in used.MADE
    return is_made and around.word(hit.start) not in words_.SEASONS | used.PLACES


def _is_said_of_others(hit: Hit, around: Around) -> bool:
    """`in flux`, `in Phoenix, Arizona`, `from Stripe and Airbnb`.

    One works with several things at once, and may be the only one to know them.
    """
    after, before = around.word(hit.end + 1), around.word(hit.start - 1)
    if (before, around.word(hit.start)) in used.IDIOMS or around.word(hit.start - 2) in used.TRUST:
        return True
    if around.word(hit.end) == "," and after in words_.ARTICLES:
        return True
    is_list = around.word(hit.end) in words_.GOES_ON_LISTS and around.is_unknown_name(hit.end + 1)
    return is_list and before not in used.BEFORE_WORKING


def _is_put_to_use(hit: Hit, around: Around) -> bool:
    """Whether a tool may follow what stands before: `alerts to Slack`, `rolled out Teams`."""
    place = hit.start - 1
    before = around.word(place)
    if before in used.AMOUNTS or before in used.PARTICLES:
        return around.word(place - 1) in used.VERBS_OF_USE
    if _ends_wording(hit, around):
        return True
    if before == "by":
        is_done = any(around.word(at).endswith("ed") for at in range(place - _VERB, place))
        return is_done and _is_done_by_tools(hit, around)
    if before not in _leading(around.word(hit.start), around.word(place - 1)):
        return False
    if before in {"to", "from"}:
        return _is_taken_there(hit, around) if before == "to" else _is_done_by_tools(hit, around)
    return before not in used.BEFORE_TOOLS or around.written(place).islower()


def _leading(word: str, verb: str) -> frozenset[str]:
    """What before a word shows that it is a tool, given what else is called so."""
    if word in used.UNTOLD:
        return frozenset()
    if word in used.PERSONS:
        return used.INSIDE | {"to"} if verb in used.MOVED else used.INSIDE
    if word in used.PLACES:
        return used.BEFORE_WORKING
    if word in used.PEERS:
        return used.BEFORE_TOOLS - used.BEFORE_PEERS | words_.PUTS_TO_USE
    return used.BEFORE_TOOLS | used.VERBS_OF_USE


def _is_taken_there(hit: Hit, around: Around) -> bool:
    """Verbs follow a "to" as well: good to Go; one moves things to a tool."""
    if around.word(hit.start) not in words_.VERBS:
        return True
    low, _ = around.sentence_range(hit)
    return any(around.word(place) in used.MOVES for place in range(low, hit.start - 1))


def _is_done_by_tools(hit: Hit, around: Around) -> bool:
    """Whether what comes from it or is done by it is not what firms and people do."""
    if around.word(hit.start) in used.PERSONS | used.PEERS:
        return False
    low, _ = around.sentence_range(hit)
    return not any(around.word(place) in used.DONE_BY_FIRMS for place in range(low, hit.start - 1))


def _has_capitals_everywhere(hit: Hit, around: Around) -> bool:
    """Whether the words near it in its line have capitals too, as titles do."""
    low, high = around.line_range(hit, _NEAR)
    inner = (place for place in range(low + 1, high) if place not in around.known)
    words = [around.written(place) for place in inner if place != hit.start]
    long = [word for word in words if word.isalpha() and len(word) >= _LONG]
    return sum(word[0].isupper() for word in long) > sum(word[0].islower() for word in long)
