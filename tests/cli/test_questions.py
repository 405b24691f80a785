from __future__ import annotations

import json

from prepmatch.pipeline import bundled_toolkit


def test_a_skill_finds_its_questions(run):
    record = json.loads(run("questions", "cross-validation", "--format", "json").stdout)
    assert record["questions"]
    assert "cross-validation" in record["questions"][0]["topics"]


def test_level_and_kind_filter(run):
    done = run("questions", "--level", "junior", "--kind", "behavioral", "--format", "json")
    found = json.loads(done.stdout)["questions"]
    assert found
    assert {(q["level"], q["kind"]) for q in found} == {("junior", "behavioral")}


def test_show_tells_all_about_one(run):
    question = bundled_toolkit().catalog.bank.questions[0]
    done = run("questions", "--show", question.id)
    for title in ("What it tests", "A strong answer covers", "Pitfalls", "Rubric"):
        assert title in done.stdout


def test_an_unknown_id_is_wrong_usage(run):
    done = run("questions", "--show", "no-such-question")
    assert done.exit_code == 2
    assert "The bank has no question 'no-such-question'." in done.stderr


def test_nothing_found_says_what_to_try(run):
    assert "No question fits." in run("questions", "zzzzzz").stdout


def test_markdown_has_the_study_notes(run):
    done = run("questions", "bias-variance-tradeoff", "--format", "markdown")
    assert "**A strong answer covers:**" in done.stdout
