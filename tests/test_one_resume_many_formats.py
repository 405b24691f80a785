"""The same resume as every kind of file that people send reads the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from office_files import paragraph, table, word, zipped
from prepmatch.documents.read import document_from_bytes
from prepmatch.model import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = "Zoë Example"
CONTACT = "zoe@example.org | +44 20 7946 0000 | Leeds, UK"
SUMMARY = "Data engineer who keeps “old” pipelines running – and writes new ones."
ENTRIES = (
    ("Data Engineer, Northwind Labs, Mar 2020 – Present", ("Built pipelines in Python", "Led 4")),
    ("Analyst, Acme, Jan 2017 – Feb 2020", ("Reported in SQL",)),
)
SKILLS = (("Cloud", "AWS, Terraform"), ("Databases", "PostgreSQL, Redis"))
LANGUAGES = ("English", "French")


def blocks():
    """What the resume says: kinds of paragraphs and their words."""
    yield "title", NAME
    yield "text", CONTACT
    yield "heading", "Summary"
    yield "text", SUMMARY
    yield "heading", "Experience"
    for title, points in ENTRIES:
        yield "text", title
        yield from (("point", point) for point in points)
    yield "heading", "Skills"
    yield "rows", SKILLS
    yield "heading", "Languages"
    yield from (("point", language) for language in LANGUAGES)


def built(writers: dict[str, Callable[..., str]]) -> str:
    return "".join(writers[kind](words) for kind, words in blocks())


def as_word() -> bytes:
    listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    return word(
        built(
            {
                "title": lambda text: paragraph(text, '<w:sz w:val="40"/>'),
                "text": paragraph,
                "heading": lambda text: paragraph(text, properties='<w:pStyle w:val="H1"/>'),
                "point": lambda text: paragraph(text, properties=listed),
                "rows": lambda rows: table(*((paragraph(a), paragraph(b)) for a, b in rows)),
            }
        ),
        styles='<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>',
    )


def as_open_document() -> bytes:
    def row(pair: tuple[str, str]) -> str:
        cells = (f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in pair)
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    item = "<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>"
    body = built(
        {
            "title": "<text:p>{}</text:p>".format,
            "text": "<text:p>{}</text:p>".format,
            "heading": "<text:h>{}</text:h>".format,
            "point": item.format,
            "rows": lambda rows: f"<table:table>{''.join(map(row, rows))}</table:table>",
        }
    )
    names = {"office": "office", "text": "text", "table": "table"}.items()
    spaces = " ".join(
        f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"' for k, v in names
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {spaces}><office:body><office:text>{body}"
            "</office:text></office:body></office:document-content>",
        }
    )


def as_rich_text() -> bytes:
    def escaped(text: str) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in text)

    def row(pair: tuple[str, str]) -> str:
        return r"\trowd\cellx1\cellx2\pard\intbl {}\cell {}\cell\row ".format(*pair)

    body = built(
        {
            "title": lambda text: rf"\pard\plain\fs40 {escaped(text)}\par ",
            "text": lambda text: rf"\pard\plain {escaped(text)}\par ",
            "heading": lambda text: rf"\pard\plain\b {escaped(text)}\par ",
            "point": lambda text: rf"\pard\plain {{\listtext\'b7\tab}}{escaped(text)}\par ",
            "rows": lambda rows: "".join(map(row, rows)),
        }
    )
    return rf"{{\rtf1\ansi {body}}}".encode("ascii")


def as_page() -> bytes:
    def row(pair: tuple[str, str]) -> str:
        return "<tr><td>{}</td><td>{}</td></tr>".format(*pair)

    body = built(
        {
            "title": "<h1>{}</h1>".format,
            "text": "<p>{}</p>".format,
            "heading": "<h2>{}</h2>".format,
            "point": "<ul><li>{}</li></ul>".format,
            "rows": lambda rows: f"<table>{''.join(map(row, rows))}</table>",
        }
    )
    return f"<!doctype html><meta charset=utf-8><body>{body}".encode()


def as_markdown() -> bytes:
    return built(
        {
            "title": "# {}\n".format,
            "text": "{}\n".format,
            "heading": "\n## {}\n".format,
            "point": "- {}\n".format,
            "rows": lambda rows: "".join("| {} | {} |\n".format(*row) for row in rows),
        }
    ).encode()


def as_plain_text() -> bytes:
    return built(
        {
            "title": "{}\r\n".format,
            "text": "{}\r\n".format,
            "heading": lambda text: f"\r\n{text}\r\n{'-' * len(text)}\r\n",
            "point": "* {}\r\n".format,
            "rows": lambda rows: "".join("{} | {}\r\n".format(*row) for row in rows),
        }
    ).encode("cp1252")


WRITERS = {
    ".docx": as_word,
    ".odt": as_open_document,
    ".rtf": as_rich_text,
    ".html": as_page,
    ".md": as_markdown,
    ".txt": as_plain_text,
}
EXPECTED = [
    ("top", [NAME, CONTACT]),
    ("summary", ["Summary", SUMMARY]),
    (
        "experience",
        [
            "Experience",
            ENTRIES[0][0],
            "• Built pipelines in Python",
            "• Led 4",
            ENTRIES[1][0],
            "• Reported in SQL",
        ],
    ),
    ("skills", ["Skills", "Cloud | AWS, Terraform", "Databases | PostgreSQL, Redis"]),
    ("languages", ["Languages", "• English", "• French"]),
]


@pytest.mark.parametrize("suffix", WRITERS)
def test_sections_and_lines_are_the_same(toolkit, suffix):
    data = WRITERS[suffix]()
    document = document_from_bytes(data, suffix, DocumentKind.RESUME, toolkit.settings, "cv")
    found = [
        (section.kind, document.text[section.span.start : section.span.end].split("\n"))
        for section in document.sections
    ]
    assert [(kind, [line for line in lines if line]) for kind, lines in found] == EXPECTED
    assert document.notices == ()
