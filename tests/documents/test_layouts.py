"""The same resume in many layouts, drawn in many orders: nothing lost, nothing mixed up."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from itertools import chain

import pytest

from drawing import (
    Page,
    as_written,
    dates_and_bullets_last,
    draw,
    from_the_bottom,
    headings_last,
    letter_by_letter,
    letters_shuffled,
    lines_shuffled,
    row_by_row,
    words_shuffled,
)
from hidden_text import HIDDEN, STRAY, VISIBLE
from layouts import LAYOUTS, sidebar_left, skills_in_a_grid
from one_column_layouts import one_column
from prepmatch.documents.read import document_from_bytes
from prepmatch.model import DocumentKind

ORDERS = (as_written, lines_shuffled, from_the_bottom, headings_last, row_by_row)
ORDERS_OF_PIECES = (dates_and_bullets_last, words_shuffled, letter_by_letter, letters_shuffled)

each_layout = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda f: f.__name__)
each_order = pytest.mark.parametrize("order", ORDERS, ids=lambda f: f.__name__)
each_order_of_pieces = pytest.mark.parametrize("order", ORDERS_OF_PIECES, ids=lambda f: f.__name__)
columns = pytest.mark.parametrize("layout", [one_column, sidebar_left], ids=lambda f: f.__name__)


@pytest.fixture(scope="module")
def read(request):
    """Reads a layout drawn in an order, once."""
    settings = request.getfixturevalue("settings")

    @cache
    def reader(layout, order=as_written, draw_page=Page.draw_runs):
        data = draw(layout(), order, draw_page)
        return document_from_bytes(data, ".pdf", DocumentKind.RESUME, settings, "resume.pdf")

    return reader


def words(text):
    return [word.casefold() for word in re.split(r"[\s•|,:()]+", text) if word.strip("-–")]


def drawn_sections(layout):
    return {kind: words(" ".join(lines)) for kind, lines in layout().sections.items()}


def read_sections(layout, document):
    """The words of each section that was found; running heads may be there or not."""
    furniture = layout().furniture
    found = defaultdict(list)
    for line in document.lines:
        text = document.line_text(line)
        if text not in furniture:
            found[document.section_at(line.span.start).kind] += words(text)
    return dict(found)


def is_told_hidden(document):
    return "hidden-text" in {notice.code for notice in document.notices}


@each_layout
@each_order
def test_every_word_is_read_once(read, layout, order):
    found, drawn = read_sections(layout, read(layout, order)), drawn_sections(layout)
    assert Counter(chain(*found.values())) == Counter(chain(*drawn.values()))


@each_layout
@each_order
def test_every_section_keeps_its_lines_in_order(read, layout, order):
    found, drawn = read_sections(layout, read(layout, order)), drawn_sections(layout)
    if (layout, order) == (skills_in_a_grid, row_by_row):
        assert sorted(found.pop("skills")) == sorted(drawn.pop("skills"))  # a table, as drawn
    assert found == drawn


@each_layout
@each_order
def test_nothing_that_can_be_seen_is_called_hidden(read, layout, order):
    assert not is_told_hidden(read(layout, order))


@columns
@each_order_of_pieces
def test_pieces_of_lines_are_put_together(read, layout, order):
    assert read_sections(layout, read(layout, order)) == drawn_sections(layout)


@columns
@pytest.mark.parametrize("trick", HIDDEN, ids=lambda f: f.__name__)
def test_hidden_words_are_told_and_left_out(read, layout, trick):
    document = read(layout, draw_page=trick)
    assert not set(words(STRAY.text)) & set(words(document.text))
    assert is_told_hidden(document)


@columns
@pytest.mark.parametrize("trick", HIDDEN, ids=lambda f: f.__name__)
def test_what_is_visible_stays_when_other_words_are_hidden(read, layout, trick):
    assert read_sections(layout, read(layout, draw_page=trick)) == drawn_sections(layout)


@pytest.mark.parametrize("look", VISIBLE, ids=lambda f: f.__name__)
def test_odd_words_that_can_be_seen_are_read(read, look):
    document = read(one_column, draw_page=look)
    assert words(document.text) == [
        *chain(*drawn_sections(one_column).values()),
        *words(STRAY.text),
    ]
    assert not is_told_hidden(document)
