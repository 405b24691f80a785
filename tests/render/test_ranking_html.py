from __future__ import annotations

from dataclasses import replace

import pytest

from page_rules import Page, colors, contrast, problems
from prepmatch.model import Rung
from prepmatch.render import ranking_html
from prepmatch.render.ranking_html import ranking_in_html
from prepmatch.render.ranking_script import TABLE_SCRIPT


def page_of(ranking):
    return "".join(ranking_in_html(ranking))


@pytest.fixture
def page(ranking):
    return Page(page_of(ranking))


def words(element):
    return " ".join(" ".join(element.itertext()).split())


def with_id(page, name):
    (found,) = [element for _, attributes, element in page.elements if attributes.get("id") == name]
    return found


def test_the_page_keeps_the_rules(ranking):
    assert problems(page_of(ranking)) == []
    assert problems(page_of(replace(ranking, candidates=(), skipped=()))) == []


def test_the_script_cannot_end_before_its_end():
    assert "<" not in TABLE_SCRIPT


def test_each_candidate_has_a_line_with_its_numbers(page):
    rows = [words(body[0]) for body in page.all("tbody") if body.get("id", "").startswith("c")]
    assert rows[0] == "1 81.5 2/3 0/0 4.5 Ada Example a.pdf Kubernetes"
    assert rows[1].startswith("2 40.0 2/3 0/0 4.5 =HYPERLINK")
    assert "! second-reader" in rows[1]
    assert rows[2] == "2 40.0 2/3 0/0 ? c.pdf Kubernetes"


def test_a_line_opens_into_the_sum_and_the_quotes_of_both_sides(page):
    reasons = words(with_id(page, "c0")[1])
    assert reasons.startswith("81.5 of 100 is the sum of required skills: 81.5 of 100")
    asked = "“You know Python, AWS or GCP, Kubernetes, PyTorch and teamwork.” (line 3)"
    own = "E evidenced: shown in work “Wrote 85 pipelines in Python.” (line 7)"
    assert f"Python required, 3 years asked, 2.5 shown {asked} {own}" in reasons
    assert f"AWS* required {asked} R related: something close: GCP" in reasons


def test_the_heat_map_has_a_letter_for_each_requirement_but_soft_ones(page):
    (table,) = [t for t in page.all("table") if t.get("class") == "sortable"]
    head, first, *_ = ([words(cell) for cell in row] for row in table.iter() if row.tag == "tr")
    assert head[3:] == [
        "Python (required)",
        "AWS* (required)",
        "GCP* (required)",
        "Kubernetes (required)",
        "PyTorch (mentioned)",
    ]
    assert first == ["1", "Ada Example", "81.5", "E", "R", "E", "–", "–"]


def test_unread_files_and_what_made_the_page_stand_below(page):
    assert "encrypted locked.pdf is protected with a password." in words(with_id(page, "unread"))
    about = words(with_id(page, "about"))
    for told in ("Version of the scoring wwwwwwwwww", "Options --timeout 60", "fit_required 65"):
        assert told in about


def test_an_interrupted_ranking_says_so_at_its_head(ranking):
    page = Page(page_of(replace(ranking, not_done=3)))
    assert "Interrupted: 3 files were not looked at" in words(page.all("header")[0])


def test_of_many_candidates_the_first_open_and_the_page_says_so(ranking, monkeypatch):
    monkeypatch.setattr(ranking_html, "WITH_REASONS", 2)
    page = Page(page_of(ranking))
    assert [len(body) for body in page.all("tbody") if body.get("id", "").startswith("c")] == [
        *(2, 2, 1)
    ]
    assert "The first 2 of 3 open into their reasons" in words(with_id(page, "candidates"))
    assert len([a for a in page.all("a") if a.get("href", "").startswith("#c")]) == 1 + 2


def test_of_very_many_candidates_the_page_says_that_it_holds_the_first(ranking, monkeypatch):
    monkeypatch.setattr(ranking_html, "MOST_LINES", 2)
    page = Page(page_of(ranking))
    assert len([body for body in page.all("tbody") if body.get("id", "").startswith("c")]) == 2
    assert "The first 2 of 3 are here." in words(with_id(page, "candidates"))


@pytest.mark.parametrize("dark", [False, True])
def test_letters_can_be_read_on_their_colours(page, dark):
    found = colors(page, dark=dark)
    for rung in Rung:
        letters = "ink" if rung is Rung.MISSING else "dark"
        assert contrast(found[letters], found[rung.value]) >= 4.5, rung
