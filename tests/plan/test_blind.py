from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import read_cases
from prepmatch.model import Contacts, Quote, ResumeFacts
from prepmatch.plan.blind import MARK, Blind

MAYA = Blind(
    ResumeFacts(
        "Prof. Maya Okonkwo-Lindström",
        contacts=Contacts(
            "maya@example.com", "+44 20 7946 0018", ("github.com/mokonkwo",), "Lagos"
        ),
    )
)


@pytest.mark.parametrize("case", read_cases("blind.md"), ids=str)
def test_cases(case):
    assert (MAYA.text(case.text),) == case.expected


def test_a_name_in_letters_without_spaces_is_found_inside_a_text():
    assert Blind(ResumeFacts("王伟")).text("由王伟编写") == f"由{MARK}编写"


def test_without_a_name_nothing_is_quoted():
    quote = Quote("Wrote Kafka consumers.", 4, "experience")
    assert Blind(ResumeFacts(None)).quote(quote) is None
    assert MAYA.quote(quote) == quote


@pytest.mark.parametrize("section", ["top", "contact", "education", "languages", "interests"])
def test_sections_that_say_who_somebody_is_are_not_quoted(section):
    assert MAYA.quote(Quote("Chess, Kafka", 4, section)) is None


@given(
    st.lists(st.sampled_from(("Ada", "Zoë", "Błażejczyk", "O’Neill", "van", "Ng")), min_size=1),
    st.lists(st.sampled_from(("led", "Kafka,", "(Ada)", "NG", "zoë@x.example", ";")), max_size=5),
)
def test_no_word_of_the_name_is_left(name, around):
    blind = Blind(ResumeFacts(" ".join(name)))
    shown = blind.text(" ".join([*around, *name, *around]))
    for word in name:
        assert word not in shown.split()


@given(st.text(max_size=80))
def test_taking_out_twice_takes_out_no_more(text):
    once = MAYA.text(text)
    assert MAYA.text(once) == once
