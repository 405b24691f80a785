"""The PDF that LinkedIn makes of a profile, all the way to sections and facts."""

from __future__ import annotations

import pytest

from linkedin_resume import draw
from prepmatch.documents.facts.resume import resume_facts
from prepmatch.documents.read import document_from_bytes
from prepmatch.model import DocumentKind


@pytest.fixture(scope="module")
def profile(request):
    settings = request.getfixturevalue("settings")
    return document_from_bytes(draw(), ".pdf", DocumentKind.RESUME, settings, "Profile.pdf")


def test_sidebar_and_column_become_sections(profile):
    found = {section.kind: section.heading for section in profile.sections}
    assert found == {
        "top": None,
        "contact": "Contact",
        "skills": "Top Skills",
        "languages": "Languages",
        "certifications": "Certifications",
        "awards": "Honors-Awards",
        "publications": "Publications",
        "summary": "Summary",
        "experience": "Experience",
        "education": "Education",
    }


def test_skills_of_the_sidebar_stay_in_their_section(profile):
    section = next(s for s in profile.sections if s.kind == "skills")
    text = profile.text[section.span.start : section.span.end]
    assert text.split("\n")[:4] == ["Top Skills", "Apache Spark", "Python", "Data Modeling"]


def test_the_numbers_of_pages_are_no_text(profile):
    assert "Page 1" not in profile.text
    assert "Page 2" not in profile.text


def test_white_letters_on_the_dark_sidebar_are_not_called_hidden(profile):
    assert profile.notices == ()


def test_the_name_and_the_dates_are_found(profile, today):
    facts = resume_facts(profile, today)
    assert facts.name == "Ada Example"
    work = [entry for entry in facts.entries if entry.section == "experience"]
    assert [(entry.title, entry.organisation) for entry in work] == [
        ("Senior Data Engineer", "Northwind Labs"),
        ("Data Engineer", "Northwind Labs"),
        ("Data Analyst", "Harrowgate City Transport"),
        ("Intern", "Bramblewick Media"),
    ]
