from __future__ import annotations

import pytest

from prepmatch.documents.text.flat import headings_of, is_flat, points_of, unglued

HEADINGS = frozenset(
    "about us|responsibilities|requirements|nice to have|skills|education|job description"
    "|experience|tools|apply now|required|benefits".split("|")
)


def is_heading(text: str) -> bool:
    return text.lower() in HEADINGS


def test_a_text_is_flat_where_nearly_all_of_it_is_one_line():
    assert is_flat(["Data Engineer", "words " * 200])
    assert not is_flat(["Data Engineer", "words " * 200, "more words " * 30])
    assert not is_flat(["Data Engineer"] * 100)


@pytest.mark.parametrize("sign", ["-", "*", "–", "✅", "→", "🔹"])
def test_signs_that_come_often_begin_points(sign):
    line = f"You will: {sign} Build things {sign} Own them {sign} 5 years"
    assert points_of(line) == ["You will:", "• Build things", "• Own them", "• 5 years"]


def test_a_sign_that_comes_rarely_is_part_of_a_sentence():
    line = "Data Engineer - Remote - and more 3 * 4"
    assert points_of(line) == [line]


def test_numbers_that_count_up_begin_points():
    assert points_of("We offer: 1. Holidays 2. Pension 3. Tea in 2. rooms") == [
        "We offer:",
        " 1. Holidays",
        " 2. Pension",
        " 3. Tea in 2. rooms",
    ]


def test_headings_begin_lines_where_a_colon_or_a_full_stop_says_so():
    text = (
        "We are twelve. About us We love tea. Skills and Requirements: Python and Kafka "
        "Nice to have: dbt. The Benefits of experience are many. Apply now"
    )
    assert list(headings_of(text, is_heading)) == [
        "We are twelve.",
        "About us",
        "We love tea.",
        "Skills and Requirements:",
        "Python and Kafka",
        "Nice to have:",
        "dbt. The Benefits of experience are many.",
        "Apply now",
    ]


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("SqlEducation", ["Sql", "Education"]),
        ("RequirementsBachelor's degree", ["Requirements", "Bachelor's degree"]),
        ("Job DescriptionWe build", ["Job Description", "We build"]),
        ("AWSExperience with Go", ["AWS", "Experience with Go"]),
        ("5 yearsRequirements:SQLSkills", ["5 years", "Requirements:SQL", "Skills"]),
        ("3 days agoApply now", ["3 days ago", "Apply now"]),
    ],
)
def test_a_heading_that_was_glued_is_parted(line, pieces):
    assert unglued(line, is_heading) == pieces


@pytest.mark.parametrize(
    "name", ["DevTools", "JavaScript", "LinkedIn", "MLOps", "About", "eSkills"]
)
def test_names_with_capitals_inside_stay_whole(name):
    assert unglued(f"We use {name} daily", is_heading) == [f"We use {name} daily"]
