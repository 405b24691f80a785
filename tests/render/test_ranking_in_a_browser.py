"""The page of a ranking in a real browser, headless; skipped where no Chromium is installed."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
from dataclasses import replace
from html import unescape

import pypdfium2
import pytest

from prepmatch.model import JobFacts
from prepmatch.render.ranking_html import ranking_in_html
from prepmatch.render.ranking_script import TABLE_SCRIPT

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
CHROMIUM = next(filter(None, map(shutil.which, _NAMES)), None)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
]
SEEN = """
;(() => {
  const shown = [...document.querySelectorAll("table.people > tbody")]
    .filter((body) => !body.hidden).map((body) => body.id);
  const heat = [...document.querySelectorAll(".heat tbody a")].map((a) => a.textContent);
  const head = [...document.querySelectorAll("[aria-sort]")].map((th) => th.textContent);
  const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  const open = [...document.querySelectorAll(".more")]
    .filter((row) => getComputedStyle(row).display !== "none").length;
  const said = document.getElementById("said").textContent;
  document.title = JSON.stringify({ shown, heat, head, wide, open, said });
})();
"""


@pytest.fixture
def chromium(tmp_path):
    def run(markup, *options, address=""):
        page = tmp_path / "ranking.html"
        page.write_text(markup, encoding="utf-8")
        command = [
            *(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr"),
            *(f"--user-data-dir={tmp_path / 'profile'}", *options, page.as_uri() + address),
        ]
        return subprocess.run(command, capture_output=True, check=True, timeout=120)

    return run


@pytest.fixture
def used(chromium):
    """What the page shows after somebody has done something with it."""

    def run(ranking, deed="", width=1280, address=""):
        script = TABLE_SCRIPT + deed + SEEN
        markup = "".join(ranking_in_html(ranking)).replace(TABLE_SCRIPT, script)
        old, new = (
            base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            for text in (TABLE_SCRIPT, script)
        )
        done = chromium(
            markup.replace(old, new),
            *("--dump-dom", f"--window-size={width},900"),
            address=address,
        )
        title = re.search(r"<title>(.*?)</title>", done.stdout.decode())[1]
        return json.loads(unescape(title))

    return run


def click(place, table=".people"):
    return f"""document.querySelectorAll("{table} > thead button")[{place}].click();"""


def search(words):
    return f"""
    document.getElementById("search").value = "{words}";
    document.getElementById("search").dispatchEvent(new Event("input"));"""


def test_the_page_comes_up_without_a_complaint(chromium, ranking):
    done = chromium("".join(ranking_in_html(ranking)), "--dump-dom")
    assert b"CONSOLE" not in done.stderr
    assert b"<button type" in done.stdout


def test_a_script_that_came_into_the_page_would_not_run(chromium, ranking):
    """The policy is the second wall: here it is tested with the first one torn down."""
    torn = "".join(ranking_in_html(ranking)).replace(
        "</main>", "<script>document.title='owned'</script></main>"
    )
    done = chromium(torn, "--dump-dom")
    assert b"<title>Ranking" in done.stdout
    assert b"Content Security Policy" in done.stderr


def test_headings_sort_one_way_and_then_the_other(used, ranking):
    names = tuple(
        replace(candidate, name=name)
        for candidate, name in zip(ranking.candidates, ("Mo", "Zoe", "Ada"), strict=True)
    )
    people = replace(ranking, candidates=names)
    assert used(people)["shown"] == ["c0", "c1", "c2"]
    seen = used(people, click(5))
    assert (seen["shown"], seen["said"]) == (["c2", "c0", "c1"], "Sorted by Candidate, ascending.")
    assert seen["head"][0] == "Candidate"
    assert used(people, click(5) * 2)["shown"] == ["c1", "c0", "c2"]


def test_scores_sort_as_numbers_and_what_is_unknown_comes_last(used, ranking):
    first, second, third = ranking.candidates
    years = (replace(first, years=9.0), replace(second, years=10.0), replace(third, years=None))
    assert used(replace(ranking, candidates=years), click(4))["shown"] == ["c1", "c0", "c2"]


def test_a_requirement_of_the_heat_map_sorts_by_rung(used, ranking):
    first, *others = ranking.candidates
    python, *more = first.matches
    lacking = replace(first, matches=(replace(python, rung=more[2].rung), *more))
    seen = used(replace(ranking, candidates=(lacking, *others)), click(3, ".heat table"))
    assert seen["heat"][-1] == "Ada Example"


def test_search_finds_words_and_leaves_out(used, ranking):
    assert used(ranking, search("ada"))["shown"] == ["c0"]
    seen = used(ranking, search("kubernetes -second"))
    assert (seen["shown"], seen["said"]) == (["c0", "c2"], "2 of 3 shown.")


def test_a_link_of_the_heat_map_opens_the_reasons(used, ranking):
    assert used(ranking)["open"] == 0
    assert used(ranking, address="#c1")["open"] == 1
    assert used(ranking, "document.getElementById('fold').click();")["open"] == 3


@pytest.mark.parametrize("width", [500, 1280])
def test_nothing_is_wider_than_the_screen(used, ranking, job, width):
    long = replace(ranking.candidates[0], name="Ada" * 60, missing=("Kubernetes" * 30,))
    wide = replace(
        ranking,
        job=replace(job, facts=JobFacts("Engineer" * 40)),
        candidates=(long, *ranking.candidates),
    )
    assert not used(wide, "document.getElementById('fold').click();", width)["wide"]


def test_printing_shows_all_candidates_and_the_weights(chromium, ranking, tmp_path):
    chromium("".join(ranking_in_html(ranking)), f"--print-to-pdf={tmp_path / 'ranking.pdf'}")
    with pypdfium2.PdfDocument(tmp_path / "ranking.pdf") as pdf:
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    for words in ("Ada Example", "c.pdf", "locked.pdf", "fit_required"):
        assert words in text
    assert "Search" not in text
