"""What is done to look better is flagged, with what it is, and does not raise the score."""

from __future__ import annotations

import csv
import json
import re
import shutil

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from office_files import paragraph, word

AD = """\
Platform Engineer

Requirements
- You run Kubernetes clusters for thirty teams and keep them patched without a night of downtime.
- You write Terraform that others can read, and Python where a script has become a program.
- Experience with Kafka, PostgreSQL and Prometheus in services that never sleep.
"""
KEYWORDS = ("Kubernetes", "Terraform", "Python", "Kafka", "PostgreSQL", "Prometheus")
RESUME = """\
Ada Example
ada@example.org | +44 20 7946 0018

Experience
Platform Engineer, Northwind, Jan 2019 - Jan 2023
- Wrote backup jobs in Python for two hundred servers.

Skills
Python, Bash, Linux
"""


@pytest.fixture
def ad(tmp_path):
    path = tmp_path / "job.txt"
    path.write_text(AD, encoding="utf-8")
    return path


@pytest.fixture
def scored(run, ad, tmp_path):
    """Score some files, each alone, and give their records."""

    def score(**files):
        records = []
        for name, data in files.items():
            path = tmp_path / name.replace("_", ".")
            path.write_bytes(data if isinstance(data, bytes) else data.encode())
            done = run("score", ad, path, "--format", "jsonl")
            records.append(json.loads(done.stdout))
        return records

    return score


def in_word(hidden: str = "", letters: str = "") -> bytes:
    shown = "".join(paragraph(line) for line in RESUME.split("\n"))
    return word(shown + paragraph(hidden, letters))


def as_page(hidden: str = "") -> bytes:
    return f"<!doctype html><html><body><pre>{RESUME}</pre>{hidden}</body></html>".encode()


def in_pdf(hidden: str = "", *, grey: float = 0.0, size: float = 10.0) -> bytes:
    canvas = Canvas("", pagesize=A4, invariant=True)
    for row, line in enumerate(RESUME.split("\n")):
        canvas.drawString(60, 780 - 16 * row, line)
    canvas.setFillGray(grey)
    canvas.setFontSize(size)
    for row, line in enumerate(hidden.split("\n")):
        canvas.drawString(60, 500 - 12 * row, line)
    return canvas.getpdfdata()


FLAT = AD.replace("\n", " ")


@pytest.mark.parametrize(
    ("plain", "hiding"),
    [
        (in_word(), in_word(FLAT, '<w:color w:val="FFFFFF"/>')),
        (in_word(), in_word(FLAT, '<w:sz w:val="2"/>')),
        (in_word(), in_word(FLAT, "<w:vanish/>")),
        (in_pdf(), in_pdf(AD, grey=1.0)),
        (in_pdf(), in_pdf(AD, size=1.0)),
        (as_page(), as_page(f"<p style='color:#fff'>{FLAT}</p>")),
        (as_page(), as_page(f"<p style='font-size:1px'>{FLAT}</p>")),
    ],
    ids=["white in Word", "tiny in Word", "hidden in Word", "white", "tiny", "page", "tiny page"],
)
def test_an_ad_that_nobody_sees_raises_no_score_and_is_flagged(scored, plain, hiding):
    honest, hidden = scored(one=plain, two=hiding)
    assert hidden["score"] <= honest["score"]
    assert honest["flags"] == []
    assert "hidden-text" in hidden["flags"]
    assert any("nobody who looks at it can see" in n["message"] for n in hidden["notices"])


def test_an_ad_that_everybody_sees_raises_no_score_and_is_flagged(scored):
    honest, copied = scored(one_txt=RESUME, two_txt=f"{RESUME}\nSummary\n{AD}")
    assert copied["score"] <= honest["score"]
    assert copied["flags"] == ["copied-from-job"]
    assert copied["missing"] == honest["missing"]


@pytest.mark.parametrize(
    "stuffing",
    [
        ", ".join(KEYWORDS * 50),
        "\n".join(", ".join([word] * 50) for word in KEYWORDS),
        "\n".join(word for word in KEYWORDS for _ in range(50)),
        " ".join(KEYWORDS[:1] * 50),
    ],
    ids=["a list", "a line each", "a line a word", "one of them"],
)
@pytest.mark.parametrize("where", ["Summary\n{}\n\n", "Experience\n{}\n\n", "Skills\n{}\n\n"])
def test_fifty_times_each_keyword_raises_no_score_and_is_flagged(scored, stuffing, where):
    stuffed = RESUME.replace("Skills\n", f"{where.format(stuffing)}Skills\n")
    honest, full = scored(one_txt=RESUME, two_txt=stuffed)
    assert full["score"] <= honest["score"]
    assert full["flags"] == ["keyword-stuffing"]
    assert re.search("5[0-2] times", full["notices"][0]["samples"][0])


@pytest.fixture
def pool(tmp_path):
    """A resume, a copy under another name, one of hers with other words, and a stranger's."""
    folder = tmp_path / "pool"
    folder.mkdir()
    (folder / "a.txt").write_text(RESUME, encoding="utf-8")
    shutil.copy(folder / "a.txt", folder / "b.txt")
    own = "Ada Example\nADA@example.org\n\nSkills\nKafka and Terraform, for a bank in Leeds\n"
    (folder / "c.txt").write_text(own, encoding="utf-8")
    other = "Zoe Sample\nzoe@example.org\n\nExperience\nWrote Python for a school in York\n"
    (folder / "d.txt").write_text(other, encoding="utf-8")
    return folder


def test_copies_name_each_other(run, ad, pool):
    record = json.loads(run("score", ad, pool, "--format", "json").stdout)
    same = {
        c["source"][-5:]: [(t["flag"], t["source"][-5:]) for t in c["same_as"]]
        for c in record["candidates"]
    }
    assert same["a.txt"][0] == ("same-content", "b.txt")
    assert same["b.txt"][0] == ("same-content", "a.txt")
    assert [flag for flag, _ in same["c.txt"]] == ["same-contact"]
    assert same["d.txt"] == []
    assert {len(c["flags"]) for c in record["candidates"]} == {0, 1, 2}


def test_a_spreadsheet_says_it_in_a_sentence(run, ad, pool):
    rows = csv.DictReader(run("score", ad, pool, "--format", "csv").stdout.splitlines())
    told = {row["source"][-5:]: (row["flags"], row["message"]) for row in rows}
    assert told["a.txt"][0] == "same-content; same-contact"
    assert "Much the same text stands in" in told["a.txt"][1]
    assert told["d.txt"] == ("", "")


def test_in_a_stream_the_later_copy_names_the_earlier(run, ad, pool):
    lines = run("score", ad, pool, "--format", "jsonl").stdout.splitlines()
    flags = [json.loads(line)["flags"] for line in lines]
    assert flags == [[], ["same-content", "same-contact"], ["same-contact"], []]


def test_the_order_of_the_files_changes_no_flag(run, ad, pool):
    files = sorted(pool.iterdir())
    one, other = (run("score", ad, *order).stdout for order in (files, files[::-1]))
    assert one == other
    assert "same-content" in one


def test_a_copy_is_known_again_from_what_was_kept(run, ad, pool):
    one, other = (run("score", ad, pool, "--format", "json").stdout for _ in range(2))
    assert one == other
    assert "same-content" in one
