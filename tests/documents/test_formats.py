from __future__ import annotations

import json

import pytest

from office_files import paragraph, word, zipped
from prepmatch.documents import formats, ocr
from prepmatch.documents.formats import read_bytes
from prepmatch.documents.raw import RawLine, RawText
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import DocumentKind

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
    "<text:p>Ada Example</text:p></office:text></office:body></office:document-content>"
)
OPEN_DOCUMENT = zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ODT})
MAIL = b"From: x@example.org\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Ada Example</p>"


@pytest.fixture
def no_extra(monkeypatch):
    """As if the extra that recognises letters were not installed."""
    monkeypatch.setattr(ocr, "is_installed", lambda: False)


@pytest.fixture
def with_extra(monkeypatch):
    """As if it were, with an engine that always sees the same."""
    seen = RawText((RawLine("Ada Example"),))
    monkeypatch.setattr(ocr, "is_installed", lambda: True)
    monkeypatch.setattr(ocr, "read_scanned", lambda *_: seen)
    monkeypatch.setattr(ocr, "read_picture", lambda *_: seen)


def texts(data: bytes, suffix: str = "") -> list[str]:
    return [line.text for line in read_bytes(data, suffix, "cv").lines if line.text]


def unread(data: bytes, suffix: str = "") -> UnreadableDocumentError:
    with pytest.raises(UnreadableDocumentError) as caught:
        read_bytes(data, suffix, "cv")
    return caught.value


@pytest.mark.parametrize("suffix", ["", ".txt", ".doc", ".docx", ".html"])
@pytest.mark.parametrize(
    "data",
    [word(paragraph("Ada Example")), OPEN_DOCUMENT, rb"{\rtf1 Ada Example}"],
    ids=["word", "open-document", "rich-text"],
)
def test_what_a_file_holds_decides_before_its_suffix(data, suffix):
    if data.startswith(b"{") and suffix == ".docx":
        pytest.skip("that is a broken DOCX")
    assert texts(data, suffix) == ["Ada Example"]


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"<p>Ada Example</p>", ".html"),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>Ada Example</p>", ".txt"),
        (b'<?xml version="1.0"?><html><p>Ada Example</p></html>', ""),
        (b"<div><p>Ada</p></div><div><p>Example</p></div>", ".txt"),
        (MAIL, ".mhtml"),
        (MAIL, ""),
        (json.dumps({"basics": {"name": "Ada Example"}}).encode(), ".json"),
        (json.dumps({"basics": {"name": "Ada Example"}}).encode("utf-16"), ""),
        (b"# Ada Example", ".md"),
        (b"**Ada Example**", ""),
    ],
    ids="html page xhtml fragment mhtml mail json named-nothing markdown text".split(),
)
def test_texts_are_read_as_what_they_are(data, suffix):
    assert " ".join(texts(data, suffix)) == "Ada Example"


def test_a_page_is_read_as_what_somebody_says_it_is():
    page = f"<main>{'<p>We are a team and you will train models.</p>' * 12}</main><aside>Go</aside>"
    for kind, reads_all in ((DocumentKind.RESUME, True), (DocumentKind.JOB, False)):
        lines = read_bytes(page.encode(), ".html", "x", kind=kind).lines
        assert ("Go" in [line.text for line in lines]) is reads_all


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (zipped({"Index/Document.iwa": b"x"}), "cv is an Apple Pages document; Pages exports it"),
        (zipped({"notes.txt": b"x"}), "cv is of a kind prepmatch does not read. Use PDF, DOCX"),
        (zipped({"mimetype": "application/epub+zip"}), "cv is of a kind prepmatch does not read."),
        (b"\xd0\xcf\x11\xe0" + bytes(99), "cv is an old Word file (.doc). Use PDF, DOCX"),
        (bytes(range(32)) * 9, "cv is of a kind prepmatch does not read. Use PDF, DOCX"),
        (b'{"basics": ', "cv is not valid JSON: see line 1, column 12. Export it again"),
    ],
    ids=["pages", "zip", "epub", "doc", "binary", "json"],
)
def test_what_is_not_read_says_what_it_is(data, message):
    suffix = ".json" if data.startswith(b"{") else ""
    assert str(unread(data, suffix)).startswith(message)


def test_a_word_file_under_a_password_says_so():
    data = b"\xd0\xcf\x11\xe0" + bytes(99) + "EncryptedPackage".encode("utf-16-le")
    assert unread(data).reason is Reason.ENCRYPTED


def test_a_page_with_far_too_many_tags_is_too_large(monkeypatch):
    monkeypatch.setattr(formats, "MAX_TAGS", 10)
    assert unread(b"<p>x" * 11, ".html").reason is Reason.TOO_LARGE


def test_an_ad_of_a_car_maker_is_no_picture():
    assert texts(b"BMW is hiring a data engineer in Leeds") == [
        "BMW is hiring a data engineer in Leeds"
    ]


@pytest.mark.parametrize(
    "start",
    [PNG, b"\xff\xd8\xff\xe0", b"GIF89a", b"RIFF0000WEBPVP8 ", b"\0\0\0\x20ftypheic", b"II*\0"],
    ids="png jpeg gif webp heic tiff".split(),
)
@pytest.mark.usefixtures("no_extra")
def test_a_picture_without_the_extra_says_how_to_get_it(start):
    error = unread(start + bytes(40))
    assert error.reason is Reason.NO_TEXT_LAYER
    assert str(error) == (
        "cv is a picture of text. Export the document from its source; for scans, "
        "pip install 'prepmatch[ocr]' helps."
    )


@pytest.mark.usefixtures("no_extra")
def test_a_scan_without_the_extra_says_how_to_get_it(pdfs):
    error = unread((pdfs / "scan.pdf").read_bytes(), ".pdf")
    assert error.reason is Reason.NO_TEXT_LAYER
    assert "pip install 'prepmatch[ocr]'" in str(error)


@pytest.mark.usefixtures("with_extra")
def test_scans_and_pictures_are_read_with_the_extra(pdfs):
    assert texts((pdfs / "scan.pdf").read_bytes(), ".pdf") == ["Ada Example"]
    assert texts(PNG + bytes(40), ".png") == ["Ada Example"]


@pytest.mark.usefixtures("with_extra")
def test_a_pdf_that_is_unread_for_another_reason_stays_unread(pdfs):
    assert unread((pdfs / "encrypted.pdf").read_bytes()).reason is Reason.ENCRYPTED
