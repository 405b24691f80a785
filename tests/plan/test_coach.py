"""Does a plan begin with what a good coach would put in the top ten?

The pairs in `tests/cases/coach` are whole documents; the topics beside each were written down
before prepmatch saw them. A topic counts if one of the first ten questions has it among its topics.
Rules and weights were set with these pairs in view, so the share guards against getting worse. On
pairs that nobody had looked at it was lower, 78 % of the topics of eight and 70 % of those of four.
"""

from __future__ import annotations

import pytest

from coach_cases import NAMES, TOP, about, coach_case
from prepmatch.pipeline import prepare

LEAST_SHARE = 0.85
LEAST_EACH = 0.6


@pytest.fixture(scope="module")
def plans(toolkit):
    return {
        name: prepare(coach_case(name).resume, [coach_case(name).job], toolkit).questions
        for name in NAMES
    }


def test_there_are_twenty_pairs_of_the_length_of_real_ones():
    assert len(NAMES) == 20
    for name in NAMES:
        case = coach_case(name)
        assert 230 <= len(case.resume.document.text.split()) <= 450, name
        assert 180 <= len(case.job.document.text.split()) <= 400, name


def test_the_topics_of_the_coach_are_in_the_vocabulary(toolkit):
    known = toolkit.catalog.vocabulary.by_id
    for name in NAMES:
        case = coach_case(name)
        assert 6 <= len(case.topics) <= TOP
        assert [topic for topic in (*case.topics, *case.wrong) if topic not in known] == []


def test_most_of_what_a_coach_would_say_is_in_the_top_ten(plans, record_property):
    wanted = [(name, topic) for name in NAMES for topic in coach_case(name).topics]
    found = [(name, topic) for name, topic in wanted if topic in about(plans[name])]
    share = len(found) / len(wanted)
    record_property("share of the coach's topics", share)
    missed = sorted(set(wanted) - set(found))
    assert share >= LEAST_SHARE, missed


@pytest.mark.parametrize("name", NAMES)
def test_no_pair_is_given_up_for_the_others(name, plans):
    topics = coach_case(name).topics
    found = [topic for topic in topics if topic in about(plans[name])]
    assert len(found) >= LEAST_EACH * len(topics), set(topics) - set(found)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_a_coach_would_call_wrong_is_in_the_top_ten(name, plans):
    assert about(plans[name]).isdisjoint(coach_case(name).wrong)
