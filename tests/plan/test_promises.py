"""What DESIGN.md and the README promise of plans, on whole documents."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach_cases import NAMES, coach_case, understood_job, understood_resume
from conftest import TODAY
from prepmatch.model import Importance, QuestionKind, QuestionReason, TimeFrame
from prepmatch.pipeline import prepare
from prepmatch.plan.wanted import Wanted
from prepmatch.render.json_report import as_json, plan_record
from prepmatch.toolkit import bundled_toolkit

POINT = 40
"""Characters from which a line is a point, and no heading."""
YEAR = re.compile(r"\byears?\b|\b(?:19|20)\d\d\b")
names = st.sampled_from(NAMES)
few = settings(max_examples=25)


def planned(resume, jobs, *, minutes=None, **wanted):
    time = None if minutes is None else TimeFrame(TODAY, minutes)
    return prepare(resume, jobs, bundled_toolkit(), Wanted(**wanted), time)


def ids(report):
    return [planned.question.id for planned in report.questions]


def fills(report):
    """Whether the first question is too long for the time, so that shorter ones stand in."""
    return any(dropped.planned.rank == 1 for dropped in report.schedule.dropped)


@few
@given(name=names, hours=st.lists(st.integers(10, 700), min_size=2, max_size=4))
def test_more_time_keeps_every_question_that_less_time_had_or_says_why(name, hours):
    case = coach_case(name)
    reports = [planned(case.resume, [case.job], minutes=m, top=40) for m in sorted(hours)]
    for less, more in itertools.pairwise(reports):
        if not fills(less):
            assert ids(more)[: len(less.questions)] == ids(less)


@few
@given(name=names, minutes=st.integers(0, 700))
def test_a_plan_never_takes_longer_than_the_time_there_is(name, minutes):
    case = coach_case(name)
    report = planned(case.resume, [case.job], minutes=minutes)
    assert sum(entry.question.minutes for entry in report.questions) <= minutes
    everything = ids(planned(case.resume, [case.job]))
    dropped = [entry.planned.question.id for entry in report.schedule.dropped]
    assert sorted([*ids(report), *dropped]) == sorted(everything)


@few
@given(name=names, top=st.integers(1, 30), more=st.integers(0, 10))
def test_a_longer_list_keeps_every_question_of_a_shorter_one(name, top, more):
    case = coach_case(name)
    short, long = (planned(case.resume, [case.job], top=n) for n in (top, top + more))
    assert set(ids(short)) <= set(ids(long))


@few
@given(chosen=st.lists(names, min_size=2, max_size=3, unique=True), data=st.data())
def test_the_order_of_jobs_changes_nothing(chosen, data):
    resume = coach_case(chosen[0]).resume
    jobs = [coach_case(name).job for name in chosen]
    shuffled = data.draw(st.permutations(jobs))
    assert as_json(plan_record(planned(resume, jobs))) == as_json(
        plan_record(planned(resume, shuffled))
    )


def without_a_point(text, data):
    """A document without one of its points; a title, a heading or a year is no small change."""
    lines = text.split("\n")
    points = [
        n for n, line in enumerate(lines) if n and len(line) >= POINT and not YEAR.search(line)
    ]
    left_out = data.draw(st.sampled_from(points))
    return "\n".join(lines[:left_out] + lines[left_out + 1 :])


@few
@given(name=names, data=st.data())
def test_a_point_less_in_the_resume_keeps_four_fifths_of_the_plan(name, data):
    case = coach_case(name)
    changed = understood_resume(without_a_point(case.resume.document.text, data))
    before, after = ids(planned(case.resume, [case.job])), ids(planned(changed, [case.job]))
    assert len(set(before) & set(after)) >= 0.8 * len(before)


@few
@given(name=names, data=st.data())
def test_a_point_less_in_the_ad_keeps_two_thirds_of_the_plan(name, data):
    """More changes than for a resume: a line of an ad may hold a third of what it asks for."""
    case = coach_case(name)
    changed = understood_job(without_a_point(case.job.document.text, data), f"{name}.txt")
    before, after = ids(planned(case.resume, [case.job])), ids(planned(case.resume, [changed]))
    assert len(set(before) & set(after)) >= 0.65 * len(before)


@few
@given(name=names)
def test_a_sentence_about_something_else_changes_no_question(name):
    case = coach_case(name)
    text = f"{case.job.document.text}\n\nOur canteen is open from noon, and the soup is good.\n"
    other = understood_job(text, case.job.document.source)
    assert ids(planned(case.resume, [other])) == ids(planned(case.resume, [case.job]))


@few
@given(name=names)
def test_the_same_ad_twice_is_one_job_to_prepare_for(name):
    case = coach_case(name)
    once, twice = planned(case.resume, [case.job]), planned(case.resume, [case.job] * 2)
    assert ids(once)[:5] == ids(twice)[:5]


@pytest.mark.parametrize("name", NAMES)
def test_every_question_says_why_and_quotes_what_both_documents_have(name):
    case = coach_case(name)
    report = planned(case.resume, [case.job])
    job, resume = (" ".join(d.text.split()) for d in (case.job.document, case.resume.document))
    matches = {match.requirement.skill.key: match for match in report.matches}
    for entry in report.questions:
        first = entry.because[0]
        match = matches.get(first.skill.key)
        if match is not None:
            assert first.job is not None
            assert bool(first.resume) == bool(match.resume_evidence)
        for quote, text in ((first.job, job), (first.resume, resume)):
            assert quote is None or quote.text.strip("…") in text


@pytest.mark.parametrize("name", NAMES)
def test_the_reason_follows_the_kind_of_gap(name):
    case = coach_case(name)
    rungs = {
        QuestionReason.MISSING: {"missing", "related"},
        QuestionReason.UNPROVEN: {"listed", "implied"},
        QuestionReason.DEPTH: {"evidenced"},
    }
    for entry in planned(case.resume, [case.job]).questions:
        rung = entry.because[0].rung
        if entry.reason in rungs:
            assert rung is not None
            assert rung.value in rungs[entry.reason]
        if entry.reason is QuestionReason.CORE:
            assert rung is None


@pytest.mark.parametrize("name", NAMES)
def test_no_two_questions_are_the_same_and_ranks_count_up(name):
    case = coach_case(name)
    questions = planned(case.resume, [case.job], top=60).questions
    assert [entry.rank for entry in questions] == list(range(1, len(questions) + 1))
    assert len({entry.question.id for entry in questions}) == len(questions)


@pytest.mark.parametrize("name", NAMES)
def test_behavioural_questions_stay_a_small_part_of_a_technical_plan(name):
    case = coach_case(name)
    first = planned(case.resume, [case.job]).questions[:10]
    behavioral = [e for e in first if e.question.kind is QuestionKind.BEHAVIORAL]
    is_technical = any(
        match.requirement.skill.kind.is_technology
        and match.requirement.importance is Importance.REQUIRED
        for match in planned(case.resume, [case.job]).matches
    )
    assert behavioral
    assert len(behavioral) <= (2 if is_technical else 5)
