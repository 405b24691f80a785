"""All that the data files say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.model.question import QuestionBank
    from prepmatch.model.skill import Vocabulary
    from prepmatch.model.story import StoryCues


@dataclass(frozen=True, slots=True)
class Role:
    """A family of jobs.

    Attributes:
        titles: how the titles read; a family without any fits every job.
        core: what its interviews always touch.
        shows: what somebody who has held such a job has done.
    """

    id: str
    titles: tuple[str, ...]
    core: tuple[str, ...]
    shows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Occupation:
    """A line of work; all its wordings are folded as `skills.occupations` folds texts.

    Attributes:
        titles: how the titles of those who do it read.
        words: what they say far more often than others.
        near: the ids of those of which it shares a part.
    """

    id: str
    titles: tuple[str, ...]
    words: tuple[str, ...]
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cues:
    """Wordings that qualify what stands near them, each list from `data/cues.yaml`."""

    required: tuple[str, ...] = ()
    preferred: tuple[str, ...] = ()
    negated_before: tuple[str, ...] = ()
    negated_after: tuple[str, ...] = ()
    boilerplate: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    enthusiasm: tuple[str, ...] = ()
    technical_neighbours: tuple[str, ...] = ()
    technical_objects: tuple[str, ...] = ()
    made_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """Every number that the score and the priority use; reasons are in `data/weights.yaml`."""

    fit_required: float
    fit_preferred: float
    fit_mentioned: float
    fit_years: float
    fit_line: float
    line_title: float
    line_title_claimed: float
    line_near: float
    line_words_enough: float
    line_word_listed: float
    soft_skill: float
    rung_evidenced: float
    rung_listed: float
    rung_implied: float
    rung_related: float
    story_tag: float
    story_recent: float
    story_fresh_years: float
    story_number: float
    story_own: float
    story_for_job: float
    story_repeat: float
    lead_implied: float
    lead_again: float
    lead_number: float
    need_required: float
    need_preferred: float
    need_mentioned: float
    need_in_title: float
    need_repeated: float
    need_language: float
    gain_missing: float
    gain_related: float
    gain_implied: float
    gain_listed: float
    gain_evidenced: float
    link_tagged_first: float
    link_topic: float
    link_tagged: float
    link_implied: float
    link_part: float
    in_passing: float
    role_other: float
    alternative_met: float
    alternative_named: float
    link_related: float
    link_stand_in: float
    link_template: float
    level_adjacent: float
    level_far: float
    repeat_skill: float
    repeat_topic: float
    core_question: float
    always_asked: float
    on_paper: float
    also_serves: float
    about_else: float
    project_unseen: float
    design_unseen: float
    fundamentals_first: float
    prove_it: float
    push_on_it: float
    behavioral_share: float
    lowest_priority: float
    schedule_session: float
    schedule_break: float
    schedule_day_least: float
    schedule_day_usual: float
    schedule_day_most: float
    schedule_repeat_share: float
    schedule_repeat_time: float
    schedule_repeat_gap: float
    schedule_repeat_most: float
    schedule_aloud: float
    schedule_rehearsal: float
    schedule_stories: float
    schedule_warm_up: float


@dataclass(frozen=True, slots=True)
class Headings:
    """Section kinds and the headings that open them, from `data/sections.yaml`."""

    resume: dict[str, tuple[str, ...]] = field(default_factory=dict)
    job: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Demand:
    """A term of job ads, as they write it, and how many of those counted name it."""

    term: str
    ads: int


@dataclass(frozen=True, slots=True)
class Catalog:
    """All that the data files say.

    Attributes:
        known_names: words of the vocabulary with capitals inside, in lower case
            ("javascript"), which readers must not take for two glued words.
    """

    vocabulary: Vocabulary
    bank: QuestionBank
    cues: Cues
    headings: Headings
    weights: Weights
    roles: tuple[Role, ...]
    occupations: tuple[Occupation, ...]
    known_names: frozenset[str]
    scoring_version: str
    stories: StoryCues
