"""What the sentence around a mention says about it: required, preferred, negated, boilerplate."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from prepmatch.skills.cues import CuesIn
from prepmatch.skills.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.model import Cues, Document, Span

_SENTENCE_END = re.compile(
    r"\s(?:"  # what must stand before is looked at only where there is white space
    r"(?:(?<=[a-z0-9)\]%+#][.!?]\s)|(?<=[A-Z]{2}[.!?]\s))"
    r"(?<!\be\.g\.\s)(?<!\bi\.e\.\s)(?<!\bincl\.\s)(?<!\bvs\.\s)\s*(?=[A-Z(\"•*-])"
    r"|(?<=\n)(?:\s*\n|(?=\s*(?:[•*\-–·]|\d+[.)]\s))))"
)
_LINE_END = re.compile(r"\n")
_LONGEST_SENTENCE = 1500
_WRAPS_FROM = 45
_WRAPS_NEAR = 0.7
_WIDEST = 120
"""Lines shorter than 45 characters, or than 0.7 of the longest line up to 120, were ended by
their writer and not by the page's width."""
_GOES_ON = re.compile(
    r"(?:[,&/(–-]|\b(?:and|or|of|the|with|for|in|to|a|an|by|as|using|from|on|at))$", re.IGNORECASE
)
_OPENS = re.compile(r"[A-Z0-9]")
_CLAUSE_END = re.compile(
    r"[;.()]|\bbut\b|\bhowever\b|\balthough\b|\b(?:we|you)\b(?! to\b)", re.IGNORECASE
)
_NEXT_SUBJECT = re.compile(r",\s+(?:and|while|whereas)\b", re.IGNORECASE)
_NOUGHT = re.compile(r"\bno\s+(?:[^\s.;:()]+\s+){0,4}$", re.IGNORECASE)
_NEEDED = re.compile(r"^[^.;:()\n]{0,40}\b(?:required|needed|necessary|expected)\b", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:if|when|where|as)\s+$", re.IGNORECASE)
_CONDITION_REACH = 8
_LEADS = re.compile(
    r"(?:preferably|ideally|prefer|(?:nice|good|great)[ -]to[ -]have|bonus points|bonus)$",
    re.IGNORECASE,
)
"""Cues that speak of what comes after them: "Postgres, preferably with pgvector"."""
_ITS_OBJECT = re.compile(r"[\s:,–-]*\w")
_LIST_WITHOUT_AND = re.compile(r"^[^.;:()]*,(?!.*\b(?:and|or)\b|.*[/&])[^.;:()]*$")
"""Before a bare "a plus": "pivot tables, VLOOKUP, Power Query a plus" praises the last."""
_VERB = re.compile(r"\b(?:is|are|be|as|considered)\b", re.IGNORECASE)
_AROUND_A_CUE = 2
"""Characters beside the cue in "Rust (preferred)"; "Cloud (AWS preferred)" has more."""
_DEGREE = re.compile(
    r"\b(?:degrees?|bachelor(?:['\u2019]?s)?|master(?:['\u2019]s|s (?:degree|in))|ph\.?\s?d"
    r"|doctorate|b\.?sc|m\.?sc|b\.?s\.?(?:/m\.?s\.?)?(?= (?:in|or|degree))|undergraduate"
    r"|graduate in)\b",
    re.IGNORECASE,
)
_DEGREE_OVER = re.compile(
    r"[;:!?]|\.\s|\b(?:experience|years|with|plus|knowledge|skills|proficien\w+|working)\b",
    re.IGNORECASE,
)
_OR_FIELD = re.compile(r"\b(?:field|discipline|subject|degree)s?\b", re.IGNORECASE)
_OF_THE_WORK = re.compile(
    r"\b(?:you\w*|candidates?|applicants?|stack|team|we (?:use|build|work)|built|technologies)\b",
    re.IGNORECASE,
)
"""Words of sentences that, among those about the company, speak of the job."""
_PRAISES = re.compile(
    r"\b(?:is|are) (?:a|an|the|one of|proud|among)\b|\b(?:the|an?|world)[- ]leading\b"
    r"|\bfounded\b|\bsince (?:19|20)\d\d"
    r"|\bour (?:mission|customers|clients|vision|platform|products?)\b",
    re.IGNORECASE,
)
"""Words of sentences in which a company speaks of itself."""
_OF_A_NATION = re.compile(
    r"\s+(?:nationals?|nationality|citizens?|citizenship|passports?|governments?|markets?|airlines?"
    r"|embass\w+|army|compan\w+|law|tax|gaap|economy|customers|clients|cuisine|food)\b",
    re.IGNORECASE,
)
"""After the name of a language: that of a people is meant."""
_TITLES = ("Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sir", "Professor")
_NAME_BEFORE = re.compile(rf"\b(?:{'|'.join(_TITLES)})\.?\s+$")
_NAME_AFTER = re.compile(
    r",?\s+(?:Ltd|Limited|Inc|LLC|LLP|GmbH|AG|PLC|plc|Corp|Corporation|Pvt|S\.A|B\.?V"
    r"|Holdings|Ventures|Pty|SARL|SpA|Oy|AB)\b"
)
_CURRENCIES = frozenset({"CAD"})
_AMOUNT_AFTER = re.compile(r"^\s*[$€£]?\d")
_AMOUNT_BEFORE = re.compile(r"\d[kKmM]?\s*$")
_BESIDE = 12
"""Characters in which a title, a legal form or an amount stands."""
_NEGATION_REACH = 45
"""Characters between a negation and what it negates."""


