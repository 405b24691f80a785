from __future__ import annotations

import contextlib
import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepmatch.errors import InvalidPlanError
from prepmatch.model import Importance, Quote, Rung
from prepmatch.plan.saved import saved_plan
from saved_plans import RECORD, places

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


def changed(place, value):
    """The record with another value at a place, such as ("fit", "contributions", 0)."""
    record = copy.deepcopy(RECORD)
    *way, last = place
    inner = record
    for step in way:
        inner = inner[step]
    inner[last] = value
    return record


def test_what_a_comparison_needs_is_taken_out():
    plan = saved_plan(RECORD, "plan.json")
    assert (plan.source, plan.resume, plan.jobs[0][0]) == ("plan.json", "ada.pdf", "Data Engineer")
    first = plan.requirements[0]
    assert (first.key, first.importance, first.rung) == ("sql", Importance.REQUIRED, Rung.LISTED)
    assert first.evidence == Quote("SQL, Spark", 12)
    assert [question.rank for question in plan.questions] == [1, 2, 3]
    assert plan.fit.total == 40.0


def test_a_plan_of_a_version_that_said_less_can_be_read():
    record = copy.deepcopy(RECORD)
    del record["requirements"][0]["years_shown"], record["resume"]["checks"][0]["title"]
    plan = saved_plan(record, "plan.json")
    assert plan.requirements[0].years_shown is None
    assert plan.checks[0].title == plan.checks[0].id


def test_a_plan_of_a_version_that_says_more_can_be_read():
    assert saved_plan(RECORD | {"stories": [{"more": 1}]}, "p") == saved_plan(RECORD, "p")


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        ([], "plan.json is no plan: it does not say that it is prepmatch.plan/1. Save plans"),
        ({"schema": "prepmatch.score/1"}, "is no plan: it does not say"),
        ({"schema": "prepmatch.plan/1"}, "lacks resume."),
        (changed(("fit",), 3), "has something else than an object at fit."),
        (
            changed(("questions", 1, "rank"), "x"),
            "a number from 0 to 1000000 at questions[1].rank.",
        ),
        (changed(("questions", 1, "rank"), 1.5), "a whole number at questions[1].rank."),
        (changed(("questions", 1, "rank"), bool(1)), "a number from 0 to 1000000"),
        (changed(("questions", 1, "rank"), 10**400), "a number from 0 to 1000000"),
        (changed(("questions", 1, "rank"), float("nan")), "a number from 0 to 1000000"),
        (
            changed(("requirements", 0, "rung"), "best"),
            "one of evidenced, listed, implied, related",
        ),
        (changed(("requirements", 0, "rung"), []), "one of evidenced, listed"),
        (changed(("jobs",), [RECORD["jobs"][0]] * 5001), "a list of up to 5000 items at jobs."),
        (changed(("requirements", 0, "skill", "name"), "x" * 10_001), "a text of up to 10000"),
    ],
)
def test_what_is_no_plan_is_told_with_its_place_and_the_way_out(record, sentence):
    with pytest.raises(InvalidPlanError) as caught:
        saved_plan(record, "plan.json")
    assert sentence in str(caught.value)
    assert str(caught.value).endswith(
        "Save plans to compare with prepmatch plan RESUME JOB -o plan.json."
    )


def test_nothing_of_the_file_stands_in_the_error():
    with pytest.raises(InvalidPlanError) as caught:
        saved_plan(changed(("requirements", 0, "rung"), "Ada's secret"), "plan.json")
    assert "secret" not in str(caught.value)


@given(st.sampled_from(list(places(RECORD))), JSON)
def test_whatever_stands_anywhere_is_read_or_refused(place, value):
    with contextlib.suppress(InvalidPlanError):
        saved_plan(changed(place, value), "plan.json")


def test_a_record_survives_being_written():
    assert saved_plan(json.loads(json.dumps(RECORD)), "p") == saved_plan(RECORD, "p")
