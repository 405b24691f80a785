"""Templates filled for a skill, so that nothing a job asks for comes up empty."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from prepmatch.model import Rubric

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Question, Skill, Template, Vocabulary

PREFIX = "template-"
_SKILL, _RELATED = "{skill}", "{related}"
_UNTOUCHED = frozenset({"id", "topics", "skills", "roles", "is_template"})


def filled(
    skill: Skill, templates: Sequence[Template], vocabulary: Vocabulary
) -> tuple[Question, ...]:
    """The templates for a skill's kind, filled with its name and that of a related one.

    A template that speaks of a related skill is left out where the vocabulary knows none.

    Args:
        skill: what the questions are to be about; one of the vocabulary.
        templates: of all kinds.
        vocabulary: where related skills are looked up.
    """
    related = _sibling(skill, vocabulary)
    names = {_SKILL: skill.name, _RELATED: related.name if related else ""}
    return tuple(
        _with_names(
            template.pattern, skill, related if _speaks_of_related(template) else None, names
        )
        for template in templates
        if skill.kind in template.kinds and (related or not _speaks_of_related(template))
    )


def by_id(
    question_id: str, templates: Sequence[Template], vocabulary: Vocabulary
) -> Question | None:
    """The filled template with this id, if there is such a template and such a skill."""
    skill = vocabulary.by_id.get(question_id.rpartition("--")[2])
    if skill is None or not question_id.startswith(PREFIX):
        return None
    made = filled(skill, templates, vocabulary)
    return next((question for question in made if question.id == question_id), None)


def _sibling(skill: Skill, vocabulary: Vocabulary) -> Skill | None:
    """What can best be compared with a skill: something related, of its kind if possible."""
    related = [
        vocabulary.by_id[other]
        for other in skill.related
        if other in vocabulary.by_id and not _sound_alike(skill, vocabulary.by_id[other])
    ]
    alike = [other for other in related if other.kind is skill.kind]
    near = [other for other in related if other.kind.is_technology == skill.kind.is_technology]
    return next(iter([*alike, *near]), None)


def _sound_alike(skill: Skill, other: Skill) -> bool:
    """Whether two ideas differ in their last word only, and few could tell them apart.

    Software development and software engineering, or data management and data governance.
    """
    words, others = skill.name.casefold().split(), other.name.casefold().split()
    return not skill.kind.is_technology and len(words) > 1 and words[:-1] == others[:-1]


def _speaks_of_related(template: Template) -> bool:
    return any(_RELATED in text for text in _texts(template.pattern))


def _texts(value: Any) -> Iterator[str]:
    """All texts of a question, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif hasattr(value, "__dataclass_fields__"):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def _with_names(
    pattern: Question, skill: Skill, related: Skill | None, names: dict[str, str]
) -> Question:
    texts = {
        field.name: _replaced(getattr(pattern, field.name), names)
        for field in fields(pattern)
        if field.name not in _UNTOUCHED
    }
    return replace(
        pattern,
        **texts,
        id=f"{PREFIX}{pattern.id}--{skill.id}",
        topics=(skill.id,),
        skills=(skill.id, related.id) if related else (skill.id,),
        is_template=True,
    )


def _replaced(value: Any, names: dict[str, str]) -> Any:
    if type(value) is str:  # kinds and levels are texts too, but of their own types
        for blank, name in names.items():
            value = value.replace(blank, name)
        return value
    if isinstance(value, tuple):
        return tuple(_replaced(item, names) for item in value)
    if isinstance(value, Rubric):
        return Rubric(*(_replaced(text, names) for text in (value.weak, value.solid, value.strong)))
    return value
