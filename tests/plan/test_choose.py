from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import AWS, DEEP_LEARNING, GCP, KUBERNETES, PYTHON, PYTORCH, TEAMWORK, question
from prepmatch.model import (
    Because,
    Factor,
    Level,
    Link,
    LinkKind,
    QuestionKind,
    QuestionReason,
    Rung,
    Term,
    Verdict,
)
from prepmatch.plan.choose import Wanted, choose
from prepmatch.plan.explain import without_time
from prepmatch.plan.needs import Need
from prepmatch.toolkit import bundled_toolkit


@pytest.fixture(scope="module")
def weights():
    return bundled_toolkit().catalog.weights


def need(skill, weight, *questions, reason=QuestionReason.MISSING, kind=LinkKind.TAGGED_FIRST):
    links = tuple(Link(entry, kind) for entry in questions)
    return Need(skill, weight, reason, links, Because(skill, None, None))


def ids(needs, weights, **wanted):
    return [planned.question.id for planned in choose(needs, Wanted(**wanted), weights).questions]


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
    technical = [question(f"t{n}", f"tag{n}") for n in range(20)]
    personal = [question(f"b{n}", f"soft{n}", kind=QuestionKind.BEHAVIORAL) for n in range(8)]
    needs = [need(PYTHON, 1.0, entry) for entry in technical]
    needs += [need(TEAMWORK, 0.9, entry) for entry in personal]
    chosen = ids(needs, weights, top=20)
    assert sum(name.startswith("b") for name in chosen) == 3


def test_a_behavioural_question_is_explained_by_the_soft_skill_it_is_about(weights):
    entry = question("conflict", "teamwork", kind=QuestionKind.BEHAVIORAL)
    soft = need(TEAMWORK, 0.3, entry, reason=QuestionReason.BEHAVIORAL)
    (planned,) = choose([need(PYTHON, 1.0, entry), soft], Wanted(), weights).questions
    assert planned.reason is QuestionReason.BEHAVIORAL
    assert planned.because[0].skill == TEAMWORK


def test_the_reason_is_that_of_the_need_it_serves_most(weights):
    entry = question("both", "python", "aws")
    needs = [
        need(PYTHON, 0.3, entry, reason=QuestionReason.DEPTH),
        need(AWS, 1.0, entry, reason=QuestionReason.MISSING),
    ]
    (planned,) = choose(needs, Wanted(), weights).questions
    assert planned.reason is QuestionReason.MISSING
    assert [because.skill for because in planned.because] == [AWS, PYTHON]


def test_what_has_little_to_do_with_the_job_is_left_out(weights):
    assert ids([need(PYTHON, 0.05, question("py", "python"))], weights) == []


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
    priorities = [choose([one], Wanted(), weights).questions[0].priority for one in (sure, unsure)]
    assert priorities[0] > priorities[1]


def test_a_link_to_a_part_or_a_sibling_alone_puts_nothing_on_the_list(weights):
    for kind in (LinkKind.PART, LinkKind.RELATED, LinkKind.FUZZY):
        assert ids([need(PYTHON, 1.0, question("q", "sql"), kind=kind)], weights) == []


def test_a_question_that_names_a_skill_and_is_about_what_it_builds_on_serves_it_better(weights):
    broader = question("deep", "deep-learning", "pytorch")
    other = question("cloud", "aws", "pytorch")
    assert ids([need(PYTORCH, 1.0, other, broader, kind=LinkKind.TAGGED)], weights, top=1) == [
        "deep"
    ]


def test_the_reason_is_about_what_the_question_is_tagged_with(weights):
    entry = question("q", "aws")
    needs = [
        need(AWS, 0.3, entry),
        need(PYTHON, 1.0, entry, kind=LinkKind.IMPLIED),
    ]
    (planned,) = choose(needs, Wanted(), weights).questions
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


def gap(skill, *questions, rung=Rung.MISSING, reason=QuestionReason.MISSING):
    links = tuple(Link(entry, LinkKind.TAGGED_FIRST) for entry in questions)
    return Need(skill, 1.0, reason, links, Because(skill, None, None, rung), rung)


def in_depth(skill, *questions):
    return gap(skill, *questions, rung=Rung.EVIDENCED, reason=QuestionReason.DEPTH)


EASY = question("easy", "python", level=Level.MID)
HARD = question("a-hard", "python", level=Level.SENIOR)


def test_what_is_new_is_learned_from_the_fundamentals(weights):
    assert ids([gap(PYTHON, HARD, EASY)], weights, level=Level.SENIOR) == ["easy", "a-hard"]


def test_a_gap_is_worth_a_question_one_level_below_the_job(weights):
    (below,) = choose([gap(PYTHON, EASY)], Wanted(level=Level.SENIOR), weights).questions
    (shown,) = choose([in_depth(PYTHON, EASY)], Wanted(level=Level.SENIOR), weights).questions
    assert below.priority > shown.priority


