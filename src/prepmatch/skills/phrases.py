"""Where the forms of a vocabulary stand among the tokens of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from prepmatch.model import SkillKind
from prepmatch.skills.forms import Compared, Rule, entries_of, parse_entry

if TYPE_CHECKING:
    from prepmatch.model import Skill, Vocabulary
    from prepmatch.skills.forms import FormTable
    from prepmatch.skills.tokens import Tokens

_UNNAMED = frozenset({SkillKind.SOFT, SkillKind.STANDARD})
_PLAIN = frozenset({Rule.NAME, Rule.ALIAS, Rule.EXACT})
_AROUND = 3
_VERSIONED = re.compile(r"([a-z]{3,})v?(?:\d{1,2}|20\d\d)(?:\.[\dx]+)*$")
_RANK = {rule: rank for rank, rule in enumerate(Rule)}


@dataclass(frozen=True, slots=True, eq=False)
class Hit:
    """Tokens `start` to `end` that are a form of a skill.

    Attributes:
        is_cased: whether the capitals are those of the form, where they count.
    """

    start: int
    end: int
    skill: Skill
    rule: Rule
    is_cased: bool = True


@dataclass(frozen=True, slots=True)
class _Pattern:
    """The words of a form, and how many stand before the one it is filed under."""

    before: int
    words: tuple[str, ...]
    skill_id: str
    rule: Rule


@dataclass(frozen=True, slots=True)
class _Filed:
    """The forms filed under one word: those of it alone, and by the word before or after it."""

    alone: list[_Pattern] = field(default_factory=list)
    by_last: dict[str, list[_Pattern]] = field(default_factory=dict)
    by_next: dict[str, list[_Pattern]] = field(default_factory=dict)

    def add(self, pattern: _Pattern) -> None:
        """File a form."""
        at, words = pattern.before, pattern.words
        if len(words) == 1:
            self.alone.append(pattern)
        elif at:
            self.by_last.setdefault(words[at - 1], []).append(pattern)
        else:
            self.by_next.setdefault(words[1], []).append(pattern)


class PhraseIndex:
    """All forms of a vocabulary, ready to be found in tokens.

    Each form is filed under its rarest word and a neighbour of that, so a text needs to look
    at few of them; and one is read from the table only when a text has its word, so that
    nothing needs to be built before.
    """

    def __init__(self, vocabulary: Vocabulary, forms: FormTable) -> None:
        self._skills = vocabulary.by_id
        self._forms = forms
        self._filed: dict[Compared, dict[str, _Filed | None]] = {way: {} for way in Compared}

    def find(self, tokens: Tokens) -> list[Hit]:
        """Every place where a form stands; the longest wins, then the most trusted rule."""
        hits: list[Hit] = []
        for way, words in (
            (Compared.FOLDED, tokens.folded),
            (Compared.WRITTEN, tokens.texts),
            (Compared.LOWERED, tokens.lowered),
        ):
            self._find(way, words, hits)
        return _longest_first(_without_shouted(hits, tokens))

    def _find(self, way: Compared, words: tuple[str, ...], hits: list[Hit]) -> None:
        forms, known = self._forms, self._filed[way]
        last = ""
        for place, word in enumerate(words):
            if word not in forms:
                if way is Compared.FOLDED and word[-1:].isdigit():
                    self._find_versioned(word, place, hits)
            else:
                filed = known[word] if word in known else self._read(way, word)
                if filed is not None:
                    following = words[place + 1] if place + 1 < len(words) else ""
                    if filed.alone:
                        hits += [self._hit(place, pattern) for pattern in filed.alone]
                    for pattern in filed.by_last.get(last, ()):
                        self._check(pattern, words, place, hits)
                    for pattern in filed.by_next.get(following, ()):
                        self._check(pattern, words, place, hits)
            last = word

    def _find_versioned(self, word: str, place: int, hits: list[Hit]) -> None:
        """`Java8` and `Vue3`: a technology's name with the version stuck to it."""
        match = _VERSIONED.match(word)
        name = match.group(1) if match else ""
        if name in self._forms:
            known = self._filed[Compared.FOLDED]
            filed = known[name] if name in known else self._read(Compared.FOLDED, name)
            hits += [
                self._hit(place, replace(pattern, rule=Rule.VARIANT))
                for pattern in (filed.alone if filed else ())
                if self._skills[pattern.skill_id].kind.is_technology
            ]

    def _check(
        self, pattern: _Pattern, words: tuple[str, ...], place: int, hits: list[Hit]
    ) -> None:
        start = place - pattern.before
        if start >= 0 and words[start : start + len(pattern.words)] == pattern.words:
            hits.append(self._hit(start, pattern))

    def _hit(self, start: int, pattern: _Pattern) -> Hit:
        end, skill = start + len(pattern.words), self._skills[pattern.skill_id]
        if pattern.rule is Rule.CASE:
            return Hit(start, end, skill, Rule.CONTEXT, is_cased=False)
        return Hit(start, end, skill, pattern.rule)

    def _read(self, way: Compared, word: str) -> _Filed | None:
        """The forms under a word that are compared in one way; most words have none."""
        filed = _Filed()
        for skill_id, form in map(parse_entry, entries_of(self._forms[word])):
            if form.compared is way:
                filed.add(_Pattern(form.words.index(word), form.words, skill_id, form.rule))
        has_any = filed.alone or filed.by_last or filed.by_next
        self._filed[way][word] = filed if has_any else None
        return self._filed[way][word]


def _without_shouted(hits: list[Hit], tokens: Tokens) -> list[Hit]:
    """In a line of capitals, `SWIFT` is as likely the language as the network of banks."""
    loose = {(hit.start, hit.end) for hit in hits if not hit.is_cased}
    return [
        hit
        for hit in hits
        if hit.rule is not Rule.EXACT
        or (hit.start, hit.end) not in loose
        or hit.skill.kind.is_technology
        or not _is_shouted(hit, tokens)
    ]


def _is_shouted(hit: Hit, tokens: Tokens) -> bool:
    words = tokens.texts[max(0, hit.start - _AROUND) : hit.end + _AROUND]
    long = [word for word in words if word.isalpha() and len(word) > _AROUND]
    return len(long) > 1 and all(word.isupper() for word in long)


def _longest_first(hits: list[Hit]) -> list[Hit]:
    """Keep hits that do not overlap, and named things inside concepts, in the order of the text."""
    hits.sort(
        key=lambda hit: (
            hit.start - hit.end,
            hit.start,
            not hit.is_cased,
            not (hit.is_cased or hit.skill.kind.is_technology),
            _RANK[hit.rule],
            hit.skill.id,
        )
    )
    taken: dict[int, Hit] = {}
    kept: list[Hit] = []
    for hit in hits:
        owners = {taken.get(place) for place in range(hit.start, hit.end)}
        if owners == {None}:
            taken.update(dict.fromkeys(range(hit.start, hit.end), hit))
            kept.append(hit)
        elif len(owners) == 1 and _names_a_part(hit, next(iter(owners))):
            kept.append(hit)
    kept.sort(key=lambda hit: (hit.start, -hit.end))
    return kept


def _names_a_part(hit: Hit, outer: Hit | None) -> bool:
    """`SQL pipeline` speaks of pipelines and of SQL; `AWS Lambda` of one thing only."""
    return (
        outer is not None
        and outer.skill.kind.is_conceptual
        and not hit.skill.kind.is_conceptual
        and hit.skill.kind not in _UNNAMED
        and hit.end - hit.start < outer.end - outer.start
        and hit.rule in _PLAIN
    )
