from __future__ import annotations

from prepmatch.match.near_duplicates import near_duplicates

ASKED = [
    "When is a tuple better than a list?",
    "How do you find a slow query?",
    "Better than a list when is a tuple",
    "What does VACUUM do in PostgreSQL?",
]


def test_the_order_of_words_makes_no_new_question():
    assert list(near_duplicates(ASKED)) == [(2, 0, 100)]


def test_each_text_is_told_once_with_the_earlier_one_it_is_most_like():
    texts = [ASKED[0], "When is a tuple much better than a list?", ASKED[0]]
    assert [(later, earlier) for later, earlier, _ in near_duplicates(texts)] == [(1, 0), (2, 0)]


def test_different_questions_are_not_alike():
    assert list(near_duplicates([ASKED[0], ASKED[1], ASKED[3]])) == []


def test_many_texts_are_compared_across_the_parts_they_are_taken_in():
    texts = [f"{n}{n + 1}{n + 2} apples" for n in range(0, 1500, 3)]
    found = list(near_duplicates([*texts, texts[0]]))
    assert (500, 0, 100) in found
