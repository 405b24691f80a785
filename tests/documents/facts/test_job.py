from __future__ import annotations

import pytest

from prepmatch.documents.facts.job import job_facts
from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind, Level


@pytest.fixture
def job(settings):
    """The facts of an ad."""

    def of(text: str):
        return job_facts(document_from_text(text, DocumentKind.JOB, settings, "job.txt"))

    return of


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Junior Data Analyst", Level.JUNIOR),
        ("Machine Learning Intern", Level.JUNIOR),
        ("Associate Engineer", Level.JUNIOR),
        ("Mid-level Developer", Level.MID),
        ("Sr. Data Engineer", Level.SENIOR),
        ("Lead Developer", Level.SENIOR),
        ("Principal Engineer", Level.STAFF),
        ("Associate Director, Data", Level.STAFF),
        ("Staff Engineer", Level.STAFF),
        ("Staff Nurse", None),
        ("Data Engineer", None),
    ],
)
def test_the_title_says_the_level(job, title, level):
    facts = job(f"{title}\n\nRequirements\n\n• SQL")
    assert (facts.title, facts.level) == (title, level)


def test_a_label_before_the_title_is_left_out(job):
    assert job("Job title: Data Engineer\n\nWe build pipelines.").title == "Data Engineer"


def test_an_ad_that_begins_with_a_sentence_has_no_title(job):
    assert job("We are looking for somebody who likes data.").title is None


@pytest.mark.parametrize(
    ("asked", "years", "level"),
    [
        ("5+ years of Python", 5, Level.SENIOR),
        ("3-5 years of Python", 3, Level.MID),
        ("2 to 4 yrs of Python", 2, Level.MID),
        ("1 year of SQL, or 1 years of R", 1, Level.JUNIOR),
        ("12 years in software", 12, Level.STAFF),
        ("two to four years of Python", 2, Level.MID),
        ("minimum six or more years", 6, Level.SENIOR),
        ("one year of Python", 1, Level.JUNIOR),
        ("a 4 year degree", None, None),
        ("a 4 year plan", None, None),
        ("a 1 year contract", None, None),
        ("3 years of SQL\n• 6 years of Python", 6, Level.SENIOR),
        ("a company 99 years young", None, None),
        ("at least 18 years old", None, None),
    ],
)
def test_the_years_asked_decide_the_level_where_the_title_does_not(job, asked, years, level):
    facts = job(f"Data Engineer\n\nRequirements\n\n• {asked}")
    assert (facts.years, facts.level) == (years, level)


def test_the_age_of_the_company_is_not_asked_for(job):
    assert job("Data Engineer\n\nAbout us\n\n15 years of growth\n\nBenefits\n\nTea").years is None


def test_years_that_an_employer_boasts_of_are_not_asked_for(job):
    text = (
        "Developer\n\nFor 10 years we have earned the trust of our customers.\n\n"
        "Requirements\n- 3+ years of Java\n\nNice to have\n- 6+ years of Go\n"
    )
    assert job(text).years == 3


def test_years_outside_the_requirements_need_the_word_experience(job):
    assert job("Developer\n\nYou bring 4+ years of experience in Java.").years == 4
    assert job("Developer\n\nOur founders spent 12 years on experience design.").years is None


def test_a_heading_is_no_title(job):
    assert job("Requirements\n- Java").title is None


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Role: Frontend Engineer", "Frontend Engineer"),
        ("**Position:** Test Engineer", "Test Engineer"),
        ("🚀 Founding Engineer", "Founding Engineer"),
        ("Engineer (C++)", "Engineer (C++)"),
        (".NET Developer", ".NET Developer"),
    ],
)
def test_signs_and_labels_around_a_title_are_none_of_it(job, line, title):
    assert job(f"{line}\n\nRequirements\n\n• SQL").title == title


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("We are looking for a Site Reliability Engineer to help.", "Site Reliability Engineer"),
        ("Acme is hiring a motivated data analyst to count trees.", "data analyst"),
        ("We are looking for a hero who saves the day.", None),
    ],
)
def test_an_ad_without_a_title_line_says_whom_it_looks_for(job, sentence, title):
    assert job(f"{sentence} You will enjoy it.").title == title


def test_years_of_those_who_are_looked_for_are_asked_though_we_look(job):
    text = "We are looking for an engineer with 6+ years of experience in Linux."
    assert job(text).years == 6
