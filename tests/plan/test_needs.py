from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import (
    AWS,
    GCP,
    KUBERNETES,
    PYTHON,
    TEAMWORK,
    document,
    question,
    requirement,
    vocabulary,
)
from prepmatch.match.choices import settle_choices
from prepmatch.model import (
    DocumentKind,
    Importance,
    Job,
    JobFacts,
    Link,
    LinkKind,
    Match,
    QuestionReason,
    Requirement,
    Role,
    Rung,
    Skill,
    SkillKind,
    Span,
)
from prepmatch.plan.needs import core_of, merged, needs_of
from prepmatch.plan.terms import named_alone
from prepmatch.toolkit import bundled_toolkit

GO = Skill("go", "Go", SkillKind.LANGUAGE)
CERTIFICATE = Skill("certificate", "Certified Helmsman", SkillKind.CERTIFICATION)
JOB = document(
    "Python Engineer\n\nYou know Python, AWS or GCP, Go, Kubernetes, and Teamwork. "
    "You are a Certified Helmsman.",
    DocumentKind.JOB,
)
ROLE = Role("python-engineer", ("python engineer",), ("ml",))


def needs(*matches, roles=(), answer=Rung.MISSING, ad=JOB):
    weights = bundled_toolkit().catalog.weights
    job = Job(ad, JobFacts(title="Python Engineer"), ())
    entry = question("any", "python")
    return needs_of(
        settle_choices(matches),
        job,
        core_of(roles, weights),
        lambda topic: Match(
            Requirement(vocabulary().by_id[topic], Importance.MENTIONED, ()), answer, ()
        ),
        lambda _: (Link(entry, LinkKind.TAGGED),),
        weights,
    )


def match(skill, rung=Rung.MISSING, importance=Importance.REQUIRED, any_of=()):
    return Match(requirement(JOB, skill.name, skill, importance, any_of), rung, ())


@pytest.mark.parametrize(
    ("skill", "rung", "reason"),
    [
        (AWS, Rung.MISSING, QuestionReason.MISSING),
        (AWS, Rung.RELATED, QuestionReason.MISSING),
        (AWS, Rung.LISTED, QuestionReason.UNPROVEN),
        (AWS, Rung.IMPLIED, QuestionReason.UNPROVEN),
        (AWS, Rung.EVIDENCED, QuestionReason.DEPTH),
        (TEAMWORK, Rung.MISSING, QuestionReason.BEHAVIORAL),
    ],
)
def test_the_kind_of_gap_decides_the_reason(skill, rung, reason):
    assert needs(match(skill, rung))[0].reason is reason


def test_a_gap_weighs_more_than_what_is_shown_and_required_more_than_preferred():
    missing, shown = needs(match(AWS), match(AWS, Rung.EVIDENCED))
    preferred = needs(match(AWS, importance=Importance.PREFERRED))[0]
    assert missing.weight > shown.weight
    assert missing.weight > preferred.weight


def test_what_the_job_is_named_after_weighs_more():
    in_title, elsewhere = needs(match(PYTHON), match(AWS))
    assert in_title.weight > elsewhere.weight


EITHER = ("aws", "gcp")


def test_of_alternatives_that_are_all_missing_the_first_named_is_the_one_to_prepare():
    alone = needs(match(AWS))[0]
    first, second = needs(match(AWS, any_of=EITHER), match(GCP, any_of=EITHER))
    assert first.weight == pytest.approx(alone.weight)
    assert second.weight < first.weight / 2


def test_of_alternatives_the_one_nearest_to_the_resume_is_the_one_to_prepare():
    missing, near = needs(match(AWS, any_of=EITHER), match(GCP, Rung.RELATED, any_of=EITHER))
    assert near.weight > 2 * missing.weight


def test_one_alternative_met_closes_the_others():
    met, other = needs(match(AWS, Rung.LISTED, any_of=EITHER), match(GCP, any_of=EITHER))
    assert other.weight < met.weight / 2


def test_an_alternative_that_the_ad_also_names_by_itself_is_worth_preparing():
    known, choice_only = match(AWS, Rung.LISTED, any_of=EITHER), match(GCP, any_of=EITHER)
    ad = document("Engineer\n\nYou know AWS or GCP.\nWe run on GCP.", DocumentKind.JOB)
    at = ad.text.rindex("GCP")
    first = requirement(ad, "GCP", GCP, any_of=EITHER)
    mentions = (*first.mentions, replace(first.mentions[0], span=Span(at, at + 3)))
    aws = Match(requirement(ad, "AWS", AWS, any_of=EITHER), Rung.LISTED, ())
    gcp = Match(replace(first, mentions=mentions), Rung.MISSING, ())
    assert named_alone((aws, gcp), ad.text) == [gcp]
    assert named_alone((known, choice_only), JOB.text) == []
    in_use = next(need for need in needs(aws, gcp, ad=ad) if need.skill is GCP)
    assert in_use.weight > 2 * needs(known, choice_only)[1].weight


def test_what_is_both_asked_for_and_core_weighs_more_than_either():
    role = Role("aws-engineer", ("python engineer",), ("aws",))
    assert needs(match(AWS), roles=(role,))[0].weight > needs(match(AWS))[0].weight


def test_a_role_adds_what_its_interviews_always_touch_with_the_title_as_evidence():
    core = needs(match(AWS), roles=(ROLE,))[-1]
    assert core.reason is QuestionReason.CORE
    assert core.skill.id == "ml"
    assert core.because.job is not None
    assert core.because.job.text == "Python Engineer"


def test_the_languages_of_the_work_weigh_more_than_its_tools():
    language, tool = needs(match(GO), match(KUBERNETES))
    assert language.weight > tool.weight


def test_certificates_and_spoken_languages_weigh_little():
    certificate, platform = needs(match(CERTIFICATE), match(AWS))
    assert certificate.weight < platform.weight / 3


def test_a_core_topic_that_the_resume_shows_weighs_less_and_quotes_it():
    shown = needs(match(AWS), roles=(ROLE,), answer=Rung.EVIDENCED)[-1]
    unsaid = needs(match(AWS), roles=(ROLE,))[-1]
    assert shown.weight < unsaid.weight
    assert not unsaid.is_gap  # what no ad names may be known and unsaid


def test_the_weight_is_the_sum_of_its_terms():
    role = Role("aws-engineer", ("python engineer",), ("aws",))
    (need, *_) = needs(match(AWS, Rung.LISTED), roles=(role,))
    assert need.weight == pytest.approx(sum(term.value for term in need.terms))
    assert len(need.terms) == 2


@given(order=st.permutations(range(3)))
def test_what_three_jobs_ask_for_weighs_most_whatever_their_order(order):
    asked = [needs(match(AWS), match(PYTHON)), needs(match(AWS)), needs(match(AWS), match(GO))]
    joined = merged(need for place in order for need in asked[place])
    weights = {need.skill.id: need.weight for need in joined}
    assert weights["aws"] > weights["python"]
    assert weights["aws"] > weights["go"]
    assert joined == merged(need for needs in asked for need in needs)


def test_the_reason_comes_from_the_job_that_asks_for_more():
    (joined,) = merged(
        [
            *needs(match(AWS, Rung.LISTED, Importance.MENTIONED)),
            *needs(match(AWS, Rung.LISTED)),
        ]
    )
    assert joined.because.asked_by == 2
    assert joined.reason is QuestionReason.UNPROVEN
