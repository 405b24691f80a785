from __future__ import annotations

import pytest

from builders import AWS, GCP, PYTHON, TEAMWORK, document, question, requirement, vocabulary
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
    Role,
    Rung,
)
from prepmatch.pipeline import bundled_toolkit
from prepmatch.plan.needs import needs_of

JOB = document("Python Engineer\n\nYou know Python, AWS or GCP, and Teamwork.", DocumentKind.JOB)
ROLE = Role("python-engineer", ("python engineer",), ("ml",))


def needs(*matches, roles=()):
    weights = bundled_toolkit().catalog.weights
    job = Job(JOB, JobFacts(title="Python Engineer"), ())
    entry = question("any", "python")
    return needs_of(
        settle_choices(matches),
        job,
        roles,
        vocabulary(),
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


def test_alternatives_that_are_all_missing_share_the_weight_of_one_demand():
    alone = needs(match(AWS))[0]
    shared = needs(match(AWS, any_of=EITHER), match(GCP, any_of=EITHER))
    assert sum(need.weight for need in shared) == pytest.approx(alone.weight)


def test_one_alternative_met_closes_the_others():
    met, other = needs(match(AWS, Rung.LISTED, any_of=EITHER), match(GCP, any_of=EITHER))
    assert other.weight < met.weight / 2


def test_what_is_both_asked_for_and_core_weighs_more_than_either():
    role = Role("aws-engineer", ("python engineer",), ("aws",))
    assert needs(match(AWS), roles=(role,))[0].weight > needs(match(AWS))[0].weight


def test_a_role_adds_what_its_interviews_always_touch_with_the_title_as_evidence():
    core = needs(match(AWS), roles=(ROLE,))[-1]
    assert core.reason is QuestionReason.CORE
    assert core.skill.id == "ml"
    assert core.because.job is not None
    assert core.because.job.text == "Python Engineer"
