from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from prepmatch.documents.limits import MAX_PAGES
from prepmatch.documents.pdf.reader import read_pdf
from prepmatch.documents.read import read_document
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import DocumentKind


@pytest.fixture
def resume(pdfs, settings):
    """A resume of tests/pdfs, read."""
    return lambda name: read_document(pdfs / name, DocumentKind.RESUME, settings)


def lines_of(document):
    return [document.line_text(line) for line in document.lines]


def draw(*pages: str) -> bytes:
    """A PDF with these words, one page each."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    for words in pages:
        canvas.rect(50, 50, 100, 100, fill=1)
        canvas.drawString(72, 700, words)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def unread(data: bytes) -> Reason:
    with pytest.raises(UnreadableDocumentError) as caught:
        read_pdf(data, "resume.pdf")
    return caught.value.reason


def test_two_columns_are_read_one_after_the_other(resume):
    document = resume("sidebar-before-name.pdf")
    lines = lines_of(document)
    assert lines[0] == "Kwame Adjei-Boateng"
    contact = lines.index("Contact")
    assert lines[contact + 1 : contact + 4] == [
        "• kwame.ab@example.gh",
        "• +233 30 555 0120",
        "• Accra, Ghana",
    ]
    assert "Docker, Kubernetes, Helm, Istio" in lines
    assert "Senior DevOps Engineer Jul 2020 - Present" in lines


def test_ligatures_of_old_latex_fonts_are_letters(resume):
    text = resume("ligatures.pdf").text
    assert "efficient workflow automation" in text
    assert "\n• Designed an event-driven architecture on Kafka" in text


def test_words_that_latex_parted_are_whole(resume):
    text = resume("hyphenated.pdf").text
    assert "Argo Workflows" in text
    assert "mixed precision training" in text
    assert "blue-green deployment" in text


def test_letter_spaced_headings_open_their_sections(resume):
    kinds = [section.kind for section in resume("letter-spaced-headings.pdf").sections]
    assert kinds == [
        "top",
        "summary",
        "education",
        "experience",
        "projects",
        "skills",
        "languages",
        "certifications",
    ]


def test_headings_left_of_the_text_open_their_sections(resume):
    document = resume("headings-left-of-text.pdf")
    found = {section.kind: section.heading for section in document.sections}
    assert found["summary"] == "About Me"
    assert found["experience"] == "Employment History"
    assert found["skills"] == "Core Competencies"


def test_a_font_without_a_unicode_map_is_read_by_the_second_reader(resume):
    document = resume("font-without-unicode-map.pdf")
    assert lines_of(document)[0] == "Ethan Park"
    assert [notice.code for notice in document.notices] == ["second-reader"]


def test_letters_drawn_in_no_order_are_put_together_by_their_place(resume):
    document = resume("letters-in-no-order.pdf")
    assert lines_of(document)[1] == "Business Intelligence Analyst"
    assert [notice.code for notice in document.notices] == ["second-reader"]
    assert "in no readable order" in document.notices[0].message


def test_lines_know_their_page():
    raw = read_pdf(draw("first page of a resume", "second page of a resume"), "resume.pdf")
    assert [(line.text, line.page) for line in raw.lines] == [
        ("first page of a resume", 1),
        ("second page of a resume", 2),
    ]
    assert raw.pages == 2


def test_junk_before_the_header_is_no_obstacle():
    raw = read_pdf(b"HTTP/1.1 200 OK\r\n\r\n" + draw("Ada Example"), "resume.pdf")
    assert raw.lines[0].text == "Ada Example"


def test_a_scan_has_no_text_layer():
    assert unread(draw("")) is Reason.NO_TEXT_LAYER


def test_a_book_is_no_resume():
    assert len(read_pdf(draw(*["page of text"] * MAX_PAGES), "resume.pdf").lines) == MAX_PAGES
    assert unread(draw(*["page of text"] * (MAX_PAGES + 1))) is Reason.TOO_MANY_PAGES


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("encrypted.pdf", Reason.ENCRYPTED),
        ("truncated.pdf", Reason.DAMAGED),
        ("picture-named-pdf.pdf", Reason.NOT_A_PDF),
        ("no-pages.pdf", Reason.NO_PAGES),
        ("font-with-wrong-unicode-map.pdf", Reason.GARBLED_TEXT),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(pdfs, name, reason):
    assert unread((pdfs / name).read_bytes()) is reason


def test_a_page_on_which_nothing_can_be_seen_is_read_and_told():
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    text = canvas.beginText(72, 700)
    text.setTextRenderMode(3)
    text.textLine("Ada Example, analyst of engines")
    canvas.drawText(text)
    canvas.drawString(72, 20, "Haskell Solidity")
    canvas.save()
    raw = read_pdf(target.getvalue(), "resume.pdf")
    assert raw.lines[0].text == "Ada Example, analyst of engines"
    assert "its pages are blank" in raw.notices[0].message
    assert [notice.code for notice in raw.notices] == ["hidden-text"]
