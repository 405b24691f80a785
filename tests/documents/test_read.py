from __future__ import annotations

import os

import docx
import pytest

from prepmatch.documents import file_bytes
from prepmatch.documents.limits import MAX_CHARACTERS, MAX_TEXT_BYTES
from prepmatch.documents.read import (
    document_from_bytes,
    document_from_text,
    is_readable_name,
    read_document,
)
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import DocumentKind

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.fixture
def unread(settings):
    """The error that some bytes of a file end in."""

    def of(data: bytes, suffix: str = ".txt", source: str = "cv") -> UnreadableDocumentError:
        with pytest.raises(UnreadableDocumentError) as caught:
            document_from_bytes(data, suffix, None, settings, source)
        return caught.value

    return of


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("cv.txt", b"Ada Example\nPython"),
        ("cv.md", b"# Ada Example\nPython"),
        ("cv", b"Ada Example\nPython"),
        ("cv.html", b"<h1>Ada Example</h1><p>Python</p>"),
        ("page.txt", b"<!DOCTYPE html><h1>Ada Example</h1><p>Python</p>"),
        ("cv.txt", "Ada Example\r\nPython".encode("utf-16")),
    ],
)
def test_the_content_decides_the_format_before_the_suffix(tmp_path, settings, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    text = read_document(path, DocumentKind.RESUME, settings).text
    assert text.replace("# ", "") == "Ada Example\nPython"


def test_a_pdf_and_a_word_file_are_told_by_their_first_bytes(tmp_path, pdfs, settings):
    renamed = tmp_path / "cv.txt"
    renamed.write_bytes((pdfs / "ligatures.pdf").read_bytes())
    assert read_document(renamed, None, settings).pages == 1
    word = docx.Document()
    word.add_paragraph("Ada Example")
    word.save(str(renamed))
    assert read_document(renamed, None, settings).text == "Ada Example"


def test_a_document_is_called_as_the_user_called_it(tmp_path, settings):
    path = tmp_path / "cv.txt"
    path.write_text("Python", encoding="utf-8")
    assert read_document(path, None, settings).source == str(path)
    assert read_document(path, None, settings, source="mine").source == "mine"


def test_the_kind_is_told_from_the_text_unless_somebody_says(settings):
    text = "About us\nYou will build things with our team."
    assert document_from_text(text, None, settings, "-").kind is DocumentKind.JOB
    asked = document_from_text(text, DocumentKind.RESUME, settings, "-")
    assert asked.kind is DocumentKind.RESUME


def test_a_megabyte_is_read_up_to_a_limit_with_a_notice(settings):
    ad = b"Data Engineer\n" + b"We work with Python and SQL every day.\n" * 26_000
    document = document_from_bytes(ad, ".txt", None, settings, "job.txt")
    assert len(ad) > 1_000_000
    assert len(document.text) <= MAX_CHARACTERS
    (notice,) = document.notices
    assert notice.code == "truncated"
    assert notice.message == (
        "The text is longer than 120,000 characters; what comes after them was left out."
    )


def test_a_text_in_another_language_is_read_with_a_notice(settings):
    text = "Wir suchen eine Person für das Team, die mit uns die Daten auswertet. " * 8
    document = document_from_text(text, None, settings, "job.txt")
    assert [notice.code for notice in document.notices] == ["not-english"]


@pytest.mark.parametrize(
    ("data", "suffix", "message"),
    [
        (b"", ".txt", "cv holds no text. Check that you saved it, or pick another file."),
        (b" \n\t\n", ".pdf", "cv holds no text. Check that you saved it, or pick another file."),
        (b"\xe2\x80\x94 * \n...", ".md", "cv holds no text. Check that you saved it, or pick"),
        (b"Dear reader", ".pdf", "cv is named .pdf but is not a PDF. Export the document as PDF"),
        (b"%PDF-1.7 and no more", "", "cv is damaged and cannot be opened. Export it again"),
        (b"PK\x03\x04 and no more", "", "cv is damaged and cannot be opened. Export it again"),
        (b"Dear reader", ".docx", "cv is damaged and cannot be opened. Export it again from"),
        (OLD_WORD, ".doc", "cv is an old Word file (.doc). Use PDF, DOCX, ODT, RTF"),
        (b"\x7fELF\2\1\1\0\0\0\0\0\0", "", "cv is of a kind prepmatch does not read. Use"),
        (b"a " * MAX_TEXT_BYTES, ".txt", "cv is larger than prepmatch reads. Send the resume or"),
    ],
    ids=[
        "empty",
        "blank",
        "no-letter",
        "not-a-pdf",
        "broken-pdf",
        "broken-zip",
        "text-named-docx",
        "doc",
        "program",
        "too-large",
    ],
)
def test_what_cannot_be_read_says_so_in_a_sentence_with_a_way_out(unread, data, suffix, message):
    assert str(unread(data, suffix)).startswith(message)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("encrypted.pdf", "cv is protected with a password. Save a copy without the password"),
        ("truncated.pdf", "cv is damaged and cannot be opened. Export it again from the program"),
        ("no-pages.pdf", "cv has no pages. Export it again from the program that made it."),
        ("picture-named-pdf.pdf", "cv is named .pdf but is not a PDF. Export the document as PDF"),
        (
            "font-with-wrong-unicode-map.pdf",
            "cv uses fonts whose letters cannot be told (no Unicode map). Export it again with",
        ),
    ],
)
def test_a_pdf_that_cannot_be_read_says_so_in_a_sentence(unread, pdfs, name, message):
    assert str(unread((pdfs / name).read_bytes(), ".pdf")).startswith(message)


