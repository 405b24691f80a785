"""What becomes of the page when a program reads it straight across."""

from __future__ import annotations

from dataclasses import replace

from builders import document
from check_builders import examined, finding, placed
from prepmatch.model import CheckStatus

LEFT, RIGHT = (50.0, 200.0), (230.0, 550.0)


def side_by_side(rows=5):
    """Two columns that are read one after the other."""
    words = [f"skill {row}" for row in range(rows)] + [f"what I did {row}" for row in range(rows)]
    tops = [100.0 + 14 * row for row in range(rows)]
    boxes = [(side[0], top, side[1], top + 10) for side in (LEFT, RIGHT) for top in tops]
    return placed(document("\n".join(words)), *boxes)


def test_columns_show_what_a_straight_reader_makes_of_them():
    found = finding("columns", examined(side_by_side()))
    assert found.status is CheckStatus.WARN
    assert "joins 5 rows" in found.message
    assert [(e.text, e.line, e.page) for e in found.evidence][:2] == [
        ("skill 0 what I did 0", 1, 1),
        ("skill 1 what I did 1", 2, 1),
    ]


def test_dates_at_the_right_edge_break_nothing():
    text = "\n".join(f"Engineer {n}\nJan {n} - Present\nSample Ltd" for n in range(2010, 2016))
    boxes: list[tuple[float, ...]] = []
    for top in range(100, 268, 28):
        boxes += [
            (50, top, 200, top + 10),
            (450, top, 550, top + 10),
            (50, top + 14, 200, top + 24),
        ]
    assert finding("columns", examined(placed(document(text), *boxes))).status == "pass"


def test_lines_below_one_another_are_no_row_even_when_their_boxes_touch():
    text = "\n".join(f"line {number}" for number in range(12))
    boxes = [(50.0, 100.0 + 10 * row, 550.0, 111.0 + 10 * row) for row in range(12)]
    assert finding("columns", examined(placed(document(text), *boxes))).status == "pass"


def test_words_that_run_up_the_margin_are_no_column():
    text = "CURRICULUM\nV\nI\nT\nA\n" + "\n".join(f"line {number}" for number in range(6))
    boxes: list[tuple[float, ...]] = [(20, 100, 32, 300)]
    boxes += [(21, 100 + 14 * row, 30, 110 + 14 * row) for row in range(4)]
    boxes += [(50, 100 + 14 * row, 500, 110 + 14 * row) for row in range(6)]
    subject = examined(placed(document(text), *boxes))
    assert finding("columns", subject).status == "pass"
    assert finding("sideways-text", subject).status is CheckStatus.WARN


def test_a_crowded_head_is_no_column():
    assert finding("columns", examined(side_by_side(rows=3))).status == "pass"


def test_without_places_nothing_is_said_of_columns():
    assert finding("columns", examined(document("Ada Example"))) is None


def test_a_line_that_runs_up_the_page_is_shown():
    doc = placed(document("CURRICULUM\nAda Example"), (20, 100, 32, 300), (50, 50, 200, 62))
    found = finding("sideways-text", examined(doc))
    assert [e.text for e in found.evidence] == ["CURRICULUM"]
    assert finding(
        "sideways-text", examined(placed(document("CV"), (20, 100, 32, 300)))
    ).status == ("pass")
    flat = placed(document("CURRICULUM\nI"), (20, 100, 132, 112), (50, 50, 52, 62))
    assert finding("sideways-text", examined(flat)).status == "pass"


def test_small_letters_are_told_where_they_are_more_than_a_footnote():
    doc = placed(document("some text\nmore text"), (0, 0, 9, 9), (0, 20, 9, 29))
    small = replace(doc, lines=(doc.lines[0], replace(doc.lines[1], font_size=6.0)))
    assert finding("small-print", examined(small)).status is CheckStatus.WARN
    assert finding("small-print", examined(doc)).status == "pass"
