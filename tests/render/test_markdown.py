from __future__ import annotations

import re
from dataclasses import replace

from markdown_it import MarkdownIt

from builders import question
from prepmatch.model import Clause, Importance, JobFacts, Rewording, StoryPart, Tailoring
from prepmatch.plan.stories import story_matrix
from prepmatch.render.markdown import plan_in_markdown


def test_a_plan_as_a_document_to_work_through(report, snapshot):
    snapshot(plan_in_markdown(report), "plan.md")


def test_each_question_has_a_box_to_tick(report):
    text = plan_in_markdown(report)
    assert text.count("- [ ] ") == len(report.questions)


def test_tables_have_as_many_cells_in_every_row(report):
    html = MarkdownIt().enable("table").render(plan_in_markdown(report))
    rows = [row.count("<td") for row in html.split("<tr>") if "<td" in row]
    assert rows
    assert set(rows) == {4}


def test_hostile_text_becomes_no_markup(report, job):
    hostile = "<script>alert(1)</script> | `code` **bold** [link](http://x)"
    planned = replace(report.questions[0], question=question("q", "python"))
    text = plan_in_markdown(
        replace(report, jobs=(replace(job, facts=JobFacts(hostile)),), questions=(planned,))
    )
    html = MarkdownIt().enable("table").render(text)
    assert "<script>" not in html
    assert "<a " not in html
    assert "<code>code" not in html


def test_stories_and_tailoring_as_a_document_to_write_in(report_with_stories, snapshot):
    snapshot(plan_in_markdown(report_with_stories), "plan-with-stories.md")


def test_every_question_about_the_past_has_room_to_write(report_with_stories):
    text = plan_in_markdown(report_with_stories)
    assert text.count("**In my words:**") == 3


def test_one_line_for_many_answers_is_told(report_with_stories):
    row = replace(report_with_stories.stories.rows[0], told=(3, 4, 5))
    many = replace(report_with_stories, stories=replace(report_with_stories.stories, rows=(row,)))
    assert "Line 7 answers 3 questions." in plan_in_markdown(many)
    assert "Look for a second story" not in plan_in_markdown(report_with_stories)


def test_hostile_lines_of_a_resume_become_no_markup(report_with_stories):
    hostile = "Led <b>x</b> | `y` **z** [l](http://h) \x1b[31m \u202e =CMD()"
    quote = replace(report_with_stories.stories.rows[0].quote, text=hostile)
    line = replace(
        report_with_stories.questions[2].story.line,
        quote=quote,
        title=hostile,
        clauses=(Clause(StoryPart.ACTION, hostile),),
    )
    story = replace(report_with_stories.questions[2].story, line=line, others=(quote,))
    questions = (replace(report_with_stories.questions[2], story=story),)
    lead = replace(report_with_stories.tailoring.lead[0], quote=quote, entry=hostile)
    report = replace(
        report_with_stories,
        questions=questions,
        stories=story_matrix(questions),
        tailoring=Tailoring((lead,), (Rewording(hostile, hostile, Importance.REQUIRED, quote),)),
    )
    text = plan_in_markdown(report)
    html = MarkdownIt().enable("table").render(text)
    assert "<b>" not in html
    assert "<a " not in html
    assert "<code>y" not in html
    assert "<strong>z" not in html
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_what_is_short_comes_before_the_questions_one_by_one(report_with_stories):
    headings = re.findall(r"^## (.*)$", plan_in_markdown(report_with_stories), re.MULTILINE)
    assert headings[0].startswith("To prepare: 5 questions")
    assert headings[-1] == "Question by question"
    assert "Tailor your resume to this job" in headings[1:-1]
