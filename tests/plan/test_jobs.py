from __future__ import annotations

import pytest

from builders import AWS, GCP, PYTHON, document, requirement
from prepmatch.model import DocumentKind, Importance, Job, JobFacts, Level, Match, Rung
from prepmatch.plan.jobs import in_order, job_table, usual_level

JOB = document("You know Python, AWS and GCP.", DocumentKind.JOB)


def job(title=None, level=None):
    return Job(JOB, JobFacts(title, level), ())


def match(skill, importance=Importance.REQUIRED, rung=Rung.MISSING):
    return Match(requirement(JOB, skill.name, skill, importance), rung, ())


def test_jobs_come_in_an_order_of_their_own():
    jobs = [job("Nurse"), job(), job("Accountant")]
    assert [j.facts.title for j in in_order(jobs)] == [None, "Accountant", "Nurse"]
    assert in_order(jobs) == in_order(reversed(jobs))


@pytest.mark.parametrize(
    ("levels", "usual"),
    [
        ([], None),
        ([None, None], None),
        ([Level.JUNIOR, None], Level.JUNIOR),
        ([Level.JUNIOR, Level.SENIOR, Level.JUNIOR], Level.JUNIOR),
        ([Level.JUNIOR, Level.SENIOR], Level.SENIOR),
    ],
)
def test_the_level_is_that_of_most_jobs_and_of_equals_the_higher(levels, usual):
    assert usual_level([job(level=level) for level in levels]) is usual


def test_one_job_needs_no_table():
    assert job_table([[match(PYTHON)]]) == ()


def test_what_most_jobs_insist_on_comes_first():
    table = job_table(
        [
            [match(AWS), match(GCP, Importance.PREFERRED)],
            [match(PYTHON, rung=Rung.LISTED), match(AWS, Importance.MENTIONED)],
            [match(PYTHON, Importance.PREFERRED, Rung.LISTED), match(AWS)],
        ]
    )
    assert [(row.skill.id, row.rung) for row in table] == [
        ("aws", Rung.MISSING),
        ("python", Rung.LISTED),
        ("gcp", Rung.MISSING),
    ]
    assert table[0].importances == (
        Importance.REQUIRED,
        Importance.MENTIONED,
        Importance.REQUIRED,
    )
    assert table[2].importances == (Importance.PREFERRED, None, None)
