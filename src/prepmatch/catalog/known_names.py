"""Words of the vocabulary that have capitals inside and so look like two glued words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.model import Vocabulary

_INNER_CAPITAL = re.compile(r"[a-z)][A-Z][a-z]")


def known_names(vocabulary: Vocabulary) -> frozenset[str]:
    """Lower-case words such as `javascript`, for readers that put lost line breaks back."""
    return frozenset(
        word.lower()
        for skill in vocabulary.skills
        for form in (skill.name, *skill.aliases, *skill.exact)
        for word in re.findall(r"[\w+#]+", form)
        if _INNER_CAPITAL.search(word)
    )
