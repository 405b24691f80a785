from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepmatch.documents import normalise as module
from prepmatch.documents.normalise import normalise
from prepmatch.documents.raw import RawLine, raw_lines

NAMES = frozenset({"javascript", "powerpoint", "github", "postgresql"})


def clean(text: str) -> str:
    return "\n".join(line.text for line in normalise(raw_lines(text), NAMES))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("e\ufb03cient work\ufb02ow", "efficient workflow"),
        ("zero\u200bwidth and\u2060 joined\ufeff", "zerowidth and joined"),
        ("rÃ©sumÃ© of ZoÃ«", "résumé of Zoë"),
        ("Jose\u0301", "José"),
        ("full\uff0dwidth \uff21\uff37\uff33", "full-width AWS"),
        ("tabs\tand\u00a0hard\u2003spaces", "tabs and hard spaces"),
        ("\x1b[32mgreen\x1b[0m \x07bell", "green bell"),
        ("\ue0b0 icon before text", "icon before text"),
    ],
    ids=["ligature", "zero-width", "mojibake", "accent", "width", "spaces", "terminal", "icon"],
)
def test_characters_that_only_look_like_text_become_text(raw, text):
    assert clean(raw) == text


PIECES = (
    "o  ",
    "• ",
    "\uf0b7",
    "· ",
    " ",
    "a",
    "go",
    "Zoë",
    "é",
    "Ã ",
    "\u0159",
    "\u2019",
    "1.",
    "-",
    "(",
)


@given(st.lists(st.sampled_from(PIECES), max_size=6).map("".join))
def test_the_short_way_for_plain_lines_leads_where_the_long_way_does(text):
    short = clean(text)
    with pytest.MonkeyPatch.context() as patch:
        for shortcut in ("_PLAIN", "_SOUND"):
            patch.setattr(module, shortcut, re.compile(r"(?!)"))
        assert clean(text) == short


@pytest.mark.parametrize("mark", ["•", "▪", "●", "➢", "\uf0b7", "·", "✓", "ˆ", "o "])
def test_every_bullet_becomes_the_same(mark):
    assert clean(f"{mark} Built pipelines") == "• Built pipelines"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("machine learn-\ning models", "machine learning models"),
        ("full-\nstack work", "full-stack work"),
        ("state-of-\nthe-art models", "state-of-the-art models"),
        ("data-\ndriven tests", "data-driven tests"),
        ("two data-\nbases", "two databases"),
        ("mixed pre-\ncision", "mixed precision"),
        ("a pre-\ntrained model", "a pre-trained model"),
        ("fast in-\nference", "fast inference"),
        ("an in-\nhouse tool", "an in-house tool"),
        ("scikit-\nlearn", "scikit-learn"),
        ("k-\nmeans", "k-means"),
        ("soft\u00ad\nware", "software"),
    ],
)
def test_a_word_parted_at_a_line_end_is_mended_and_a_compound_keeps_its_hyphen(raw, text):
    assert clean(raw) == text


@pytest.mark.parametrize("raw", ["2019 -\n2022", "one thing -\nanother", "Postgre-\nSQL"])
def test_a_dash_at_a_line_end_joins_nothing(raw):
    assert clean(raw) == raw


@pytest.mark.parametrize("hyphen", ["\u00ad", "\ufffe", "\x02"])
def test_soft_hyphens_vanish_unless_the_compound_needs_one(hyphen):
    assert clean(f"soft{hyphen}ware for real{hyphen}time") == "software for real-time"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("S K I L L S", "SKILLS"),
        ("W O R K   E X P E R I E N C E", "WORK EXPERIENCE"),
        ("A d a   B y r o n - K i n g", "Ada Byron-King"),
        ("▪ S K I L L S", "• SKILLS"),
        ("I use C", "I use C"),
    ],
)
def test_letter_spaced_headings_are_drawn_together(raw, text):
    assert clean(raw) == text


def test_lines_glued_by_pasting_are_parted_again():
    assert clean("Talk to stakeholdersExcellent communication") == (
        "Talk to stakeholders\nExcellent communication"
    )


def test_a_sentence_glued_to_the_next_is_parted():
    assert clean("You ship models.You own them") == "You ship models.\nYou own them"


@pytest.mark.parametrize(
    "name",
    [
        "JavaScript",
        "PowerPoint",
        "Node.js",
        "ASP.NET",
        "PostgreSQL",
        "GitHub",
        "Vue.Js",
        "McDonald",
        "www.exampleSite.org",
        "ada.Byron@exampleMail.com",
    ],
)
def test_names_with_capitals_inside_stay_whole(name):
    assert clean(f"Built with {name} daily") == f"Built with {name} daily"


def test_an_ad_without_line_breaks_is_parted_at_capitals_but_not_inside_known_names():
    flat = "You will work with people who like to read and to say what they read, and so on, " * 8
    assert clean(flat + "PythonBenefits").endswith("and so on, Python\nBenefits")
    assert clean(flat + "JavaScript").endswith("and so on, JavaScript")


def test_bullets_inside_a_flattened_ad_begin_lines():
    assert clean("You will: • train models • ship them • watch them") == (
        "You will:\n• train models\n• ship them\n• watch them"
    )


def test_a_middle_dot_between_capitals_parts_and_inside_a_word_does_not():
    assert clean("Lisbon · Remote") == "Lisbon\nRemote"
    assert clean("intel·ligent") == "intel·ligent"


def test_markdown_escapes_are_undone_however_often_they_were_made():
    assert clean(r"C\\+\\+") == "C++"
    assert clean(r"5\+ years of C\# and C\+\+, snake\_case") == "5+ years of C# and C++, snake_case"


def test_a_windows_path_keeps_its_backslashes():
    assert clean(r"C:\Users") == r"C:\Users"


def test_blank_lines_stay_so_that_lines_keep_the_numbers_they_have_in_the_file():
    assert clean("\n\nSkills\n\n\n\nPython") == "\n\nSkills\n\n\n\nPython"


def test_page_and_heading_of_a_line_survive():
    (line,) = normalise([RawLine("  Skills ", page=2, is_heading=True)], NAMES)
    assert line == RawLine("Skills", page=2, is_heading=True)


@pytest.mark.parametrize(
    "line",
    [
        "a" * 20_000,
        "aA" * 10_000,
        "a " * 10_000 + "zz",
        "a\u00ad" * 10_000,
        "é " * 10_000,
        " " * 20_000 + "x",
        "\\" * 20_000,
    ],
    ids=["word", "capitals", "letter-spaced", "soft-hyphens", "accents", "spaces", "escapes"],
)
def test_a_hostile_line_costs_no_more_than_an_honest_one(line):
    before = time.process_time()
    clean(line)
    assert time.process_time() - before < 1.5
