from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from prepmatch.documents.pdf.reader import read_pdf

SEEN = "Ada Example, analyst of engines"


def page(draw) -> bytes:
    """A page with one line that can be seen, and with what a function draws after it."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    canvas.drawString(72, 700, SEEN)
    draw(canvas)
    canvas.save()
    return target.getvalue()


def read(draw):
    raw = read_pdf(page(draw), "resume.pdf")
    samples = [sample for notice in raw.notices for sample in notice.samples]
    return " ".join(line.text for line in raw.lines), samples


def in_white(canvas, x, y, text):
    canvas.setFillGray(1)
    canvas.drawString(x, y, text)
    canvas.setFillGray(0)


def test_one_short_word_does_not_slip_through():
    assert read(lambda canvas: in_white(canvas, 72, 500, "Go")) == (SEEN, ["Go"])


@pytest.mark.parametrize("lower", [0.0, 0.7, 1.6, 2.4])
def test_words_behind_visible_ones_are_found_at_whatever_height(lower):
    text, samples = read(lambda canvas: in_white(canvas, 72, 700 - lower, "Kafka Solidity"))
    assert text == SEEN
    assert samples == ["Kafka Solidity"]


def test_light_grey_letters_can_be_seen():
    def small_print(canvas):
        canvas.setFillGray(0.7)
        canvas.setFont("Helvetica", 6)
        canvas.drawString(72, 500, "references on request")

    assert read(small_print) == (f"{SEEN} references on request", [])


def test_a_single_narrow_letter_can_be_seen():
    text, samples = read(lambda canvas: canvas.drawString(72, 500, "l"))
    assert (text, samples) == (f"{SEEN} l", [])
