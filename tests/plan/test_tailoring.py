from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan.story_helpers import TODAY, resume_of
from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind
from prepmatch.pipeline import prepare
from prepmatch.plan.choose import Wanted
from prepmatch.toolkit import bundled_toolkit
from prepmatch.understanding import understand_job, understand_resume

AD = """\
Data Engineer

Requirements:
• Spark and Kafka in production
• Machine learning
• Docker
• Data pipelines

Nice to have:
• Terraform
"""
RESUME = """\
Ada Example

Experience
Data Engineer, Saffron Pay
Jan 2021 - Present
• Organised the yearly meeting of the guild.
• Wrote Kafka consumers in Python for 40 services.
• Moved reports to Airflow and Hadoop.

Projects
Reading list
2023
• Built a site with Docker and Terraform.

Skills
Spark, ML
"""


def tailored(resume, *ads, toolkit=None):
    toolkit = toolkit or bundled_toolkit()
    jobs = [
        understand_job(
            document_from_text(ad, DocumentKind.JOB, toolkit.settings, "ad.txt"), toolkit
        )
        for ad in ads
    ]
    return prepare(resume_of(resume, toolkit), jobs, toolkit, Wanted(top=1)).tailoring


@pytest.fixture(scope="module")
def found():
    return tailored(RESUME, AD)


def test_lines_that_show_what_is_asked_come_first_with_the_words_of_the_ad(found):
    docker, kafka = found.lead[:2]
    assert docker.quote.text == "Built a site with Docker and Terraform."
    assert (docker.entry, docker.is_project, docker.place, docker.of) == (
        "Reading list",
        True,
        1,
        1,
    )
    assert [(a.skill.name, a.job.text) for a in docker.answers] == [
        ("Docker", "Docker"),
        ("Terraform", "Terraform"),
    ]
    assert kafka.quote.text.startswith("Wrote Kafka consumers")
    assert (kafka.place, kafka.of) == (2, 3)


def test_a_line_that_shows_nothing_asked_for_is_never_put_first(found):
    assert all("yearly meeting" not in lead.quote.text for lead in found.lead)


def test_a_line_is_put_first_for_what_no_line_before_it_shows():
    bullets = (
        "• Ran Kafka and Spark for 40 shops.\n"
        "• Wrote Kafka consumers in a month.\n"
        "• Ran Kafka from Terraform files.\n"
    )
    found = tailored(f"Experience\nEngineer, Fjordtech\nJan 2019 - Present\n{bullets}", AD)
    assert [[a.skill.name for a in lead.answers if not a.is_implied] for lead in found.lead] == [
        ["Kafka", "Spark"],
        ["Terraform"],
    ]


def test_what_is_only_implied_of_what_is_only_mentioned_moves_no_line():
    text = "Experience\nEngineer, Fjordtech\nJan 2019 - Present\n• Wrote two Django sites.\n"
    ad = "Engineer\n\nAbout us\nOur teams like Python.\n\nRequirements:\n• Kafka\n"
    assert tailored(text, ad).lead == ()
    assert tailored(text, ad.replace("Kafka", "Python")).lead


def test_what_a_line_only_implies_is_marked(found):
    (pipelines,) = (lead for lead in found.lead if "Airflow" in lead.quote.text)
    assert [(a.skill.name, a.is_implied) for a in pipelines.answers] == [("Data pipelines", True)]


def test_words_to_align_come_with_the_line_that_has_them(found):
    (rewording,) = found.rewordings
    assert (rewording.keyword, rewording.instead_of) == ("Machine learning", "ML")
    assert rewording.quote.text == "Spark, ML"


def test_what_is_only_listed_comes_with_lines_that_could_show_it(found):
    spark = next(could for could in found.could_show if could.skill.name == "Spark")
    assert (spark.resume.text, spark.via) == ("Spark, ML", None)
    assert [(q.text, near.name) for q, near in spark.lines] == [
        ("Moved reports to Airflow and Hadoop.", "Hadoop")
    ]


def test_what_the_resume_does_not_have_is_never_proposed():
    found = tailored(RESUME, AD.replace("Docker", "Docker\n• Kubernetes"))
    names = {answered.skill.name for lead in found.lead for answered in lead.answers}
    names |= {could.skill.name for could in found.could_show}
    assert "Kubernetes" not in names


def test_the_order_of_the_ads_changes_nothing():
    other = "Engineer\n\nRequirements:\n• Airflow\n• Python\n"
    assert tailored(RESUME, AD, other).lead == tailored(RESUME, other, AD).lead


@settings(max_examples=20)
@given(st.permutations(("Led Kafka.", "Ran Docker on Spark.", "Used ML daily at work.")))
def test_every_quotation_stands_in_its_document(lines):
    toolkit = bundled_toolkit()
    bullets = "".join(f"• In the team, {line}\n" for line in lines)
    text = f"Experience\nEngineer, Fjordtech\nJan 2019 - Present\n{bullets}\nSkills\nTerraform\n"
    document = document_from_text(text, DocumentKind.RESUME, toolkit.settings, "resume.txt")
    folded = " ".join(understand_resume(document, toolkit, TODAY).document.text.split())
    ad = " ".join(AD.split())
    found = tailored(text, AD)
    assert found.lead
    for lead in found.lead:
        assert lead.quote.text in folded
        assert all(answered.job.text in ad for answered in lead.answers)
    for could in found.could_show:
        assert could.job.text in ad
        assert all(quote.text in folded for quote, _ in could.lines)
