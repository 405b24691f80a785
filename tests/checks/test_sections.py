"""Whether the sections can be told from one another."""

from __future__ import annotations

from check_builders import examined, finding, read

CAPITALS = """\
ADA EXAMPLE

EXPERIENCE
Engineer, Sample Ltd

WHERE ELSE I WAS
Analyst, Other Ltd

EDUCATION
BSc Mathematics

SKILLS
SQL
"""


def test_the_usual_sections_pass(toolkit):
    assert finding("sections", examined(read(CAPITALS, toolkit))).status == "pass"


def test_missing_sections_are_named_in_plain_words(toolkit):
    text = CAPITALS.replace("EDUCATION", "My journey").replace("EXPERIENCE", "My life")
    found = finding("sections", examined(read(text, toolkit)))
    assert found.message.startswith("No section for work or education was recognised.")


def test_projects_stand_in_for_work_where_there_is_none_yet(toolkit):
    text = CAPITALS.replace("EXPERIENCE", "PROJECTS")
    assert finding("sections", examined(read(text, toolkit))).status == "pass"
    assert finding("dates", examined(read(text, toolkit))) is None


ORDERED = "Ada Example\n\nEducation\nBSc\n\nExperience\nEngineer, Sample Ltd"


def test_degrees_before_years_of_work_are_a_matter_of_taste(toolkit):
    late = examined(read(ORDERED, toolkit), years=9.0)
    assert finding("section-order", late).message == "Education comes before 9 years of work."
    assert finding("section-order", examined(read(ORDERED, toolkit), years=1.0)) is None


def test_academics_may_order_as_they_like(toolkit):
    text = f"{ORDERED}\n\nPublications\nA paper, 2020"
    assert finding("section-order", examined(read(text, toolkit), years=9.0)).status == "pass"
