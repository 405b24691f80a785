from __future__ import annotations

import io

import docx
import pytest

from office_files import paragraph, table, text_box, word, zipped
from prepmatch.documents.office.docx import read_docx
from prepmatch.documents.office.package import Package
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import Place

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Kopf"><w:name w:val="Bereich"/>
  <w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Mine"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="JobTitle"><w:name w:val="Job Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Points"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="Secret"/>
  <w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Ghost"><w:name w:val="Ghost"/>
  <w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/>
  <w:basedOn w:val="Loop"/></w:style>
<w:style w:type="table" w:styleId="Dark"><w:name w:val="Grid 4"/>
  <w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>
  </w:tblStylePr></w:style>
"""
NUMBERED = '<w:numPr><w:numId w:val="7"/></w:numPr>'
HIDDEN = "<w:vanish/>"
WHITE = '<w:color w:val="FFFFFF"/>'


def read(data: bytes):
    return read_docx(Package(data, "resume.docx"), "resume.docx")


def lines(body: str, **parts: str) -> list[str]:
    return [line.text for line in read(word(body, **parts)).lines if line.text]


def hidden(body: str, **parts: str) -> tuple[str, ...]:
    """The samples of the notice that there is hidden text."""
    notices = read(word(paragraph("Gardener") + body, **parts)).notices
    return notices[0].samples if notices else ()


def places(body: str, **parts: str) -> dict[str, Place]:
    return {line.text: line.place for line in read(word(body, **parts)).lines if line.text}


def headings(body: str, **parts: str) -> list[str]:
    raw = read(word(body, styles=STYLES, **parts))
    return [line.text for line in raw.lines if line.is_heading]


def styled(name: str, text: str) -> str:
    return paragraph(text, properties=f'<w:pStyle w:val="{name}"/>')


def section(*references: str, settings: str = "") -> str:
    """The properties of a section, from `header:first:header1` and the like."""
    parts = [reference.split(":") for reference in references]
    inside = "".join(f'<w:{what}Reference w:type="{when}" r:id="{i}"/>' for what, when, i in parts)
    return f"<w:sectPr>{inside}{settings}</w:sectPr>"


def unread(data: bytes) -> Reason:
    with pytest.raises(UnreadableDocumentError) as caught:
        read(data)
    return caught.value.reason


# Where lines stand


def test_paragraphs_and_tables_come_in_the_order_they_stand():
    rows = table((paragraph("Python"), paragraph("5 years")), (paragraph("SQL"), paragraph("8")))
    assert lines(paragraph("before") + rows + paragraph("after")) == [
        "before",
        "Python | 5 years",
        "SQL | 8",
        "after",
    ]


def test_every_line_knows_its_place():
    cell = paragraph("in a cell") + f"<w:p>{text_box(paragraph('in a box in a cell'))}</w:p>"
    body = (
        paragraph("in the body")
        + table((cell,))
        + f"<w:p>{text_box(table((paragraph('in a table in a box'),)))}</w:p>"
        + section("header:default:header1", "footer:default:footer1")
    )
    assert places(body, header1=table((paragraph("at the head"),)), footer1=paragraph("foot")) == {
        "at the head": Place.HEADER,
        "in the body": Place.BODY,
        "in a cell": Place.TABLE,
        "in a box in a cell": Place.TEXT_BOX,
        "in a table in a box": Place.TEXT_BOX,
        "foot": Place.FOOTER,
    }


def test_headers_of_all_sections_come_first_and_footers_last_each_once():
    title = "<w:titlePg/>"
    body = (
        paragraph("one")
        + f"<w:p><w:pPr>{section('header:first:header1', 'header:default:header2', settings=title)}"
        f"</w:pPr></w:p>"
        + paragraph("two")
        + section("header:default:header2", "header:default:header3", "footer:default:footer1")
    )
    found = lines(
        body,
        header1=paragraph("Ada Example"),
        header2=paragraph("Resume of Ada"),
        header3=paragraph("Resume of Ada"),
        footer1=paragraph("foot"),
    )
    assert found == ["Ada Example", "Resume of Ada", "one", "two", "foot"]


def test_a_header_that_word_does_not_show_is_none():
    body = paragraph("body") + section("header:first:header1", "header:even:header2")
    parts = {"header1": paragraph("left over"), "header2": paragraph("of the even pages")}
    assert lines(body, **parts) == ["body"]
    assert lines(body, **parts, settings="<w:evenAndOddHeaders/>") == ["of the even pages", "body"]


def test_notes_come_after_the_body():
    note = '<w:footnote w:type="separator">{}</w:footnote><w:footnote w:id="1">{}</w:footnote>'
    found = lines(
        paragraph("Published¹") + section("footer:default:footer1"),
        footnotes=note.format(paragraph("----"), paragraph("With B. Sample")),
        footer1=paragraph("foot"),
    )
    assert found == ["Published¹", "With B. Sample", "foot"]


# Tables


def test_a_table_that_only_places_text_is_read_cell_by_cell():
    side = paragraph("Skills") + paragraph("Python") + paragraph("SQL")
    main = paragraph("Experience") + paragraph("Data Engineer")
    assert lines(table((side, main))) == ["Skills", "Python", "SQL", "Experience", "Data Engineer"]


def test_headings_beside_each_other_are_read_column_by_column():
    heads = (paragraph("Skills"), paragraph("Experience"))
    bodies = (paragraph("Python") + paragraph("SQL"), paragraph("Engineer") + paragraph("Leeds"))
    name = (paragraph("Ada Example"),)
    assert lines(table(name, heads, bodies)) == [
        "Ada Example",
        "Skills",
        "Python",
        "SQL",
        "Experience",
        "Engineer",
        "Leeds",
    ]


def test_headings_left_of_their_text_are_read_row_by_row():
    rows = [
        (paragraph("Skills"), paragraph("Python") + paragraph("SQL")),
        (paragraph("Education"), paragraph("BSc") + paragraph("Leeds")),
    ]
    assert lines(table(*rows)) == ["Skills", "Python", "SQL", "Education", "BSc", "Leeds"]


def test_a_table_in_a_table_is_read_where_it_stands():
    inner = table((paragraph("Python"), paragraph("5 years")))
    assert lines(table((paragraph("Skills") + inner, paragraph("x") + paragraph("y")))) == [
        "Skills",
        "Python | 5 years",
        "x",
        "y",
    ]


# Text boxes


def test_a_text_box_is_read_once_after_the_paragraph_it_hangs_on():
    anchor = f"<w:p>{text_box(paragraph('in the box'))}<w:r><w:t>anchor</w:t></w:r></w:p>"
    assert lines(anchor + paragraph("after")) == ["anchor", "in the box", "after"]


def test_a_text_box_of_an_old_program_is_read():
    box = (
        "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{paragraph('in the box')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    assert lines(box) == ["in the box"]


def old_box(words: str, shape: str = "") -> str:
    """A paragraph with a text box as Word 2007 wrote them."""
    return (
        f"<w:p><w:r><w:pict><v:shape {shape}><v:textbox><w:txbxContent>{words}</w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r></w:p>"
    )


def test_a_box_in_a_box_is_read_once():
    inner = f"<w:p>{text_box(paragraph('inner'))}</w:p>"
    assert lines(old_box(paragraph("outer") + inner)) == ["outer", "inner"]


def test_boxes_that_do_not_say_where_they_stand_are_read_as_they_come():
    frame = '<wp:positionH><wp:align>left</wp:align></wp:positionH><wp:extent cx="x" cy="1"/>'
    boxes = text_box(paragraph("one"), frame=frame) + text_box(paragraph("two"))
    assert lines(f"<w:p>{boxes}</w:p>") == ["one", "two"]


def test_content_controls_around_blocks_rows_and_cells_are_looked_into():
    def control(inside: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    cell = f"<w:tc>{control(paragraph('in a cell'))}</w:tc>"
    row = control(f"<w:tr>{control(cell)}</w:tr>")
    assert lines(control(paragraph("a block")) + f"<w:tbl>{row}</w:tbl>") == [
        "a block",
        "in a cell",
    ]


def test_of_two_versions_of_a_block_the_newer_is_read():
    block = (
        f"<mc:AlternateContent><mc:Choice>{paragraph('new')}</mc:Choice>"
        f"<mc:Fallback>{paragraph('old')}</mc:Fallback></mc:AlternateContent>"
    )
    assert lines(block) == ["new"]
    assert lines(block.replace(paragraph("new"), "")) == ["old"]


def test_boxes_of_one_paragraph_are_read_column_by_column():
    def box(words: str, left: int, top: int, width: int) -> str:
        frame = (
            f"<wp:positionH><wp:posOffset>{left}</wp:posOffset></wp:positionH>"
            f"<wp:positionV><wp:posOffset>{top}</wp:posOffset></wp:positionV>"
            f'<wp:extent cx="{width}" cy="100"/>'
        )
        return text_box(paragraph(words), frame=frame)

    boxes = [
        box("Experience", 300, 100, 500),
        box("Skills", 0, 400, 200),
        box("Education", 310, 500, 500),
        box("Ada Example", 0, 0, 800),
        box("Contact", 10, 100, 200),
    ]
    assert lines(f"<w:p>{''.join(boxes)}</w:p>") == [
        "Ada Example",
        "Contact",
        "Skills",
        "Experience",
        "Education",
    ]


# What words are


def run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f"{run('see ')}<w:hyperlink>{run('my site')}</w:hyperlink>", "see my site"),
        (f"{run('in ')}<w:sdt><w:sdtContent>{run('Leeds')}</w:sdtContent></w:sdt>", "in Leeds"),
        (f"<w:ins>{run('new')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>", "new"),
        (f"<w:moveFrom>{run('here')}</w:moveFrom><w:moveTo>{run('there')}</w:moveTo>", "there"),
        (
            "<w:r><w:t>Engineer</w:t><w:tab/><w:t>2019</w:t><w:br/><w:t>Leeds</w:t></w:r>",
            "Engineer\t2019\nLeeds",
        ),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:t> Go</w:t></w:r>', "\uf0a7 Go"),
        ('<w:r><w:sym w:font="x" w:char="D800"/><w:t>Go</w:t></w:r>', "Go"),
        (
            '<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>§ </w:t></w:r>' + run("Go"),
            "\uf0b7\uf0b7Go",
        ),
        ("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t></w:r>", "co-op"),
    ],
    ids="link control change move tab symbol half-a-letter picture-font hyphen".split(),
)
def test_the_words_of_a_paragraph_are_what_word_shows(inside, text):
    (line, *more) = read(word(f"<w:p>{inside}</w:p>")).lines
    assert "\n".join([line.text, *(other.text for other in more)]) == text


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_page_numbers_are_no_text_and_other_fields_are():
    numbers = (
        f"<w:p>{run('Page ')}{field(' PAGE ', '1')}{run(' of ')}{field('NUMPAGES', '2')}</w:p>"
    )
    simple = f"<w:p><w:fldSimple w:instr='PAGE'>{run('1')}</w:fldSimple></w:p>"
    name = f"<w:p>{run('Ada Example, ')}{field('PAGE', '1')}</w:p>"
    link = f"<w:p>{field(' HYPERLINK ', 'my site')}</w:p>"
    assert lines(numbers + simple + name + link) == ["Ada Example, ", "my site"]


def test_a_row_that_was_deleted_is_not_read():
    rows = table((paragraph("kept"),)) + table((paragraph("gone"),)).replace(
        "<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>"
    )
    assert lines(rows) == ["kept"]


# Headings and points


@pytest.mark.parametrize("style", ["berschrift1", "Kopf", "Outlined"])
def test_styles_of_headings_are_known_by_name_base_and_outline(style):
    assert headings(styled(style, "skills and such") + paragraph("plain")) == ["skills and such"]


@pytest.mark.parametrize(
    "letters", ["<w:b/>", "<w:caps/>", "<w:smallCaps/>", '<w:sz w:val="28"/>'], ids=lambda x: x[3:6]
)
def test_a_short_line_that_looks_different_is_a_heading(letters):
    body = paragraph("Things I know", letters) + paragraph("A plain sentence of a plain text.")
    assert headings(body) == ["Things I know"]


@pytest.mark.parametrize(
    "text",
    [
        "Data Engineer, 2019",
        "I am bold.",
        "ada@example.org",
        "A sentence that goes on and on and on and on",
    ],
)
def test_a_bold_line_that_reads_otherwise_is_no_heading(text):
    assert headings(paragraph(text, "<w:b/>") + paragraph("plain text " * 9)) == []


def test_where_everything_is_bold_nothing_is_a_heading():
    assert headings(paragraph("Ada", "<w:b/>") + paragraph("Python and so on", "<w:b/>")) == []


def test_the_style_of_a_job_title_is_no_heading():
    assert headings(styled("JobTitle", "Data Engineer")) == []


def test_points_of_lists_have_bullets():
    body = (
        paragraph("one", properties=NUMBERED)
        + styled("Points", "two")
        + paragraph(
            "three", properties='<w:pStyle w:val="Points"/><w:numPr><w:numId w:val="0"/></w:numPr>'
        )
        + "<w:p><w:pPr>"
        + NUMBERED
        + "</w:pPr><w:r><w:t>four</w:t><w:br/><w:t>still</w:t></w:r></w:p>"
    )
    assert lines(body, styles=STYLES) == ["• one", "• two", "three", "• four", "still"]


def test_a_numbered_heading_is_a_heading_without_a_bullet():
    body = paragraph("skills", properties=f'<w:pStyle w:val="berschrift1"/>{NUMBERED}')
    assert headings(body) == ["skills"]


# Hidden text


@pytest.mark.parametrize(
    ("letters", "properties"),
    [
        (HIDDEN, ""),
        ("", '<w:pStyle w:val="Secret"/>'),
        ('<w:rStyle w:val="Ghost"/>', ""),
        (WHITE, ""),
        ('<w:color w:val="FAFAFA"/>', ""),
        ('<w:color w:themeColor="background1"/>', ""),
        ('<w:sz w:val="4"/>', ""),
        ('<w:w w:val="1"/>', ""),
        ('<w:color w:val="1F3864"/><w:shd w:val="clear" w:fill="203060"/>', ""),
    ],
    ids="vanish style character-style white near-white theme speck thin on-its-colour".split(),
)
def test_text_that_word_does_not_show_is_left_out_and_told(letters, properties):
    body = paragraph("Gardener") + paragraph("Kubernetes Kafka", letters, properties)
    raw = read(word(body, styles=STYLES))
    assert [line.text for line in raw.lines if line.text] == ["Gardener"]
    (notice,) = raw.notices
    assert (notice.code, notice.samples) == ("hidden-text", ("Kubernetes Kafka",))


DARK = '<w:shd w:val="clear" w:fill="1F3864"/>'
NAVY = '<a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>'
BEHIND = '<w:p><w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r></w:p>'


@pytest.mark.parametrize(
    "body",
    [
        paragraph("Ada", WHITE + DARK),
        paragraph("Ada", WHITE, DARK),
        paragraph("Ada", WHITE + '<w:highlight w:val="blue"/>'),
        table((f"<w:tcPr>{DARK}</w:tcPr>" + paragraph("Ada", WHITE),)),
        table((paragraph("Ada", WHITE),), properties='<w:tblStyle w:val="Dark"/>'),
        f"<w:p>{text_box(paragraph('Ada', WHITE), '<a:gradFill/>')}</w:p>",
        f"<w:p>{text_box(paragraph('Ada', WHITE), NAVY)}</w:p>",
        old_box(paragraph("Ada", WHITE), 'fillcolor="#1f3864"'),
        BEHIND + paragraph("Ada", WHITE),
        '<w:p><w:r><w:pict><v:rect style="z-index:-2"/></w:pict></w:r></w:p>'
        + paragraph("Ada", WHITE),
        paragraph("Ada", HIDDEN[:-2] + ' w:val="0"/>'),
        paragraph("Ada", '<w:color w:val="808080"/>'),
        paragraph("Ada", '<w:sz w:val="12"/>'),
    ],
    ids=(
        "run paragraph highlight cell table-style gradient filled-box old-box picture-behind "
        "shape-behind "
        "switched-on grey small"
    ).split(),
)
def test_text_that_can_be_seen_is_not_called_hidden(body):
    assert hidden(body, styles=STYLES) == ()
    assert "Ada" in lines(body, styles=STYLES)


def test_white_words_in_a_box_without_a_fill_are_hidden():
    assert hidden(f"<w:p>{text_box(paragraph('Kafka', WHITE))}</w:p>") == ("Kafka",)
    assert hidden(old_box(paragraph("Kafka", WHITE))) == ("Kafka",)


def test_white_words_on_a_coloured_page_are_seen_if_word_shows_the_colour():
    page = {"settings": "<w:displayBackgroundShape/>"}
    body = paragraph("Ada", WHITE)
    assert "Ada" in lines(body, **page, background="1F3864")
    assert hidden(body, background="1F3864") == ("Ada",)


def test_hidden_spaces_are_nothing_to_tell():
    assert hidden(paragraph("  ", HIDDEN)) == ()


def test_samples_of_hidden_words_are_few_and_short():
    words = "Kafka " * 100
    (first, *others) = hidden("".join(paragraph(f"{n} {words}", WHITE) for n in range(9)))
    assert len(others) == 4
    assert first.startswith("0 Kafka Kafka")
    assert first.endswith("Kafka…")
    assert len(first) <= 60


# Files of all kinds


def test_a_file_that_a_library_wrote_is_read():
    document = docx.Document()
    document.add_heading("Skills", level=1)
    document.add_paragraph("Python", style="List Bullet")
    document.sections[0].header.paragraphs[0].text = "Ada Example"
    target = io.BytesIO()
    document.save(target)
    found = read(target.getvalue()).lines
    assert [(line.text, line.is_heading) for line in found] == [
        ("Ada Example", False),
        ("Skills", True),
        ("• Python", False),
    ]


def test_the_strict_flavour_is_read():
    strict = word(paragraph("Ada Example"))
    data = zipped(
        {
            name: Package(strict, "x")
            .read(name)
            .replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            for name in Package(strict, "x").names
        }
    )
    assert [line.text for line in read(data).lines] == ["Ada Example"]


def test_a_document_without_words_is_empty():
    assert unread(word("")) is Reason.EMPTY_FILE
    assert unread(word(paragraph("Kafka", HIDDEN))) is Reason.EMPTY_FILE


def test_parts_that_are_no_word_document_are_damaged():
    assert unread(zipped({"word/document.xml": "<not xml"})) is Reason.DAMAGED
    assert unread(zipped({"word/document.xml": "<a/>"})) is Reason.DAMAGED


def test_styles_that_lead_to_themselves_end():
    assert lines(styled("Loop", "Ada"), styles=STYLES) == ["Ada"]


def test_tables_in_tables_in_tables_are_read():
    body = paragraph("deep")
    for _ in range(60):
        body = table((body,))
    assert lines(body) == ["deep"]
