from __future__ import annotations

import pytest

from builders import AWS, PYTHON, question
from prepmatch.model import ExplainedQuestion, Factor, LinkKind, Part, Term, Verdict
from prepmatch.render.explained import explained_in_text, explained_record

TERM = Term("Data Engineer", (Factor("required", 1.0), Factor("missing: preparing", 0.9)))
ACCOUNT = ExplainedQuestion(
    question("py", "python"),
    Verdict.CHOSEN,
    0.387,
    (
        Part(AWS, LinkKind.TAGGED, (TERM,), (Factor("names it among others", 0.1),)),
        Part(PYTHON, LinkKind.TAGGED_FIRST, (TERM,), (Factor("still open", 0.5),)),
    ),
    (Factor("family of jobs", 1.0), Factor("topics had before", 0.7), Factor("more", 1.024)),
    lowest=0.08,
    rank=2,
    picked=4,
    last=0.2,
)


def account(verdict):
    return ExplainedQuestion(ACCOUNT.question, verdict, 0.05, (), (), 0.08, None, 21, 0.2)


def test_the_sum_is_told_factor_by_factor_what_weighs_most_first():
    assert (
        explained_in_text(ACCOUNT)
        == """\
py
What about py?

Number 2 of the plan. It was chosen as number 4 and moved before what builds on
it.

Its priority adds up what it is worth for each skill that it serves:

0.450  Python
     0.900  needed by Data Engineer
          × 1.00  required
          × 0.90  missing: preparing
     × 0.50  still open
0.090  AWS
     0.900  needed by Data Engineer
          × 1.00  required
          × 0.90  missing: preparing
     × 0.10  names it among others

0.540  together
× 0.70  topics had before
× 1.02  more
0.387  priority
"""
    )


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict.NO_TIME, "number 21 by priority"),
        (Verdict.LIST_FULL, "A larger --top brings it in."),
        (Verdict.TOO_LITTLE, "below 0.08"),
        (Verdict.WAITS, "from a template"),
        (Verdict.PASSED, "a harder question"),
        (Verdict.NOT_ASKED_FOR, "nothing that the job asks for"),
        (Verdict.OTHER_KIND, "--kind"),
    ],
)
def test_a_question_that_is_not_in_the_plan_hears_why(verdict, words):
    text = explained_in_text(account(verdict))
    assert "Not in the plan" in text
    assert words in " ".join(text.split())


def test_lines_keep_to_the_width():
    assert max(map(len, explained_in_text(account(Verdict.LIST_FULL), 60).split("\n"))) <= 60


def test_a_record_holds_the_same_numbers():
    record = explained_record(ACCOUNT)
    assert record is not None
    assert record["verdict"] == "chosen"
    assert [part["worth"] for part in record["parts"]] == [0.09, 0.45]
    assert explained_record(None) is None
