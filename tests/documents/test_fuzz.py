"""Whatever a file holds, it is a document or an error that says why not.

A hundred files of each kind here; `HYPOTHESIS_PROFILE=fuzz` makes thousands.
"""

from __future__ import annotations

import io
import json
import multiprocessing
import zipfile
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linkedin_resume import draw
from office_files import paragraph, table, text_box, word, zipped
from prepmatch.documents.read import Settings, document_from_bytes
from prepmatch.errors import UnreadableDocumentError
from prepmatch.model import Headings

HEADINGS = Headings({"skills": ("skills",), "experience": ("experience",)}, {"about": ("about*",)})
KNOWN = Settings(HEADINGS)
TOKENS = st.sampled_from(
    (
        "Skills|Experience|Ada Example|2019 - 2022|• |- |# |**|__|[a](b)|<!--|-->|---|===|> |"
        "| a | b ||```|~|\\|{|}|<p>|</p>|<li>|<table><tr><td>|<br>|<div hidden>|<style>.a{|}|"
        "<script type='application/ld+json'>|</script>|<form>|<main>|<h1>|style='color:#fff'|"
        '{"basics":|{"@type":"JobPosting","description":|[|]|,|null|"work":|\\u0000|&amp;|&#x110000;|'
        "\\rtf1|\\par |\\cell |\\row |\\trowd |\\intbl |\\v |\\u-10179?|\\'e9|\\bin99 |\\cf2 |"
        "{\\header |{\\shp{\\*\\shpinst{\\shptxt |{\\footnote |"
        "{\\field{\\*\\fldinst PAGE}{\\fldrslt |"
        "{\\fonttbl{\\f1\\fcharset2 Wingdings;}}|{\\colortbl;\\red255;}|\\uc0 |\\fs0 |\\pard |"
        "\x00|\x07|\x0b|\x85|\u2028|\u200b|\ufeff|\ufffe|\x1b[1m|é|ﬁ|👍🏽|\U000e0041"
    ).split("|")
)
PIECES = st.lists(st.one_of(TOKENS, TOKENS, st.text(max_size=6)), max_size=60).map("".join)
WORD_TAGS = (
    "p r t tbl tr tc pPr rPr tblPr tcPr sectPr sdt sdtContent ins del moveFrom hyperlink drawing "
    "pict txbxContent sym fldChar instrText fldSimple br tab vanish b sz color shd numPr numId "
    "pStyle rStyle outlineLvl headerReference titlePg rFonts highlight trPr numbering"
).split()
ODT_TAGS = (
    "text:p text:h text:span text:list text:list-item text:s text:tab text:note text:note-body "
    "text:section text:page-number table:table table:table-row table:table-cell draw:frame "
    "draw:text-box office:annotation text:tracked-changes draw:a draw:g"
).split()
VALUES = st.sampled_from(
    [
        "",
        "1",
        "0",
        "-1",
        "FFFFFF",
        "auto",
        "begin",
        "end",
        "separate",
        "D800",
        "F0B7",
        "PAGE",
        "9e9",
    ]
)
NAMES = {
    "w": "w:val w:fill w:char w:font w:fldCharType w:instr w:type w:ascii r:id".split(),
    "o": "text:style-name text:c text:display table:style-name draw:style-name".split(),
}


def trees(tags, names):
    """Elements in elements, as no office program would write them."""

    def element(tag, attributes, inside):
        given_ = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items())
        return f"<{tag} {given_}>{''.join(inside)}</{tag}>"

    words = st.sampled_from(["Ada", "Skills", "2019", " ", "", "&#8232;", "Go\n"])
    attributes = st.dictionaries(st.sampled_from(names), VALUES, max_size=2)
    inner = st.lists(st.deferred(lambda: words | elements), max_size=3)
    elements = st.builds(element, st.sampled_from(tags), attributes, inner)
    return st.lists(elements, min_size=1, max_size=3).map("".join)


