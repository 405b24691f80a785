"""Whether a text is in English, the only language that prepmatch reads."""

from __future__ import annotations

import re

_ENGLISH = frozenset(
    (
        "the and of to in for with a is are you we our your on as be will at by or that this "
        "have from an using who team work experience"
    ).split()
)
_OTHERS = (
    frozenset(
        (
            "de la el los las y en que con para por una un del se su es como más le les des et du "
            "une pour dans avec vous nous est sur au aux der die das und mit für von zu den ein "
            "eine ist sie wir im auf werden il di che per del della con nel si sono al lo e o da "
            "do dos das em um uma os você het een van voor met zijn je wij op"
        ).split()
    )
    - _ENGLISH
)
_ENOUGH_WORDS = 40
_MOSTLY = 0.5
_FEWEST = 0.06
"""English prose has 0.2 to 0.3 of these words; lists of skills have 0.05 to 0.1."""


def is_foreign(text: str) -> bool:
    """Whether the small words of another European language outnumber the English ones."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if len(words) < _ENOUGH_WORDS:
        return False
    english = sum(map(_ENGLISH.__contains__, words)) / len(words)
    others = sum(map(_OTHERS.__contains__, words)) / len(words)
    latin = sum(map(str.isascii, words)) / len(words)
    return others > max(english, _FEWEST) or (latin < _MOSTLY and english < _FEWEST)
