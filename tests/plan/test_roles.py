from __future__ import annotations

import pytest

from builders import PYTHON, TEAMWORK, document, requirement
from prepmatch.model import DocumentKind, Importance, Match, Rung
from prepmatch.plan.roles import asked_of_all, level_shown, roles_of
from prepmatch.toolkit import bundled_toolkit


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        ("Senior Machine Learning Engineer", ["ml-engineer"]),
        ("MLOps Engineer (m/f/d)", ["mlops-engineer"]),
        ("Staff Data Scientist, Growth", ["data-scientist"]),
        ("Lead Data Engineer", ["data-engineer"]),
        ("Front-End Developer", ["frontend-engineer"]),
        ("Site Reliability Engineer", ["devops-engineer"]),
        ("GenAI Engineer", ["ai-engineer"]),
        ("Registered Nurse", ["nurse"]),
        ("Special Education Teacher", ["teacher"]),
        ("Oracle DBA (Night Shift)", ["database-administrator"]),
        ("Technical Support Engineer", ["support-engineer"]),
        ("Sous Chef", ["cook"]),
        ("Civil Engineer - Roads", ["engineer-of-works"]),
        ("Legal Counsel, Commercial", ["lawyer"]),
        ("HR Generalist", ["recruiter"]),
        ("Chef Automation Engineer", []),
        ("Beekeeper", []),
        ("HTML mail designer", []),
        ("Associate Value Engineer (AI-Driven Data Science)", []),
        ("Junior AI Engineer - Computer Vision", ["computer-vision-engineer", "ai-engineer"]),
        (None, []),
    ],
)
def test_the_title_tells_the_families_of_the_job(title, roles):
    found = roles_of(title, bundled_toolkit().catalog.roles)
    assert [family.id for family in found] == roles


JOB = document("You know Python and Teamwork.", DocumentKind.JOB)


def match(skill, shown, importance=Importance.REQUIRED):
    asked = requirement(JOB, skill.name, skill, importance)
    return Match(asked, Rung.EVIDENCED, (), years_shown=shown)


@pytest.mark.parametrize(
    ("years", "shown", "level"),
    [
        (None, None, "mid"),
        (0.5, 0.5, "junior"),
        (3, 3, "mid"),
        (12, 9, "senior"),
        (12, 1, "junior"),
        (12, None, "junior"),
    ],
)
def test_years_of_such_work_suggest_a_level(years, shown, level):
    assert level_shown(years, [match(PYTHON, shown)]) == level


def test_years_of_what_the_job_only_mentions_and_of_soft_skills_suggest_nothing():
    mentioned = match(PYTHON, 9, Importance.MENTIONED)
    assert level_shown(9, [mentioned, match(TEAMWORK, 9)]) == "junior"


def test_a_family_without_titles_fits_every_job_and_is_named_by_none():
    roles = bundled_toolkit().catalog.roles
    (everybody,) = asked_of_all(roles)
    assert "teamwork" in everybody.core
    assert everybody not in roles_of("Anybody", roles)
