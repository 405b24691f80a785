from __future__ import annotations

import pytest

from office_files import zipped
from prepmatch.documents.office.odt import read_odt
from prepmatch.documents.office.package import Package
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import Place

_NAMES = "office style text table fo xlink svg".split()
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{uri}:1.0"'
    for name, uri in {
        **{name: name for name in _NAMES[:4]},
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "manifest": "manifest",
    }.items()
)
STYLES = """
<style:default-style style:family="paragraph">
  <style:text-properties fo:font-size="11pt"/></style:default-style>
<style:style style:name="H" style:display-name="Überschrift 1" style:family="paragraph"/>
<style:style style:name="Sub" style:parent-style-name="H" style:family="paragraph"/>
<style:style style:name="Loop" style:parent-style-name="Loop" style:family="paragraph"/>
<style:style style:name="Dark" style:family="paragraph">
  <style:paragraph-properties fo:background-color="#1f3864"/></style:style>
<style:style style:name="DarkCell" style:family="table-cell">
  <style:table-cell-properties fo:background-color="#1f3864"/></style:style>
<style:style style:name="Blue" style:family="graphic">
  <style:graphic-properties draw:fill="solid" draw:fill-color="#1f3864"/></style:style>
<style:style style:name="Paper" style:family="graphic">
  <style:graphic-properties draw:fill="solid" draw:fill-color="#fefefe"/></style:style>
<style:style style:name="Gradient" style:family="graphic">
  <style:graphic-properties draw:fill="gradient"/></style:style>
"""
LETTERS = {
    "bold": 'fo:font-weight="bold"',
    "caps": 'fo:text-transform="uppercase"',
    "large": 'fo:font-size="16pt"',
    "off": 'text:display="none"',
    "white": 'fo:color="#ffffff"',
    "auto": 'fo:color="#ffffff" style:use-window-font-color="true"',
    "speck": 'fo:font-size="1pt"',
    "own": 'fo:color="#1f3864" fo:background-color="#203864"',
    "marked": 'fo:color="#ffffff" fo:background-color="#000000"',
}


def file(body: str, masters: str = "", styles: str = "", **parts: str) -> bytes:
    letters = "".join(
        f'<style:style style:name="{name}" style:family="text">'
        f"<style:text-properties {look}/></style:style>"
        for name, look in LETTERS.items()
    )
    content = (
        f"<office:document-content {_SPACES}>"
        f"<office:automatic-styles>{letters}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    shared = (
        f"<office:document-styles {_SPACES}><office:styles>{STYLES}{styles}</office:styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
    )
    return zipped({"content.xml": content, "styles.xml": shared, **parts})


def read(body: str, masters: str = "", styles: str = ""):
    return read_odt(Package(file(body, masters, styles), "cv.odt"), "cv.odt")


def lines(body: str, masters: str = "") -> list[str]:
    return [line.text for line in read(body, masters).lines if line.text]


def hidden(body: str, styles: str = "") -> tuple[str, ...]:
    notices = read(f"<text:p>Gardener</text:p>{body}", styles=styles).notices
    return notices[0].samples if notices else ()


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def span(style: str, text: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def table(*rows: tuple[str, ...], cell: str = "") -> str:
    inside = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell table:style-name="{cell}">{c}</table:table-cell>' for c in row
        )
        + "</table:table-row>"
        for row in rows
    )
    return f"<table:table><table:table-rows>{inside}</table:table-rows></table:table>"


def box(inside: str, style: str = "") -> str:
    text_box = f"<draw:text-box>{inside}</draw:text-box>"
    return f'<draw:frame draw:style-name="{style}">{text_box}</draw:frame>'


def test_the_words_of_a_paragraph_are_what_is_shown():
    body = p(
        'a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d\n   e '
        '<text:a xlink:href="https://example.org" xmlns:xlink="x">my site</text:a>'
        "<office:annotation><text:p>a comment</text:p></office:annotation>"
    )
    assert lines(body) == ["a   b\tc", "d e my site"]


def test_every_line_knows_its_place():
    masters = (
        f"<style:master-page><style:header>{p('head')}</style:header>"
        f"<style:footer>{p('foot')}</style:footer></style:master-page>"
        f"<style:master-page><style:header>{p('head')}</style:header>"
        f'<style:header-left style:display="false">{p("switched off")}</style:header-left>'
        "</style:master-page>"
    )
    body = p("body" + box(p("box") + table((p("table in box"),)))) + table((p("table"),))
    found = {line.text: line.place for line in read(body, masters).lines if line.text}
    assert found == {
        "head": Place.HEADER,
        "body": Place.BODY,
        "box": Place.TEXT_BOX,
        "table in box": Place.TEXT_BOX,
        "table": Place.TABLE,
        "foot": Place.FOOTER,
    }
    assert list(found) == ["head", "body", "box", "table in box", "table", "foot"]