WORD_TREES = trees([f"w:{tag}" for tag in WORD_TAGS], NAMES["w"])
ODT_TREES = trees(ODT_TAGS, NAMES["o"])
MUTATIONS = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.sampled_from(["cut", "double", "insert", "replace"]),
        st.one_of(st.binary(min_size=1, max_size=8), TOKENS.map(lambda token: token.encode())),
    ),
    min_size=1,
    max_size=6,
)
KEYS = st.sampled_from("name position startDate highlights keywords summary url a".split())
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5))
NESTED = st.deferred(lambda: LEAVES | LISTS | OBJECTS)
LISTS = st.lists(NESTED, max_size=3)
OBJECTS = st.dictionaries(KEYS, NESTED, max_size=4)
PARTS = "basics work education skills projects languages awards references".split()
RESUME = b"{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\header\\pard Ada\\par}\\pard\\b Skills\\b0\\par "
RESUME += b"\\trowd\\cellx1\\pard\\intbl Cloud\\cell AWS\\cell\\row\\pard{\\v no}\\u321?\\par}"
ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0">'
    "<office:body><office:text>{}</office:text></office:body></office:document-content>"
)


def mutated(data: bytes, mutations) -> bytes:
    for place, kind, payload in mutations:
        at = int(place * len(data))
        width = len(payload)
        if kind == "cut":
            data = data[:at] + data[at + 8 * width :]
        elif kind == "double":
            data = data[: at + 20 * width] + data[at:]
        else:
            data = data[:at] + payload + data[at + width * (kind == "replace") :]
    return data


def read(data: bytes, suffix: str = "") -> None:
    """Read a file; only the error that says why not may come out."""
    with suppress(UnreadableDocumentError):
        document = document_from_bytes(data, suffix, None, KNOWN, "file")
        document.text.encode()
        assert document.text
        assert "\n".join(map(document.line_text, document.lines)) == document.text
        for notice in document.notices:
            assert all(len(sample) <= 60 for sample in notice.samples)


def whole_word_file() -> bytes:
    body = paragraph("Ada") + table((paragraph("Cloud"), paragraph("AWS")))
    return word(body + f"<w:p>{text_box(paragraph('box'))}</w:p>", header1=paragraph("head"))


def whole_odt() -> bytes:
    return zipped({"content.xml": ODT.format("<text:p>Ada <text:span>x</text:span></text:p>")})


@given(PIECES, st.sampled_from(["", ".txt", ".md", ".html", ".json", ".rtf", ".eml"]))
def test_texts(pieces, suffix):
    read(pieces.encode("utf-8", errors="replace"), suffix)


@given(PIECES)
def test_rich_text(pieces):
    read(b"{\\rtf1 " + pieces.encode("utf-8", errors="replace"), ".rtf")


@given(PIECES)
def test_pages(pieces):
    read(b"<html><body>" + pieces.encode("utf-8", errors="replace"), ".html")


@given(WORD_TREES, WORD_TREES, WORD_TREES)
def test_word_files_of_any_elements(body, styles, header):
    section = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    read(word(body + section, styles=styles, header1=header, settings=styles), ".docx")


@given(ODT_TREES)
def test_open_documents_of_any_elements(body):
    read(zipped({"content.xml": ODT.format(body)}), ".odt")


@given(st.dictionaries(st.sampled_from(PARTS), NESTED, min_size=1))
def test_resumes_of_any_json(parts):
    read(json.dumps(parts).encode(), ".json")


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (whole_word_file(), ".docx"),
        (whole_odt(), ".odt"),
        (RESUME, ".rtf"),
        (b"# Ada\n\n- **Python**\n\n| a | b |\n|---|---|\nSkills\n---\n", ".md"),
        ("Ada Example\r\nSkills – “Go”".encode("utf-16"), ".txt"),
        (b"From: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Ada</p>", ".eml"),
    ],
    ids=["word", "open-document", "rich-text", "markdown", "utf-16", "mail"],
)
@given(mutations=MUTATIONS)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_damaged_files(data, suffix, mutations):
    read(mutated(data, mutations), suffix)


@pytest.mark.parametrize("whole", [whole_word_file(), whole_odt()], ids=["word", "open-document"])
@given(number=st.integers(0, 9), mutations=MUTATIONS)
def test_damaged_parts_of_packages(whole, number, mutations):
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = sorted(parts)[number % len(parts)]
    read(zipped({**parts, name: mutated(parts[name], mutations)}))


class Aside:
    """Reads files in another process, and starts a new one when PDFium ended it."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(1, mp_context=context)

    def read(self, data: bytes) -> None:
        try:
            self._pool.submit(read, data, ".pdf").result(timeout=60)
        except BrokenProcessPool:
            self._begin()

    def end(self) -> None:
        self._pool.shutdown()


@pytest.fixture(scope="module")
def aside():
    reader = Aside()
    yield reader
    reader.end()


@given(MUTATIONS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_damaged_pdfs(aside, mutations):
    aside.read(mutated(draw(), mutations))
