from __future__ import annotations

import datetime as dt

import pytest

from planned import TODAY, planned
from prepmatch.model import QuestionKind, QuestionReason
from prepmatch.plan.repeats import hardest, repeat_minutes, repeat_places, told_aloud
from prepmatch.toolkit import bundled_toolkit


@pytest.fixture(scope="module")
def weights():
    return bundled_toolkit().catalog.weights


def days_of_repeats(weights, delay, already=0):
    """On which days after studying something repeats come, with every day free."""
    dates = [TODAY + dt.timedelta(days=after) for after in range(delay - 1)]
    needed = TODAY + dt.timedelta(days=delay)
    return list(repeat_places(TODAY, dates, needed, already, weights))


@pytest.mark.parametrize(
    ("delay", "repeats"),
    [(2, []), (3, [1]), (5, [1, 3]), (7, [1, 3]), (14, [2, 6]), (30, [5, 15]), (90, [15, 45])],
)
def test_the_gap_is_a_sixth_of_the_delay_and_the_second_twice_as_long(weights, delay, repeats):
    """A sixth of it all, which is a fifth of what remains after the repeat."""
    assert days_of_repeats(weights, delay) == repeats


def test_what_was_repeated_before_is_repeated_less_often(weights):
    assert days_of_repeats(weights, 30, already=1) == [15]
    assert days_of_repeats(weights, 30, already=2) == []


def test_a_repeat_waits_for_the_next_free_day(weights):
    dates = [TODAY, TODAY + dt.timedelta(days=9), TODAY + dt.timedelta(days=28)]
    needed = TODAY + dt.timedelta(days=30)
    assert list(repeat_places(TODAY, dates, needed, 0, weights)) == [1, 2]


def test_nothing_is_repeated_on_the_day_on_which_it_was_studied(weights):
    assert list(repeat_places(TODAY, [TODAY], TODAY + dt.timedelta(days=1), 0, weights)) == []


def ranks(questions):
    return [entry.rank for entry in questions]


def test_hardest_is_what_is_complex_and_then_what_the_resume_lacks(weights):
    questions = [
        planned(1, complexity="low"),
        planned(2, complexity="high", reason=QuestionReason.DEPTH),
        planned(3, complexity="high", reason=QuestionReason.MISSING),
        planned(4, complexity="medium"),
        planned(5, complexity="high", reason=QuestionReason.UNPROVEN),
        planned(6, complexity="low"),
    ]
    assert ranks(hardest(questions, weights)) == [3, 5]
    assert ranks(hardest(questions[:2], weights)) == [2]
    assert hardest([], weights) == []


@pytest.mark.parametrize(("minutes", "repeat"), [(5, 5), (30, 10), (45, 15), (90, 25)])
def test_a_repeat_takes_a_third_of_the_time_in_steps_of_five_minutes(weights, minutes, repeat):
    assert repeat_minutes(planned(1, minutes), weights) == repeat


def test_a_rehearsal_begins_with_stories_and_lasts_as_long_as_an_interview(weights):
    questions = [planned(rank, complexity="low") for rank in range(1, 15)]
    questions[9] = planned(10, complexity="low", kind=QuestionKind.BEHAVIORAL)
    questions[11] = planned(12, complexity="low", kind=QuestionKind.PROJECT)
    questions[12] = planned(13, complexity="high")
    aloud = ranks(told_aloud(questions, weights))
    assert aloud[:2] == [10, 12]
    assert len(aloud) * weights.schedule_aloud == weights.schedule_rehearsal
    assert 13 in aloud


def test_a_rehearsal_is_not_all_stories(weights):
    stories = [planned(rank, kind=QuestionKind.BEHAVIORAL) for rank in range(1, 10)]
    others = [planned(rank, complexity="high") for rank in range(10, 16)]
    aloud = ranks(told_aloud([*stories, *others], weights))
    assert aloud[:3] == [1, 2, 3]
    assert sum(rank >= 10 for rank in aloud) >= 5
