from __future__ import annotations

import time

import pytest

from prepmatch.documents.text.plain import read_plain

HEADINGS = frozenset({"requirements", "skills", "about us", "benefits", "nice to have"})


def is_heading(text: str) -> bool:
    return text.lower() in HEADINGS


def texts(text: str) -> list[str]:
    return [line.text for line in read_plain(text, is_heading).lines]


def headings(text: str) -> list[str]:
    return [line.text for line in read_plain(text, is_heading).lines if line.is_heading]


def test_lines_keep_the_numbers_that_they_have_in_the_file():
    text = (
        "---\ntitle: Resume\nlang: en\n---\n<!-- one\ntwo -->\n# Ada\n\nSkills\n======\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n```\ncode\n```\n[1]: https://example.org\nend"
    )
    assert len(texts(text)) == len(text.split("\n"))
    assert texts(text)[-1] == "end"


@pytest.mark.parametrize(
    "written",
    [
        "# Skills",
        "### Skills ###",
        "Skills\n======",
        "Skills\n---",
        "SKILLS\n~~~~~~",
        "**Skills**",
        "**Skills:**",
        "__Skills__:",
        "==== SKILLS ====",
        "*** Skills ***",
        ">>> SKILLS <<<",
        "░▒▓ SKILLS ▓▒░",
        "[ SKILLS ]",
    ],
)
def test_a_heading_is_marked_however_it_is_written(written):
    (heading,) = headings(f"before\n\n{written}\nPython")
    assert heading.lower() == "skills"


@pytest.mark.parametrize(
    "written",
    ["#1 in Leeds", "#hashtag", "We end here.\n-----------", "• a point\n---", "C# and F#"],
)
def test_what_only_looks_like_a_heading_is_none(written):
    assert headings(f"before\n\n{written}\nPython") == []


@pytest.mark.parametrize(
    "rule",
    ["---", "* * *", "======", "+------+-----+", "|---|:-:|", "╔════╗", "........", "│    │"],
)
def test_rules_and_borders_are_blank(rule):
    assert texts(f"one\n\n{rule}\ntwo") == ["one", "", "", "two"]


@pytest.mark.parametrize(
    "mark", ["- ", "* ", "+ ", "– ", "— ", "→ ", "➤ ", "» ", "▶️ ", "- [ ] ", "* [x] "]
)
def test_every_sign_of_a_point_becomes_a_bullet_or_is_one(mark):
    (line,) = texts(f"{mark}Built engines")
    assert line in {"• Built engines", "➤ Built engines"}


def test_signs_that_may_mean_something_else_are_bullets_where_there_are_several():
    assert texts("✅ SQL\n✅ Go\n☑️ Rust") == ["• SQL", "• Go", "• Rust"]
    assert texts("✅ Requirements\nSQL") == ["✅ Requirements", "SQL"]
    assert texts("-Built\n-Ran\n-Led") == ["• Built", "• Ran", "• Led"]
    assert texts("-Built\nthings") == ["-Built", "things"]
    assert texts("1️⃣ Go\n2️⃣ SQL\n3️⃣ Rust") == ["• Go", "• SQL", "• Rust"]


@pytest.mark.parametrize("line", ["+44 20 7946 0000", "+ 44 20 7946", "-5 degrees", "*note", "->x"])
def test_what_is_no_point_stays(line):
    assert texts(line) == [line]


def test_rows_of_tables_and_boxes_lose_their_borders():
    assert texts("| Cloud | AWS |\n║ SKILLS ║\n│ a │ b │") == ["Cloud | AWS", "SKILLS", "a | b"]


def test_code_is_read_as_it_stands():
    assert texts("```python\n# not a heading\n**x**\n```") == ["", "# not a heading", "**x**", ""]


def test_comments_are_left_out_and_told():
    raw = read_plain("Gardener <!-- Kubernetes\nKafka --> and more\n<!-- -->")
    assert [line.text for line in raw.lines] == ["Gardener ", " and more", ""]
    assert raw.notices[0].samples == ("Kubernetes Kafka",)


def test_settings_at_the_top_leave_what_they_call_things():
    assert texts('---\ntitle: "Ada Example"\nlayout: page\n---\ntext') == [
        "",
        "Ada Example",
        "",
        "",
        "text",
    ]
    assert texts("---\nSome prose here\n---\ntext")[1] == "Some prose here"


def test_line_breaks_that_were_lost_are_found():
    flat = "Data Engineer. Requirements: - SQL - Python - Kafka Nice to have: dbt. About us We are "
    flat += "people who like to read and to say what they read, and so on and on. " * 9
    assert texts(flat)[:8] == [
        "Data Engineer.",
        "Requirements:",
        "• SQL",
        "• Python",
        "• Kafka",
        "Nice to have:",
        "dbt.",
        "About us",
    ]
    assert headings(flat) == ["Requirements:", "Nice to have:", "About us"]


def test_a_long_paragraph_of_an_ad_with_lines_keeps_its_words_together():
    long = "We offer a lot. Benefits Are many, as everybody says who came to work with us. " * 9
    assert texts(f"{long}\n" + "A line like any other.\n" * 20)[0] == long


@pytest.mark.parametrize(
    "text",
    [
        "<!--" * 30_000,
        "-" * 100_000,
        "= " * 50_000,
        "|" * 50_000,
        "aB" * 30_000,
        "A: " * 20_000,
        "- A " * 15_000,
        "**a" * 20_000,
        "# " * 40_000,
        "[ " * 40_000,
        "> " * 40_000,
    ],
    ids=lambda text: text[:4],
)
def test_a_hostile_text_costs_little(text):
    before = time.process_time()
    read_plain(text, is_heading)
    assert time.process_time() - before < 3
