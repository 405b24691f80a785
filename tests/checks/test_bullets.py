"""How the work is told, bullet by bullet."""

from __future__ import annotations

import pytest

from builders import document
from check_builders import at_work, examined, finding, position, read
from prepmatch.model import CheckStatus

PLAIN = (
    "Built the search of the shop",
    "Wrote the billing service",
    "Moved the team to one pipeline",
    "Answered for the on-call rota",
)


def test_bullets_without_numbers_are_quoted(toolkit):
    found = finding("numbers", at_work(toolkit, *PLAIN))
    assert found.status is CheckStatus.WARN
    assert found.message.startswith("0 of 4 bullets on your work hold a number.")
    assert found.evidence[0].text == "Built the search of the shop"


@pytest.mark.parametrize(
    "bullet",
    [
        "Cut costs by 40%",
        "Led a team of six",
        "Halved the time to deploy",
        "Saved €1.2m a year",
        "Served 200+ customers",
    ],
)
def test_numbers_count_in_figures_and_in_words(toolkit, bullet):
    assert finding("numbers", at_work(toolkit, bullet, *PLAIN[1:])).status == "pass"


@pytest.mark.parametrize("bullet", ["Built it in Python3", "Ran the P2P network", "Wrote to S3"])
def test_digits_in_names_are_no_numbers(toolkit, bullet):
    assert finding("numbers", at_work(toolkit, bullet, *PLAIN[1:])).status is CheckStatus.WARN


def test_few_bullets_say_nothing_about_numbers(toolkit):
    assert finding("numbers", at_work(toolkit, *PLAIN[:3])) is None


def test_bullets_of_many_lines_are_too_long(toolkit):
    long = " ".join(["word"] * 50)
    assert finding("long-bullets", at_work(toolkit, long)).status is CheckStatus.WARN
    assert finding("long-bullets", at_work(toolkit, *PLAIN)).status == "pass"


def test_a_position_told_in_one_paragraph_is_a_wall(toolkit):
    prose = "Kept the books of the firm. " * 20
    doc = read(f"Experience\nBookkeeper\n{prose}", toolkit)
    wall = examined(doc, entries=(position(doc, f"Bookkeeper\n{prose.strip()}"),))
    assert finding("paragraphs", wall).status is CheckStatus.WARN
    assert finding("paragraphs", at_work(toolkit, *PLAIN)).status == "pass"


def test_one_verb_that_opens_most_bullets_is_named(toolkit):
    developed = [f"Developed part {number}" for number in range(5)]
    found = finding("opening-verbs", at_work(toolkit, *developed, *PLAIN))
    assert found.message == "“Developed” opens 5 of 9 bullets."
    assert finding("opening-verbs", at_work(toolkit, *PLAIN)).status == "pass"


def test_a_resume_without_bullets_is_not_judged_by_them():
    for rule in ("numbers", "first-person", "passive", "long-bullets", "opening-verbs"):
        assert finding(rule, examined(document("Ada Example"))) is None
