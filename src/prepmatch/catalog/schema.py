"""The shape of the data files, checked by pydantic."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from prepmatch.model import Level, QuestionKind, SkillKind, Weights

_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_FORM = r"^\S(.*\S)?$"
_SENTENCE = r"^\S[\s\S]*\S$"
_DATE = r"^\d{4}-\d{2}-\d{2}$"
PATTERNS_IN_WORDS = {
    _ID: "lower-case letters and digits with single hyphens between, like 'data-modeling'",
    _FORM: "one line without spaces around it",
    _SENTENCE: "without spaces around it",
    _DATE: "a date like 2026-11-20",
}
"""What problems say instead of a regular expression."""

Id = Annotated[str, StringConstraints(pattern=_ID, max_length=80)]
Folded = Annotated[str, StringConstraints(pattern=r"^[a-z0-9+#]+(?: [a-z0-9+#]+)*$")]
Form = Annotated[str, StringConstraints(min_length=1, max_length=90, pattern=_FORM)]
Sentence = Annotated[str, StringConstraints(min_length=8, max_length=700, pattern=_SENTENCE)]
Prose = Annotated[str, StringConstraints(min_length=20, max_length=2500, pattern=_SENTENCE)]


class Entry(BaseModel):
    """What all shapes share: unknown keys are mistakes, types are not guessed."""

    model_config = ConfigDict(extra="forbid", strict=False, frozen=True)


class SkillEntry(Entry):
    """One skill of `data/skills/*.yaml`."""

    id: Id
    name: Form
    kind: SkillKind
    aliases: list[Form] = []
    exact: list[Form] = []
    contextual: list[Form] = []
    unless: list[Form] = []
    implies: list[Id] = []
    related: list[Id] = []


class SkillFile(Entry):
    """A file of the vocabulary."""

    area: str
    skills: Annotated[list[SkillEntry], Field(min_length=1)]


class RubricEntry(Entry):
    """What answers of three qualities sound like."""

    weak: Sentence
    solid: Sentence
    strong: Sentence


class QuestionEntry(Entry):
    """One question of `data/questions/*.yaml`."""

    id: Id
    question: Annotated[str, StringConstraints(min_length=8, max_length=320)]
    kind: QuestionKind
    level: Level
    topics: Annotated[list[Id], Field(min_length=1, max_length=5)]
    skills: Annotated[list[Id], Field(max_length=10)]
    roles: Annotated[list[Id], Field(min_length=1, max_length=8)]
    minutes: Annotated[int, Field(ge=5, le=90)]
    assesses: Sentence
    outline: Annotated[list[Sentence], Field(min_length=3, max_length=9)]
    example: Prose
    when_to_use: list[Sentence] = []
    when_not_to_use: list[Sentence] = []
    impresses: Annotated[list[Sentence], Field(min_length=1, max_length=4)]
    pitfalls: Annotated[list[Sentence], Field(min_length=2, max_length=5)]
    follow_ups: Annotated[list[Sentence], Field(min_length=2, max_length=5)]
    rubric: RubricEntry
    complexity: Literal["low", "medium", "high"]
    requires: Sentence
    demonstrates: Sentence
    best_for: Sentence
    reviewed: Annotated[str, StringConstraints(pattern=_DATE)]
    license: str = "MIT"

    @model_validator(mode="after")
    def _uses_come_in_pairs(self) -> QuestionEntry:
        if bool(self.when_to_use) != bool(self.when_not_to_use):
            message = "give both when_to_use and when_not_to_use, or neither"
            raise ValueError(message)
        return self


class QuestionFile(Entry):
    """A file of the bank."""

    topic: Id
    questions: Annotated[list[QuestionEntry], Field(min_length=1)]


_BLANK = re.compile(r"{(\w*)}")


class TemplateEntry(QuestionEntry):
    """One question with blanks of `data/templates.yaml`."""

    kinds: Annotated[list[SkillKind], Field(min_length=1)]
    topics: Annotated[list[Id], Field(max_length=0)] = []
    skills: Annotated[list[Id], Field(max_length=0)] = []
    roles: Annotated[list[Id], Field(min_length=1, max_length=8)] = ["any"]

    @model_validator(mode="after")
    def _blanks_are_known(self) -> TemplateEntry:
        blanks = set(_BLANK.findall(self.model_dump_json(exclude={"id", "kinds"})))
        if "skill" not in _BLANK.findall(self.question):
            message = "the question of a template must hold the blank {skill}"
            raise ValueError(message)
        if blanks - {"skill", "related"}:
            unknown = ", ".join(sorted(blanks - {"skill", "related"}))
            message = f"no such blank: {unknown}; there are {{skill}} and {{related}}"
            raise ValueError(message)
        return self


class TemplateFile(Entry):
    """`data/templates.yaml`: at least one for each kind of skill that needs no sibling."""

    templates: list[TemplateEntry]

    @model_validator(mode="after")
    def _every_kind_has_one(self) -> TemplateFile:
        served = {
            kind
            for entry in self.templates
            if "{related}" not in entry.model_dump_json()
            for kind in entry.kinds
        }
        lacking = ", ".join(kind.value for kind in SkillKind if kind not in served)
        if lacking:
            message = f"no template without {{related}} serves these kinds of skills: {lacking}"
            raise ValueError(message)
        return self


class DemandFile(Entry):
    """`data/demand.yaml`: the terms that most ads name, and how many do."""

    terms: Annotated[
        dict[Annotated[str, StringConstraints(pattern=_FORM)], Annotated[int, Field(ge=1)]],
        Field(min_length=1),
    ]


class CuesFile(Entry):
    """`data/cues.yaml`: wordings that qualify what stands near them."""

    required: list[Form]
    preferred: list[Form]
    negated_before: list[Form]
    negated_after: list[Form]
    boilerplate: list[Form]
    alternatives: list[Form]
    enthusiasm: list[Form]
    technical_neighbours: list[Form]
    technical_objects: list[Form]
    made_in: list[Form]


class ThemeEntry(Entry):
    """What questions about somebody's own past are after."""

    id: Id
    name: Form
    topics: Annotated[list[Id], Field(min_length=1)]
    questions: list[Id] = []
    tells: list[Form] = []
    tells_skills: list[Id] = []
    suggests: list[Form] = []
    suggests_skills: list[Id] = []
    ask: Sentence
    look_for: Sentence

    @model_validator(mode="after")
    def _says_once_whether_it_tells(self) -> ThemeEntry:
        twice = {*self.tells} & {*self.suggests}
        twice |= {*self.tells_skills} & {*self.suggests_skills}
        if twice:
            message = f"both telling and suggesting: {', '.join(sorted(twice))}"
            raise ValueError(message)
        return self


