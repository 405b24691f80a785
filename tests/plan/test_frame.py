from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import read_cases
from plan.story_helpers import resume_of
from prepmatch.plan.frame import clauses_of
from prepmatch.plan.story_lines import story_line, work_lines
from prepmatch.toolkit import bundled_toolkit

WORDS = (
    "Led cut by reducing 40% to plan; , . which raised the team so that it and saved $2M "
    "in order to After – with 12 (two) lines"
).split()


@pytest.mark.parametrize("case", read_cases("story_frames.md"), ids=str)
def test_cases(case, toolkit):
    text = f"Experience\nEngineer, Fjordtech\nJan 2019 - Present\n• {case.text}"
    (line,) = work_lines(resume_of(text, toolkit))
    told = story_line(line, toolkit.catalog.stories.frame, 8)
    found = [f"{clause.part.value}: {clause.text}" for clause in told.clauses]
    missing = ", ".join(prompt.code for prompt in told.prompts)
    assert (*found, f"missing: {missing}") == case.expected


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join) | st.text(max_size=60))
def test_clauses_are_words_of_the_line_in_its_order(text):
    line = " ".join(text.split())
    end = 0
    for clause in clauses_of(line, bundled_toolkit().catalog.stories.frame):
        end = line.index(clause.text, end) + len(clause.text)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join))
def test_no_word_of_the_line_is_lost(text):
    clauses = clauses_of(text, bundled_toolkit().catalog.stories.frame)
    kept = "".join(clause.text for clause in clauses)
    assert re.sub(r"[\s,;.–]", "", kept) == re.sub(r"[\s,;.–]", "", text)
