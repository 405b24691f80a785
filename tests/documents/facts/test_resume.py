from __future__ import annotations

import pytest

from prepmatch.documents.facts.resume import resume_facts
from prepmatch.documents.read import document_from_text
from prepmatch.model import DateProblem, DocumentKind


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


def test_dates_in_the_points_are_no_work_of_their_own(years):
    lines = ["Engineer, Acme Ltd, Jan 2020 - Dec 2020", "- Archived logs of 2010 - 2019"]
    assert years(*lines) == 1.0


def test_an_employer_over_its_positions_counts_no_gap_between_them(years):
    lines = ["Acme Ltd, Jan 2018 - Dec 2021", "Engineer, Jan 2021 - Dec 2021", "- Built", "- Ran"]
    lines += ["Fitter, Jan 2018 - Dec 2018", "- Fitted"]
    assert years(*lines) == 2.0


def test_two_stretches_with_one_employer_count_both(years):
    assert years("Engineer, Acme Ltd, Jan 2018 - Dec 2018, Jan 2021 - Dec 2021") == 2.0


def test_a_lone_year_counts_half(years):
    assert years("Engineer, Acme Ltd, 2019") == 0.5


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


def test_a_name_with_accents_is_told_by_an_address_without(name):
    text = "Contact\nsofia@example.com\nSkills\nPython\nSofía Beispiel\nExperience\nEngineer"
    assert name(text) == "Sofía Beispiel"


def test_after_a_side_column_the_name_is_the_line_that_shares_a_word_with_the_address(name):
    text = (
        "Contact\nada.byron@example.com\nSkills\nMachine Learning\n"
        "Ada Example\nExperience\nEngineer, 2019 - 2021"
    )
    assert name(text) == "Ada Example"


def test_contacts_entries_and_their_dates_are_facts(settings, today):
    text = (
        "Ada Example\nada@example.org\n"
        "Experience\nEngineer, Acme Ltd, 2019 - 2021\n- Built engines in 2020\n"
        "Education\nBSc Physics, University of Leeds, 2019 - 2016"
    )
    document = document_from_text(text, DocumentKind.RESUME, settings, "resume.txt")
    facts = resume_facts(document, today)
    assert facts.contacts.email == "ada@example.org"
    assert [entry.title for entry in facts.entries] == ["Engineer", "BSc Physics"]
    assert [date.problem for date in facts.dates] == [None, DateProblem.REVERSED]
