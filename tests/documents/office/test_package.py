from __future__ import annotations

import zipfile

import pytest

from office_files import zipped
from prepmatch.documents import limits
from prepmatch.documents.office.package import Package, parse_xml
from prepmatch.errors import Reason, UnreadableDocumentError

LAUGHS = b"<!DOCTYPE a [<!ENTITY a 'ha'>%s]><a>&z;</a>" % b"".join(
    b"<!ENTITY %c '%s'>" % (letter, b"&%c;" % (letter - 1) * 10) for letter in b"bcdefghijz"
)
OUTSIDE = b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"


def reason(data: bytes, part: str = "a.xml") -> Reason:
    with pytest.raises(UnreadableDocumentError) as caught:
        Package(data, "resume.docx").xml(part)
    return caught.value.reason


def test_a_part_is_read_by_its_name():
    package = Package(zipped({"a.xml": "<a>words</a>"}), "resume.docx")
    assert package.names == {"a.xml"}
    assert package.xml("a.xml").text == "words"
    assert package.xml("b.xml") is None


def test_relations_lead_to_parts_wherever_they_are_written_from():
    inside = "".join(
        f'<Relationship Id="{i}" Type="https://example.org/{kind}" Target="{target}" {mode}/>'
        for i, kind, target, mode in [
            ("r1", "styles", "styles.xml", ""),
            ("r2", "header", "/word/header1.xml", ""),
            ("r3", "data", "../custom/item.xml", ""),
            ("r4", "hyperlink", "https://example.org", 'TargetMode="External"'),
        ]
    )
    package = Package(zipped({"word/_rels/document.xml.rels": f"<R>{inside}</R>"}), "resume.docx")
    assert package.relations("word/document.xml") == {
        "r1": ("styles", "word/styles.xml"),
        "r2": ("header", "word/header1.xml"),
        "r3": ("data", "custom/item.xml"),
    }


def test_half_a_file_is_damaged():
    data = zipped({"a.xml": "<a/>"})
    assert reason(data[: len(data) // 2]) is Reason.DAMAGED


def test_a_part_whose_bytes_were_changed_is_damaged():
    data = zipped({"a.xml": "<a>words</a>"}, zipfile.ZIP_STORED)
    assert reason(data.replace(b"words", b"other")) is Reason.DAMAGED


@pytest.mark.parametrize("name", ["../a.xml", "word/../../a.xml", "/etc/a.xml", "..\\a.xml"])
def test_names_that_lead_outside_are_damage(name):
    assert reason(zipped({"a.xml": "<a/>", name: "<a/>"})) is Reason.DAMAGED


def test_a_part_that_unpacks_to_too_much_is_not_unpacked():
    assert reason(zipped({"a.xml": bytes(limits.MAX_PART_BYTES + 1)})) is Reason.TOO_LARGE


def test_parts_that_unpack_to_too_much_together_are_not_unpacked(monkeypatch):
    monkeypatch.setattr("prepmatch.documents.office.package.MAX_UNPACKED_BYTES", 100)
    assert reason(zipped({"a.xml": "<a/>", "b": bytes(60), "c": bytes(60)})) is Reason.TOO_LARGE


def test_too_many_parts_are_refused():
    parts = {f"{number}.xml": b"" for number in range(limits.MAX_PARTS + 1)}
    assert reason(zipped(parts, zipfile.ZIP_STORED)) is Reason.TOO_LARGE


def test_too_many_marks_are_refused():
    assert reason(zipped({"a.xml": b"<a>" + b"<b/>" * limits.MAX_MARKS})) is Reason.TOO_LARGE


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_no_office_program_uses_is_damage(method):
    assert reason(zipped({"a.xml": "<a/>"}, method)) is Reason.DAMAGED


def test_a_part_under_a_password_says_so():
    data = bytearray(zipped({"a.xml": "<a/>"}, zipfile.ZIP_STORED))
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(header) + flags] |= 1
    assert reason(bytes(data)) is Reason.ENCRYPTED


@pytest.mark.parametrize("xml", [LAUGHS, OUTSIDE, OUTSIDE.decode().encode("utf-16")])
def test_entities_are_not_followed(xml):
    with pytest.raises(UnreadableDocumentError) as caught:
        parse_xml(xml, "resume.docx")
    assert caught.value.reason is Reason.DAMAGED


def test_comments_do_not_part_words():
    assert parse_xml(b"<a>wor<!-- x -->ds<?x y?></a>", "resume.docx").text == "words"


@pytest.mark.parametrize("xml", [b"", b"<a>", b"\xff\xfe\x00", b"<a>" * 10_000])
def test_what_is_no_xml_is_damaged(xml):
    with pytest.raises(UnreadableDocumentError) as caught:
        parse_xml(xml, "resume.docx")
    assert caught.value.reason is Reason.DAMAGED
