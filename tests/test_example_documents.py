from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from make_example_resume import NAME, RESUME, draw
from prepmatch.documents.read import read_document
from prepmatch.model import DocumentKind, Level, Rung
from prepmatch.pipeline import prepare
from prepmatch.understanding import understand_job, understand_resume

JOB = Path(__file__).parents[1] / "data" / "examples" / "job.txt"


@pytest.fixture(scope="module")
def report(toolkit):
    """The plan for the documents that the README shows."""
    resume = read_document(RESUME, DocumentKind.RESUME, toolkit.settings)
    job = read_document(JOB, DocumentKind.JOB, toolkit.settings)
    understood = understand_resume(resume, toolkit, dt.date(2026, 11, 20))
    return prepare(understood, [understand_job(job, toolkit)], toolkit)


def objects(pdf: bytes) -> bytes:
    """A PDF without the notes before and after, where ReportLab's versions differ."""
    return pdf[pdf.index(b"1 0 obj") : pdf.index(b"\nxref\n")]


def test_the_example_resume_is_what_its_generator_draws():
    assert objects(RESUME.read_bytes()) == objects(draw())


def test_the_example_resume_is_drawn_the_same_each_time():
    assert draw() == draw()


def test_the_example_resume_is_read_in_the_order_of_its_columns(report):
    document = report.resume.document
    assert (document.pages, document.notices) == (1, ())
    assert [section.kind for section in document.sections] == [
        "top",
        "contact",
        "skills",
        "education",
        "certifications",
        "languages",
        "summary",
        "experience",
        "projects",
    ]
    assert (report.resume.facts.name, report.resume.facts.years) == (NAME, 7.8)


def test_the_example_ad_is_divided_at_its_headings(report):
    job = report.jobs[0]
    assert [section.kind for section in job.document.sections] == [
        "top",
        "about",
        "responsibilities",
        "responsibilities",
        "requirements",
        "preferred",
        "benefits",
        "process",
        "equal-opportunity",
    ]
    assert job.facts.title == "Senior Machine Learning Engineer, Recommendations"
    assert (job.facts.level, job.facts.years) == (Level.SENIOR, 5)


def test_the_example_meets_part_of_the_ad_and_lacks_the_rest(report):
    rungs = {match.requirement.skill.name: match.rung for match in report.matches}
    assert rungs["PyTorch"] is Rung.EVIDENCED
    assert rungs["Recommender systems"] is Rung.EVIDENCED
    assert rungs["Spark"] is Rung.LISTED
    assert rungs["Airflow"] is Rung.LISTED
    assert rungs["Feature store"] is Rung.MISSING
    assert rungs["Kubernetes"] not in {Rung.EVIDENCED, Rung.LISTED, Rung.IMPLIED}


def test_the_example_shows_a_wording_to_take_over(report):
    advice = {gap.keyword: gap.nearest for gap in report.gaps}
    assert advice["Recommender systems"] == "recsys"
