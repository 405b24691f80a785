from __future__ import annotations

import json
from pathlib import Path

from prepmatch.toolkit import bundled_toolkit

SOUND = Path(__file__).parents[1] / "catalog" / "sound.yaml"


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


def test_questions_of_ones_own_are_found_and_shown(run):
    arguments = ("--bank", SOUND, "--format", "json")
    record = json.loads(run("questions", "--show", "python-lists-or-tuples", *arguments).stdout)
    assert record["questions"][0]["assesses"] == "Whether the candidate knows the two by use."
    found = json.loads(run("questions", "python", *arguments).stdout)["questions"]
    assert "python-lists-or-tuples" in [question["id"] for question in found]
    assert len(found) > 3


def test_every_problem_of_an_own_bank_is_told(run):
    done = run("questions", "--bank", SOUND.parents[1] / "cli" / "ten_mistakes.yaml")
    assert done.exit_code == 1
    assert "9 problems in the data:" in done.stderr  # likeness alone stops no plan


def test_a_skill_without_questions_gets_templates_that_say_so(run):
    done = run("questions", "HubSpot")
    assert "from a template" in done.stdout
    shown = run("questions", "--show", "template-bill-doubles--hubspot")
    assert "The monthly bill for HubSpot doubles" in " ".join(shown.stdout.split())
    assert "case · mid · from a template" in shown.stdout


def test_questions_stand_side_by_side_in_eighty_columns(run):
    ids = ["kafka-poison-record", "kafka-lost-acknowledged-records"]
    assert all(question in bundled_toolkit().catalog.bank.by_id for question in ids)
    text = run("questions", "--compare", *ids).stdout
    assert max(map(len, text.splitlines())) <= 80
    assert "…" not in text
    for label in ("Complexity", "Takes", "Shows", "Fits best", "Strengths", "Pitfalls"):
        assert label in text


def test_five_questions_need_two_tables(run):
    ids = [question.id for question in bundled_toolkit().catalog.bank.questions[:5]]
    text = run("questions", "--compare", *ids).stdout
    assert text.count("Complexity") == 2
    assert max(map(len, text.splitlines())) <= 80


def test_a_query_compares_its_first_questions(run):
    text = run("questions", "--compare", "kafka", "--format", "markdown").stdout
    rows = text.splitlines()
    assert {row.replace("\\|", "").count("|") for row in rows} == {5}
    assert "**Complexity**" in text


def test_nothing_to_compare_says_what_to_try(run):
    assert "No question fits." in run("questions", "--compare", "zzzzzz").stdout
