"""How much an ad stresses one of its requirements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.model import SkillKind

if TYPE_CHECKING:
    from prepmatch.model import Requirement, Weights

_MOST_REPEATS = 3


def emphasis(requirement: Requirement, title: str | None, weights: Weights) -> float:
    """The factor by which a requirement counts more, or less, than a plain one.

    Args:
        requirement: what the ad asks for.
        title: of the job, if it has one.
        weights: from `data/weights.yaml`.
    """
    words = (title or "").casefold()
    repeats = min(_MOST_REPEATS, len(requirement.mentions) - 1)
    factor = 1 + weights.need_repeated * repeats
    if any(_stands_in(mention.text, words) for mention in requirement.mentions):
        factor *= weights.need_in_title
    return factor * (weights.soft_skill if requirement.skill.kind is SkillKind.SOFT else 1.0)


def _stands_in(name: str, title: str) -> bool:
    """Whether a title has a name as a word of its own: Java is not in JavaScript."""
    return re.search(rf"(?<!\w){re.escape(name.casefold())}(?![\w+#])", title) is not None