class FrameEntry(Entry):
    """Words by which a line of a resume is split into the parts of a story."""

    situation: list[Form]
    purpose: list[Form]
    change: list[Form]
    means: list[Form]
    shared: list[Form]


class StoriesFile(Entry):
    """`data/stories.yaml`: how lines of resumes tell of what questions are after."""

    themes: Annotated[list[ThemeEntry], Field(min_length=1)]
    no_story: list[Id]
    frame: FrameEntry


class HeadingsFile(Entry):
    """`data/sections.yaml`: the headings of resumes and of ads, by section."""

    resume: dict[Id, list[Form]]
    job: dict[Id, list[Form]]


class WeightEntry(Entry):
    """A number that scores or priorities use, and why it is what it is."""

    value: float
    reason: Sentence


class WeightsFile(Entry):
    """`data/weights.yaml`: every number, none missing and none that nothing uses."""

    weights: dict[str, WeightEntry]

    @model_validator(mode="after")
    def _names_are_those_in_use(self) -> WeightsFile:
        used = {field.name for field in fields(Weights)}
        missing, unknown = used - set(self.weights), set(self.weights) - used
        if missing or unknown:
            message = (
                f"missing: {sorted(missing) or 'none'}; not in use: {sorted(unknown) or 'none'}"
            )
            raise ValueError(message)
        return self


class RoleEntry(Entry):
    """A family of jobs; one without titles fits every job."""

    id: Id
    titles: list[Form]
    core: Annotated[list[Id], Field(min_length=1)]
    shows: list[Id] = []


class OccupationEntry(Entry):
    """A line of work; titles and words as texts are folded for looking them up."""

    id: Id
    titles: Annotated[list[Folded], Field(min_length=1)]
    words: Annotated[list[Folded], Field(min_length=1)]
    near: list[Id]


class OccupationsFile(Entry):
    """`data/occupations.yaml`: what shows that somebody works in the line that an ad is for."""

    occupations: list[OccupationEntry]


class RolesFile(Entry):
    """`data/roles.yaml`: which topics the interviews for a family of jobs always touch."""

    roles: list[RoleEntry]
