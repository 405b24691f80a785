"""Nothing that a document contains becomes markup, an escape, a formula or a card, in any output.

Every command is run in every format on the same documents twice: once as they are, once with
traps set into every line. The traps must leave the shape of the output as it was.
"""

from __future__ import annotations

import csv
import io
import itertools
import json
import re
import sqlite3
import tempfile
import unicodedata
import zipfile

import pytest
from icalendar import Calendar
from markdown_it import MarkdownIt

from page_rules import Page, problems
from prepmatch.render.json_report import as_json
from workbooks import Workbook

TRAPS = (
    "<r><t>a</t></r>",
    "[bold red]b[/] [link=http://x.example]l[/link]",
    "| a | b |",
    "`code` ```",
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "=CMD('calc')",
    "@SUM(A1)",
    "+1-1",
    "\x1b[31mred\x1b[0m \x1b]8;;http://x.example\x07link\x1b]8;;\x07 \x9b2J",
    "\u202ereversed\u202c \u2066isolated\u2069",
    "zero\u200bwidth\u200d\ufeff\u00ad",
    "**bold** _em_ [a](javascript:alert(1)) ![i](http://x.example/i.png) ~~s~~",
    "# heading",
    "- [ ] box",
    "::: std::vector",
    "%%hidden%% ==mark== {{c1::cloze}} ^block",
    "[sound:http://x.example/a.mp3] [latex]\\input{x}[/latex] \\(x\\) [$]y[/$]",
    "&lt;b&gt; &#60;i&#62; --- $x$",
    "\x00\x07\x08\x1f\x7f\x85",
)
RESUME = """\
Ada Example{t}
ada@example.org

Summary
Engineer of data pipelines{t}

Experience
Data Engineer{t}, Example Ltd{t}, 2019 - 2024
{bullets}
Skills
Python, SQL, Airflow{t}
"""
JOB = """\
Senior Data Engineer{t}

Requirements
- {f}SQL and Python{t}, 5+ years
- {f}Kubernetes{t}, Terraform and Frobnicator{t}
- Experience with Spark{t} or Flink
- communication skills{t}
"""
NAMES = ("resume{}.txt", "job{}.txt")
HOSTILE_NAMES = "=1+1 [b] `c` _d_ <i>&\x1b[31m\u202e"
COMMANDS = {
    "plan": ("terminal", "markdown", "html", "csv", "json", "anki", "ics", "obsidian"),
    "check": ("terminal", "markdown", "html", "json"),
    "score": ("table", "csv", "xlsx", "html", "json", "jsonl"),
    "skills": ("terminal", "json", "jsonl"),
    "diff": ("terminal", "markdown", "json"),
}


def documents(folder, traps, suffix):
    """The resume and the ad, with a trap at each marked place, another one each time."""
    folder.mkdir()
    formula = "=CMD('calc') " if traps else ""
    bullets = "".join(f"- {formula}Built Spark, Python and SQL {trap}\n" for trap in traps)
    paths = [folder / name.format(suffix) for name in NAMES]
    for path, text in zip(paths, (RESUME, JOB), strict=True):
        filled = text.replace("{f}", formula).replace("{bullets}", bullets)
        path.write_text(set_into(filled, traps), encoding="utf-8")
    return paths


def set_into(text, traps):
    first, *rest = text.split("{t}")
    endless = itertools.cycle(f" {trap}" for trap in traps or ("",))
    return first + "".join(f"{trap}{piece}" for trap, piece in zip(endless, rest, strict=False))


@pytest.fixture(scope="module")
def plain_folder(tmp_path_factory):
    return documents(tmp_path_factory.mktemp("a") / "plain", (), "")


@pytest.fixture(scope="module")
def hostile_folder(tmp_path_factory):
    return documents(tmp_path_factory.mktemp("b") / "hostile", TRAPS, HOSTILE_NAMES)


@pytest.fixture
def output(run, tmp_path):
    """What a command writes to a file in a format."""

    def write(command, dress, resume, job):
        path = tmp_path / "output"
        documents = {
            "plan": (resume, job),
            "check": (resume, job),
            "score": (job, resume),
            "skills": (resume, job),
        }
        arguments = documents.get(command) or saved(resume, job)
        days = ("--days", "3") if dress == "ics" else ()
        done = run(command, *arguments, *days, "--format", dress, "-o", path)
        assert done.exit_code == 0, done.stderr
        assert is_plain(done.stderr)
        return path.read_bytes()

    def saved(resume, job):
        paths = (tmp_path / "old.json", tmp_path / "new.json")
        other = tmp_path / "other.txt"
        other.write_text("Bo Example\n\nSkills\nSQL\n", encoding="utf-8")
        for path, document in zip(paths, (other, resume), strict=True):
            run("plan", document, job, "-o", path)
        return paths

    return write


def is_plain(text):
    """Whether a terminal shows it and does nothing else."""
    return not [
        c for c in text if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Co", "Zl", "Zp"}
    ]


