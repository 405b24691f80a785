"""Pages that are blank because one line was switched off and nothing switched on again."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from prepmatch.documents.pdf.reader import read_pdf
from prepmatch.documents.pdf.text_state import switched_off

RESUME = ("Ada Example", "Analyst of engines", "Skills: Python, SQL, statistics, patience")


def blank_page(mode=3, *, each_line_says_so=False):
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    lines = [(72, 30, "Haskell COBOL"), *((72, 700 - 20 * n, t) for n, t in enumerate(RESUME))]
    for number, (x, y, words) in enumerate(lines):
        text = canvas.beginText(x, y)
        if number == 0 or each_line_says_so:
            text.setTextRenderMode(mode)
        text.textLine(words)
        canvas.drawText(text)
    canvas.save()
    return target.getvalue()


def read(data):
    raw = read_pdf(data, "resume.pdf")
    return [line.text for line in raw.lines], [notice.message for notice in raw.notices]


@pytest.mark.parametrize("mode", [3, 7])
def test_the_line_that_switches_the_letters_off_is_left_out_and_told(mode):
    lines, told = read(blank_page(mode))
    assert lines == [*RESUME]
    assert len(told) == 2
    assert "it was left out" in told[0]
    assert "its pages are blank" in told[1]


def test_where_each_line_is_switched_off_all_is_read():
    lines, told = read(blank_page(each_line_says_so=True))
    assert sorted(lines) == sorted(["Haskell COBOL", *RESUME])
    assert len(told) == 1


def test_what_is_no_pdf_says_nothing():
    assert switched_off(b"%PDF-1.7 nonsense") == []
