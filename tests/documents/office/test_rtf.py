from __future__ import annotations

import pytest

from prepmatch.documents.office.rtf import read_rtf
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import Place

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fnil\fcharset2 Wingdings;}"
    r"{\f2\fswiss\fcharset238 Arial CE;}{\f3\fswiss\fcharset204 Arial Cyr;}}"
    r"{\colortbl;\red0\green0\blue0;\red255\green255\blue255;\red31\green56\blue100;}"
    r"{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\*\cs10 Default Font;}}"
    r"{\info{\title Secret plan}{\author Nobody}}"
)


def read(body: str):
    return read_rtf((HEAD + body + "}").encode("latin-1"), "resume.rtf")


def lines(body: str) -> list[str]:
    return [line.text for line in read(body).lines if line.text]


def hidden(body: str) -> tuple[str, ...]:
    notices = read(rf"Gardener\par {body}").notices
    return notices[0].samples if notices else ()


def test_paragraphs_are_lines_and_tables_of_the_head_are_no_text():
    assert lines(r"\pard Ada Example\par Data\tab Engineer\line Leeds\par") == [
        "Ada Example",
        "Data\tEngineer",
        "Leeds",
    ]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"caf\'e9 \ldblquote ok\rdblquote  \endash  it\rquote s", "café “ok” – it’s"),
        (r"\u321?\'f3d\u378? \uc2\u8211--\uc1  x", "Łódź – x"),
        (r"\u-10179?\u-8704? smile", "😀 smile"),
        (r"{\f2 K\'f3rnik \'b3\'f3d\'9f}", "Kórnik łódź"),
        (r"{\f3 \'cc\'ee\'f1\'ea\'e2\'e0}", "Москва"),
        (r"{\f1 \'a7} Go", "\uf0a7 Go"),
        (r"\{C\} a\~b co\_op", "{C} a\u00a0b co-op"),
        ("broken\r\n over lines", "broken over lines"),
    ],
    ids="codes unicode surrogates central-europe cyrillic picture signs line-ends".split(),
)
def test_letters_are_read_in_the_encoding_of_their_font(written, text):
    assert lines(rf"\pard {written}\par") == [text]


def test_halves_of_letters_are_none():
    assert lines(r"\pard a\u55357?b\u56832?c\par") == ["abc"]


def test_headers_come_first_notes_and_footers_last_each_once():
    body = (
        r"{\header \pard Ada Example\par}{\footer \pard foot\par}"
        r"\pard one{\footnote \pard With B. Sample\par}\par\sect"
        r"{\header \pard Ada Example\par}\pard two\par"
    )
    assert lines(body) == ["Ada Example", "one", "two", "With B. Sample", "foot"]
    places = {line.text: line.place for line in read(body).lines}
    assert places["Ada Example"] is Place.HEADER
    assert places["two"] is Place.BODY
    assert places["foot"] is Place.FOOTER


def test_tables_are_read_like_those_of_word():
    row = r"\trowd\cellx1\cellx2\pard\intbl {}\cell\pard\intbl {}\cell\row"
    body = row.format("Cloud", "AWS") + row.format("Data", "SQL") + r"\pard after\par"
    assert lines(body) == ["Cloud | AWS", "Data | SQL", "after"]
    assert read(body).lines[0].place is Place.TABLE
    side = row.format(r"Skills\par Python", r"Experience\par Engineer")
    assert lines(side) == ["Skills", "Python", "Experience", "Engineer"]


def test_a_text_box_is_read_once_after_its_paragraph():
    box = (
        r"\pard before {\shp{\*\shpinst\shpleft0{\sp{\sn fillColor}{\sv 255}}"
        r"{\shptxt \pard in the box\par}}{\shprslt\pard in the box\par}} after\par"
    )
    assert lines(box) == ["before  after", "in the box"]
    assert read(box).lines[1].place is Place.TEXT_BOX


def test_points_of_lists_have_bullets():
    body = (
        r"\pard{\listtext\f1\'b7\tab}Built engines\par"
        r"{\pntext\f1\'b7\tab}Ran them\par\pard And more\par"
    )
    assert lines(body) == ["• Built engines", "• Ran them", "And more"]


