from __future__ import annotations

import pytest

from prepmatch.pipeline import bundled_toolkit
from prepmatch.plan.roles import asked_of_all, level_of_years, roles_of


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


@pytest.mark.parametrize(
    ("years", "level"),
    [(None, "mid"), (0.5, "junior"), (3, "mid"), (12, "senior")],
)
def test_years_of_work_suggest_a_level(years, level):
    assert level_of_years(years) == level


def test_a_family_without_titles_fits_every_job_and_is_named_by_none():
    roles = bundled_toolkit().catalog.roles
    (everybody,) = asked_of_all(roles)
    assert "teamwork" in everybody.core
    assert everybody not in roles_of("Anybody", roles)
