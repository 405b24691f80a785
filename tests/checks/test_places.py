"""What a Word document puts outside its body."""

from __future__ import annotations

from dataclasses import replace

from builders import document
from check_builders import CONTACTS, DOCX, examined, finding
from prepmatch.model import CheckStatus, Contacts, Place


def in_place(text, place, numbers):
    doc = document(text)
    lines = (
        replace(line, place=place if line.number in numbers else Place.BODY) for line in doc.lines
    )
    return replace(doc, lines=tuple(lines))


BODY = "Ada Example\nada@example.org +44 20 5550 1234\n" + "\n".join(["more words here"] * 8)


def test_contact_details_only_in_a_header_fail():
    subject = examined(in_place(BODY, Place.HEADER, {1, 2}), DOCX, contacts=CONTACTS)
    found = finding("header-footer", subject)
    assert found.status is CheckStatus.FAIL
    assert [e.line for e in found.evidence] == [2]


def test_a_header_that_repeats_the_body_is_no_fault():
    text = f"ada@example.org\n{BODY}"
    contacts = Contacts("ada@example.org")
    subject = examined(in_place(text, Place.HEADER, {1}), DOCX, contacts=contacts)
    assert finding("header-footer", subject).status == "pass"


def test_text_boxes_that_hold_words_are_shown():
    found = finding("text-boxes", examined(in_place(BODY, Place.TEXT_BOX, {3}), DOCX))
    assert found.status is CheckStatus.WARN
    assert found.message.startswith("3 words stand in text boxes.")


def test_a_small_table_is_no_fault_and_one_that_holds_the_resume_is():
    assert finding("tables", examined(in_place(BODY, Place.TABLE, {3}), DOCX)).status == "pass"
    found = finding("tables", examined(in_place(BODY, Place.TABLE, set(range(3, 11))), DOCX))
    assert found.status is CheckStatus.WARN
    assert found.message.startswith("75% of the words stand in tables.")


def test_a_format_without_such_places_is_not_judged_by_them():
    for rule in ("header-footer", "text-boxes", "tables"):
        assert finding(rule, examined(document(BODY))) is None