def test_tables_are_read_like_those_of_word():
    assert lines(table((p("Cloud"), p("AWS")), (p("Data"), p("SQL")))) == [
        "Cloud | AWS",
        "Data | SQL",
    ]
    assert lines(table((p("Skills") + p("SQL"), p("Work") + p("Acme")))) == [
        "Skills",
        "SQL",
        "Work",
        "Acme",
    ]


def test_points_of_lists_have_bullets_and_only_their_first_line():
    inner = f"<text:list><text:list-item>{p('deep')}</text:list-item></text:list>"
    body = (
        f"<text:list><text:list-item>{p('one')}{p('still one')}{inner}</text:list-item></text:list>"
    )
    assert lines(body + p("after")) == ["• one", "still one", "• deep", "after"]


def test_headings_are_told_by_element_style_and_look():
    body = (
        "<text:h>marked</text:h>"
        + p("styled", "H")
        + p("based on it", "Sub")
        + p(span("bold", "bold"))
        + p(span("caps", "capitals"))
        + p(span("large", "large"))
        + p("A sentence that is plain, as most sentences of a resume are.")
    )
    assert [line.text for line in read(body).lines if line.is_heading] == [
        "marked",
        "styled",
        "based on it",
        "bold",
        "capitals",
        "large",
    ]


def test_notes_come_after_the_body_and_deleted_text_not_at_all():
    note = (
        "<text:note><text:note-citation>1</text:note-citation>"
        f"<text:note-body>{p('With B. Sample')}</text:note-body></text:note>"
    )
    changes = f"<text:tracked-changes>{p('deleted')}</text:tracked-changes>"
    assert lines(changes + p(f"Published{note}") + p("after")) == [
        "Published",
        "after",
        "With B. Sample",
    ]


def test_page_numbers_are_no_text():
    numbered = "Page <text:page-number>1</text:page-number> of <text:page-count>2</text:page-count>"
    named = "Ada Example <text:page-number>1</text:page-number>"
    assert lines(p(numbered) + p(named)) == ["Ada Example "]


@pytest.mark.parametrize("look", ["off", "white", "speck", "own"])
def test_text_that_nobody_sees_is_left_out_and_told(look):
    assert hidden(p(span(look, "Kubernetes Kafka"))) == ("Kubernetes Kafka",)


def test_white_words_on_a_white_box_are_hidden():
    assert hidden(p(box(p(span("white", "Kafka")), "Paper"))) == ("Kafka",)


def test_a_section_that_is_switched_off_is_hidden():
    assert hidden(f'<text:section text:display="none">{p("Kafka")}</text:section>') == ("Kafka",)


@pytest.mark.parametrize(
    "body",
    [
        p(span("auto", "Ada")),
        p(span("marked", "Ada")),
        p(span("white", "Ada"), "Dark"),
        table((p(span("white", "Ada")),), cell="DarkCell"),
        p(box(p(span("white", "Ada")), "Blue")),
        p(box(p(span("white", "Ada")), "Gradient")),
    ],
    ids="automatic marked paragraph cell box gradient".split(),
)
def test_text_that_can_be_seen_is_not_called_hidden(body):
    assert hidden(body) == ()
    assert "Ada" in lines(body)


def test_what_lies_behind_the_text_may_be_dark():
    behind = (
        '<style:style style:name="B" style:family="graphic">'
        '<style:graphic-properties style:run-through="background"/></style:style>'
    )
    assert hidden(p(span("white", "Ada")), styles=behind) == ()


def test_styles_that_lead_to_themselves_end():
    assert lines(p("Ada", "Loop")) == ["Ada"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (file(""), Reason.EMPTY_FILE),
        (zipped({"content.xml": "<a/>"}), Reason.DAMAGED),
        (zipped({"mimetype": "x"}), Reason.DAMAGED),
        (
            file(p("x"), **{"META-INF/manifest.xml": "<m:encryption-data/>"}),
            Reason.ENCRYPTED,
        ),
    ],
    ids=["empty", "no-text", "no-content", "password"],
)
def test_what_cannot_be_read_says_why(data, reason):
    with pytest.raises(UnreadableDocumentError) as caught:
        read_odt(Package(data, "cv.odt"), "cv.odt")
    assert caught.value.reason is reason
