"""Why a term counted or did not, for the person who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from prepmatch.model import Explanation
from prepmatch.skills.fold import fold
from prepmatch.skills.forms import forms_of
from prepmatch.skills.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Decision, Skill, Vocabulary

_NEAR = 80
_MOST_NEAR = 3


def explain(term: str, vocabulary: Vocabulary, decisions: Sequence[Decision]) -> Explanation:
    """Explain a term.

    Args:
        term: as the user wrote it.
        vocabulary: what prepmatch knows.
        decisions: of the finder, for the document in question.
    """
    key = tuple(map(fold, tokenize(term).texts))
    owner = next((skill for skill in vocabulary.skills if key in _keys(skill)), None)
    names = [skill.name for skill in vocabulary.skills]
    near = process.extract(term, names, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=_MOST_NEAR)
    about = tuple(
        decision
        for decision in decisions
        if decision.mention.skill == owner
        or tuple(map(fold, tokenize(decision.mention.text).texts)) == key
    )
    return Explanation(term, owner, () if owner else tuple(name for name, *_ in near), about)


def _keys(skill: Skill) -> set[tuple[str, ...]]:
    return {tuple(map(fold, form.words)) for form in forms_of(skill)}
