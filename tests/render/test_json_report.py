from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from builders import PYTHON, PYTORCH, document, mention
from prepmatch.model import DocumentKind
from prepmatch.render.json_report import (
    as_json,
    as_json_line,
    candidate_record,
    plan_record,
    skills_record,
    skipped_record,
    unread_skills_record,
)
from prepmatch.render.ranking_json import ranking_in_json
from prepmatch.render.schemas import schema_of


@pytest.fixture
def versions(report):
    return report.versions


def check(record):
    Draft202012Validator(schema_of(record["schema"])).validate(json.loads(as_json(record)))


def test_a_plan_keeps_its_contract(report, snapshot):
    record = plan_record(report)
    check(record)
    snapshot(as_json(record), "plan.json")


def test_stories_and_tailoring_keep_the_contract(report_with_stories, snapshot):
    record = plan_record(report_with_stories)
    check(record)
    kept = {"stories": record["stories"], "tailoring": record["tailoring"]}
    kept["story"] = record["questions"][2]["story"]
    snapshot(as_json(kept), "stories.json")
    assert record["questions"][4]["story"]["line"] is None
    assert record["questions"][0]["story"] is None


def test_the_skills_of_a_resume_have_no_importance(versions):
    doc = document("Wrote Python.")
    record = skills_record(doc, [mention(doc, "Python", PYTHON)], None, versions)
    check(record)
    (skill,) = record["skills"]
    assert (skill["importance"], skill["years"], skill["years_shown"]) == (None, None, None)
    (found,) = skill["mentions"]
    assert doc.text[found["start"] : found["end"]] == found["text"] == "Python"


def test_the_skills_of_a_resume_say_in_which_years_they_are_shown(versions):
    doc = document("Wrote Python and PyTorch.")
    mentions = [mention(doc, "Python", PYTHON), mention(doc, "PyTorch", PYTORCH)]
    record = skills_record(doc, mentions, None, versions, {"python": 2.5})
    check(record)
    assert [skill["years_shown"] for skill in record["skills"]] == [2.5, None]


def test_the_skills_of_a_job_say_how_much(versions, matches):
    doc = document("Data Engineer\n\nYou know Python.", DocumentKind.JOB)
    record = skills_record(doc, [], [match.requirement for match in matches[:1]], versions)
    check(record)
    assert record["skills"][0]["importance"] == "required"


def test_an_unread_file_keeps_the_contract_too(versions):
    record = unread_skills_record("x.pdf", "encrypted", "x.pdf is protected.", versions)
    check(record)
    assert record["document"] == {"source": "x.pdf", "text": "", "notices": []}


def test_a_ranking_keeps_its_contract(ranking):
    for record in (
        json.loads("".join(ranking_in_json(ranking))),
        candidate_record(ranking.candidates[0], 1),
        candidate_record(ranking.candidates[0], None),
        skipped_record(ranking.skipped[0]),
    ):
        check(record)


def test_a_line_of_json_is_one_line_whatever_it_holds():
    line = as_json_line({"text": "a\nb\u2028c\u0085d"})
    assert line.splitlines() == [line.rstrip("\n")]
    assert json.loads(line) == {"text": "a\nb\u2028c\u0085d"}
