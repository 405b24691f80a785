from __future__ import annotations

import copy
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepmatch.model import CheckStatus, Quote, Rung, SavedQuestion
from prepmatch.plan.diff import compare
from prepmatch.plan.saved import saved_plan
from saved_plans import RECORD

OLD = saved_plan(RECORD, "old.json")


def with_rung(plan, key, rung, evidence=None):
    requirements = tuple(
        replace(r, rung=rung, evidence=evidence) if r.key == key else r for r in plan.requirements
    )
    return replace(plan, requirements=requirements)


def asking(*names):
    return tuple(
        SavedQuestion(name, f"What about {name}?", rank) for rank, name in enumerate(names, 1)
    )


def moves(old, new):
    changes = compare(replace(OLD, questions=asking(*old)), replace(OLD, questions=asking(*new)))
    return [(change.id, change.before, change.after) for change in changes.questions]


def test_a_plan_and_itself_do_not_differ():
    same = compare(OLD, OLD)
    assert not any((same.requirements, same.questions, same.checks, same.changed_data))
    assert (same.gaps_closed, same.gaps_opened, same.unchanged) == ((), (), 4)
    assert same.is_same_job


def test_steps_up_come_first_and_steps_down_last():
    new = with_rung(OLD, "sql", Rung.EVIDENCED, Quote("Wrote SQL.", 9))
    new = with_rung(new, "kafka", Rung.LISTED, Quote("Kafka", 12))
    new = with_rung(new, "spark", Rung.MISSING)
    changes = compare(OLD, new).requirements
    assert [(c.shown.name, c.steps) for c in changes] == [("Kafka", 3), ("SQL", 1), ("Spark", -4)]
    assert changes[1].after.evidence == Quote("Wrote SQL.", 9)
    assert compare(OLD, new).unchanged == 1


def test_other_words_for_the_same_rung_are_no_change():
    assert not compare(OLD, with_rung(OLD, "sql", Rung.LISTED, Quote("SQL", 40))).requirements


def test_more_years_are_a_change_without_a_step():
    more = tuple(replace(r, years_shown=4.0) if r.key == "spark" else r for r in OLD.requirements)
    (change,) = compare(OLD, replace(OLD, requirements=more)).requirements
    assert (change.steps, change.after.years_shown) == (0, 4.0)


def test_a_term_that_the_vocabulary_does_not_know_is_known_by_its_name():
    assert compare(OLD, with_rung(OLD, "frobnicator", Rung.LISTED)).requirements[0].steps == 3


def test_requirements_of_another_ad_are_in_one_plan_only():
    other = replace(OLD, requirements=OLD.requirements[1:])
    (change,) = compare(OLD, other).requirements
    assert (change.after, change.steps) == (None, 0)
    assert not compare(OLD, other).is_same_job


def test_a_vocabulary_that_learned_a_word_makes_no_other_job():
    newer = replace(OLD.versions, skills="s2")
    other = replace(OLD, requirements=OLD.requirements[1:], versions=newer)
    assert compare(OLD, other).is_same_job
    assert compare(OLD, other).changed_data == ("skills",)


def test_wordings_found_now_and_no_longer():
    changes = compare(OLD, replace(OLD, gaps=("KAFKA", "SQL")))
    assert (changes.gaps_closed, changes.gaps_opened) == (("Frobnicator",), ("SQL",))


def test_a_check_with_another_outcome():
    contact, columns = OLD.checks
    mended = replace(contact, status=CheckStatus.PASS)
    (change,) = compare(OLD, replace(OLD, checks=(mended, columns))).checks
    assert (change.before.status, change.after.status) == (CheckStatus.WARN, CheckStatus.PASS)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("abc", "abc", []),
        ("abc", "xabc", [("x", None, 1)]),
        ("abc", "bc", [("a", 1, None)]),
        ("abcde", "eabcd", [("e", 5, 1)]),
        ("abcde", "bcdea", [("a", 1, 5)]),
        ("ab", "xy", [("x", None, 1), ("y", None, 2), ("a", 1, None), ("b", 2, None)]),
        ("", "a", [("a", None, 1)]),
    ],
)
def test_questions_that_only_made_room_have_not_moved(old, new, told):
    assert moves(old, new) == told


@given(st.permutations("abcdefg"), st.permutations("abcdefg"))
def test_the_questions_that_stayed_kept_their_order(old, new):
    moved = {name for name, _, _ in moves(old, new)}
    is_still = [name for name in old if name not in moved]
    fixed = [name for name in is_still if old.index(name) != new.index(name)]
    assert [name for name in new if name in fixed] == fixed


def test_a_record_is_not_changed_by_being_compared():
    before = copy.deepcopy(RECORD)
    compare(saved_plan(RECORD, "a"), saved_plan(RECORD, "b"))
    assert before == RECORD
