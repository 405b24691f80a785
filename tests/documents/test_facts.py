from __future__ import annotations

import pytest

from prepmatch.documents.facts import job_facts, resume_facts
from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind, Level


@pytest.fixture
def years(settings, today):
    """Years of work that a resume with these lines under Experience shows."""

    def of(*lines: str) -> float | None:
        text = "\n".join(["Ada Example", "Experience", *lines])
        document = document_from_text(text, DocumentKind.RESUME, settings, "resume.txt")
        return resume_facts(document, today).years

    return of


@pytest.fixture
def name(settings, today):
    """The name found in a resume."""

    def of(text: str) -> str | None:
        document = document_from_text(text, DocumentKind.RESUME, settings, "resume.txt")
        return resume_facts(document, today).name

    return of


@pytest.fixture
def job(settings):
    """The facts of an ad."""

    def of(text: str):
        return job_facts(document_from_text(text, DocumentKind.JOB, settings, "job.txt"))

    return of


@pytest.mark.parametrize(
    "dates",
    [
        "Jan 2020 - Dec 2021",
        "January 2020 – December 2021",
        "Jan. 2020 to Dec. 2021",
        "01/2020 - 12/2021",
        "1.2020 — 12.2021",
        "JAN 2020-DEC 2021",
        "Jan, 2020 until Dec, 2021",
    ],
)
def test_months_are_read_in_many_formats(years, dates):
    assert years(f"Data engineer, {dates}") == 2.0


def test_bare_years_reach_from_middle_to_middle(years):
    assert years("Data engineer 2018 - 2021") == 3.0


@pytest.mark.parametrize("word", ["Present", "current", "now", "today", "ongoing"])
def test_present_is_the_day_of_the_plan(years, word):
    assert years(f"Data engineer, Dec 2024 - {word}") == 2.0


def test_overlapping_jobs_count_once(years):
    assert years("Engineer, Jan 2020 - Dec 2021", "Lecturer, Jul 2020 - Jun 2022") == 2.5


def test_a_gap_between_jobs_does_not_count(years):
    assert years("Engineer, Jan 2018 - Dec 2018", "Engineer, Jan 2022 - Dec 2022") == 2.0


def test_a_job_that_ends_before_it_starts_counts_nothing(years):
    assert years("Engineer, May 2021 - Apr 2019") is None


def test_the_future_does_not_count(years):
    assert years("Engineer, Dec 2025 - Dec 2031") == 1.0


def test_studies_are_no_work(years):
    assert years("Engineer, Jan 2020 - Dec 2020", "Education", "BSc, 2010 - 2019") == 1.0


def test_a_resume_without_dates_says_no_years(years):
    assert years("Data engineer") is None


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("Ada Example\nData Engineer", "Ada Example"),
        ("# Ada Example", "Ada Example"),
        ("Resume\nAda M. Example-Byron", "Ada M. Example-Byron"),
        ("Ada Example | Data Engineer | Leeds", "Ada Example"),
        ("Zoë O’Example, PhD", "Zoë O’Example"),
        ("Data Engineer\nada@example.com", None),
        ("Curriculum Vitae", None),
    ],
)
def test_the_name_stands_at_the_head(name, head, found):
    assert name(f"{head}\nSkills\nPython") == found


def test_after_a_side_column_the_name_is_the_line_that_shares_a_word_with_the_address(name):
    text = (
        "Contact\nada.byron@example.com\nSkills\nMachine Learning\n"
        "Ada Example\nExperience\nEngineer, 2019 - 2021"
    )
    assert name(text) == "Ada Example"


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
