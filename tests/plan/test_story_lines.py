from __future__ import annotations

from plan.story_helpers import resume_of
from prepmatch.plan.story_lines import has_number, recency, work_lines

PARAGRAPH = """\
Ada Example

Experience

Data Engineer
Orchid Logistics, Porto
January 2019 - Present
I lead a team of four that builds the data platform. We moved 40 nightly jobs from cron
to Airflow and cut the batch window. I also mentored two interns.

Analyst
Saffron Pay
2008 - 2010
\u2022 Wrote weekly reports in Excel.
\u2022 Excel.
"""


def texts(lines):
    return [line.text for line in lines]


def test_bullets_are_lines_and_what_is_too_short_to_tell_is_none(toolkit):
    lines = work_lines(resume_of(PARAGRAPH, toolkit))
    assert texts(lines)[-1] == "Wrote weekly reports in Excel."
    assert (lines[-1].place, lines[-1].of) == (1, 2)


def test_work_told_in_a_paragraph_is_taken_sentence_by_sentence(toolkit):
    lines = work_lines(resume_of(PARAGRAPH, toolkit))
    assert texts(lines)[:3] == [
        "I lead a team of four that builds the data platform.",
        "We moved 40 nightly jobs from cron to Airflow and cut the batch window.",
        "I also mentored two interns.",
    ]
    assert [line.quote.line for line in lines[:3]] == [8, 8, 9]


def test_lines_show_the_skills_that_stand_in_them(toolkit):
    lines = work_lines(resume_of(PARAGRAPH, toolkit))
    names = {skill.name for skill in lines[1].skills}
    assert "Airflow" in names
    assert "Excel" not in names


def test_present_work_is_recent_and_old_work_is_not(toolkit):
    lines = work_lines(resume_of(PARAGRAPH, toolkit))
    assert recency(lines[0], 8) == 1
    assert recency(lines[-1], 8) == 0


def test_a_very_long_line_is_cut_at_its_end(toolkit):
    text = f"Experience\nEngineer, Fjordtech\nJan 2019 - Present\n\u2022 Wrote {'tests ' * 200}"
    (line,) = work_lines(resume_of(text, toolkit))
    assert len(line.text) <= 420
    assert line.text.startswith("Wrote tests")


def test_a_number_in_the_name_of_a_skill_is_no_number(toolkit):
    oauth = toolkit.catalog.vocabulary.by_id["oauth"]
    assert has_number("Cut it by 5%", (oauth,))
    assert not has_number("Rolled out OAuth 2.0", (oauth,))
