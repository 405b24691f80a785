"""The words in which the work is told."""

from __future__ import annotations

import pytest

from builders import document
from check_builders import at_work, examined, finding
from prepmatch.model import CheckStatus

PLAIN = ("Built the search of the shop", "Wrote the billing service", "Moved to one pipeline")


def test_the_first_person_is_quoted(toolkit):
    found = finding("first-person", at_work(toolkit, "I built it", "Ran my own shop", *PLAIN))
    assert found.status is CheckStatus.WARN
    assert [e.text for e in found.evidence] == ["I built it", "Ran my own shop"]


@pytest.mark.parametrize(
    "bullet",
    [
        "Ran Phase I trials and Type I studies",
        "Tuned I/O and the I2C bus",
        "Moved MySQL to the cloud",
        "Edited Henry I and part I of the series",
    ],
)
def test_numerals_and_names_are_no_persons(toolkit, bullet):
    assert finding("first-person", at_work(toolkit, bullet, bullet, *PLAIN)).status == "pass"


def test_passive_phrases_are_quoted(toolkit):
    found = finding("passive", at_work(toolkit, "Was responsible for the budget", *PLAIN))
    assert [e.text for e in found.evidence] == ["Was responsible for the budget"]


def test_one_weak_opening_may_be_the_plain_truth_and_a_habit_is_told(toolkit):
    assert finding("passive", at_work(toolkit, "Helped new colleagues", *PLAIN)).status == "pass"
    habit = ("Helped with reports", "Worked on the website", "Responsible for backups")
    found = finding("passive", at_work(toolkit, *habit, *PLAIN))
    assert found.message.startswith("3 bullets say what the task was")


def test_buzzwords_count_from_the_third():
    one = "Results-driven engineer. Studied synergetics and dynamic programming."
    assert finding("buzzwords", examined(document(one))).status == "pass"
    many = "Results-driven, detail-oriented team player"
    found = finding("buzzwords", examined(document(many)))
    assert "“team player”" in found.message
    assert [e.line for e in found.evidence] == [1]
