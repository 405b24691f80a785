"""How findings are put into words."""

from __future__ import annotations

import pytest

from builders import document
from prepmatch.checks.finding import bare, counted, cut, line_of, listed, quoted, warned
from prepmatch.model import Span


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a", "b", "c", "d"], "a, b and 2 more"),
    ],
)
def test_names_in_a_sentence(names, sentence):
    most = 2 if len(names) > 3 else 6
    assert listed(names, most) == sentence


def test_things_are_counted_in_words_that_agree():
    assert counted(1, "page") == "1 page"
    assert counted(1_200, "word") == "1,200 words"
    assert counted(2, "entry", "entries") == "2 entries"


def test_long_evidence_is_cut_at_a_word():
    text = cut("word " * 100)
    assert text.endswith("word…")
    assert len(text) <= 201
    assert cut("a  b\n c") == "a b c"


def test_four_examples_are_enough():
    assert len(warned("Found.", "Do.", [bare(str(n)) for n in range(9)]).evidence) == 4


def test_evidence_knows_its_line_and_section(toolkit):
    doc = document("Ada Example\n\nBuilt it.")
    assert (line_of(doc, doc.lines[2]).line, line_of(doc, doc.lines[2]).section) == (3, "top")
    assert quoted(doc, Span(13, 15)).text == "Built it."
