from __future__ import annotations

from drawn_text import runs, words
from prepmatch.documents.pdf.runs import merged, regrouped, runs_of
from prepmatch.documents.pdf.words import Word


def texts(found):
    return [run.text for run in found]


def letters(text: str, step: float, gap: float) -> list[Word]:
    """Single letters `step` points apart, with `gap` more at each space."""
    found, left = [], 0.0
    for index, letter in enumerate(text):
        if letter == " ":
            left += gap
        else:
            found.append(Word(letter, left, 0, left + 6, 10, 2 * index))
            left += step
    return found


def test_words_of_a_line_stay_together():
    assert texts(runs("Senior data engineer")) == ["Senior data engineer"]


def test_a_gap_as_wide_as_between_columns_parts_a_line():
    assert texts(runs("Senior data engineer    2019 - 2021")) == [
        "Senior data engineer",
        "2019 - 2021",
    ]


def test_a_bullet_stays_with_its_line_over_a_wide_gap():
    assert texts(runs("•   Wrote a program")) == ["• Wrote a program"]


def test_bullets_drawn_after_everything_else_find_their_lines():
    first, second = words("Wrote a program"), words("•")
    for word in first:
        word.left, word.right = word.left + 20, word.right + 20
    assert texts(runs_of([*first, *second])) == ["• Wrote a program"]


def test_letters_that_were_spaced_out_are_words_again():
    assert texts(runs_of(letters("WORK HISTORY", step=10, gap=8))) == ["WORK HISTORY"]


def test_letters_drawn_one_by_one_are_words_where_there_is_no_gap():
    drawn = letters("SQL", step=6, gap=6)
    for place, word in enumerate(drawn):
        word.index, word.is_new_line = 100 - 10 * place, True
    assert texts(regrouped(runs_of(drawn))) == ["SQL"]


def test_words_painted_twice_count_once():
    (line,) = runs("Experience")
    (again,) = runs("Experience")
    again.words[0].left += 0.4
    assert merged([line, again]).text == "Experience"
