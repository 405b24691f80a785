from __future__ import annotations

from prepmatch.plan.wordings import wordings_in


def test_wordings_are_whole_words_in_any_case_as_the_text_writes_them():
    assert wordings_in("Led a team; misled nobody", ("led", "team")) == ("Led", "team")


def test_the_longest_of_two_wordings_counts():
    assert wordings_in("A team of four", ("team", "team of")) == ("team of",)


def test_each_wording_counts_once():
    assert wordings_in("cut and Cut again", ("cut",)) == ("cut",)


def test_a_number_may_stand_in_figures_or_in_words():
    wanted = ("trained <n> analysts",)
    assert wordings_in("Trained 1,200 analysts", wanted) == ("Trained 1,200 analysts",)
    assert wordings_in("trained three analysts", wanted) == ("trained three analysts",)
    assert wordings_in("trained some analysts", wanted) == ()


def test_no_wordings_stand_nowhere():
    assert wordings_in("anything", ()) == ()
