"""Which lines of a resume can carry which answers.

A question about the candidate's past has a theme; lines tell of the theme, or suggest it. Of
the lines that do, each question gets one: one that tells before one that suggests, and a line
that is taken already counts for less. That lowers a line's rank but never rules it out, so no
line that is added to a resume can take a question's story away.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from prepmatch.model import (
    Importance,
    NoStory,
    QuestionKind,
    Story,
    StoryFit,
    StoryMatrix,
    StoryRow,
    Theme,
)
from prepmatch.plan.story_lines import has_number, recency, story_line, work_lines
from prepmatch.plan.wordings import wordings_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from prepmatch.model import (
        Match,
        PlannedQuestion,
        Question,
        Resume,
        Skill,
        StoryCues,
        Vocabulary,
        Weights,
    )
    from prepmatch.plan.story_lines import WorkLine

_KINDS = frozenset({QuestionKind.BEHAVIORAL, QuestionKind.PROJECT})
_MOST_OTHERS = 2
_MOST_BECAUSE = 3
_MOST_TAGS = 2
_FULL_FOR_JOB = 2.0
"""Required skills that a line shows for the whole of what showing them counts."""
_INSISTENCE = {Importance.REQUIRED: 1.0, Importance.PREFERRED: 0.5, Importance.MENTIONED: 0.2}
_ROUNDING = 6


@dataclass(frozen=True, slots=True)
class StoryRules:
    """What choosing stories goes by.

    Attributes:
        cues: from `data/stories.yaml`.
        implied_by: all that whoever knows a skill, by its id, also knows.
        weights: from `data/weights.yaml`.
        vocabulary: for the names of topics.
    """

    cues: StoryCues
    implied_by: Callable[[str], Iterable[str]]
    weights: Weights
    vocabulary: Vocabulary


@dataclass(frozen=True, slots=True)
class _Claim:
    """How well a line answers a question, and why."""

    line: int
    fit: StoryFit
    because: tuple[str, ...]
    worth: float


def with_stories(
    questions: Sequence[PlannedQuestion],
    resume: Resume,
    matches: Iterable[Match],
    rules: StoryRules,
) -> tuple[PlannedQuestion, ...]:
    """The questions of a plan, those about the candidate's past with their stories.

    Args:
        questions: of the plan.
        resume: whose lines are looked at.
        matches: for what the jobs ask for.
        rules: what to go by.
    """
    lines = work_lines(resume)
    teller = _Teller(lines, matches, rules)
    asked = [planned for planned in questions if _wants_story(planned.question, rules.cues)]
    claims = {planned.rank: teller.claims(planned.question) for planned in asked}
    taken = _spread(claims, rules.weights.story_repeat)
    return tuple(
        replace(planned, story=teller.story(planned.question, *taken[planned.rank]))
        if planned.rank in taken
        else planned
        for planned in questions
    )


def story_matrix(questions: Sequence[PlannedQuestion]) -> StoryMatrix:
    """Which line was chosen for which questions, and which questions have none."""
    rows: dict[int, StoryRow] = {}
    without: list[NoStory] = []
    for planned in questions:
        story = planned.story
        if story is None:
            continue
        if story.line is None:
            without.append(NoStory(planned.rank, story.theme, story.look_for))
            continue
        start = story.line.span.start
        row = rows.get(start, StoryRow(story.line.quote, (), ()))
        rows[start] = _with_rank(row, planned.rank, story.fit)
    return StoryMatrix(tuple(rows[start] for start in sorted(rows)), tuple(without))


def _with_rank(row: StoryRow, rank: int, fit: StoryFit | None) -> StoryRow:
    if fit is StoryFit.TOLD:
        return replace(row, told=(*row.told, rank))
    return replace(row, suggested=(*row.suggested, rank))


def _wants_story(question: Question, cues: StoryCues) -> bool:
    """Whether a question is about the past; one from a template goes by its template."""
    own_id = question.id
    if question.is_template:
        own_id = own_id.removeprefix("template-").split("--")[0]
    return question.kind in _KINDS and own_id not in cues.no_story


def _spread(
    claims: Mapping[int, Sequence[_Claim]], repeat: float
) -> dict[int, tuple[_Claim | None, tuple[_Claim, ...]]]:
    """A line for each question, and others; questions with the fewest lines choose first."""
    uses: Counter[int] = Counter()
    taken: dict[int, tuple[_Claim | None, tuple[_Claim, ...]]] = {}

    def cost(claim: _Claim) -> tuple[bool, float, int]:
        price = round(repeat * uses[claim.line] - claim.worth, _ROUNDING)
        return claim.fit is not StoryFit.TOLD, price, claim.line

    def told(rank: int) -> int:
        return sum(claim.fit is StoryFit.TOLD for claim in claims[rank])

    for rank in sorted(claims, key=lambda rank: (told(rank), len(claims[rank]), rank)):
        if not claims[rank]:
            taken[rank] = (None, ())
            continue
        best, *others = sorted(claims[rank], key=cost)
        taken[rank] = (best, tuple(others[:_MOST_OTHERS]))
        uses[best.line] += 1
    return taken


class _Teller:
    """Compares questions with the lines of one resume."""

    def __init__(
        self, lines: Sequence[WorkLine], matches: Iterable[Match], rules: StoryRules
    ) -> None:
        self._lines = lines
        self._rules = rules
        self._asked: dict[str, float] = {}
        for match in matches:
            requirement = match.requirement
            insistence = _INSISTENCE[requirement.importance]
            key = requirement.skill.key
            self._asked[key] = max(self._asked.get(key, 0.0), insistence)
        self._shown = [self._shown_by(line) for line in lines]
        self._worths = [self._worth_of(line) for line in lines]

    def theme_of(self, question: Question) -> Theme | None:
        """What a question is after; None for a project question about some skill."""
        for theme in self._rules.cues.themes:
            if question.id in theme.questions:
                return theme
        is_project = question.kind is QuestionKind.PROJECT
        for topic in question.topics[:1] if is_project else question.topics:
            for theme in self._rules.cues.themes:
                if topic in theme.topics:
                    return theme
        return None

    def claims(self, question: Question) -> tuple[_Claim, ...]:
        """The lines that answer a question in some way, in the order of the resume."""
        theme = self.theme_of(question)
        found = (self._claim(question, theme, index) for index in range(len(self._lines)))
        return tuple(claim for claim in found if claim is not None)

    def story(self, question: Question, claim: _Claim | None, others: Sequence[_Claim]) -> Story:
        """What there is to answer a question with."""
        theme = self.theme_of(question)
        name, ask, look_for = self._words_of(question, theme)
        if claim is None:
            return Story(name, look_for)
        fresh = self._rules.weights.story_fresh_years
        line = story_line(self._lines[claim.line], self._rules.cues.frame, fresh)
        return Story(
            name,
            look_for,
            line,
            claim.fit,
            claim.because,
            "" if claim.fit is StoryFit.TOLD else ask,
            tuple(self._lines[other.line].quote for other in others),
        )

    def _words_of(self, question: Question, theme: Theme | None) -> tuple[str, str, str]:
        if theme is not None:
            return theme.name, theme.ask, theme.look_for
        topic = question.topics[0]
        skill = self._rules.vocabulary.by_id.get(topic)
        name = skill.name if skill else topic
        ask = f"The line does not show {name}: say what was like it, and what was not."
        look_for = (
            f"Look in your work, your studies and your own time for something with {name} in it; "
            "if there is nothing, say so, and tell of the nearest thing."
        )
        return name, ask, look_for

    def _claim(self, question: Question, theme: Theme | None, index: int) -> _Claim | None:
        told = self._told(question, theme, index)
        suggested = () if told else self._suggested(question, theme, index)
        because = told or suggested
        if not because:
            return None
        weights = self._rules.weights
        fit = StoryFit.TOLD if told else StoryFit.SUGGESTED
        tags = len({*question.topics, *question.skills} & self._shown[index].keys())
        worth = weights.story_tag * min(_MOST_TAGS, tags) + self._worths[index]
        return _Claim(index, fit, because[:_MOST_BECAUSE], worth)

    def _told(self, question: Question, theme: Theme | None, index: int) -> tuple[str, ...]:
        if theme is None:
            return self._skills(question.topics[:1], index)
        words = wordings_in(self._lines[index].text, theme.tells)
        return words or self._skills(theme.tells_skills, index)

    def _suggested(self, question: Question, theme: Theme | None, index: int) -> tuple[str, ...]:
        if theme is None:
            return self._skills(question.topics[1:], index)
        words = wordings_in(self._lines[index].text, theme.suggests)
        return words or self._skills((*theme.suggests_skills, question.topics[0]), index)

    def _skills(self, ids: Iterable[str], index: int) -> tuple[str, ...]:
        """The skills of a line that are, or imply, one of these."""
        shown = self._shown[index]
        return tuple(dict.fromkeys(shown[skill_id] for skill_id in ids if skill_id in shown))

    def _shown_by(self, line: WorkLine) -> dict[str, str]:
        """By id of what a line shows, itself or by implying it, the name that it shows."""
        shown: dict[str, str] = {}
        for skill in line.skills:
            for skill_id in (skill.id, *sorted(self._rules.implied_by(skill.id))):
                shown.setdefault(skill_id, skill.name)
        return shown

    def _worth_of(self, line: WorkLine) -> float:
        """What a line is worth for any question: recent, own, with a number, for this job."""
        weights, frame = self._rules.weights, self._rules.cues.frame
        recent = recency(line, weights.story_fresh_years)
        is_own = not wordings_in(line.text, frame.shared)
        return (
            weights.story_recent * recent
            + weights.story_own * is_own
            + weights.story_number * has_number(line.text, line.skills)
            + weights.story_for_job * self._for_job(line.skills)
        )

    def _for_job(self, skills: Iterable[Skill]) -> float:
        return min(1.0, sum(self._asked.get(s.key, 0.0) for s in skills) / _FULL_FOR_JOB)