class Scope:
    """Sentences of a document and the cues in them.

    Attributes:
        tokens: of the document.
    """

    def __init__(self, document: Document, cues: Cues) -> None:
        self.tokens = tokenize(document.text)
        self._document = document
        self._text = document.text
        self._small = _in_small_letters(document.text)
        self._wordings = cues
        self._with_degree: dict[int, bool] = {}
        self._of_employer: dict[tuple[int, bool], bool] = {}
        self._found: dict[tuple[str, int, int], list[tuple[int, int]]] = {}

    @cached_property
    def _cues(self) -> CuesIn:
        """Only ads need them, and where their sentences start."""
        return CuesIn(self._small, self.tokens, self._wordings)

    @cached_property
    def _bounds(self) -> list[int]:
        """Where sentences start, and where the last one ends."""
        starts = {*_sentence_bounds(self._text), *_line_bounds(self._document)}
        return [*sorted(starts), len(self._text)]

    def sentence(self, span: Span) -> tuple[int, int]:
        """The bounds of the sentence, or the bullet, that holds a span."""
        following = bisect_right(self._bounds, span.start, hi=len(self._bounds) - 1)
        return self._bounds[following - 1], self._bounds[following]

    @cached_property
    def _boilerplate(self) -> frozenset[int]:
        """Where the sentences about the law, benefits or privacy start."""
        found = self._cues.between("boilerplate", 0, len(self._text))
        return frozenset(self._bounds[bisect_right(self._bounds, m.start()) - 1] for m in found)

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
        key = (cue, start, end)
        if key not in self._found:
            found = self._cues.between(cue, start, end)
            self._found[key] = [m.span() for m in found if not self._is_conditional(m.start())]
        return self._found[key]

    def _is_conditional(self, start: int) -> bool:
        """`Home visits if required` asks for no home visits."""
        return _CONDITION.search(self._text, max(0, start - _CONDITION_REACH), start) is not None

    def reaches(self, cue: tuple[int, int], span: Span) -> bool:
        """Whether a cue speaks of a span: one in brackets does of what is in or right before."""
        start, end = self.sentence(span)
        opening = self._text.rfind("(", start, cue[0])
        closing = self._text.find(")", cue[1], end)
        if opening < 0 or closing < 0 or ")" in self._text[opening : cue[0]]:
            return self._points_at(cue, span, end)
        is_alone = closing - opening - 1 - (cue[1] - cue[0]) <= _AROUND_A_CUE
        if opening < span.start < closing:
            return is_alone or self._points_at(cue, span, closing)
        return is_alone and 0 <= opening - span.end <= 1

    def _points_at(self, cue: tuple[int, int], span: Span, end: int) -> bool:
        """Whether a cue looks the way a span lies: forward, or back as far as its list goes."""
        words = self._text[slice(*cue)]
        leads = _LEADS.search(words) and _ITS_OBJECT.match(self._text, cue[1], end)
        if span.start >= cue[1]:
            return bool(leads) or not self._text[cue[1] :].startswith(",")
        before = self._text[span.end : cue[0]]
        is_bare = not _VERB.search(words) and not _VERB.search(before)
        return not leads and not (is_bare and _LIST_WITHOUT_AND.match(before))

    def is_of_a_degree(self, span: Span) -> bool:
        """Whether a span names a subject that a degree should be in."""
        start, end = self.sentence(span)
        if start not in self._with_degree:
            self._with_degree[start] = _DEGREE.search(self._text, start, end) is not None
        if not self._with_degree[start]:
            return False
        before = _DEGREE_OVER.split(self._text[start : span.start])[-1]
        if _DEGREE.search(before):
            return True
        after = _DEGREE_OVER.split(self._text[span.end : end])[0]
        return _OR_FIELD.search(after) is not None and _DEGREE.search(after) is not None

    def is_of_the_employer(self, span: Span, *, is_sure: bool) -> bool:
        """Whether a sentence speaks of the company and asks nothing of the reader.

        Args:
            span: in the sentence.
            is_sure: whether it stands where an ad speaks of the company; else it must say so.
        """
        sentence = self.sentence(span)
        key = (sentence[0], is_sure)
        if key not in self._of_employer:
            asks = self.cues("required", *sentence) or self.cues("preferred", *sentence)
            of_work = asks or _OF_THE_WORK.search(self._text, *sentence)
            praises = is_sure or _PRAISES.search(self._text, *sentence)
            self._of_employer[key] = bool(praises and not of_work)
        return self._of_employer[key]

    def is_of_a_nation(self, span: Span) -> bool:
        """`Thai nationals` names a people and no language."""
        return _OF_A_NATION.match(self._text, span.end) is not None

    def is_of_a_name(self, span: Span) -> bool:
        """`Mrs Pascal` is a person and `Ravenscar Security Ltd` a company; `CAD 90,000` is pay."""
        before = self._text[max(0, span.start - _BESIDE) : span.start]
        if before.rstrip().rstrip(".").endswith(_TITLES) and _NAME_BEFORE.search(before):
            return True
        if _NAME_AFTER.match(self._text, span.end, span.end + _BESIDE):
            return True
        if self._text[span.start : span.end] not in _CURRENCIES:
            return False
        after = self._text[span.end : span.end + _BESIDE]
        return bool(_AMOUNT_AFTER.match(after) or _AMOUNT_BEFORE.search(before))

    def has(self, cue: str, words: str) -> bool:
        """Whether some words hold one of the wordings of a kind of cue."""
        return self._cues.pattern(cue).search(words.lower()) is not None

    def refusal(self, span: Span) -> str | None:
        """Why a mention in this place does not count, if it does not."""
        start, end = self.sentence(span)
        if start in self._boilerplate:
            return "the sentence is about the law, benefits or privacy"
        start = max(start, span.start - _NEGATION_REACH)
        end = min(end, span.end + _NEGATION_REACH)
        if self._cues.may_negate(start, end) and self._is_negated(
            self._small[start : span.start], self._small[span.end : end]
        ):
            return "the sentence says that it is not asked for"
        return None

    def _is_negated(self, before: str, after: str) -> bool:
        """Whether what stands before or after, in the same clause, takes it back."""
        cues = self._cues.pattern("negated_before").finditer(before)
        if any(not _CLAUSE_END.search(before, cue.end()) for cue in cues):
            return True
        if _NOUGHT.search(before) and _NEEDED.match(after):
            return True
        own = _NEXT_SUBJECT.split(_CLAUSE_END.split(after)[0])[0]
        return self._cues.pattern("negated_after").search(own) is not None


