from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from prepmatch.documents.facts.job import job_facts
from prepmatch.documents.facts.resume import resume_facts
from prepmatch.documents.normalise import normalise
from prepmatch.documents.raw import RawLine, raw_lines
from prepmatch.documents.read import Settings, document_from_bytes, document_from_text
from prepmatch.errors import UnreadableDocumentError
from prepmatch.model import Document, DocumentKind

NAMES = frozenset({"javascript"})
PIECES = st.sampled_from(
    "Skills|Experience|EDUCATION|• |Python|JavaScript|stakeholdersExcellent|learn-|ing|full-"
    "|stack|\u00ad|\u200b|é|\ufb01|S K I L L S|Jan 2020 - Present|2019 – 2021|5+ years|: |. "
    "|## |**|\\+|·| |  |\t|\n|\n\n|\r|\x0c|\x1b[1m|\x02|\ufffe|Location: |Languages: |-|?".split(
        "|"
    )
)
CHARACTERS = st.one_of(
    st.characters(categories=["L", "M", "N", "P", "S", "Zs"], max_codepoint=0x7F),
    st.characters(
        exclude_categories=["Cs", "Cc"], min_codepoint=0x100, exclude_characters="\ufffe"
    ),
)
TEXTS = st.one_of(st.text(CHARACTERS, max_size=200), st.lists(PIECES, max_size=40).map("".join))
READABLE = TEXTS.map("Ada{}".format)
KINDS = st.sampled_from([*DocumentKind, None])
SUFFIXES = st.sampled_from(["", ".txt", ".md", ".html", ".pdf", ".docx"])
STARTS = st.sampled_from(
    [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"\xd0\xcf\x11\xe0", b"{\\rtf1"]
)


@pytest.fixture(scope="module")
def known(request) -> Settings:
    return request.getfixturevalue("settings")


def read(text: str, kind: DocumentKind | None, known: Settings) -> Document:
    return document_from_text(text, kind, known, "document.txt")


@settings(derandomize=True)
@given(TEXTS)
@example("a-\nb-\nc")
@example("x\u00ad\u00ady")
@example("C\\\\+\\\\+")
@example("• • Go")
@example("S K I L L S  -")
@example("a\u00ad\nb")
def test_what_is_normal_stays_as_it_is(text):
    once = [line.text for line in normalise(raw_lines(text), NAMES)]
    again = [line.text for line in normalise([RawLine(line) for line in once], NAMES)]
    assert again == once


@given(READABLE, KINDS)
def test_lines_cover_the_text(known, text, kind):
    document = read(text, kind, known)
    assert "\n".join(map(document.line_text, document.lines)) == document.text
    assert [line.number for line in document.lines] == [*range(1, len(document.lines) + 1)]


@given(READABLE, KINDS)
def test_sections_cover_the_text_in_order(known, text, kind):
    document = read(text, kind, known)
    parts = [document.text[s.span.start : s.span.end] for s in document.sections]
    assert "".join(parts) == document.text
    assert all(parts)


@given(READABLE, KINDS)
def test_a_section_begins_with_its_heading(known, text, kind):
    document = read(text, kind, known)
    for section in document.sections:
        if section.heading is not None:
            words = document.text[section.span.start : section.span.end].replace("\n", " ")
            assert section.heading in words


@given(READABLE)
def test_every_offset_lies_in_its_line_and_section(known, text):
    document = read(text, None, known)
    for offset in range(len(document.text)):
        line, section = document.line_at(offset), document.section_at(offset)
        assert line.span.start <= offset <= line.span.end
        assert section.span.start <= offset < section.span.end


@given(READABLE)
def test_facts_are_found_in_any_text(known, text):
    document = read(text, None, known)
    years = resume_facts(document, dt.date(2026, 11, 20)).years
    assert years is None or years > 0
    asked = job_facts(document).years
    assert asked is None or 0 < asked <= 20


@given(STARTS, st.binary(max_size=400), SUFFIXES)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_bytes_are_a_document_or_unreadable(known, start, data, suffix):
    with contextlib.suppress(UnreadableDocumentError):
        assert document_from_bytes(start + data, suffix, None, known, "file").text


@given(st.integers(0, 9000), st.binary(min_size=1, max_size=30))
@settings(max_examples=40, deadline=None)
def test_a_damaged_pdf_is_a_document_or_unreadable(known, pdf, position, damage):
    data = pdf[:position] + damage + pdf[position + len(damage) :]
    with contextlib.suppress(UnreadableDocumentError):
        assert document_from_bytes(data, ".pdf", None, known, "file").text


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """A PDF whose parts are not compressed, so that damage reaches all of them."""
    from make_example_resume import draw

    return draw()


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x0b", "\x85"])
def test_every_kind_of_line_end_parts_words(sign, settings):
    document = document_from_text(f"Python{sign}Java", DocumentKind.JOB, settings, "ad.txt")
    assert document.text == "Python\nJava"


def test_an_endless_line_loses_nothing(settings):
    text = "rivers and lakes " * 3000 + "Kafka"
    document = document_from_text(text, DocumentKind.JOB, settings, "ad.txt")
    assert document.text.endswith("Kafka")
    assert document.notices == ()
