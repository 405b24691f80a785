from __future__ import annotations

from random import Random

import pytest

from drawn_text import columns_first, drawn_in_order, runs
from prepmatch.documents.pdf.reading_order import in_reading_order

HEADINGS = {"Contact", "Skills", "Summary", "Experience", "Education", "Languages", "Profile"}

SIDEBAR = """
    Contact            Summary
    ada@example.org    Builds engines that count, in brass and in code
    London             and keeps them running through the night.

    Skills             Experience
    Python             Analyst, Example Engines
    SQL                Wrote the first program for a machine
    Brass              that nobody had built.
"""


def order(drawn):
    found = in_reading_order(drawn, HEADINGS.__contains__)
    return [run.text for run in (*found.before, *found.left, *found.right, *found.after)]


SIDEBAR_FIRST = [
    "Contact",
    "ada@example.org",
    "London",
    "Skills",
    "Python",
    "SQL",
    "Brass",
    "Summary",
    "Builds engines that count, in brass and in code",
    "and keeps them running through the night.",
    "Experience",
    "Analyst, Example Engines",
    "Wrote the first program for a machine",
    "that nobody had built.",
]


def test_columns_drawn_one_after_the_other_stay_so():
    assert order(columns_first(SIDEBAR, 19)) == SIDEBAR_FIRST


def test_columns_drawn_row_by_row_are_read_one_after_the_other():
    assert order(runs(SIDEBAR)) == SIDEBAR_FIRST


def test_headings_drawn_last_go_where_they_stand():
    texts = [text for text in SIDEBAR_FIRST if text not in HEADINGS]
    assert order(drawn_in_order(SIDEBAR, *texts)) == SIDEBAR_FIRST


@pytest.mark.parametrize("seed", range(3))
def test_lines_drawn_in_any_order_are_read_alike(seed):
    shuffled = Random(seed).sample(SIDEBAR_FIRST, len(SIDEBAR_FIRST))  # noqa: S311
    assert order(drawn_in_order(SIDEBAR, *shuffled)) == SIDEBAR_FIRST


def test_dates_at_the_right_stay_on_their_lines():
    page = """
        Experience
        Analyst, Example Engines                  2019 - 2021
        Wrote the first program for a machine that nobody had built.
        Assistant, Example Looms                  2016 - 2019
        Punched cards for weavers all over the county and beyond.
    """
    assert order(runs(page))[1] == "Analyst, Example Engines 2019 - 2021"


def test_dates_drawn_before_everything_else_find_their_lines():
    page = """
        Analyst, Example Engines                  2019 - 2021
        Wrote the first program for a machine that nobody had built.
        Assistant, Example Looms                  2016 - 2019
        Punched cards for weavers all over the county and beyond.
    """
    assert order(drawn_in_order(page, "2019 - 2021", "2016 - 2019"))[0] == (
        "Analyst, Example Engines 2019 - 2021"
    )


def test_dates_in_a_left_column_come_before_what_they_date():
    page = """
        Experience

        2019 - 2021    Analyst, Example Engines
                       Wrote the first program for a machine.
                       Kept it running through the night.

        2016 - 2019    Assistant, Example Looms
                       Punched cards for weavers.
                       Counted them.

        2013 - 2016    Pupil, Example School
                       Learned to count.
    """
    found = order(drawn_in_order(page, "Counted them.", "Learned to count."))
    assert found[1:5] == [
        "2019 - 2021",
        "Analyst, Example Engines",
        "Wrote the first program for a machine.",
        "Kept it running through the night.",
    ]


def test_headings_in_a_left_column_open_the_text_beside_them():
    page = """
        Summary       Builds engines that count.

        Experience    Analyst, Example Engines
                      Wrote the first program for a machine.

        Skills        Python, SQL, brass

        Languages     English, French
    """
    assert order(runs(page))[2:5] == [
        "Experience",
        "Analyst, Example Engines",
        "Wrote the first program for a machine.",
    ]


def test_what_stands_below_both_columns_comes_after_them():
    page = """
        Contact            Summary
        ada@example.org    Builds engines that count, in brass
        London             and keeps them running.
        Skills             Experience
        Python             Analyst, Example Engines
        SQL                Wrote the first program for a machine

        Education is a long line that runs over both of the columns above
    """
    assert order(runs(page))[-1].startswith("Education is a long line")


def test_a_name_at_the_head_of_the_right_column_comes_first():
    drawn = columns_first(
        SIDEBAR.replace("Contact            Summary", "Contact            ADA"), 19
    )
    name = next(run for run in drawn if run.text == "ADA")
    name.bottom += 8
    assert order(drawn)[0] == "ADA"


def test_short_lists_side_by_side_are_read_one_after_the_other():
    page = """
        Python      Docker        English
        SQL         Kubernetes    French
        Rust        Helm          German
        Go          Argo          Dutch
    """
    assert order(drawn_in_order(page, "Dutch", "German", "Argo", "Go"))[:4] == [
        "Python",
        "SQL",
        "Rust",
        "Go",
    ]
