from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from prepmatch.render.escape import for_csv, for_markdown, inert

ANYTHING = st.text(alphabet=st.characters(blacklist_categories=["Cs"]), max_size=80)
HOSTILE = st.lists(
    st.sampled_from(
        [
            *("[bold]", "|", "`", "```", "<script>", "=CMD()", "\x1b[31m", "\u202e", "**", "__"),
            *("# ", "- ", "1. ", "](http://x)", "![", "&lt;", "\\", "\n", "~~", "> ", "$x$", "a b"),
            *("\x1b]8;;http://x\x07", "https://x.example", "\u2028", "+", "@", "\t"),
            *("::", "==", "%%", "{{", "^", "?", "---", "[[", "\\(", "[sound:x]"),
        ]
    ),
    max_size=12,
).map("".join)


@given(ANYTHING | HOSTILE)
def test_inert_text_has_nothing_that_steers_a_terminal(text):
    cleaned = inert(text)
    assert not [c for c in cleaned if unicodedata.category(c) in {"Cc", "Cf", "Co", "Cs"}]


@given(ANYTHING | HOSTILE)
def test_inert_is_idempotent(text):
    assert inert(inert(text)) == inert(text)


def test_terminal_sequences_go_with_their_parameters():
    assert inert("\x1b[31mred\x1b[0m \x1b]8;;http://x\x07link\x1b]8;;\x07") == "red link"


@given(HOSTILE)
def test_markdown_shows_the_text_as_it_is(text):
    """A CommonMark parser with tables and strikethrough sees one paragraph of plain text."""
    escaped = for_markdown(text).strip()
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(escaped)
    kinds = {token.type for token in tokens}
    assert kinds <= {"paragraph_open", "inline", "paragraph_close"}
    children = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in children} <= {"text", "text_special", "softbreak"}
    shown = "".join(child.content for child in children)
    assert shown.split() == inert(text).split()


def test_a_pipe_does_not_end_a_table_cell():
    row = f"| {for_markdown('a|b')} | c |"
    html = MarkdownIt().enable("table").render(f"| x | y |\n|---|---|\n{row}")
    assert "<td>a|b</td>" in html


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "\uff1d"])
def test_no_cell_begins_like_a_formula(start):
    assert for_csv(f"{start}CMD()").startswith("'")


@given(ANYTHING | HOSTILE)
def test_any_cell_is_text_on_one_line(text):
    cell = for_csv(text)
    assert not re.match(r"\s*[=+\-@]", cell)
    assert "\n" not in cell


def test_ordinary_names_stay_as_they_are():
    assert for_csv("Żaneta O'Neill-Müller") == "Żaneta O'Neill-Müller"
