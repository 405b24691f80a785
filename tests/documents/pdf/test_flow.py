from __future__ import annotations

from drawn_text import runs
from prepmatch.documents.pdf.flow import across_pages
from prepmatch.documents.pdf.reading_order import PageOrder


def texts(*pages):
    return [(number, run.text) for number, run in across_pages(pages)]


def page(before="", left="", right="", after=""):
    sides = [runs(side) if side else [] for side in (before, left, right, after)]
    for run in sides[2]:
        run.left, run.right = run.left + 200, run.right + 200
    return PageOrder(*sides)


def test_a_page_in_one_column_is_read_as_it_is():
    assert texts(page("one\ntwo")) == [(0, "one"), (0, "two")]


def test_two_columns_that_go_on_overleaf_are_each_read_to_their_end():
    first, second = page("Ada", "Contact", "Experience"), page("", "Skills", "more experience")
    assert texts(first, second) == [
        (0, "Ada"),
        (0, "Contact"),
        (1, "Skills"),
        (0, "Experience"),
        (1, "more experience"),
    ]


def test_a_sidebar_at_the_right_does_not_part_what_goes_on_overleaf():
    first = page("", "Experience of many years", "Contact")
    assert texts(first, page("and of more years")) == [
        (0, "Contact"),
        (0, "Experience of many years"),
        (1, "and of more years"),
    ]
