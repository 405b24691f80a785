"""Find and place: a document's mentions, each with the rule that made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import Decision, DocumentKind, Mention, Span
from prepmatch.skills.context import ContextJudge
from prepmatch.skills.discover import discover
from prepmatch.skills.forms import FormTable, Rule, form_table
from prepmatch.skills.fuzzy import FuzzyIndex
from prepmatch.skills.phrases import PhraseIndex
from prepmatch.skills.scope import Scope
from prepmatch.skills.tokens import Tokens, tokenize

if TYPE_CHECKING:
    from prepmatch.model import Cues, Document, Vocabulary
    from prepmatch.skills.phrases import Hit

UNMINED_SECTIONS = frozenset({"benefits", "equal-opportunity", "process", "contact"})
"""Where an ad speaks of dental plans and laws, and a resume of addresses."""


class SkillFinder:
    """Finds the skills of a vocabulary in documents.

    Args:
        vocabulary: what to find.
        cues: wordings that qualify.
        forms: the vocabulary's forms, where they are at hand; else they are made.
    """

    def __init__(self, vocabulary: Vocabulary, cues: Cues, forms: FormTable | None = None) -> None:
        table = form_table(vocabulary.skills) if forms is None else forms
        self._phrases = PhraseIndex(vocabulary, table)
        self._judge = ContextJudge(cues)
        self._fuzzy = FuzzyIndex(vocabulary, table)
        self._cues = cues

    def find(self, document: Document) -> tuple[Mention, ...]:
        """The mentions that count, in the order of the text."""
        return tuple(decision.mention for decision in self.decide(document) if decision.counts)

    def decide(self, document: Document) -> list[Decision]:
        """Every place that could name a skill, whether it counts or not."""
        tokens = tokenize(document.text)
        hits = self._phrases.find(tokens)
        places = [document.section_at(tokens.starts[hit.start]).kind for hit in hits]
        reasons = self._judge.judge(hits, tokens, places)
        counted = [hit for hit in hits if hit.rule is not Rule.CONTEXT or reasons[hit]]
        fuzzy = self._fuzzy.find(tokens, counted)
        discovered = discover(tokens, [*counted, *(hit for hit, _ in fuzzy)], document)
        scope = Scope(document, self._cues)
        decisions = [
            _decision(hit, tokens, document, scope, reasons.get(hit, "")) for hit in hits
        ]
        for found, similarity in fuzzy:
            why = f"it is {similarity} % alike"
            decisions.append(_decision(found, tokens, document, scope, why, similarity))
        for found in discovered:
            decisions.append(
                _decision(found, tokens, document, scope, "it stands in a list of skills")
            )
        return sorted(decisions, key=lambda decision: decision.mention.span)


def _decision(
    hit: Hit,
    tokens: Tokens,
    document: Document,
    scope: Scope,
    reason: str | None,
    similarity: int = 100,
) -> Decision:
    span = Span(tokens.starts[hit.start], tokens.ends[hit.end - 1])
    section = document.section_at(span.start).kind
    text = document.text[span.start : span.end]
    mention = Mention(hit.skill, span, text, section, hit.rule.value, similarity)
    refusal = _refusal(mention, document, scope, reason)
    return Decision(mention, counts=refusal is None, why=refusal or reason or _why(hit))


def _refusal(
    mention: Mention, document: Document, scope: Scope, reason: str | None
) -> str | None:
    if mention.section in UNMINED_SECTIONS and document.kind is DocumentKind.JOB:
        return f"the section “{mention.section}” is not searched for skills"
    if reason is None:
        return "an ordinary word here: no technical neighbour, list or skills section"
    return scope.refusal(mention.span)


def _why(hit: Hit) -> str:
    return {
        Rule.EXACT: "these letters with these capitals name it",
        Rule.NAME: "this is its name",
        Rule.ALIAS: "this is another name for it",
        Rule.VARIANT: "this is its name, written together or apart",
    }.get(hit.rule, "")
