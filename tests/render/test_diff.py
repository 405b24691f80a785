"""A comparison of two plans in every dress."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest
from markdown_it import MarkdownIt

from prepmatch.model import CheckStatus, Contribution, FitScore, Quote, Rung, SavedQuestion
from prepmatch.plan.diff import compare
from prepmatch.plan.saved import saved_plan
from prepmatch.render.diff_json import diff_record
from prepmatch.render.diff_markdown import diff_in_markdown
from prepmatch.render.diff_terminal import diff_in_terminal
from prepmatch.render.schemas import schema_of
from saved_plans import RECORD

OLD = saved_plan(RECORD, "old.json")
HOSTILE = "\x1b[31m<script>x</script> | `a` *b* \u202e [c](javascript:d)\n# e"


@pytest.fixture
def changes():
    sql, spark, kafka, other = OLD.requirements
    wrote = Quote("Wrote SQL and Kafka consumers.", 21)
    new = replace(
        OLD,
        source="new.json",
        fit=FitScore((Contribution("required skills", 34.0, 80.0), OLD.fit.contributions[1])),
        requirements=(
            replace(sql, rung=Rung.EVIDENCED, evidence=wrote),
            replace(spark, rung=Rung.LISTED),
            replace(kafka, rung=Rung.LISTED, evidence=wrote),
            replace(other, years_shown=1.0),
        ),
        gaps=("Spark",),
        questions=(SavedQuestion("new", "What is new?", 1), *OLD.questions[:2]),
        checks=(replace(OLD.checks[0], status=CheckStatus.PASS, message="One."),),
        versions=replace(OLD.versions, questions="q2"),
    )
    return compare(OLD, new)


def test_what_changed_at_80_columns(changes, snapshot):
    snapshot(diff_in_terminal(changes), "diff-terminal.txt")


def test_what_changed_as_markdown(changes, snapshot):
    snapshot(diff_in_markdown(changes), "diff.md")


def test_what_changed_for_programs_keeps_its_contract(changes):
    record = diff_record(changes)
    jsonschema.validate(record, schema_of("prepmatch.diff/1"))
    assert json.loads(json.dumps(record)) == record
    assert record["requirements"][0]["after"]["resume"]["line"] == 21


def test_a_changed_bank_is_told_before_anything_else(changes):
    for text in (diff_in_terminal(changes), diff_in_markdown(changes)):
        folded = " ".join(text.split())
        assert "Between the two plans the question bank changed, so some differences" in folded
        assert "not for the same ads" not in folded


def test_plans_for_other_ads_are_told_as_such():
    text = diff_in_markdown(compare(OLD, replace(OLD, jobs=(("Nurse", None, None),))))
    assert "The two plans are not for the same ads" in text


def test_nothing_changed_is_said():
    same = compare(OLD, OLD)
    assert "Nothing changed." in diff_in_terminal(same)
    assert "Nothing changed." in diff_in_markdown(same)
    assert diff_record(same)["requirements"] == []


def test_colour_is_used_where_it_is_wanted(changes):
    assert "\x1b[32m+" in diff_in_terminal(changes, color=True)
    assert "\x1b" not in diff_in_terminal(changes)


def test_what_a_file_says_is_no_markup():
    sql, *rest = OLD.requirements
    evil = replace(sql, name=HOSTILE, rung=Rung.EVIDENCED, evidence=Quote(HOSTILE, 1))
    checks = tuple(
        replace(c, title=HOSTILE, message=HOSTILE, status=CheckStatus.FAIL) for c in OLD.checks
    )
    new = replace(
        OLD,
        source=HOSTILE,
        jobs=((HOSTILE, None, None),),
        requirements=(evil, *rest),
        gaps=(HOSTILE,),
        questions=(SavedQuestion(HOSTILE, HOSTILE, 1),),
        checks=checks,
    )
    changes = compare(OLD, new)
    terminal = diff_in_terminal(changes)
    assert "\x1b" not in terminal
    assert "\u202e" not in terminal
    html = MarkdownIt().enable("table").render(diff_in_markdown(changes))
    assert not [bad for bad in ("<script", "<a ", "<code", "<em") if bad in html]
    assert html.count("<h1") == 1
