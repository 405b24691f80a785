from __future__ import annotations

import pytest

from builders import AWS, GCP, PYTHON, TEAMWORK, document, question, requirement, vocabulary
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
from prepmatch.plan.needs import level_of_years, needs_of, role_of

JOB = document("Python Engineer\n\nYou know Python, AWS or GCP, and Teamwork.", DocumentKind.JOB)
ROLE = Role("python-engineer", ("python engineer",), ("ml",))


def needs(*matches, role=None):
    weights = bundled_toolkit().catalog.weights
    job = Job(JOB, JobFacts(title="Python Engineer"), ())
    entry = question("any", "python")
    return needs_of(
        matches, job, role, vocabulary(), lambda _: (Link(entry, LinkKind.TAGGED),), weights
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


def test_each_of_several_alternatives_weighs_less_than_one_demand():
    alone = needs(match(AWS))[0]
    one_of = needs(match(AWS, any_of=("aws", "gcp")), match(GCP, any_of=("aws", "gcp")))[0]
    assert one_of.weight < alone.weight


def test_a_role_adds_what_its_interviews_always_touch_with_the_title_as_evidence():
    core = needs(match(AWS), role=ROLE)[-1]
    assert core.reason is QuestionReason.CORE
    assert core.skill.id == "ml"
    assert core.because.job is not None
    assert core.because.job.text == "Python Engineer"


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Senior Machine Learning Engineer", "ml-engineer"),
        ("MLOps Engineer (m/f/d)", "mlops-engineer"),
        ("Staff Data Scientist, Growth", "data-scientist"),
        ("Lead Data Engineer", "data-engineer"),
        ("Front-End Developer", "frontend-engineer"),
        ("Site Reliability Engineer", "devops-engineer"),
        ("GenAI Engineer", "ai-engineer"),
        ("Registered Nurse", None),
        ("HTML mail designer", None),
        ("Associate Value Engineer (AI-Driven Data Science)", None),
        ("Junior AI Engineer - Computer Vision", "computer-vision-engineer"),
        (None, None),
    ],
)
def test_the_title_tells_the_family_of_the_job(title, role):
    found = role_of(title, bundled_toolkit().catalog.roles)
    assert (found.id if found else None) == role


@pytest.mark.parametrize(
    ("years", "level"),
    [(None, "mid"), (0.5, "junior"), (3, "mid"), (12, "senior")],
)
def test_years_of_work_suggest_a_level(years, level):
    assert level_of_years(years) == level
