from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import AWS, KUBERNETES, PYTHON, TEAMWORK, question
from prepmatch.model import (
    Because,
    Level,
    Link,
    LinkKind,
    QuestionKind,
    QuestionReason,
)
from prepmatch.pipeline import bundled_toolkit
from prepmatch.plan.choose import Wanted, choose
from prepmatch.plan.needs import Need


@pytest.fixture(scope="module")
def weights():
    return bundled_toolkit().catalog.weights


def need(skill, weight, *questions, reason=QuestionReason.MISSING, kind=LinkKind.TAGGED_FIRST):
    links = tuple(Link(entry, kind) for entry in questions)
    return Need(skill, weight, reason, links, Because(skill, None, None))


def ids(needs, weights, **wanted):
    return [planned.question.id for planned in choose(needs, Wanted(**wanted), weights)]


def test_what_the_job_weighs_more_comes_first(weights):
    python, aws = question("py", "python"), question("aws", "aws")
    assert ids([need(PYTHON, 0.5, python), need(AWS, 1.0, aws)], weights) == ["aws", "py"]


def test_the_list_covers_the_job_before_it_asks_twice_about_one_skill(weights):
    python = [question(f"py-{n}", "python") for n in range(6)]
    kubernetes = question("k8s", "kubernetes")
    needs = [need(PYTHON, 1.0, *python), need(KUBERNETES, 0.6, kubernetes)]
    assert ids(needs, weights, top=2) == ["py-0", "k8s"]


def test_no_six_questions_about_one_skill(weights):
    python = [question(f"py-{n}", "python") for n in range(9)]
    assert len(ids([need(PYTHON, 1.0, *python)], weights)) < 6


def test_a_question_of_the_right_level_goes_before_one_far_off(weights):
    staff = question("a-staff", "python", level=Level.STAFF)
    junior = question("b-junior", "python", level=Level.JUNIOR)
    needs = [need(PYTHON, 1.0, staff, junior)]
    assert ids(needs, weights, level=Level.JUNIOR)[0] == "b-junior"
    assert ids(needs, weights, level=Level.STAFF)[0] == "a-staff"


def test_only_the_kinds_asked_for_are_chosen(weights):
    coding = question("coding", "python", kind=QuestionKind.CODING)
    talking = question("talking", "python")
    needs = [need(PYTHON, 1.0, coding, talking)]
    assert ids(needs, weights, kinds=frozenset({QuestionKind.CODING})) == ["coding"]


def test_behavioural_questions_get_their_share_and_no_more(weights):
    technical = [question(f"t{n}", f"tag{n}") for n in range(8)]
    personal = [question(f"b{n}", f"soft{n}", kind=QuestionKind.BEHAVIORAL) for n in range(8)]
    needs = [need(PYTHON, 1.0, entry) for entry in technical]
    needs += [need(TEAMWORK, 0.9, entry) for entry in personal]
    chosen = ids(needs, weights, top=10)
    assert sum(name.startswith("b") for name in chosen) == 2


def test_a_behavioural_question_is_explained_by_the_soft_skill_it_is_about(weights):
    entry = question("conflict", "teamwork", kind=QuestionKind.BEHAVIORAL)
    soft = need(TEAMWORK, 0.3, entry, reason=QuestionReason.BEHAVIORAL)
    (planned,) = choose([need(PYTHON, 1.0, entry), soft], Wanted(), weights)
    assert planned.reason is QuestionReason.BEHAVIORAL
    assert planned.because[0].skill == TEAMWORK


def test_the_reason_is_that_of_the_need_it_serves_most(weights):
    entry = question("both", "python", "aws")
    needs = [
        need(PYTHON, 0.3, entry, reason=QuestionReason.DEPTH),
        need(AWS, 1.0, entry, reason=QuestionReason.MISSING),
    ]
    (planned,) = choose(needs, Wanted(), weights)
    assert planned.reason is QuestionReason.MISSING
    assert [because.skill for because in planned.because] == [AWS, PYTHON]


def test_what_has_little_to_do_with_the_job_is_left_out(weights):
    assert ids([need(PYTHON, 0.05, question("py", "python"))], weights) == []


def test_the_time_there_is_bounds_the_list(weights):
    entries = [question(f"q{n}", f"tag{n}", minutes=20) for n in range(6)]
    needs = [need(PYTHON, 1.0, entry) for entry in entries]
    assert len(ids(needs, weights, minutes=65)) == 3