def test_headings_are_told_by_style_outline_and_look():
    body = (
        r"\pard\s1 styled\par\pard\outlinelevel0 outlined\par\pard\plain\b bold\par"
        r"\pard\plain\fs36 large\par\pard\plain A sentence that is plain, as most of them are.\par"
    )
    assert [line.text for line in read(body).lines if line.is_heading] == [
        "styled",
        "outlined",
        "bold",
        "large",
    ]


def test_words_that_could_number_a_page_are_text_where_no_number_stands():
    assert lines(r"\pard Page of\par\pard s\par") == ["Page of", "s"]


def test_a_cell_may_be_ended_without_saying_that_it_is_one():
    assert lines(r"\trowd Cloud\cell AWS\cell\row\pard after\par") == ["Cloud | AWS", "after"]


def test_a_colour_of_which_not_all_is_said_hides_nothing():
    odd = HEAD.replace(r"{\colortbl;", r"{\colortbl;\red255;")
    data = (odd + r"\pard{\cf1 Ada}{\cf2 Example}\par}").encode()
    assert read_rtf(data, "cv").notices == ()


def test_page_numbers_are_no_text_and_links_are():
    body = (
        r"{\footer\pard Page {\field{\*\fldinst PAGE}{\fldrslt 1}} of \chpgn\par}"
        r'\pard{\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt my site}}\par'
    )
    assert lines(body) == ["my site"]


@pytest.mark.parametrize(
    "letters",
    [r"\v", r"\fs4", r"\cf2", r"\cf3\chcbpat3"],
    ids="hidden speck white on-its-colour".split(),
)
def test_text_that_nobody_sees_is_left_out_and_told(letters):
    body = rf"Gardener\par{{{letters} Kubernetes Kafka}}\par"
    assert lines(body) == ["Gardener"]
    assert hidden(body) == ("Kubernetes Kafka",)


@pytest.mark.parametrize(
    "body",
    [
        r"{\cf2\chcbpat3 Ada}",
        r"\pard\cbpat3{\cf2 Ada}",
        r"\trowd\clcbpat3\cellx1\pard\intbl{\cf2 Ada}\cell\row",
        r"{\shp{\*\shpinst{\shptxt\pard{\cf2 Ada}\par}}}",
        r"{\shp{\*\shpinst\shpfblwtxt1}}{\cf2 Ada}",
        r"{\v0 Ada}",
        r"{\cf1 Ada}",
    ],
    ids="letters paragraph cell box shape-behind switched-off black".split(),
)
def test_text_that_can_be_seen_is_not_called_hidden(body):
    assert hidden(rf"{body}\par") == ()
    assert "Ada" in "".join(lines(rf"{body}\par"))


def test_deleted_words_pictures_and_binary_data_are_no_text():
    body = (
        r"\pard a{\deleted b}c{\pict\pngblip 89504e47}{\*\unheard of}"
        r"{\object{\*\objdata 0105}}\bin4 \\}{\par"
    )
    assert lines(body) == ["ac"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (rb"{\rtf1 \par}", Reason.EMPTY_FILE),
        (rb"{\rtf1 " + b"{" * 10_000, Reason.DAMAGED),
        (rb"{\rtf1 {\v Kafka}}", Reason.EMPTY_FILE),
    ],
)
def test_what_cannot_be_read_says_why(data, reason):
    with pytest.raises(UnreadableDocumentError) as caught:
        read_rtf(data, "resume.rtf")
    assert caught.value.reason is reason


def test_a_file_that_breaks_off_is_read_so_far():
    assert [line.text for line in read_rtf(rb"{\rtf1\ansi Ada\par Exam", "cv").lines] == [
        "Ada",
        "Exam",
    ]


def test_braces_too_many_end_nothing():
    assert [line.text for line in read_rtf(rb"{\rtf1 Ada}}}} B\par", "cv").lines] == ["Ada B"]
