"""What the sentence around a mention says about it: required, preferred, negated, boilerplate."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prepmatch.model import Cues, Document, Span

_SENTENCE_END = re.compile(
    r"(?:(?<=[a-z0-9)\]%+#][.!?])|(?<=[A-Z]{2}[.!?]))"
    r"(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bincl\.)(?<!\bvs\.)\s+(?=[A-Z(\"•*-])"
    r"|\n\s*\n|\n(?=\s*(?:[•*\-–·]|\d+[.)]\s))"
)
_CLAUSE_END = re.compile(
    r"[;.()]|\bbut\b|\bhowever\b|\balthough\b|\b(?:we|you)\b(?! to\b)", re.IGNORECASE
)
_NOUGHT = re.compile(r"\bno\s+(?:[^\s.;:()]+\s+){0,4}$", re.IGNORECASE)
_NEEDED = re.compile(r"^[^.;:()\n]{0,40}\b(?:required|needed|necessary|expected)\b", re.IGNORECASE)
_NEGATION_REACH = 45
"""Characters between a negation and what it negates."""


class Scope:
    """Sentences of a document and the cues in them."""

    def __init__(self, document: Document, cues: Cues) -> None:
        self._text = document.text
        self._cues = cues
        self._bounds = _sentence_bounds(document.text)

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        names = (
            "required",
            "preferred",
            "negated_before",
            "negated_after",
            "boilerplate",
            "alternatives",
        )
        return {name: _any_of(getattr(self._cues, name)) for name in names}

    def sentence(self, span: Span) -> tuple[int, int]:
        """The bounds of the sentence, or the bullet, that holds a span."""
        index = bisect_right(self._bounds, span.start) - 1
        end = self._bounds[index + 1] if index + 1 < len(self._bounds) else len(self._text)
        return self._bounds[index], end

    def clause(self, span: Span) -> tuple[int, int]:
        """The bounds of what stands between semicolons, in the sentence of a span."""
        start, end = self.sentence(span)
        close = self._text.find(";", span.end, end)
        return max(start, self._text.rfind(";", start, span.start) + 1), end if close < 0 else close

    def says(self, cue: str, span: Span) -> bool:
        """Whether the sentence of a span holds one of the wordings of a kind of cue."""
        return bool(self.cues(cue, *self.sentence(span)))

    def cues(self, cue: str, start: int, end: int) -> list[tuple[int, int]]:
        """The bounds of each wording of a kind of cue in a stretch of the text."""
        return [found.span() for found in self._patterns[cue].finditer(self._text, start, end)]

    def has(self, cue: str, words: str) -> bool:
        """Whether some words hold one of the wordings of a kind of cue."""
        return self._patterns[cue].search(words) is not None

    def refusal(self, span: Span) -> str | None:
        """Why a mention in this place does not count, if it does not."""
        start, end = self.sentence(span)
        if self._patterns["boilerplate"].search(self._text, start, end):
            return "the sentence is about the law, benefits or privacy"
        if self._is_negated(
            self._text[max(start, span.start - _NEGATION_REACH) : span.start],
            self._text[span.end : min(end, span.end + _NEGATION_REACH)],
        ):
            return "the sentence says that it is not asked for"
        return None

    def _is_negated(self, before: str, after: str) -> bool:
        """Whether what stands before or after, in the same clause, takes it back."""
        cues = self._patterns["negated_before"].finditer(before)
        if any(not _CLAUSE_END.search(before, cue.end()) for cue in cues):
            return True
        if _NOUGHT.search(before) and _NEEDED.match(after):
            return True
        return self._patterns["negated_after"].search(_CLAUSE_END.split(after)[0]) is not None


def _sentence_bounds(text: str) -> list[int]:
    return [0, *(match.end() for match in _SENTENCE_END.finditer(text))]


def _any_of(wordings: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(wordings, key=lambda wording: (-len(wording), wording))
    parts = "|".join(re.escape(wording).replace(r"\ ", r"\s+") for wording in longest_first)
    return re.compile(rf"(?<!\w)(?:{parts})(?!\w)" if parts else r"(?!)", re.IGNORECASE)
