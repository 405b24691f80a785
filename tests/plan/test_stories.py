from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from case_files import read_cases
from plan.story_helpers import planned, resume_of, rules_of, stories_of
from prepmatch.model import StoryFit
from prepmatch.plan.stories import story_matrix, with_stories
from prepmatch.toolkit import bundled_toolkit

QUESTIONS = (
    "mentoring-someone-who-grew",
    "leadership-unpopular-decision",
    "conflict-resolution-two-good-arguments",
    "ownership-a-mistake",
    "influencing-change-without-authority",
    "apache-spark-job-you-owned",
    "project-management-project-from-start-to-end",
    "explaining-to-non-technical-audiences-pushback",
)
LINES = (
    "Mentored five engineers on code review and testing.",
    "Led the migration of 40 services, cutting cost by 30%.",
    "Presented results to 30 product managers every month.",
    "Wrote Spark jobs for 6 TB of clicks each day.",
    "Introduced a style guide used by nine teams.",
    "Helped to rewrite the billing system in Go.",
    "Measured sensor noise in the lab each week.",
)
UNRELATED = "Sat in the sun near the old harbour."


def resume_with(lines):
    bullets = "".join(f"• {line}\n" for line in lines)
    return f"Experience\nEngineer, Fjordtech\nJan 2019 - Present\n{bullets}"


@pytest.mark.parametrize("case", read_cases("stories.md"), ids=str)
def test_cases(case, toolkit):
    wanted = dict(line.split(": ", 1) for line in case.expected)
    found = stories_of(case.text, toolkit, *wanted)
    for question_id, expected in wanted.items():
        story = found[question_id]
        if story is None:
            said = "no story asked"
        elif story.line is None:
            said = "nothing"
        else:
            said = f"{story.fit.value} {story.line.quote.text}"
        assert said.startswith(expected), (question_id, said)


def test_a_story_says_which_words_or_skills_chose_its_line(toolkit):
    text = resume_with(["Led a team of four.", "Wrote PySpark pipelines for all the shops."])
    found = stories_of(text, toolkit, "leadership-unpopular-decision", "apache-spark-job-you-owned")
    assert found["leadership-unpopular-decision"].because == ("Led", "team of")
    assert found["apache-spark-job-you-owned"].because == ("PySpark",)


def test_only_a_line_that_suggests_comes_with_something_to_ask_oneself(toolkit):
    told = stories_of(resume_with([LINES[0]]), toolkit, "mentoring-someone-who-grew")
    suggested = stories_of(resume_with([LINES[1]]), toolkit, "ownership-a-mistake")
    assert told["mentoring-someone-who-grew"].ask == ""
    assert suggested["ownership-a-mistake"].ask.endswith("?")


def test_what_no_line_answers_comes_with_where_to_look(toolkit):
    story = stories_of(resume_with([UNRELATED]), toolkit, "ownership-a-mistake")[
        "ownership-a-mistake"
    ]
    assert story.line is None
    assert story.look_for.startswith("Look for a mistake")


def test_a_question_from_a_template_goes_by_its_template(toolkit):
    resume, rules = resume_of(resume_with(LINES), toolkit), rules_of(toolkit)
    (planned_,) = planned(toolkit, "ownership-a-mistake")
    for template, is_past in (("introduce-it", False), ("when-it-lacked", True)):
        entry = replace(planned_.question, id=f"template-{template}--pragmatism", is_template=True)
        (told,) = with_stories([replace(planned_, question=entry)], resume, (), rules)
        assert (told.story is not None) is is_past


def test_old_work_is_called_old(toolkit):
    text = (
        "Experience\nWriter, Inkwell\nJan 2020 - Present\n• Wrote the weekly letter to readers.\n"
        "Engineer, Fjordtech\nJan 2001 - Dec 2005\n• Led a team of four engineers.\n"
    )
    story = stories_of(text, toolkit, "leadership-unpopular-decision")[
        "leadership-unpopular-decision"
    ]
    (old,) = (prompt for prompt in story.line.prompts if prompt.code == "too-old")
    assert old.text.startswith("It ended 20 years before your latest work")


def test_lines_for_what_the_job_asks_come_first(toolkit):
    text = resume_with(["Led a team of four on Kafka.", "Led a team of five on Spark."])
    spark = toolkit.catalog.vocabulary.by_id["apache-spark"]
    resume = resume_of(text, toolkit)
    questions = planned(toolkit, "leadership-unpopular-decision")
    (plain,) = with_stories(questions, resume, (), rules_of(toolkit))
    asked = [_match(spark)]
    (fitted,) = with_stories(questions, resume, asked, rules_of(toolkit))
    assert plain.story.line.quote.text.endswith("Kafka.")
    assert fitted.story.line.quote.text.endswith("Spark.")


def _match(skill):
    from builders import document, requirement
    from prepmatch.model import DocumentKind, Match, Rung

    ad = document("You know Spark.", DocumentKind.JOB)
    return Match(requirement(ad, "Spark", skill), Rung.EVIDENCED, ())


def test_the_matrix_says_which_line_answers_what_and_what_has_none(toolkit):
    questions = with_stories(
        planned(toolkit, *QUESTIONS),
        resume_of(resume_with(LINES[:1]), toolkit),
        (),
        rules_of(toolkit),
    )
    matrix = story_matrix(questions)
    (row,) = matrix.rows
    assert (row.quote.text, row.told, row.suggested) == (LINES[0], (1,), (2, 3))
    assert [none.rank for none in matrix.without] == [4, 5, 6, 7, 8]


def test_no_resume_without_dated_entries_breaks_anything(toolkit):
    assert stories_of("Ada Example", toolkit, *QUESTIONS)[QUESTIONS[0]].line is None


@settings(max_examples=30)
@given(st.permutations(LINES).map(lambda lines: lines[:4]), st.integers(0, 4))
def test_an_unrelated_line_changes_no_story(lines, place):
    toolkit = bundled_toolkit()
    more = [*lines[:place], UNRELATED, *lines[place:]]
    before = stories_of(resume_with(lines), toolkit, *QUESTIONS)
    after = stories_of(resume_with(more), toolkit, *QUESTIONS)
    for question_id, story in before.items():
        assert _text(after[question_id]) == _text(story)


@settings(max_examples=30)
@given(st.permutations(LINES).map(lambda lines: lines[:4]), st.sampled_from(LINES))
def test_no_line_that_is_added_takes_a_story_away(lines, more):
    toolkit = bundled_toolkit()
    before = stories_of(resume_with(lines), toolkit, *QUESTIONS)
    after = stories_of(resume_with([*lines, more]), toolkit, *QUESTIONS)
    for question_id, story in before.items():
        if story.line is not None:
            assert after[question_id].line is not None
        if story.fit is StoryFit.TOLD:
            assert after[question_id].fit is StoryFit.TOLD


@settings(max_examples=30)
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=80), min_size=1, max_size=6))
def test_every_quotation_stands_in_the_resume(lines):
    toolkit = bundled_toolkit()
    resume = resume_of(resume_with(lines), toolkit)
    text = " ".join(resume.document.text.split())
    questions = with_stories(planned(toolkit, *QUESTIONS), resume, (), rules_of(toolkit))
    for item in questions:
        for quote in (item.story.line.quote, *item.story.others) if item.story.line else ():
            assert quote.text in text


def _text(story):
    return story.line.quote.text if story.line else None
