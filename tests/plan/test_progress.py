from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import read_cases
from planned import planned
from prepmatch.errors import PlanFileError
from prepmatch.model import Activity, Step
from prepmatch.plan.progress import progress_in


@pytest.mark.parametrize("case", read_cases("progress.md"), ids=str)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_what_is_ticked_is_done(case, line_end):
    text = case.text.replace("\n", line_end)
    if case.expected == ("no plan",):
        with pytest.raises(PlanFileError, match="my plan holds no box of a plan"):
            progress_in(text, "my plan")
        return
    progress = progress_in(text, "my plan")
    told = []
    for question in sorted(progress.done):
        times = progress.repeated.get(question, 0)
        told.append(f"{question}, repeated {times}" if times else question)
    assert tuple(told or ["none"]) == case.expected


@given(order=st.permutations(range(4)))
def test_the_order_of_lines_changes_nothing(order):
    lines = [
        "- [x] **1.** One `one`",
        "- [ ] **2.** Two `two`",
        "- [x] **1.** Again: One `one repeat`",
        "My own words",
    ]
    assert progress_in("\n".join(lines[place] for place in order), "plan") == progress_in(
        "\n".join(lines), "plan"
    )


@pytest.mark.parametrize("activity", [Activity.STUDY, Activity.REPEAT, Activity.ALOUD])
def test_every_mark_that_is_written_can_be_read(activity):
    question = replace(planned(1).question, id="template-of-some-kind--scikit-learn")
    mark = Step(activity, 10, question.id).mark
    progress = progress_in(f"- [x] {mark} is behind `{mark}`", "plan")
    assert progress.done == {question.id}
    assert bool(progress.repeated) == (activity is Activity.REPEAT)


@given(text=st.text())
def test_whatever_a_file_holds_is_progress_or_a_sentence(text):
    with suppress(PlanFileError):
        assert not progress_in(text, "plan").repeated.keys() - progress_in(text, "plan").done


def test_long_lines_take_no_long_time():
    """A time limit would flicker; what is quadratic here would not end at all."""
    hostile = "\n".join(
        [
            "- [x] `" + "a-" * 2_000_000,
            " >" * 2_000_000 + "- [x]",
            "- [x] " + "`A" * 2_000_000,
            "- [x] `one`",
        ]
    )
    assert progress_in(hostile, "plan").done == {"one"}
