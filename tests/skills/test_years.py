from __future__ import annotations

import pytest

from builders import DEEP_LEARNING, MACHINE_LEARNING, PYTHON, PYTORCH, document, mention, vocabulary
from prepmatch.match.relations import Relations
from prepmatch.model import Entry, Mention, Period, Skill, SkillKind, Span
from prepmatch.skills.years import years_shown

TEXT = "Wrote Python.\nTrained PyTorch, wrote Python.\nMore Python.\nSkills: Python, PyTorch"


@pytest.fixture
def resume():
    return document(TEXT)


@pytest.fixture
def entry(resume):
    """The entry of a line that lasts from one month to another."""

    def of(number: int, first: str, last: str, section: str = "experience") -> Entry:
        return Entry(section, resume.lines[number - 1].span, period=period(first, last))

    return of


def period(first: str, last: str) -> Period:
    return Period(*(int(at[:4]) * 12 + int(at[5:]) - 1 for at in (first, last)))


def at(resume, words: str, skill: Skill) -> Mention:
    return mention(resume, words, skill)


def named(resume, words: str, skill: Skill) -> list[Mention]:
    """All places where a word stands."""
    starts = [i for i in range(len(resume.text)) if resume.text.startswith(words, i)]
    return [Mention(skill, Span(i, i + len(words)), words, "experience", "name") for i in starts]


def test_the_years_of_the_entries_that_name_a_skill_add_up(resume, entry):
    entries = [entry(1, "2016-01", "2017-12"), entry(2, "2020-01", "2020-12")]
    assert years_shown(named(resume, "Python", PYTHON), entries) == {"python": 3.0}


def test_overlaps_count_once(resume, entry):
    entries = [entry(1, "2019-01", "2020-06"), entry(2, "2020-01", "2020-12")]
    assert years_shown(named(resume, "Python", PYTHON), entries) == {"python": 2.0}


def test_the_same_entry_counts_once_however_often_it_names_the_skill(resume):
    whole = Span(0, len(TEXT))
    entries = [Entry("experience", whole, period=period("2020-01", "2020-12"))]
    assert years_shown(named(resume, "Python", PYTHON), entries) == {"python": 1.0}


def test_dated_projects_count_and_studies_do_not(resume, entry):
    entries = [
        entry(1, "2020-01", "2020-06", "projects"),
        entry(2, "2016-01", "2019-12", "education"),
    ]
    assert years_shown(named(resume, "Python", PYTHON), entries) == {"python": 0.5}


def test_a_skill_that_is_only_listed_has_no_years(resume, entry):
    entries = [entry(1, "2020-01", "2020-12")]
    assert years_shown([at(resume, "PyTorch", PYTORCH)], entries) == {}


def test_an_entry_without_a_period_shows_no_years(resume):
    entries = [Entry("experience", resume.lines[0].span)]
    assert years_shown(named(resume, "Python", PYTHON), entries) == {}


def test_years_of_a_skill_are_years_of_what_it_implies(resume, entry):
    known = vocabulary(PYTORCH, DEEP_LEARNING, MACHINE_LEARNING)
    entries = [entry(2, "2019-01", "2021-12")]
    shown = years_shown([at(resume, "PyTorch", PYTORCH)], entries, Relations(known).implied_by)
    assert shown == {"pytorch": 3.0, "deep-learning": 3.0, "ml": 3.0}


def test_what_implies_and_what_is_named_count_once_together(resume, entry):
    known = vocabulary(PYTORCH, DEEP_LEARNING, MACHINE_LEARNING)
    mentions = [at(resume, "PyTorch", PYTORCH), at(resume, "Python", DEEP_LEARNING)]
    entries = [entry(1, "2019-01", "2020-12"), entry(2, "2020-01", "2021-12")]
    shown = years_shown(mentions, entries, Relations(known).implied_by)
    assert (shown["pytorch"], shown["deep-learning"]) == (2.0, 3.0)


def test_terms_that_the_vocabulary_lacks_are_counted_by_their_names(resume, entry):
    term = Skill("", "Python", SkillKind.TOOL)
    entries = [entry(1, "2020-01", "2020-12")]
    assert years_shown([at(resume, "Python", term)], entries, lambda _: ["never"]) == {
        "python": 1.0
    }


def test_without_mentions_nothing_is_shown(entry):
    assert years_shown([], [entry(1, "2020-01", "2020-12")]) == {}
