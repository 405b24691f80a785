"""Find and place: a document's mentions, each with the rule that made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import Decision, DocumentKind, Mention, SkillKind, Span
from prepmatch.skills.context import ContextJudge
from prepmatch.skills.discover import discover
from prepmatch.skills.ellipsis import find_elliptical
from prepmatch.skills.forms import FormTable, Rule, form_table
from prepmatch.skills.fuzzy import FuzzyIndex
from prepmatch.skills.phrases import PhraseIndex
from prepmatch.skills.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Callable

    from prepmatch.model import Cues, Document, Vocabulary
    from prepmatch.skills.phrases import Hit

UNMINED_SECTIONS = frozenset({"benefits", "equal-opportunity", "process", "contact", "not-asked"})
"""Where an ad speaks of dental plans, laws and what it can do without; a resume, of addresses."""

_WHY = {
    Rule.EXACT: "these letters with these capitals name it",
    Rule.NAME: "this is its name",
    Rule.ALIAS: "this is another name for it",
    Rule.VARIANT: "this is its name, written together or apart",
    Rule.ELLIPTICAL: "it shares a word with its neighbour in a list",
    Rule.DISCOVERED: "it stands in a list of skills",
}


class SkillFinder:
    """Finds the skills of a vocabulary in documents.

    Args:
        vocabulary: what to find.
        cues: wordings that qualify.
        forms: the vocabulary's forms, where they are at hand; else they are made.
        english: gives the ordinary words, folded, that are never slips or names of products;
            called when the first word is in doubt.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        cues: Cues,
        forms: FormTable | None = None,
        english: Callable[[], frozenset[str]] = frozenset,
    ) -> None:
        table = form_table(vocabulary.skills) if forms is None else forms
        self._phrases = PhraseIndex(vocabulary, table)
        self._judge = ContextJudge(cues)
        self._fuzzy = FuzzyIndex(vocabulary, table, english)
        self._english = english
        self._cues = cues

    def find(self, document: Document, scope: Scope | None = None) -> tuple[Mention, ...]:
        """The mentions that count, in the order of the text.

        Args:
            document: where to look.
            scope: its sentences, where they are at hand; else they are made.
        """
        decisions = self.decide(document, scope)
        return tuple(decision.mention for decision in decisions if decision.counts)

    def decide(self, document: Document, scope: Scope | None = None) -> list[Decision]:
        """Every place that could name a skill, whether it counts or not."""
        scope = scope or Scope(document, self._cues)
        tokens = scope.tokens
        hits = self._phrases.find(tokens)
        places = [document.section_at(tokens.starts[hit.start]).kind for hit in hits]
        reasons = self._judge.judge(document.text, tokens, hits, places)
        counted = [hit for hit in hits if reasons.get(hit, "") is not None]
        fuzzy = self._fuzzy.find(tokens, counted)
        elliptical = find_elliptical(self._phrases, tokens, counted)
        sure = (hit for hit in hits if hit.is_cased or reasons[hit])
        known = [*sure, *elliptical, *(hit for hit, _ in fuzzy)]
        placer = _Placer(document, scope)
        decisions = [
            *(placer.decide(hit, reasons.get(hit, _WHY.get(hit.rule))) for hit in hits),
            *(placer.decide(hit, _WHY[hit.rule]) for hit in elliptical),
            *(placer.decide(hit, f"it is {alike} % alike", alike) for hit, alike in fuzzy),
            *(
                placer.decide(hit, _WHY[hit.rule])
                for hit in discover(tokens, known, document, self._english)
            ),
        ]
        return sorted(decisions, key=_by_place)


class _Placer:
    """Says where a hit stands, and whether that place lets it count."""

    def __init__(self, document: Document, scope: Scope) -> None:
        self._document = document
        self._tokens = scope.tokens
        self._scope = scope

    def decide(self, hit: Hit, reason: str | None, similarity: int = 100) -> Decision:
        """Turn a hit into a decision; no `reason` means that it is an ordinary word."""
        span = Span(self._tokens.starts[hit.start], self._tokens.ends[hit.end - 1])
        section = self._document.section_at(span.start).kind
        text = self._document.text[span.start : span.end]
        mention = Mention(hit.skill, span, text, section, hit.rule.value, similarity)
        refusal = self._refusal(mention, reason)
        return Decision(mention, counts=refusal is None, why=refusal or reason or "")

    def _refusal(self, mention: Mention, reason: str | None) -> str | None:
        is_job, span = self._document.kind is DocumentKind.JOB, mention.span
        if is_job and mention.section in UNMINED_SECTIONS:
            return f"the section “{mention.section}” is not searched for skills"
        if reason is None:
            return "an ordinary word here: no technical neighbour, list or skills section"
        if self._scope.is_of_a_name(span):
            return "it is part of a name, or an amount of money"
        # laws, benefits and what is not asked for are matters of ads
        return self._refusal_in_a_job(mention) if is_job else None

    def _refusal_in_a_job(self, mention: Mention) -> str | None:
        kind, span = mention.skill.kind, mention.span
        in_intro = mention.section in {"about", "top"} and not kind.is_technology
        if in_intro and self._scope.is_of_the_employer(span, is_sure=mention.section == "about"):
            return "the sentence describes the company"
        if kind is SkillKind.SPOKEN_LANGUAGE and self._scope.is_of_a_nation(span):
            return "it names a people here"
        if kind is SkillKind.CONCEPT and self._scope.is_of_a_degree(span):
            return "it is the subject of a degree here"
        return self._scope.refusal(span)


def _by_place(decision: Decision) -> tuple[int, int]:
    span = decision.mention.span
    return span.start, span.end
