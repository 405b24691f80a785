from __future__ import annotations

import pytest

from prepmatch.documents.office.styled import Paragraph, Run, place_inside, raw_text
from prepmatch.model import Place

PROSE = Paragraph((Run("A plain sentence, as most of the text of any document is one.", 11),))


def headings(*paragraphs: Paragraph) -> list[str]:
    return [line.text for line in raw_text([*paragraphs, PROSE]).lines if line.is_heading]


def test_line_feeds_end_lines_and_only_the_first_line_of_a_point_has_a_bullet():
    point = Paragraph((Run("one\ntwo"), Run(" and more")), is_item=True)
    assert [line.text for line in raw_text([point]).lines] == ["• one", "two and more"]


def test_a_line_is_bold_if_all_of_its_words_are():
    bold, plain = Run("Skills", is_bold=True), Run(" and more")
    assert headings(Paragraph((bold, Run("  ")))) == ["Skills  "]
    assert headings(Paragraph((bold, plain))) == []
    assert headings(Paragraph((bold, Run("\nPython")))) == ["Skills"]


def test_a_line_is_large_if_its_smallest_letters_are():
    assert headings(Paragraph((Run("Sk", 14), Run("ills", 13)))) == ["Skills"]
    assert headings(Paragraph((Run("Sk", 14), Run("ills", 11)))) == []


def test_a_point_is_a_heading_only_by_its_style():
    bold = (Run("Skills", is_bold=True),)
    assert headings(Paragraph(bold, is_item=True)) == []
    assert headings(Paragraph(bold, is_item=True, is_heading=True)) == ["Skills"]


def test_hidden_words_are_told_together_if_they_stand_together():
    runs = (Run("Kafka ", is_hidden=True), Run("Spark", is_hidden=True), Run(" seen "))
    text = raw_text([Paragraph((*runs, Run("Go", is_hidden=True), Run(" ", is_hidden=True)))])
    assert [line.text for line in text.lines] == [" seen "]
    assert text.notices[0].samples == ("Kafka Spark", "Go")


@pytest.mark.parametrize(
    ("outer", "inner", "place"),
    [
        (Place.BODY, Place.TABLE, Place.TABLE),
        (Place.TABLE, Place.TEXT_BOX, Place.TEXT_BOX),
        (Place.TEXT_BOX, Place.TABLE, Place.TEXT_BOX),
        (Place.HEADER, Place.TABLE, Place.HEADER),
        (Place.FOOTER, Place.TEXT_BOX, Place.FOOTER),
    ],
)
def test_the_place_that_matters_most_is_kept(outer, inner, place):
    assert place_inside(outer, inner) is place


def test_endless_text_is_read_far_enough_and_no_further(monkeypatch):
    monkeypatch.setattr("prepmatch.documents.office.styled._ENOUGH", 100)
    endless = (Paragraph((Run("ten letters"),)) for _ in iter(int, 1))
    assert len(raw_text(endless).lines) == 9
