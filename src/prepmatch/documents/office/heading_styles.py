"""Names of styles that make headings, in the languages of word processors."""

from __future__ import annotations

import re

_HEADING = re.compile(
    r"(?:heading|title|(?:ü|ue|u)?berschrift|titre|t[ií]tulo|titolo|encabezado|kop ?\d|rubrik"
    r"|overskrift|otsikko|nag[lł]?[oó]?wek|nadpis|заголовок|ba[sş]l[ıi]k|titlu|antra[sš]t"
    r"|見出し|标题|標題|제목)|(?:section|resume|cv) ?(?:title|head)",
    re.IGNORECASE,
)


def is_heading_style(name: str) -> bool:
    """Whether a style is one for headings; `Job Title` is none."""
    return _HEADING.match(name.strip()) is not None