def test_what_the_resume_shows_is_asked_about_in_depth_first(weights):
    assert ids([in_depth(PYTHON, HARD, EASY)], weights, level=Level.SENIOR)[0] == "a-hard"


def test_an_easier_question_that_is_worth_far_less_is_passed_over_for_good(weights):
    far = question("far", "python", level=Level.JUNIOR)
    assert ids([gap(PYTHON, HARD, far)], weights, level=Level.STAFF) == ["a-hard"]


def test_a_question_on_what_another_implies_comes_before_it(weights):
    base = question("base", "deep-learning")
    builds = question("a-builds", "pytorch")
    needs = [gap(PYTORCH, builds), replace(gap(DEEP_LEARNING, base), weight=0.3)]
    implied = {"pytorch": frozenset({"deep-learning"})}
    choice = choose(needs, Wanted(), weights, lambda skill: implied.get(skill, frozenset()))
    assert [planned.question.id for planned in choice.questions] == ["base", "a-builds"]
    assert [planned.rank for planned in choice.questions] == [1, 2]


def test_a_question_about_own_work_waits_where_there_is_none(weights):
    own = question("own", "python", kind=QuestionKind.PROJECT)
    before, after = question("a-plain", "python"), question("plain", "python")
    assert ids([gap(PYTHON, own, after)], weights)[0] == "plain"
    assert ids([in_depth(PYTHON, own, before)], weights)[0] == "own"


def test_a_bare_claim_is_tested_by_doing(weights):
    talk, code = question("a-talk", "python"), question("code", "python", kind=QuestionKind.CODING)
    claim = gap(PYTHON, talk, code, rung=Rung.LISTED, reason=QuestionReason.UNPROVEN)
    assert ids([claim], weights)[0] == "code"


def test_nobody_designs_with_what_they_do_not_know(weights):
    design = question("a-design", "python", kind=QuestionKind.SYSTEM_DESIGN)
    assert ids([gap(PYTHON, design, question("plain", "python"))], weights)[0] == "plain"


def test_a_question_about_something_else_first_comes_later(weights):
    own = question("own", "python", "aws")
    other = question("a-other", "cobol", "python")
    needs = [need(PYTHON, 1.0, own), need(PYTHON, 1.0, other, kind=LinkKind.TAGGED)]
    assert ids(needs, weights) == ["own", "a-other"]


def accounts(needs, weights, entry, **wanted):
    account = choose(needs, Wanted(**wanted), weights, explain=entry).explained
    assert account is not None
    return account


@pytest.mark.parametrize(
    ("entry", "wanted", "verdict"),
    [
        ("first", {}, Verdict.CHOSEN),
        ("second", {"top": 1}, Verdict.LIST_FULL),
        ("slight", {}, Verdict.TOO_LITTLE),
        ("elsewhere", {}, Verdict.NOT_ASKED_FOR),
        ("first", {"kinds": frozenset({QuestionKind.CODING})}, Verdict.OTHER_KIND),
    ],
)
def test_every_question_is_accounted_for(weights, entry, wanted, verdict):
    entries = {
        "first": question("first", "python"),
        "second": question("second", "aws"),
        "slight": question("slight", "gcp"),
        "elsewhere": question("elsewhere", "cobol"),
    }
    needs = [
        need(PYTHON, 1.0, entries["first"]),
        need(AWS, 0.8, entries["second"]),
        need(GCP, 0.01, entries["slight"]),
    ]
    assert accounts(needs, weights, entries[entry], **wanted).verdict is verdict


def test_the_sum_of_an_account_is_the_priority_of_the_question(weights):
    second = question("second", "python", "aws", level=Level.SENIOR)
    term = Term("ad", (Factor("required", 1.0),))
    needs = [
        replace(need(PYTHON, 1.0, question("a-first", "python"), second), terms=(term,)),
        replace(need(AWS, 1.0, second, kind=LinkKind.TAGGED), terms=(term,)),
    ]
    account = accounts(needs, weights, second, level=Level.MID)
    total = sum(part.value for part in account.parts)
    for factor in account.factors:
        total *= factor.value
    (planned,) = [
        entry
        for entry in choose(needs, Wanted(level=Level.MID), weights).questions
        if entry.question.id == "second"
    ]
    assert planned.priority == pytest.approx(total, abs=1e-4) == account.priority
    assert account.rank == planned.rank == 2


def test_a_question_for_which_there_is_no_time_is_accounted_for_too(weights):
    first, second = question("first", "python"), question("second", "aws")
    choice = choose(
        [need(PYTHON, 1.0, first), need(AWS, 0.8, second)], Wanted(), weights, explain=second
    )
    assert choice.explained is not None
    assert without_time(choice.explained, choice.questions).verdict is Verdict.CHOSEN
    cut = without_time(choice.explained, choice.questions[:1])
    assert (cut.verdict, cut.rank) == (Verdict.NO_TIME, None)
