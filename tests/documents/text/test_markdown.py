from __future__ import annotations

import time

import pytest

from prepmatch.documents.text.markdown import without_marks


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("**Python**, __SQL__ and *Go*, _Rust_, ~~Perl~~", "Python, SQL and Go, Rust, Perl"),
        ("***both*** and **bo*ld***", "both and **bo*ld***"),
        ("`dbt` and ``SQL``", "dbt and SQL"),
        ("[ada@example.org](mailto:ada@example.org)", "ada@example.org"),
        ("[GitHub](https://github.com/ada)", "GitHub (https://github.com/ada)"),
        ("[github.com/ada](https://www.github.com/ada/)", "github.com/ada"),
        ('[Site](https://example.org "mine") [up](#top)', "Site (https://example.org) up"),
        ("[wiki](https://example.org/a_(b))", "wiki (https://example.org/a_(b))"),
        ("[text][1] ![photo](me.png) end", "text  end"),
        ("<https://example.org> <ada@example.org>", "https://example.org ada@example.org"),
        ("R&amp;D &lt;3&nbsp;years&#8217; work", "R&D <3\u00a0years’ work"),
        ('<b>Ada</b><br/><a href="x">Example</a>', " Ada   Example "),
    ],
)
def test_marks_are_taken_away(line, text):
    assert without_marks(line) == text


@pytest.mark.parametrize(
    "line",
    [
        "snake_case_name and __init__.py",
        "5 * 3 * 2",
        "a ** b ** c",
        "C* and C**",
        r"\*not emphasis\*",
        "array[0](x) if x < 3 and y > 2",
        "AT&T; Tom & Jerry",
        "**Must have** Python",
        "List<String> and vector<int>",
        "see [1] and [2]",
    ],
)
def test_what_is_no_mark_stays(line):
    assert without_marks(line) == line


@pytest.mark.parametrize("piece", ["**a", "_a ", "[a](", "[", "<a ", "&", "`", "![", "~~a", "*a "])
def test_a_hostile_line_costs_no_more_than_an_honest_one(piece):
    before = time.process_time()
    without_marks(piece * (20_000 // len(piece)))
    assert time.process_time() - before < 1.5
