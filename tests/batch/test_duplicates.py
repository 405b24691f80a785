from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from prepmatch.batch.duplicates import SAME_CONTACT, SAME_CONTENT, Earlier, packed, twins_among
from prepmatch.match.prints import prints_of
from prepmatch.model import Contacts, Twin


def text(seed: int, words: int = 300) -> str:
    draw = random.Random(seed)  # noqa: S311 - invented resumes, not secrets
    return " ".join(f"w{draw.randrange(5000)}" for _ in range(words))


def print_(words: str, email: str | None = None, phone: str | None = None) -> bytes:
    return packed(prints_of(words, Contacts(email, phone)))


def named(*prints: bytes) -> dict[int, tuple[Twin, ...]]:
    return twins_among(prints, [f"{place}.pdf" for place in range(len(prints))])


def test_resumes_of_different_people_are_no_twins():
    assert named(*(print_(text(seed), f"{seed}@example.org") for seed in range(50))) == {}


def test_equal_words_make_twins_however_short():
    twins = named(print_("Ada Example Python"), print_(text(1)), print_("Ada Example Python"))
    assert twins == {
        0: (Twin(SAME_CONTENT, "2.pdf"),),
        2: (Twin(SAME_CONTENT, "0.pdf"),),
    }


def test_another_name_and_other_dates_change_nothing():
    changed = text(1).split()
    changed[:2], changed[50], changed[200] = ["Other", "Person"], "2021", "2023"
    twins = named(print_(text(1)), print_(" ".join(changed)), print_(text(2)))
    assert set(twins) == {0, 1}


def test_half_a_text_in_common_is_another_text():
    mixed = " ".join([*text(1).split()[:150], *text(2).split()[:150]])
    assert named(print_(text(1)), print_(mixed), print_(text(2))) == {}


def test_an_address_or_a_number_is_enough_for_the_same_contact():
    twins = named(
        print_(text(1), "ada@example.org", "+44 20 7946 0018"),
        print_(text(2), "Ada@Example.org"),
        print_(text(3), "zoe@example.org", "020 7946 0018"),
        print_(text(4), "zoe@example.net"),
    )
    assert twins == {
        0: (Twin(SAME_CONTACT, "1.pdf", 2),),
        1: (Twin(SAME_CONTACT, "0.pdf", 2),),
        2: (Twin(SAME_CONTACT, "0.pdf", 2),),
    }


def test_a_resume_can_be_a_twin_in_both_ways():
    (twins, *_) = named(print_(text(1), "a@example.org"), print_(text(1), "a@example.org")).values()
    assert [twin.flag for twin in twins] == [SAME_CONTENT, SAME_CONTACT]


@given(st.permutations(range(8)))
def test_who_is_flagged_does_not_depend_on_the_order(order):
    prints = [print_(text(seed // 3), f"{seed % 2}@example.org") for seed in range(8)]
    flagged = {order[place] for place in named(*(prints[number] for number in order))}
    assert flagged == set(named(*prints))


def test_in_a_stream_the_later_one_names_the_earlier():
    earlier = Earlier()
    assert earlier.twins(print_(text(1), "a@example.org"), "one.pdf") == ()
    assert earlier.twins(print_(text(2)), "two.pdf") == ()
    assert earlier.twins(print_(text(1)), "three.pdf") == (Twin(SAME_CONTENT, "one.pdf"),)
    assert earlier.twins(print_(text(3), "a@example.org"), "four.pdf") == (
        Twin(SAME_CONTACT, "one.pdf"),
    )
