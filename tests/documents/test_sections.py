from __future__ import annotations

import pytest

from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind


@pytest.fixture
def resume(settings):
    """Kind and heading of the sections of a resume."""

    def of(text: str) -> list[tuple[str, str | None]]:
        document = document_from_text(text, DocumentKind.RESUME, settings, "resume.txt")
        return [(section.kind, section.heading) for section in document.sections]

    return of


@pytest.fixture
def job(settings):
    """Kind of section for each line of an ad that holds one of the numbers."""

    def of(text: str) -> dict[str, str]:
        document = document_from_text(text, DocumentKind.JOB, settings, "job.txt")
        return {
            document.line_text(line).strip("• ").split(" ")[-1]: document.section_at(
                line.span.start
            ).kind
            for line in document.lines
            if line.span.end > line.span.start
        }

    return of


def test_a_resume_divides_at_its_headings(resume):
    text = "Ada Example\n\nWORK EXPERIENCE\nEngineer\n\nTechnical Skills:\nGo\n\nEducation\nBSc"
    assert resume(text) == [
        ("top", None),
        ("experience", "WORK EXPERIENCE"),
        ("skills", "Technical Skills"),
        ("education", "Education"),
    ]


def test_headings_of_markdown_lose_their_markup(resume):
    assert resume("# Ada Example\n\n## Skills\n\nGo\n\n**Education**\n\nBSc") == [
        ("top", None),
        ("skills", "Skills"),
        ("education", "Education"),
    ]


def test_labels_inside_a_skills_list_open_no_section(resume):
    text = "Ada\nExperience\nEngineer\nSkills\nLanguages: Go, C\nLeadership: teams\nTools: Git"
    assert resume(text) == [("top", None), ("experience", "Experience"), ("skills", "Skills")]


def test_labels_inside_studies_open_no_section(resume):
    text = "Ada\nExperience\nEngineer\nEducation\nBSc\nThesis: Graphs\nCoursework: SQL"
    assert resume(text) == [("top", None), ("experience", "Experience"), ("education", "Education")]


def test_a_word_of_a_wrapped_list_opens_no_section(resume):
    text = "Ada\nExperience\nEngineer\nSkills\nproject management, team\nleadership\nGo"
    assert resume(text)[-1] == ("skills", "Skills")


def test_headings_beside_the_text_are_found(resume):
    text = (
        "Ada Example\nExperience Data Engineer 2019 - 2022\nBuilt pipelines\n"
        "Core Competencies Python, SQL\nEducation and\nTraining\nBSc Mathematics\n"
        "Languages • English"
    )
    assert resume(text) == [
        ("top", None),
        ("experience", "Experience"),
        ("skills", "Core Competencies"),
        ("education", "Education and Training"),
        ("education", "Training"),
        ("languages", "Languages"),
    ]


def test_titles_that_begin_like_headings_are_none(resume):
    text = "Ada Example\nExperience Data Engineer\nTeaching Assistant\nSkills Python\nEducation BSc"
    assert [kind for kind, _ in resume(text)] == ["top", "experience", "skills", "education"]


AD = """Data Engineer
## About us
team 1
**What you'll do**
pipelines 2
Requirements:
• SQL 3
NICE TO HAVE
• Go 4
What do we offer you?
tea 5

Equal opportunity
everyone 6"""


def test_an_ad_divides_at_headings_of_every_make(job):
    kinds = job(AD)
    assert [kinds[number] for number in "123456"] == [
        "about",
        "responsibilities",
        "requirements",
        "preferred",
        "benefits",
        "equal-opportunity",
    ]


def test_a_question_is_a_heading(job):
    assert job("Data Engineer\nWhat do you bring?\n• likes SQL 1")["1"] == "requirements"


def test_headings_inside_a_flattened_ad_divide_it(job):
    text = (
        "Data Engineer\nRequirements: • SQL 1 • Python 2\nNice to have: • Go 3\nBenefits: • Tea 4\n"
    )
    kinds = job(text)
    assert [kinds[number] for number in "1234"] == [
        "requirements",
        "requirements",
        "preferred",
        "benefits",
    ]


def test_a_fact_of_one_line_leaves_the_section_as_it_was(job):
    kinds = job("Data Engineer\nRequirements\n• SQL 1\nLocation: Leeds 2\n• Python 3")
    assert [kinds[number] for number in "123"] == ["requirements", "benefits", "requirements"]


@pytest.mark.parametrize(
    "point",
    [
        "Experience with Kafka",
        "Knowledge of SQL",
        "Education in statistics",
        "You will need patience, and you will be asked to explain your work to everybody",
        "We look for skills.",
    ],
)
def test_a_point_opens_no_section(job, point):
    assert job(f"Data Engineer\nNice to have\n\n{point}\n• Go 3")["3"] == "preferred"


def test_a_text_without_headings_is_all_top(resume, settings):
    assert resume("Go and C") == [("top", None)]
    bare = document_from_text("Go and C", DocumentKind.JOB, settings, "job.txt")
    assert [section.kind for section in bare.sections] == ["top"]


def test_the_title_of_an_ad_is_no_heading_though_it_begins_like_one(settings):
    text = "Special Education Teacher\n\nYou teach.\n\nRequirements\n- Patience"
    document = document_from_text(text, DocumentKind.JOB, settings, "job.txt")
    assert [section.kind for section in document.sections] == ["top", "requirements"]


def test_a_topic_under_what_is_desired_stays_desired(settings):
    text = (
        "Desired characteristics\n- Curiosity\n\nTechnical Expertise:\n- Rust\n\nBenefits:\n- Lunch"
    )
    document = document_from_text(text, DocumentKind.JOB, settings, "job.txt")
    kinds = [section.kind for section in document.sections]
    assert kinds == ["preferred", "benefits"]