def _sentence_bounds(text: str) -> list[int]:
    """Where sentences start; what is too long to be one is taken line by line."""
    bounds = [0, *(match.end() for match in _SENTENCE_END.finditer(text))]
    lines: list[int] = []
    for start, end in pairwise([*bounds, len(text)]):
        if end - start > _LONGEST_SENTENCE:
            lines += [match.end() for match in _LINE_END.finditer(text, start, end)]
    return sorted({*bounds, *lines})


def _line_bounds(document: Document) -> Iterator[int]:
    """Where a new sentence starts without a sign: sections, rows, and after lines ended early."""
    yield from (section.span.start for section in document.sections)
    widest = max((line.span.end - line.span.start for line in document.lines), default=0)
    wraps_from = max(_WRAPS_FROM, _WRAPS_NEAR * min(widest, _WIDEST))
    for before, line in pairwise(document.lines):
        words = document.line_text(before)
        is_row = document.text.startswith("|", line.span.start)
        is_ended = 0 < len(words) < wraps_from and not _GOES_ON.search(words)
        if is_row or (is_ended and _OPENS.match(document.text, line.span.start)):
            yield line.span.start


def _in_small_letters(text: str) -> str:
    """A text in lower case, letter by letter, so that its offsets stay the same."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(s if len(s := letter.lower()) == 1 else letter for letter in text)
