"""Whether the text can be had at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders import document
from check_builders import DOCX, PDF, examined, finding
from prepmatch.model import CheckStatus, Notice, Picture


def noticed(code, message="What was noticed.", *samples):
    return examined(replace(document("Ada Example"), notices=(Notice(code, message, samples),)))


def test_text_that_can_be_selected_passes_and_is_counted():
    found = finding("text-layer", examined(replace(document("Ada Example"), pages=2), PDF))
    assert found.status is CheckStatus.PASS
    assert found.message == "The text can be selected and read: 2 words on 2 pages."


def test_a_page_that_is_a_picture_fails_and_is_named():
    file = replace(PDF, letters=(1_500, 12), pictures=(Picture(2, 0.95), Picture(1, 0.02)))
    found = finding("text-layer", examined(replace(document("Ada Example"), pages=2), file))
    assert found.status is CheckStatus.FAIL
    assert found.message.startswith("Page 2 of 2 can be seen but not selected")
    assert [e.page for e in found.evidence] == [2]


@pytest.mark.parametrize(
    ("letters", "share"),
    [(900, 1.0), (0, 0.05)],
    ids=["a picture behind the text", "an empty last page with a small logo"],
)
def test_a_picture_that_is_not_the_page_is_no_fault(letters, share):
    file = replace(PDF, letters=(1_500, letters), pictures=(Picture(2, share),))
    assert finding("text-layer", examined(document("Ada Example"), file)).status == "pass"


def test_a_scan_that_was_recognised_here_still_fails_elsewhere():
    assert finding("text-layer", noticed("ocr")).status is CheckStatus.FAIL


def test_letters_that_needed_a_second_reader_fail():
    found = finding("readable-fonts", noticed("second-reader", "The fonts hide their letters."))
    assert found.status is CheckStatus.FAIL
    assert found.message == "The fonts hide their letters."
    assert "paste it into a text editor" in found.advice


def test_headings_with_spaces_between_their_letters_are_shown():
    file = replace(PDF, letter_spaced=("S K I L L S",))
    found = finding("letter-spacing", examined(document("SKILLS"), file))
    assert found.status is CheckStatus.WARN
    assert [e.text for e in found.evidence] == ["S K I L L S"]
    assert finding("letter-spacing", examined(document("SKILLS"), PDF)).status == "pass"
    assert finding("letter-spacing", examined(document("SKILLS"), DOCX)) is None


@pytest.mark.parametrize(
    ("rule", "code"), [("language", "not-english"), ("whole-text", "truncated")]
)
def test_some_checks_speak_only_when_there_is_something_to_say(rule, code):
    assert finding(rule, examined(document("Ada Example"))) is None
    assert finding(rule, noticed(code)).status is CheckStatus.WARN


def test_hidden_text_fails_with_samples_of_it():
    found = finding("hidden-text", noticed("hidden-text", "There is more.", "kubernetes golang"))
    assert found.status is CheckStatus.FAIL
    assert [e.text for e in found.evidence] == ["kubernetes golang"]
    assert finding("hidden-text", examined(document("Ada Example"))).status == "pass"
