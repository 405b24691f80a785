"""Whether words read like part of a sentence, like a name, or like a note under a head."""

from __future__ import annotations

import re
from functools import lru_cache

from prepmatch.documents.facts.head_words import ASKED_AGAIN, is_degree, is_organisation, is_title

_NOTE = re.compile(
    r"(?:(?:key|selected|main|major|core|relevant|other)\s+)?(?:achievements?|accomplishments?"
    r"|responsibilities|duties|tasks|highlights|technolog(?:y|ies)(?: used)?|tech(?: stack)?"
    r"|stack|tools(?: used)?|environment|skills(?: used)?|coursework|courses|modules|subjects"
    r"|thesis|dissertation|c?gpa|grade|awards?|honou?rs|focus|topics|advis[oe]rs?|supervisors?"
    r"|keywords|description|summary|minors?|activities(?: and societies)?|references?|results?"
    r"|impact)\s*(?::.*|)",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:inc|ltd|co|corp|sr|jr|dept|univ|govt|bros|st|dr|hons|etc|[a-z])|[. ][a-z])\.$",
    re.IGNORECASE,
)
_VERBS = frozenset(
    (
        "led leads built builds wrote writes ran runs set sets cut cuts grew grows held holds won "
        "wins made makes gave gives taught teaches took takes drove drives oversaw oversees kept "
        "keeps brought brings sold sells chose began became rewrote rebuilt spearheaded managing "
        "leading building developing designing creating implementing supporting maintaining "
        "responsible working collaborating conducting performing providing ensuring handling "
        "assisting helped helps supports maintains develops designs manages creates provides "
        "performs conducts works ensured assisted assists coordinates coordinating teaching "
        "writing running reporting my i we this as when while during also to successfully "
        "participated"
    ).split()
)
_PARTICIPLE = re.compile(r"[a-z]{3,14}ed")
_NO_VERBS = frozenset(
    (
        "accelerated accredited advanced allied applied associated automated certified chartered "
        "combined connected dedicated distributed embedded federated hundred incorporated "
        "integrated licensed limited need red registered related retired seed shared skilled speed "
        "trusted unified united unlimited"
    ).split()
)
_TITLE_WITH_VERB = re.compile(
    r"\w+ (?:director|partner|editor|student|assistant|fellow)\b", re.IGNORECASE
)
"""`Managing Director`, `Working Student`."""
_WORD = re.compile(r"[^\W_][\w.'\u2019+#-]*")
_SMALL = re.compile(r"[a-zà-ÿ&]{1,3}|from|with|zur|della|für|pour|sobre|without")
"""Words that have no capital even in a name."""
_LOOSE_END = re.compile(
    r"(?:[,&/(+–-]"
    r"|\b(?:and|or|of|the|with|for|in|to|a|an|by|using|from|on|at|into|via|under|over))$"
)
_FEWEST_CAPITALS = 0.5


@lru_cache(maxsize=ASKED_AGAIN)
def is_note(words: str) -> bool:
    """Whether a line only labels what comes, or says a thing beside: `Tools: Git, Jira`."""
    return _NOTE.fullmatch(words) is not None


def ends_a_sentence(words: str) -> bool:
    """Whether words end with a sign that is not that of an abbreviation."""
    return words[-1:] in {".", ";", ":", "!", "?"} and _ABBREVIATED.search(words) is None


def has_loose_end(words: str) -> bool:
    """Whether something must follow: a comma, a hyphen or a small word stands last."""
    return _LOOSE_END.search(words) is not None


@lru_cache(maxsize=ASKED_AGAIN)
def begins_with_verb(words: str) -> bool:
    """Whether words say what somebody did: `Led the move`, `Responsible for sales`."""
    first = words.split(maxsplit=1)[0].casefold().strip(",.")
    if _TITLE_WITH_VERB.match(words):
        return False
    if first in _VERBS:
        return True
    return _PARTICIPLE.fullmatch(first) is not None and first not in _NO_VERBS


@lru_cache(maxsize=ASKED_AGAIN)
def is_name(words: str) -> bool:
    """Whether words have the capitals of a name, or say that they are one."""
    weighty = [word for word in _WORD.findall(words) if not _SMALL.fullmatch(word)]
    capitals = sum(not (word[0].islower() and word.islower()) for word in weighty)
    if capitals and capitals >= _FEWEST_CAPITALS * len(weighty):
        return True
    return is_title(words) or is_degree(words) or is_organisation(words)
