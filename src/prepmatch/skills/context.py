"""Whether a form that is an ordinary word too means the skill here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.model import SkillKind
from prepmatch.skills.fold import fold
from prepmatch.skills.forms import Rule
from prepmatch.skills.lists import are_listed_together
from prepmatch.skills.names import NameJudge, has_another_meaning
from prepmatch.skills.prose import kin_nearby, reason_in_prose
from prepmatch.skills.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Cues
    from prepmatch.skills.around import Around
    from prepmatch.skills.phrases import Hit
    from prepmatch.skills.tokens import Tokens

_OPENERS = frozenset({"•", "-", "*", "–", "·", ":", "\n"})
_LONGEST_CUE = 3
_PLAIN = frozenset({Rule.NAME, Rule.ALIAS, Rule.VARIANT})


class ContextJudge:
    """Decides about forms that are ordinary words too, by their neighbours.

    Args:
        cues: the words that show a technology is meant.
    """

    def __init__(self, cues: Cues) -> None:
        self._names = NameJudge(cues)
        self._neighbours = {
            tuple(map(fold, tokenize(cue).texts)) for cue in cues.technical_neighbours
        }

    def judge(
        self, text: str, tokens: Tokens, hits: Sequence[Hit], sections: Sequence[str]
    ) -> dict[Hit, str | None]:
        """Say for each hit in doubt why it counts, or None where it does not.

        Args:
            text: the document's.
            tokens: its tokens.
            hits: all hits of the document, in order.
            sections: for each hit, the kind of section it stands in.
        """
        reasons: dict[Hit, str | None] = {}
        around = self._names.look_at(text, tokens, hits)
        for index, hit in enumerate(hits):
            if hit.skill.unless and hit.rule in _PLAIN:
                if has_another_meaning(hit, around):
                    reasons[hit] = None
            elif is_name_in_doubt(hit):
                reasons[hit] = self._names.reason(index, hit, sections[index], around)
            elif hit.rule is Rule.CONTEXT:
                reasons[hit] = self._reason(index, hits, tokens, sections[index])
                reasons[hit] = reasons[hit] or _reason_in_prose(hit, around)
                if hit.skill.unless and has_another_meaning(hit, around):
                    reasons[hit] = None
        self._add_repeated(hits, around, reasons)
        return reasons

    def _add_repeated(
        self, hits: Sequence[Hit], around: Around, reasons: dict[Hit, str | None]
    ) -> None:
        """Count names in doubt whose document has named the same beyond doubt."""
        doubted = [hit for hit, reason in reasons.items() if reason is None]
        sure = {hit.skill.id for hit in hits if reasons.get(hit, "") is not None}
        for hit in doubted:
            if hit.skill.id in sure and self._names.may_repeat(hit, around):
                reasons[hit] = f"the text names {hit.skill.name} elsewhere"

    def _reason(self, index: int, hits: Sequence[Hit], tokens: Tokens, section: str) -> str | None:
        """Of a concept, whose capitals have been found right."""
        hit = hits[index]
        if section == "skills":
            return "it stands in a skills section"
        neighbour = next((other for other in self._listed_with(index, hits, tokens)), None)
        if neighbour is not None:
            return f"it is listed with {neighbour.skill.name}"
        cue = self._cue_beside(hit, tokens)
        if cue is not None:
            return f"“{cue}” stands beside it"
        return "it stands alone in its line" if _is_alone(hit, tokens) else None

    def _listed_with(self, index: int, hits: Sequence[Hit], tokens: Tokens) -> list[Hit]:
        hit = hits[index]
        beside = [hits[i] for i in (index - 1, index + 1) if 0 <= i < len(hits)]
        return [
            other
            for other in beside
            if _are_alike(hit, other) and are_listed_together(other, hit, tokens)
        ]

    def _cue_beside(self, hit: Hit, tokens: Tokens) -> str | None:
        """The technical words right before or after; an "in" may stand between: services in Go."""
        ends = [hit.start]
        if hit.start and tokens.folded[hit.start - 1] == "in":
            ends.append(hit.start - 1)
        for size in range(_LONGEST_CUE, 0, -1):
            for at in (*(end - size for end in ends if end >= size), hit.end):
                if tokens.folded[at : at + size] in self._neighbours:
                    return " ".join(tokens.texts[at : at + size])
        return None


def _reason_in_prose(hit: Hit, around: Around) -> str | None:
    """Of a concept; capitals may be a department's, and "supervised two students" is a verb."""
    word = around.written(hit.start)
    if hit.skill.kind is SkillKind.METHOD and word.istitle():
        return reason_in_prose(hit, around)
    if hit.end - hit.start == 1 and (word.istitle() or word.endswith("ed")):
        return None
    kin = kin_nearby(hit, around)
    return None if kin is None else f"it is used with {kin.skill.name}"


def is_name_in_doubt(hit: Hit) -> bool:
    """Whether a hit is a name that, so written, is an ordinary word or somebody's name too."""
    if not hit.is_cased:
        return True
    if hit.rule is Rule.CONTEXT:
        return hit.skill.kind.is_technology
    return hit.rule is Rule.EXACT and (
        bool(hit.skill.unless) or (hit.end - hit.start == 1 and hit.skill.kind.is_technology)
    )


def _are_alike(hit: Hit, other: Hit) -> bool:
    """Whether a neighbour tells what a word means: a technology, or of a concept a concept."""
    if other.skill.kind.is_technology:
        return True
    if hit.skill.kind is other.skill.kind is SkillKind.STANDARD:
        return other.rule is not Rule.CONTEXT
    if hit.skill.kind is other.skill.kind is SkillKind.SPOKEN_LANGUAGE:
        return True
    are_concepts = hit.skill.kind.is_conceptual and other.skill.kind.is_conceptual
    return are_concepts and other.rule is not Rule.CONTEXT


def _is_alone(hit: Hit, tokens: Tokens) -> bool:
    before = tokens.texts[hit.start - 1].strip() if hit.start else "\n"
    after = tokens.texts[hit.end].strip() if hit.end < len(tokens) else "\n"
    return (before or "\n") in _OPENERS and (after or "\n") in _OPENERS