@given(less=st.integers(0, 120), more=st.integers(0, 120))
def test_more_time_keeps_everything_that_less_time_had(less, more):
    less, more = sorted((less, more))
    weights = bundled_toolkit().catalog.weights
    entries = [question(f"q{n}", f"tag{n}", minutes=5 + 7 * n % 20) for n in range(9)]
    needs = [need(PYTHON, 1.0 - n / 20, entry) for n, entry in enumerate(entries)]
    short, long = ids(needs, weights, minutes=less), ids(needs, weights, minutes=more)
    assert long[: len(short)] == short


@given(order=st.permutations(range(6)))
def test_the_order_of_needs_changes_nothing(order):
    weights = bundled_toolkit().catalog.weights
    entries = [question(f"q{n}", f"tag{n % 3}") for n in range(6)]
    needs = [need(PYTHON, 1.0 - n / 10, entry) for n, entry in enumerate(entries)]
    shuffled = [needs[place] for place in order]
    assert ids(shuffled, weights) == ids(needs, weights)


def test_equal_questions_are_ordered_by_their_ids(weights):
    entries = [question(name, name) for name in ("c", "a", "b")]
    assert ids([need(PYTHON, 1.0, entry) for entry in entries], weights) == ["a", "b", "c"]


def test_a_lower_similarity_lowers_the_priority(weights):
    entry = question("q", "python")
    sure = need(PYTHON, 1.0, entry)
    unsure = replace(sure, links=(Link(entry, LinkKind.TAGGED_FIRST, similarity=60),))
    priorities = [choose([one], Wanted(), weights)[0].priority for one in (sure, unsure)]
    assert priorities[0] > priorities[1]


def test_a_link_to_a_part_or_a_sibling_alone_puts_nothing_on_the_list(weights):
    for kind in (LinkKind.PART, LinkKind.RELATED, LinkKind.FUZZY):
        assert ids([need(PYTHON, 1.0, question("q", "sql"), kind=kind)], weights) == []


def test_the_reason_is_about_what_the_question_is_tagged_with(weights):
    entry = question("q", "aws")
    needs = [
        need(AWS, 0.3, entry),
        need(PYTHON, 1.0, entry, kind=LinkKind.IMPLIED),
    ]
    (planned,) = choose(needs, Wanted(), weights)
    assert planned.because[0].skill == AWS


def test_a_question_about_technology_is_no_question_about_teamwork(weights):
    entry = question("q", "python", "teamwork")
    assert ids([need(TEAMWORK, 0.3, entry, kind=LinkKind.TAGGED)], weights) == []


def test_questions_for_other_families_of_jobs_come_later(weights):
    other = replace(question("a-other", "python"), roles=("nurse",))
    own = replace(question("b-own", "python"), roles=("developer",))
    needs = [need(PYTHON, 1.0, other, own)]
    assert ids(needs, weights, roles=frozenset({"developer"}))[0] == "b-own"
    assert ids(needs, weights)[0] == "a-other"


def template(name, *tags):
    return replace(question(name, *tags), is_template=True)


def test_a_template_waits_for_a_real_question_that_fits(weights):
    """Even where the real one is worth less, being of another level."""
    real = question("real", "programming", level=Level.STAFF)
    links = (
        Link(real, LinkKind.IMPLIED),
        Link(template("filled", "python"), LinkKind.TEMPLATE),
    )
    needs = [Need(PYTHON, 1.0, QuestionReason.MISSING, links, Because(PYTHON, None, None))]
    assert ids(needs, weights, level=Level.MID) == ["real", "filled"]


def test_a_template_stands_in_where_nothing_else_fits(weights):
    needs = [need(PYTHON, 1.0, template("filled", "python"), kind=LinkKind.TEMPLATE)]
    assert ids(needs, weights) == ["filled"]


def test_a_required_skill_without_a_question_of_its_own_is_asked_about(weights):
    """Among ten skills with three questions each, twenty places suffice for it."""
    needs = [
        need(replace(AWS, id=f"s{n}"), 1.0, *(question(f"q{n}-{m}", f"s{n}") for m in range(3)))
        for n in range(10)
    ]
    needs.append(need(PYTHON, 1.0, template("filled", "python"), kind=LinkKind.TEMPLATE))
    assert "filled" in ids(needs, weights, top=20)