def shape_of_text(data):
    assert is_plain(data.decode("utf-8"))
    return set()


def shape_of_markdown(data):
    text = data.decode("utf-8")
    assert is_plain(text)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough", "linkify"]).parse(text)
    inner = [child for token in tokens for child in token.children or ()]
    cells = {row.count("<td") for row in MarkdownIt().enable("table").render(text).split("<tr>")}
    titles = {token.tag for token in tokens if token.type == "heading_open"}
    shape = {token.type for token in (*tokens, *inner)} | titles | {f"{n} cells" for n in cells}
    return shape - {"text_special"}


def shape_of_cards(data):
    text = data.decode("utf-8")
    blocks = text.split("\n\n")
    assert not [line for line in text.split("\n") if "::" in line or "%%" in line or "==" in line]
    return shape_of_markdown(data) | {
        f"{sum('?' in block.split(chr(10)) for block in blocks)} cards"
    }


def shape_of_html(data):
    markup = data.decode("utf-8")
    assert problems(markup) == []
    assert is_plain(markup)
    return {(name, *sorted(attributes)) for name, attributes, _ in Page(markup).elements}


def shape_of_csv(data):
    text = data.decode("utf-8-sig")
    assert is_plain(text.replace("\r\n", "\n"))
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert not [cell for row in rows for cell in row if re.match(r"\s*[=+\-@\t\r]", cell)]
    return {len(row) for row in rows} | {("rows", len(rows))}


def shape_of_json(data):
    text = data.decode("utf-8")
    assert is_plain(text)
    return set(json.loads(text))


def shape_of_json_lines(data):
    text = data.decode("utf-8")
    assert is_plain(text)
    return {key for line in text.splitlines() for key in json.loads(line)}


def shape_of_deck(data):
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(io.BytesIO(data)).extract("collection.anki2", folder)
        database = sqlite3.connect(f"{folder}/collection.anki2")
        found = database.execute("select flds from notes").fetchall()
        database.close()
    fields = [field for (joined,) in found for field in joined.split("\x1f")]
    assert not [field for field in fields if "[" in field or "\\" in field or not is_plain(field)]
    return {tag for field in fields for tag in re.findall(r"<(\w+)", field)} - {"span"}


def shape_of_calendar(data):
    assert is_plain(data.decode("utf-8").replace("\r\n", "\n"))
    calendar = Calendar.from_ical(data)
    return {(part.name, *sorted(part.keys())) for part in calendar.walk()}


def shape_of_workbook(data):
    book = Workbook(data)
    assert all(map(is_plain, book.xml.values()))
    assert not [xml for xml in book.xml.values() if re.search(r"<f\b|<hyperlink|<r>", xml)]
    return {
        (name, max(map(len, rows)) if name != "Heat map" else "as wide as the ad is long")
        for name, rows in book.sheets.items()
    }


SHAPES = {
    "xlsx": shape_of_workbook,
    "terminal": shape_of_text,
    "table": shape_of_text,
    "markdown": shape_of_markdown,
    "obsidian": shape_of_cards,
    "html": shape_of_html,
    "csv": shape_of_csv,
    "json": shape_of_json,
    "jsonl": shape_of_json_lines,
    "anki": shape_of_deck,
    "ics": shape_of_calendar,
}


OF_A_STORY = {("em",), ("div", "class")}
"""A page has these where a line of the resume can carry a story; no trap is made of them."""


@pytest.mark.parametrize(
    ("command", "dress"), [(command, dress) for command, all_ in COMMANDS.items() for dress in all_]
)
def test_traps_in_documents_leave_the_shape_as_it_was(
    output, plain_folder, hostile_folder, command, dress
):
    shape = SHAPES[dress]
    plain, hostile = (output(command, dress, *paths) for paths in (plain_folder, hostile_folder))
    assert shape(hostile) <= shape(plain) | OF_A_STORY


def test_every_format_of_every_command_is_tried(run):
    for command, dresses in COMMANDS.items():
        offered = re.search(r"--format\s+<([\w|]+)>", run(command, "--help").stdout)
        assert set(offered[1].split("|")) == set(dresses), command


def test_a_name_in_an_error_or_a_note_steers_no_terminal(run, tmp_path, monkeypatch):
    monkeypatch.setattr("click.utils.should_strip_ansi", lambda *_: False)
    missing = tmp_path / f"{HOSTILE_NAMES}.pdf"
    done = run("plan", missing, missing)
    assert "does not exist" in done.stderr
    assert is_plain(done.stderr)


def test_json_keeps_every_character_that_it_writes_as_an_escape():
    text = "a\u202eb\u200bc\x7f\x9bd\u2028e\U000e0001f\ud800 \u00e9\u0142 \U0001f600"
    written = as_json({"text": text})
    assert is_plain(written)
    assert "\u00e9\u0142 \U0001f600" in written
    assert json.loads(written) == {"text": text}
