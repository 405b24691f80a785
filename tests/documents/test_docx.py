from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml

from prepmatch.documents.docx import read_docx
from prepmatch.documents.limits import MAX_UNPACKED_BYTES
from prepmatch.errors import Reason, UnreadableDocumentError

TEXT_BOX = """
<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
     xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
     xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
  <mc:AlternateContent>
    <mc:Choice Requires="wps"><wps:txbx><w:txbxContent>
      <w:p><w:r><w:t>in the box</w:t></w:r></w:p>
    </w:txbxContent></wps:txbx></mc:Choice>
    <mc:Fallback><w:pict><w:txbxContent>
      <w:p><w:r><w:t>in the box</w:t></w:r></w:p>
    </w:txbxContent></w:pict></mc:Fallback>
  </mc:AlternateContent>
</w:r>"""


def saved(document) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def texts(document) -> list[str]:
    return [line.text for line in read_docx(saved(document), "resume.docx").lines if line.text]


def zipped(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def unread(data: bytes) -> Reason:
    with pytest.raises(UnreadableDocumentError) as caught:
        read_docx(data, "resume.docx")
    return caught.value.reason


def test_paragraphs_and_tables_come_in_the_order_they_stand():
    document = docx.Document()
    document.add_paragraph("before")
    table = document.add_table(rows=2, cols=2)
    for row, words in zip(table.rows, [("Python", "5 years"), ("SQL", "8 years")], strict=True):
        row.cells[0].text, row.cells[1].text = words
    document.add_paragraph("after")
    assert texts(document) == ["before", "Python", "5 years", "SQL", "8 years", "after"]


def test_a_text_box_is_read_once_after_the_paragraph_it_hangs_on():
    document = docx.Document()
    anchor = document.add_paragraph("anchor")
    anchor._p.append(parse_xml(TEXT_BOX))  # noqa: SLF001 - python-docx cannot add text boxes
    document.add_paragraph("after")
    assert texts(document) == ["anchor", "in the box", "after"]


def test_the_header_comes_first_and_the_footer_last():
    document = docx.Document()
    document.add_paragraph("body")
    document.sections[0].footer.paragraphs[0].text = "page foot"
    document.sections[0].header.paragraphs[0].text = "Ada Example"
    assert texts(document) == ["Ada Example", "body", "page foot"]


def test_styles_mark_headings_and_bullets_mark_points():
    document = docx.Document()
    document.add_heading("Skills", level=1)
    document.add_paragraph("Python")
    first, second = read_docx(saved(document), "resume.docx").lines
    assert (first.text, first.is_heading) == ("Skills", True)
    assert (second.text, second.is_heading) == ("Python", False)


def test_tabs_and_line_breaks_are_kept():
    document = docx.Document()
    document.add_paragraph("Engineer\t2019\nLeeds")
    assert texts(document) == ["Engineer\t2019", "Leeds"]


def test_a_document_without_words_is_empty():
    assert unread(saved(docx.Document())) is Reason.EMPTY_FILE


def test_half_a_file_is_damaged():
    data = saved(docx.Document())
    assert unread(data[: len(data) // 2]) is Reason.DAMAGED


def test_parts_that_are_no_word_document_are_damaged():
    assert unread(zipped(**{"word/document.xml": b"<not xml"})) is Reason.DAMAGED


def test_an_archive_of_something_else_is_of_another_kind():
    assert unread(zipped(**{"notes.txt": b"Python"})) is Reason.UNSUPPORTED_FORMAT


def test_a_zip_bomb_is_not_unpacked():
    assert unread(zipped(**{"word/document.xml": bytes(MAX_UNPACKED_BYTES + 1)})) is (
        Reason.TOO_LARGE
    )


def test_text_that_word_does_not_show_is_left_out_and_told():
    document = docx.Document()
    document.add_paragraph("Gardener")
    document.add_paragraph().add_run("Kubernetes Kafka").font.hidden = True
    raw = read_docx(saved(document), "resume.docx")
    assert [line.text for line in raw.lines if line.text] == ["Gardener"]
    assert [notice.code for notice in raw.notices] == ["hidden-text"]
