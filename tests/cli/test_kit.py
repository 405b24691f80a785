from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from prepmatch.render.schemas import schema_of


@pytest.fixture
def resume(pdfs):
    return pdfs / "two-columns-latex.pdf"


def test_a_kit_for_the_interviewer_in_the_place_of_a_plan(run, resume, ad):
    done = run("plan", resume, ad, "--for", "interviewer")
    assert done.exit_code == 0
    for words in ("Interview kit: Senior Data Engineer", "45 minutes", "probe", "weak", "strong"):
        assert words in done.stdout


def test_a_kit_as_json_keeps_its_contract(run, resume, ad):
    done = run("plan", resume, ad, "--for", "interviewer", "--minutes", "60", "--format", "json")
    record = json.loads(done.stdout)
    Draft202012Validator(schema_of("prepmatch.kit/1")).validate(record)
    assert record["minutes"] == 60
    assert record["candidate"]["name"]


def test_a_blind_kit_has_neither_name_nor_file(run, resume, ad, tmp_path):
    seen = json.loads(run("plan", resume, ad, "--for", "interviewer", "--format", "json").stdout)
    kit = tmp_path / "kit.md"
    done = run("plan", resume, ad, "--for", "interviewer", "--blind", "-o", kit)
    text = kit.read_text(encoding="utf-8")
    assert done.exit_code == 0
    assert text.startswith("# Interview kit: Senior Data Engineer\n")
    for word in (*seen["candidate"]["name"].split(), "two-columns-latex"):
        assert word not in text


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--blind"], "--blind belongs to an interview kit: add --for interviewer."),
        (["--minutes", "30"], "--minutes belongs to an interview kit: add --for interviewer."),
    ],
)
def test_what_belongs_to_a_kit_wants_one(run, resume, ad, options, message):
    done = run("plan", resume, ad, *options)
    assert done.exit_code == 2
    assert message in done.stderr


def test_a_kit_is_for_one_job(run, resume, ad):
    done = run("plan", resume, ad, ad, "--for", "interviewer")
    assert done.exit_code == 2
    assert "An interview kit is for one job." in done.stderr


def test_an_ad_that_cannot_be_used_is_a_sentence(run, resume, tmp_path):
    empty = tmp_path / "ad.txt"
    empty.write_text("We are nice people and like long walks.\n", encoding="utf-8")
    done = run("plan", resume, empty, "--for", "interviewer")
    assert done.exit_code == 1
    assert "Traceback" not in done.stderr
