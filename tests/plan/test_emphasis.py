from __future__ import annotations

from dataclasses import replace

import pytest

from builders import PYTHON, TEAMWORK, document, requirement
from prepmatch.model import DocumentKind
from prepmatch.plan.emphasis import emphasis
from prepmatch.toolkit import bundled_toolkit

JOB = document("Java and Python and teamwork", DocumentKind.JOB)


@pytest.fixture(scope="module")
def weights():
    return bundled_toolkit().catalog.weights


@pytest.mark.parametrize(
    ("title", "is_stressed"),
    [
        ("Java Developer", True),
        ("Senior JAVA/Kotlin Developer", True),
        ("JavaScript Developer", False),
        ("Developer", False),
        (None, False),
    ],
)
def test_what_the_job_is_named_after_counts_more(weights, title, is_stressed):
    java = replace(PYTHON, id="java", name="Java")
    factor = emphasis(requirement(JOB, "Java", java), title, weights)
    assert (factor > 1) == is_stressed


def test_repeats_count_a_little_and_soft_skills_less(weights):
    once = requirement(JOB, "Python", PYTHON)
    thrice = replace(once, mentions=once.mentions * 3)
    soft = requirement(JOB, "teamwork", TEAMWORK)
    assert emphasis(thrice, None, weights) > emphasis(once, None, weights) == 1
    assert emphasis(soft, None, weights) < 1
