"""The surface forms of a vocabulary: what to look for, and under which rule."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from prepmatch.skills.fold import fold
from prepmatch.skills.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prepmatch.model import Skill

_CAMEL_PARTS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
_FUNCTION_WORDS = frozenset(
    "a all an any as at be by can do for from get go has i if in is it me my new no not of on one "
    "or our out so the to up us we what who you your".split()
)
_SHORTEST_PART = 2
_SHORTEST_JOINED = 6


class Rule(str, Enum):
    """How a mention was found; the order is the order of trust."""

    EXACT = "exact"
    NAME = "name"
    ALIAS = "alias"
    VARIANT = "variant"
    CONTEXT = "context"
    FUZZY = "fuzzy"
    DISCOVERED = "discovered"


@dataclass(frozen=True, slots=True)
class Form:
    """A sequence of tokens that names a skill; folded unless capitals count."""

    words: tuple[str, ...]
    rule: Rule

    @property
    def keeps_case(self) -> bool:
        """Whether it is compared as written, capitals and all."""
        return self.rule in {Rule.EXACT, Rule.CONTEXT}


FormTable = dict[str, list[str]]
"""Each form as `rule<tab>skill id<tab>words`, under the word of it that fewest forms hold."""


def form_table(skills: Iterable[Skill]) -> FormTable:
    """All forms of a vocabulary, laid out so that a text needs to look at few of them."""
    owned = [(skill, form) for skill in skills for form in dict.fromkeys(forms_of(skill))]
    holders = Counter(word for _, form in owned for word in set(form.words))
    table: FormTable = defaultdict(list)
    for skill, form in owned:
        rarest = min(form.words, key=lambda word: (holders[word], word))
        table[rarest].append(f"{form.rule.value}\t{skill.id}\t{' '.join(form.words)}")
    return dict(table)


def words_of(table: FormTable) -> frozenset[str]:
    """Every word that stands in some form."""
    return frozenset(
        word
        for entries in table.values()
        for entry in entries
        for word in entry.rsplit("\t", 1)[1].split(" ")
    )


def parse_entry(entry: str) -> tuple[str, Form]:
    """The skill's id and the form that an entry of the table stands for."""
    rule, skill_id, words = entry.split("\t")
    return skill_id, Form(tuple(words.split(" ")), Rule(rule))


def forms_of(skill: Skill) -> Iterator[Form]:
    """Every form of a skill: as written in the data, then the variants that follow from it."""
    strict = {*skill.exact, *skill.contextual}
    for text in skill.exact:
        yield Form(tokenize(text).texts, Rule.EXACT)
    for text in skill.contextual:
        yield Form(tokenize(text).texts, Rule.CONTEXT)
    for text in (skill.name, *skill.aliases):
        if text not in strict:
            rule = Rule.NAME if text == skill.name else Rule.ALIAS
            yield Form(tokenize(text).folded, rule)
            yield from _variants(text)


def _variants(text: str) -> Iterator[Form]:
    words = tokenize(text).texts
    if len(words) == 2 and all(word.isalpha() and len(word) > 1 for word in words):
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
