from __future__ import annotations

from prepmatch.documents.pdf.furniture import without_furniture
from prepmatch.documents.raw import RawLine
from prepmatch.model import Box

HEIGHT = 800.0


def line(text, page, top):
    return RawLine(text, page, box=Box(40, top, 200, top + 10))


def texts(*lines):
    return [(kept.page, kept.text) for kept in without_furniture(lines, [HEIGHT, HEIGHT])]


def test_a_running_head_is_kept_where_it_comes_first():
    head = [line("Ada Example · Resume", page, 20) for page in (1, 2)]
    assert texts(*head) == [(1, "Ada Example · Resume")]


def test_page_numbers_go():
    numbers = [line("Page 1 of 2", 1, 780), line("2", 2, 780)]
    assert texts(*numbers, line("Ada", 2, 300)) == [(2, "Ada")]


def test_lines_that_only_resemble_each_other_stay():
    talks = [line("Keynote, Uppsala, 2014", 1, 760), line("Keynote, Uppsala, 2010", 2, 30)]
    assert texts(*talks) == [(1, "Keynote, Uppsala, 2014"), (2, "Keynote, Uppsala, 2010")]


def test_a_year_alone_in_the_middle_of_a_page_is_no_page_number():
    assert texts(line("12", 1, 400)) == [(1, "12")]


def test_a_single_page_has_no_running_lines():
    only = line("1", 1, 790)
    assert without_furniture([only], [HEIGHT]) == [only]
