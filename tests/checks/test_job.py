"""Words of the job ad that a search would not find in the resume."""

from __future__ import annotations

from builders import document
from check_builders import finding
from prepmatch.checks.examined import Examined
from prepmatch.model import CheckStatus, Importance, KeywordGap, Resume, ResumeFacts, Rung

RESUME = Resume(document("Ada Example\nBuilt a recsys on Docker."), ResumeFacts(), ())
REQUIRED, MENTIONED = Importance.REQUIRED, Importance.MENTIONED


def gap(keyword, rung=Rung.MISSING, nearest=None, importance=REQUIRED):
    return KeywordGap(keyword, importance, 1, 0, nearest, "Advice.", rung)


def against(rule, *gaps):
    return finding(rule, Examined(RESUME, None, gaps))


def test_missing_words_are_told_apart_from_close_ones():
    found = against(
        "missing-words", gap("Feast"), gap("Kubernetes", Rung.RELATED, "Docker"), gap("Kafka")
    )
    assert found.status is CheckStatus.WARN
    assert "does not hold Feast and Kafka; it has something close: Docker for Kubernetes." in (
        found.message
    )


def test_words_in_passing_and_words_for_the_same_thing_are_not_missing():
    found = against(
        "missing-words",
        gap("Feast", importance=MENTIONED),
        gap("recommender systems", Rung.EVIDENCED, "recsys"),
    )
    assert found.status == "pass"


def test_other_words_for_the_same_thing_are_quoted_where_they_stand():
    found = against("wording", gap("recommender systems", Rung.EVIDENCED, "recsys"), gap("Feast"))
    assert found.status is CheckStatus.WARN
    assert "“recsys” for “recommender systems”" in found.message
    assert [(e.text, e.line) for e in found.evidence] == [("Built a recsys on Docker.", 2)]


def test_something_close_is_no_wording():
    assert against("wording", gap("Kubernetes", Rung.RELATED, "Docker")).status == "pass"


def test_without_a_job_nothing_is_said_of_its_words():
    for rule in ("missing-words", "wording"):
        assert finding(rule, Examined(RESUME)) is None
