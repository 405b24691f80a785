"""A required skill without a question of its own is still asked about, by a template."""

from __future__ import annotations

import pytest

from builders import resume
from prepmatch.documents.read import document_from_text
from prepmatch.match.links import OWN
from prepmatch.model import DocumentKind
from prepmatch.pipeline import prepare
from prepmatch.render.markdown import plan_in_markdown
from prepmatch.render.terminal import plan_in_terminal
from prepmatch.understanding import understand_job

AD = """\
Data Engineer

Requirements
- Python, SQL, Airflow, Docker, Kubernetes, AWS, Kafka, Spark, Terraform and Snowflake
- You must have experience with {skill}
- dbt, PostgreSQL
"""


@pytest.fixture
def plan(toolkit):
    def planned(skill):
        ad = document_from_text(
            AD.format(skill=skill), DocumentKind.JOB, toolkit.settings, "job.txt"
        )
        job = understand_job(ad, toolkit)
        return prepare(resume("Ada Example\n\nExperience\nDrove a bus.\n"), [job], toolkit)

    return planned


@pytest.mark.parametrize("name", ["HubSpot", "Confluence", "PowerShell", "ChatGPT"])
def test_twenty_questions_have_one_about_it(plan, toolkit, name):
    skill = next(s for s in toolkit.catalog.vocabulary.skills if s.name == name)
    linked = {link.question.id for link in toolkit.links.links(skill)}
    own = [link for link in toolkit.links.links(skill) if link.kind in OWN]
    asked = plan(name).questions
    assert len(asked) == 20
    assert linked & {planned.question.id for planned in asked}
    if not own:
        assert any(planned.question.is_template for planned in asked)


def test_a_whole_field_is_asked_about_by_its_parts_and_never_by_a_template(toolkit):
    field = toolkit.catalog.vocabulary.by_id["machine-learning"]
    linked = [link.question for link in toolkit.links.links(field)]
    assert linked
    assert not [question for question in linked if question.is_template]


def test_a_template_is_marked_wherever_it_is_shown(plan):
    report = plan("HubSpot")
    assert "· from a template ·" in plan_in_terminal(report)
    assert ", from a template.*" in plan_in_markdown(report)


def test_a_job_whose_skills_have_questions_gets_no_template(plan):
    assert not [p for p in plan("Scala").questions if p.question.is_template]
