"""What a file looks like beside its text."""

from __future__ import annotations

import io
import zipfile

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from prepmatch.documents.inspect import inspect_bytes, inspect_file

RELATIONS = """\
<?xml version="1.0" encoding="UTF-8"?>{entity}
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="https://example.org/{name}" TargetMode="External"
  Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>
<Relationship Id="r2" Target="media/image1.png"
  Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/>
</Relationships>"""


DRAWN_LETTERS = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R
  /Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length 34>> stream
BT /F 20 Tf 20 100 Td (aaaa) Tj ET
endstream endobj
5 0 obj <</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 97
  /LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a 6 0 R>>>> endobj
6 0 obj <</Length 25>> stream
9 0 0 0 9 9 d1 0 0 8 8 re f
endstream endobj
trailer <</Root 1 0 R>>
"""
"""A font of type 3: each letter is a drawing."""


def drawn(draw, **options) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, **options)
    draw(canvas)
    canvas.save()
    return stream.getvalue()


def word(relations: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
        archive.writestr("word/_rels/document.xml.rels", relations)
    return stream.getvalue()


def test_a_pdf_tells_its_letters_fonts_and_producer(pdfs):
    facts = inspect_file(pdfs / "one-column.pdf")
    assert (facts.name, facts.format) == ("one-column.pdf", "pdf")
    assert facts.size == (pdfs / "one-column.pdf").stat().st_size
    assert sum(facts.letters) > 500
    assert facts.fonts
    assert (facts.producer, facts.is_tagged) == (None, True)
    assert all(font.runs > 0 for font in facts.fonts)
    assert not facts.is_encrypted


def test_fonts_that_are_only_named_are_told_from_those_that_come_along():
    facts = inspect_bytes(drawn(lambda c: c.drawString(50, 700, "Ada")), ".pdf", None)
    (font,) = facts.fonts
    assert facts.producer.startswith("ReportLab")
    assert (font.name, font.is_embedded, font.is_type3) == ("Helvetica", False, False)


def test_embedded_fonts_and_fonts_of_drawings_are_told_apart(pdfs):
    (drawings,) = inspect_bytes(DRAWN_LETTERS, ".pdf", None).fonts
    assert (drawings.name, drawings.is_type3, drawings.runs) == ("", True, 1)
    fonts = {font.name: font for font in inspect_file(pdfs / "ligatures.pdf").fonts}
    assert fonts["CMR10"].is_embedded
    assert not fonts["CMR10"].is_type3
    assert fonts["CMR10"].runs > 1


def test_only_so_many_things_on_a_page_are_looked_at(monkeypatch):
    monkeypatch.setattr("prepmatch.documents.pdf.inspection._MAX_OBJECTS", 3)
    many = drawn(lambda c: [c.drawString(9, 9 * n, "Ada") for n in range(50)])
    assert inspect_bytes(many, ".pdf", None).fonts[0].runs == 3


def test_a_small_picture_has_a_small_share_of_its_page():
    logo = Image.new("RGB", (10, 10), "red")
    data = drawn(lambda c: c.drawInlineImage(logo, 0, 0, A4[0] / 2, A4[1] / 10))
    assert [picture.share for picture in inspect_bytes(data, ".pdf", None).pictures] == [0.05]


def test_a_scan_is_a_picture_that_covers_its_page(pdfs):
    facts = inspect_file(pdfs / "scan.pdf")
    assert facts.letters == (0,)
    assert facts.pictures[0].page == 1
    assert facts.pictures[0].share > 0.9


def test_link_targets_are_listed_once_each():
    def draw(canvas):
        for top in (700, 600):
            canvas.drawString(50, top, "Profile")
            canvas.linkURL("https://example.org/in/ada", (50, top, 90, top + 12))

    assert inspect_bytes(drawn(draw), ".pdf", None).links == ("https://example.org/in/ada",)


def test_letter_spaced_words_are_found_and_initials_are_not():
    def draw(canvas):
        canvas.drawString(50, 700, "S K I L L S")
        canvas.drawString(50, 650, "J R R Tolkien")

    assert inspect_bytes(drawn(draw), ".pdf", None).letter_spaced == ("S K I L L S",)


def test_a_password_for_changes_shows_with_what_it_forbids():
    lock = StandardEncryption("", ownerPassword="secret", canCopy=0)
    facts = inspect_bytes(drawn(lambda c: c.drawString(9, 9, "Ada"), encrypt=lock), ".pdf", None)
    assert (facts.is_encrypted, facts.allows_copying) == (True, False)
    free = inspect_bytes(drawn(lambda c: c.drawString(9, 9, "Ada")), ".pdf", None)
    assert (free.is_encrypted, free.allows_copying) == (False, True)


@pytest.mark.parametrize("name", ["encrypted.pdf", "png-named-pdf.pdf", "no-pages.pdf"])
def test_a_pdf_that_does_not_open_has_a_size_at_least(pdfs, name):
    facts = inspect_file(pdfs / name)
    assert (facts.size > 0, facts.letters) == (True, ())


def test_the_links_of_a_word_file_are_its_hyperlinks_alone():
    facts = inspect_bytes(word(RELATIONS.format(entity="", name="ada")), ".docx", "ada.docx")
    assert (facts.format, facts.links) == ("docx", ("https://example.org/ada",))


@pytest.mark.parametrize(
    "relations",
    [
        RELATIONS.format(
            entity='<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>', name="&e;"
        ),
        "<Relationships",
        " " * 2_000_000,
    ],
    ids=["an entity from outside", "broken", "huge"],
)
def test_a_hostile_list_of_links_gives_nothing_of_the_machine(relations):
    links = inspect_bytes(word(relations), ".docx", None).links
    assert links in {(), ("https://example.org/",)}


@pytest.mark.parametrize(
    ("data", "suffix", "kind"),
    [
        (b"junk %PDF-1.7", ".txt", "pdf"),
        (b"{\\rtf1 Ada}", ".doc", "rtf"),
        (b"<!DOCTYPE html><p>Ada", ".txt", "html"),
        (b"# Ada", ".md", "markdown"),
        (b"Ada", "", "text"),
    ],
)
def test_the_content_decides_the_format_before_the_suffix(data, suffix, kind):
    assert inspect_bytes(data, suffix, None).format == kind
