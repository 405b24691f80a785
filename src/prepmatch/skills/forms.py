"""The surface forms of a vocabulary: what to look for, and under which rule."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from prepmatch.skills.fold import fold
from prepmatch.skills.spellings import respellings
from prepmatch.skills.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prepmatch.model import Skill

_CAMEL_PARTS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
_FUNCTION_WORDS = frozenset(
    (
        "a all an any as at be by can do for from get go has i if in is it me my new no not of "
        "on one or our out so the to up us we what who you your"
    ).split()
)
_SHORTEST_PART = 2
_PAIR = 2
_SHORTEST_JOINED = 6
_LONGEST_ACRONYM = 5


class Rule(str, Enum):
    """How a mention was found; the order is the order of trust.

    `CASE` is only of forms: one whose capitals count, as people write it who use none or
    nothing else. What is found so is a matter of context.
    """

    EXACT = "exact"
    NAME = "name"
    ALIAS = "alias"
    VARIANT = "variant"
    CONTEXT = "context"
    ELLIPTICAL = "elliptical"
    CASE = "case"
    FUZZY = "fuzzy"
    DISCOVERED = "discovered"


class Compared(Enum):
    """What of a text a form is compared with."""

    FOLDED = "folded"
    WRITTEN = "written"
    LOWERED = "lowered"


_RESPELLED = {Rule.NAME: Rule.VARIANT, Rule.ALIAS: Rule.ALIAS}
_CASED = frozenset({Rule.EXACT, Rule.CONTEXT})


@dataclass(frozen=True, slots=True)
class Form:
    """A sequence of tokens that names a skill.

    Folded; as written where capitals count; in lower case where they should, and don't.
    """

    words: tuple[str, ...]
    rule: Rule

    @property
    def compared(self) -> Compared:
        """What of a text it is compared with."""
        if self.rule is Rule.CASE:
            return Compared.LOWERED
        return Compared.WRITTEN if self.rule in _CASED else Compared.FOLDED


FormTable = dict[str, str]
"""Under the word that fewest forms hold, the forms with it, as entries with tabs between."""

_WITHIN = "\x1f"
"""Parts the rule, the skill's id and the words of an entry; no text has it."""


def form_table(skills: Iterable[Skill]) -> FormTable:
    """All forms of a vocabulary, laid out so that a text needs to look at few of them."""
    owned = [(skill, form) for skill in skills for form in dict.fromkeys(forms_of(skill))]
    owned += _respelled(owned)
    holders = Counter(word for _, form in owned for word in set(form.words))
    table: defaultdict[str, list[str]] = defaultdict(list)
    for skill, form in owned:
        rarest = min(form.words, key=lambda word: (holders[word], word))
        table[rarest].append(_WITHIN.join((form.rule.value, skill.id, " ".join(form.words))))
    return {word: "\t".join(entries) for word, entries in table.items()}


def _respelled(owned: Sequence[tuple[Skill, Form]]) -> list[tuple[Skill, Form]]:
    """Forms with a compound written in another way, unless that is a form already.

    Names of products are not taken apart: a high touch is no Hightouch.
    """
    taken = {form.words for _, form in owned}
    owners = {form.words: (skill, form.rule) for skill, form in owned if form.rule in _RESPELLED}
    found: dict[tuple[str, ...], tuple[Skill, Form]] = {}
    for words, other in respellings(owners):
        skill, rule = owners[words]
        is_apart = len(other) > len(words)
        if other not in taken and not (is_apart and skill.kind.is_technology):
            found.setdefault(other, (skill, Form(other, _RESPELLED[rule])))
    return list(found.values())


def joined_tables(table: FormTable, more: FormTable) -> FormTable:
    """A table with the forms of another."""
    rows = {word: f"{table[word]}\t{row}" if word in table else row for word, row in more.items()}
    return {**table, **rows}


def entries_of(row: str) -> list[str]:
    """The entries under one word."""
    return row.split("\t")


def words_in(entry: str) -> list[str]:
    """The words of an entry."""
    return entry.rsplit(_WITHIN, 1)[1].split(" ")


def parse_entry(entry: str) -> tuple[str, Form]:
    """The skill's id and the form that an entry stands for."""
    rule, skill_id, words = entry.split(_WITHIN)
    return skill_id, Form(tuple(words.split(" ")), Rule(rule))


def table_as_text(table: FormTable) -> str:
    """A table as text, one word a line."""
    return "\n".join(f"{word}\t{row}" for word, row in table.items())


def table_from_text(text: str) -> FormTable:
    """A table from its text."""
    return {word: row for word, _, row in (line.partition("\t") for line in text.split("\n"))}


def forms_of(skill: Skill) -> Iterator[Form]:
    """Every form of a skill: as written in the data, then the variants that follow from it."""
    strict = {*skill.exact, *skill.contextual}
    for text in skill.exact:
        yield Form(tokenize(text).texts, Rule.EXACT)
        if f"{text}s" not in strict and _is_of_many(text, skill):
            yield Form((f"{text}s",), Rule.EXACT)
    for text in skill.contextual:
        yield Form(tokenize(text).texts, Rule.CONTEXT)
    for text in (*skill.exact, *skill.contextual):
        tokens = tokenize(text)
        if len(tokens) == 1 and (skill.kind.is_technology or _is_acronym(text)):
            yield Form(tokens.lowered, Rule.CASE)
    for text in (skill.name, *skill.aliases):
        if text not in strict:
            rule = Rule.NAME if text == skill.name else Rule.ALIAS
            yield Form(tokenize(text).folded, rule)
            yield from _variants(text)


def _is_of_many(text: str, skill: Skill) -> bool:
    """Whether an acronym stands for a plural: CNN for convolutional neural networks, so CNNs."""
    if not (text.isupper() and text.isalpha()):
        return False
    names = (tokenize(name).texts for name in (skill.name, *skill.aliases))
    return any(
        "".join(word[0] for word in words).upper() == text and words[-1] != fold(words[-1])
        for words in names
        if words[-1].endswith("s")
    )


def _is_acronym(text: str) -> bool:
    return text.isupper() and len(text) <= _LONGEST_ACRONYM


def _variants(text: str) -> Iterator[Form]:
    words = tokenize(text).texts
    if len(words) == _PAIR and all(word.isalpha() and len(word) > 1 for word in words):
        joined = "".join(words)
        if len(joined) >= _SHORTEST_JOINED:
            yield Form((fold(joined),), Rule.VARIANT)
    parts = [part for word in words for part in _camel_parts(word)]
    if len(parts) > len(words):
        yield Form(tuple(map(fold, parts)), Rule.VARIANT)


def _camel_parts(word: str) -> list[str]:
    """`LangChain` can be written `Lang Chain`; `NoSQL` is not `no SQL`."""
    parts = _CAMEL_PARTS.findall(word)
    if "".join(parts) != word or any(len(part) < _SHORTEST_PART for part in parts):
        return [word]
    return [word] if parts[0].lower() in _FUNCTION_WORDS else parts