def test_a_file_past_the_limit_is_not_opened(tmp_path, settings, monkeypatch):
    monkeypatch.setattr(file_bytes, "MAX_BYTES", 10)
    path = tmp_path / "cv.txt"
    path.write_text("Ada Example", encoding="utf-8")
    with pytest.raises(UnreadableDocumentError) as caught:
        read_document(path, None, settings)
    assert caught.value.reason is Reason.TOO_LARGE


@pytest.mark.parametrize("name", ["gone.pdf", "cv.txt/gone.pdf", "nul\0byte.pdf", "a" * 5000])
def test_a_path_that_leads_nowhere_is_not_found(tmp_path, settings, name):
    (tmp_path / "cv.txt").write_text("Python", encoding="utf-8")
    with pytest.raises(UnreadableDocumentError) as caught:
        read_document(tmp_path / name, None, settings, source="cv")
    assert caught.value.reason is Reason.NOT_FOUND


def test_a_folder_is_not_a_document(tmp_path, settings):
    with pytest.raises(UnreadableDocumentError) as caught:
        read_document(tmp_path, None, settings, source="folder")
    assert caught.value.reason is Reason.UNSUPPORTED_FORMAT
    assert str(caught.value).startswith("folder is a folder, and a file is needed here. ")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may open everything"
)
def test_a_file_that_may_not_be_opened_says_so(tmp_path, settings):
    path = tmp_path / "cv.txt"
    path.write_text("Python", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(UnreadableDocumentError) as caught:
        read_document(path, None, settings)
    assert caught.value.reason is Reason.NO_PERMISSION


def test_a_system_that_refuses_is_told_from_a_file_that_is_gone(tmp_path, settings, monkeypatch):
    path = tmp_path / "cv.txt"
    path.write_text("Python", encoding="utf-8")

    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(file_bytes.os, "open", refuse)
    with pytest.raises(UnreadableDocumentError) as caught:
        read_document(path, None, settings)
    assert caught.value.reason is Reason.NO_PERMISSION


@pytest.mark.parametrize(
    ("name", "is_readable"),
    [
        ("cv.pdf", True),
        ("CV.PDF", True),
        ("cv.docx", True),
        ("cv.docm", True),
        ("cv.odt", True),
        ("cv.rtf", True),
        ("job.mhtml", True),
        ("resume.json", True),
        ("ada-cv.json", True),
        ("plan.json", False),
        ("photo.png", False),
        ("cv.md", True),
        ("cv.doc", False),
        ("README", False),
        (".hidden.pdf", False),
        ("~$cv.docx", False),
    ],
)
def test_files_of_a_folder_are_picked_by_name(tmp_path, name, is_readable):
    assert is_readable_name(tmp_path / name) is is_readable
