"""spaCy's phrase matching: the only module that uses spaCy."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise, repeat
from typing import TYPE_CHECKING, Any

from prepmatch.model import SkillKind
from prepmatch.skills.forms import Compared, Rule, entries_of, parse_entry, words_in
from prepmatch.skills.spacy_library import Doc, PhraseMatcher, Vocab

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Skill, Vocabulary
    from prepmatch.skills.forms import Form, FormTable
    from prepmatch.skills.tokens import Tokens

_UNNAMED = frozenset({SkillKind.SOFT, SkillKind.STANDARD})
_PLAIN = frozenset({Rule.NAME, Rule.ALIAS, Rule.EXACT})
_AROUND = 3
_SHORTEST_ACRONYM = 3
_VERSIONED = re.compile(r"([a-z]{3,})v?(?:\d{1,2}|20\d\d)(?:\.[\dx]+)*$")
_IN_NO_FORM = " "
"""Stands for every word that is in no form; no token is a space."""
_RANK = {rule: rank for rank, rule in enumerate(Rule)}


@dataclass(slots=True, eq=False)  # frozen ones take three times as long to make, and they are many
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


class PhraseIndex:
    """All forms of a vocabulary, ready to be found in tokens.

    Forms are matched folded, as written, or in lower case, each way by spaCy's PhraseMatcher on
    documents made of our own tokens.

    Why: a PhraseMatcher of every form takes a second to build. Ours hold the forms of which
    some text so far had the rarest word and its neighbour, and learn the others when a text
    comes that has them.
    """

    def __init__(self, vocabulary: Vocabulary, forms: FormTable) -> None:
        self._skills = vocabulary.by_id
        self._forms = forms
        self._filed: set[str] = set()
        self._waiting: dict[tuple[str, str], list[str]] = {}
        self._vocab = Vocab()
        self._keys: dict[str, int] = {}
        self._in_no_form = self._vocab.strings.add(_IN_NO_FORM)
        self._matchers = {way: PhraseMatcher(self._vocab, attr="ORTH") for way in Compared}
        self._owners: dict[int, tuple[Skill, Rule]] = {}

    def find(self, tokens: Tokens) -> list[Hit]:
        """Every place where a form stands; the longest wins, then the most trusted rule."""
        self._learn(tokens)
        ways = {
            Compared.FOLDED: tokens.folded,
            Compared.WRITTEN: tokens.texts,
            Compared.LOWERED: tokens.lowered,
        }
        hits = [
            self._hit(start, end, *self._owners[key])
            for way, words in ways.items()
            for key, start, end in self._matchers[way](self._doc(words))
        ]
        hits += self._versioned(tokens.folded)
        return _longest_first(_without_shouted(hits, tokens), tokens)

    def skill_named(self, words: tuple[str, ...]) -> Skill | None:
        """The skill of which some folded words are a form that needs no context."""
        phrase = " ".join(words)
        for row in (self._forms.get(word, "") for word in words):
            for entry in entries_of(row) if phrase in row else ():
                if words_in(entry) == list(words):
                    skill_id, form = parse_entry(entry)
                    if form.compared is Compared.FOLDED:
                        return self._skills[skill_id]
        return None

    def _versioned(self, words: tuple[str, ...]) -> Iterator[Hit]:
        """`Java8` and `Vue3`: a technology's name with the version stuck to it."""
        stuck = {word for word in {*words} if word[-1].isdigit() and word not in self._forms}
        for place in (place for place, word in enumerate(words) if word in stuck):
            match = _VERSIONED.match(words[place])
            skill = self.skill_named((match.group(1),)) if match else None
            if skill and skill.kind.is_technology:
                yield Hit(place, place + 1, skill, Rule.VARIANT)

    def _learn(self, tokens: Tokens) -> None:
        words = {*tokens.folded, *tokens.texts, *tokens.lowered}
        for word in sorted((words - self._filed) & self._forms.keys()):
            self._file(word)
        for column in (tokens.folded, tokens.texts):  # forms in small letters are single words
            for pair in [*filter(self._waiting.__contains__, pairwise(column))]:
                for entry in self._waiting.pop(pair, ()):
                    self._add(*parse_entry(entry))

    def _file(self, word: str) -> None:
        """Take in the forms under a word: alone, or until its neighbour in them is seen."""
        self._filed.add(word)
        for entry in entries_of(self._forms[word]):
            words = words_in(entry)
            at = words.index(word)
            if len(words) == 1:
                self._add(*parse_entry(entry))
            else:
                pair = (words[at - 1], word) if at else (word, words[1])
                self._waiting.setdefault(pair, []).append(entry)

    def _add(self, skill_id: str, form: Form) -> None:
        key = f"{form.rule.value} {skill_id}"
        self._owners[self._vocab.strings.add(key)] = (self._skills[skill_id], form.rule)
        self._keys.update((word, self._vocab.strings.add(word)) for word in form.words)
        self._matchers[form.compared].add(key, [self._doc(form.words)])

    def _doc(self, words: Sequence[str]) -> Doc:
        """What a matcher reads, made of the keys of words: five times as fast as of letters."""
        keys: Any = [*map(self._keys.get, words, repeat(self._in_no_form))]
        return Doc(self._vocab, words=keys)

    @staticmethod
    def _hit(start: int, end: int, skill: Skill, rule: Rule) -> Hit:
        if rule is Rule.CASE:
            return Hit(start, end, skill, Rule.CONTEXT, is_cased=False)
        return Hit(start, end, skill, rule)


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


def _longest_first(hits: list[Hit], tokens: Tokens) -> list[Hit]:
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
        owners = {*map(taken.get, range(hit.start, hit.end))}
        if owners == {None}:
            taken.update(dict.fromkeys(range(hit.start, hit.end), hit))
            kept.append(hit)
        elif len(owners) == 1 and _names_a_part(hit, next(iter(owners)), tokens):
            kept.append(hit)
    kept.sort(key=lambda hit: (hit.start, -hit.end))
    return kept


def _names_a_part(hit: Hit, outer: Hit | None, tokens: Tokens) -> bool:
    """`SQL pipeline` speaks of pipelines and of SQL; `AWS Lambda` of one thing only."""
    return (
        outer is not None
        and outer.skill.kind.is_conceptual
        and (not hit.skill.kind.is_conceptual or _is_named_within(hit, outer, tokens))
        and hit.skill.kind not in _UNNAMED
        and hit.skill.id != outer.skill.id
        and hit.end - hit.start < outer.end - outer.start
        and hit.rule in _PLAIN
    )


def _is_named_within(hit: Hit, outer: Hit, tokens: Tokens) -> bool:
    """`LLM-based solutions` are a way to say LLM applications, and say LLM; its name would not."""
    word = tokens.texts[hit.start].removesuffix("s")
    is_acronym = hit.end - hit.start == 1 and len(word) >= _SHORTEST_ACRONYM and word.isupper()
    return is_acronym and outer.rule is Rule.ALIAS
