"""Words of the vocabulary that have capitals inside and so look like two glued words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

_INNER_CAPITAL = re.compile(r"[a-z)][A-Z][a-z]")


def known_names(skills: Iterable[dict[str, Any]]) -> list[str]:
    """Lower-case words such as `javascript`, for readers that put lost line breaks back."""
    return sorted(
        {
            word.lower()
            for skill in skills
            for form in (skill["name"], *skill["aliases"], *skill["exact"], *skill["contextual"])
            for word in re.findall(r"[\w+#]+", form)
            if _INNER_CAPITAL.search(word)
        }
    )
