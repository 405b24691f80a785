"""spaCy's phrase matching: the only module that knows spaCy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from prepmatch.model import SkillKind
from prepmatch.skills.forms import Rule, entries_of, parse_entry, words_in

if TYPE_CHECKING:
    from prepmatch.model import Skill, Vocabulary
    from prepmatch.skills.forms import Form, FormTable
    from prepmatch.skills.tokens import Tokens

_UNNAMED = frozenset({SkillKind.SOFT, SkillKind.STANDARD})
_SHORTEST_ACRONYM = 3
_RANK = {rule: rank for rank, rule in enumerate(Rule)}


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens `start` to `end` that are a form of a skill."""

    start: int
    end: int
    skill: Skill
    rule: Rule


class PhraseIndex:
    """All forms of a vocabulary, ready to be found in tokens.

    Forms whose capitals count are matched against the words as written, the others against
    their folded keys; both by spaCy's PhraseMatcher on documents made of our own tokens.

    Why: a PhraseMatcher of every form takes a second to build. Ours holds the forms of which
    some text so far had all the words, and learns the others when a text comes that has.
    """

    def __init__(self, vocabulary: Vocabulary, forms: FormTable) -> None:
        self._skills = vocabulary.by_id
        self._forms = forms
        self._waiting: dict[str, list[tuple[str, frozenset[str]]]] = {}
        self._vocab = Vocab()
        self._folded = PhraseMatcher(self._vocab, attr="ORTH")
        self._written = PhraseMatcher(self._vocab, attr="ORTH")
        self._owners: dict[int, tuple[Skill, Rule]] = {}

    def find(self, tokens: Tokens) -> list[Hit]:
        """Every place where a form stands; the longest wins, then the most trusted rule."""
        self._learn({*tokens.folded, *tokens.texts})
        hits = [
            Hit(start, end, *self._owners[key])
            for matcher, words in ((self._folded, tokens.folded), (self._written, tokens.texts))
            for key, start, end in matcher(Doc(self._vocab, words=list(words)))
        ]
        return _longest_first(hits, tokens)

    def skill_named(self, words: tuple[str, ...]) -> Skill | None:
        """The skill of which some folded words are a form that needs no context."""
        for word in words:
            for entry in entries_of(self._forms.get(word, "")):
                if entry and words_in(entry) == list(words):
                    skill_id, form = parse_entry(entry)
                    if not form.keeps_case:
                        return self._skills[skill_id]
        return None

    def _learn(self, words: set[str]) -> None:
        for word in sorted(words & self._forms.keys()):
            waiting = self._waiting.get(word)
            if waiting is None:
                row = entries_of(self._forms[word])
                waiting = [(entry, frozenset(words_in(entry))) for entry in row]
                self._waiting[word] = waiting
            ready = [(entry, needed) for entry, needed in waiting if needed <= words]
            for item in ready:
                waiting.remove(item)
                self._add(*parse_entry(item[0]))

    def _add(self, skill_id: str, form: Form) -> None:
        key = f"{form.rule.value} {skill_id}"
        self._owners[self._vocab.strings.add(key)] = (self._skills[skill_id], form.rule)
        matcher = self._written if form.keeps_case else self._folded
        matcher.add(key, [Doc(self._vocab, words=list(form.words))])


def _longest_first(hits: list[Hit], tokens: Tokens) -> list[Hit]:
    """Keep hits that do not overlap, and named things inside concepts, in the order of the text."""
    ordered = sorted(
        hits, key=lambda hit: (hit.start - hit.end, hit.start, _RANK[hit.rule], hit.skill.id)
    )
    taken: dict[int, Hit] = {}
    kept: list[Hit] = []
    for hit in ordered:
        owners = {taken.get(place) for place in range(hit.start, hit.end)}
        if owners == {None}:
            taken.update(dict.fromkeys(range(hit.start, hit.end), hit))
            kept.append(hit)
        elif len(owners) == 1 and _names_a_part(hit, next(iter(owners)), tokens):
            kept.append(hit)
    return sorted(kept, key=lambda hit: (hit.start, -hit.end))


def _names_a_part(hit: Hit, outer: Hit | None, tokens: Tokens) -> bool:
    """`SQL pipeline` speaks of pipelines and of SQL; `AWS Lambda` of one thing only."""
    return (
        outer is not None
        and outer.skill.kind.is_conceptual
        and (not hit.skill.kind.is_conceptual or _is_named_within(hit, outer, tokens))
        and hit.skill.kind not in _UNNAMED
        and hit.skill.id != outer.skill.id
        and hit.end - hit.start < outer.end - outer.start
        and hit.rule in {Rule.NAME, Rule.ALIAS, Rule.EXACT}
    )


def _is_named_within(hit: Hit, outer: Hit, tokens: Tokens) -> bool:
    """`LLM-based solutions` are a way to say LLM applications, and say LLM; its name would not."""
    word = tokens.texts[hit.start].removesuffix("s")
    is_acronym = hit.end - hit.start == 1 and len(word) >= _SHORTEST_ACRONYM and word.isupper()
    return is_acronym and outer.rule is Rule.ALIAS
