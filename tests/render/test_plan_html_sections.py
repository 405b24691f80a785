"""The parts of a plan's page beyond standing and questions: days, jobs, stories, tailoring."""

from __future__ import annotations

from dataclasses import replace

import pytest

from page_rules import Page, problems
from planned import with_days, within
from prepmatch.model import Importance, JobRow, Quote, Rung
from prepmatch.render.plan_html import plan_in_html


def words(element):
    return " ".join(" ".join(element.itertext()).split())


def section(report, name):
    """A section of the page; None where it is left out."""
    return next(
        (each for each in Page(plan_in_html(report)).all("section") if each.get("id") == name), None
    )


def inside(element, name):
    return [each for each in element.iter() if each.tag.rsplit("}")[-1] == name]


@pytest.fixture
def whole(report_with_stories, several, weights):
    """A report that has everything there is to show."""
    full = replace(report_with_stories, jobs=several.jobs, table=several.table)
    made = with_days(full, within(days=4), weights)
    assert made.questions == full.questions
    return made


def test_a_page_with_everything_keeps_every_rule(whole, dated):
    for report in (whole, dated):
        assert problems(plan_in_html(report)) == []


def test_days_list_what_to_do_with_a_box_each(dated):
    days = section(dated, "days")
    first, *_, last = (words(each) for each in inside(days, "div"))
    assert first.startswith("Day 1: Friday, 20 November 2026, 55 min")
    assert "2. Again, from memory: What about q2? 10 min" in first
    assert last == "Tuesday, 24 November 2026 Interview. Nothing to study on the day itself."
    steps = [step for day in dated.schedule.days for step in day.steps if step.question]
    assert len(inside(days, "svg")) == len(steps)


def test_a_rehearsal_says_how_to_rehearse(dated):
    assert "aloud, without notes" in words(section(dated, "days"))


def test_every_step_leads_to_its_question(dated):
    for link in inside(section(dated, "days"), "a"):
        rank = link.get("href").removeprefix("#question-")
        assert words(link) == f"What about q{rank}?"


def test_what_is_done_is_ticked_and_what_is_left_out_is_named(dated):
    progress = section(dated, "progress")
    told = words(progress)
    assert "Done already: 1 question 2. What about q2?" in told
    assert len(inside(progress, "path")) == 1
    assert "Left out: 3 questions No more fits into 3 h 30 min; 5 h 15 min would" in told
    for rank in (6, 7, 8):
        assert f"{rank}. What about q{rank}?" in told


def test_a_done_question_says_so_and_is_not_counted(dated):
    page = Page(plan_in_html(dated))
    done = [each.get("id") for each in page.all("article") if "done already" in words(each)]
    assert done == ["question-2"]
    assert "4 questions, 2 h 5 min to prepare" in words(page.all("header")[0])


def test_questions_have_boxes_for_paper_only_where_no_day_has_them(report, dated):
    def boxes(some):
        return plan_in_html(some).count('class="box on-paper"')

    assert (boxes(report), boxes(dated)) == (len(report.questions), 0)


def test_without_time_nothing_is_said_of_days(report):
    assert section(report, "days") is None
    assert section(report, "progress") is None


def test_jobs_stand_beside_each_other_for_the_ear_too(whole):
    jobs = section(whole, "jobs")
    assert [words(item) for item in inside(inside(jobs, "ol")[0], "li")] == [
        "Data Engineer",
        "Analyst | x",
    ]
    rows = [words(row) for row in inside(jobs, "tr")]
    assert rows == [
        "Skill Job 1 Job 2 Your resume",
        "Python ● required ● required shown in your work",
        "AWS ○ preferred missing",
    ]


def test_one_job_has_no_table_on_the_page(report):
    assert section(report, "jobs") is None


def test_lines_of_several_ads_are_not_told_without_their_file(report, several):
    assert "required, line 3" in words(section(report, "requirements"))
    assert "line 3" not in words(section(several, "requirements"))


def test_a_question_that_several_jobs_ask_for_says_so(several):
    first = several.questions[0]
    both = replace(first, because=(replace(first.because[0], asked_by=2),))
    told = words(section(replace(several, questions=(both,)), "questions"))
    assert "2 of the 2 jobs ask for Kubernetes" in told


def test_what_is_near_in_the_resume_is_not_called_the_skill_itself(report, matches):
    first = report.questions[0]
    near = replace(
        first.because[0], rung=Rung.RELATED, via=matches[2].requirement.skill, resume=Quote("x", 9)
    )
    told = words(
        section(replace(report, questions=(replace(first, because=(near,)),)), "questions")
    )
    assert "Nearest in your resume on Kubernetes: “x” (line 9)" in told


def test_a_story_is_a_frame_below_its_question(report_with_stories):
    told, suggested, none = (
        words(each)
        for each in Page(plan_in_html(report_with_stories)).all("article")
        if "behavioral" in words(each)
    )
    assert "My story: Line 7 can carry the answer: it says “Helped” and shows PyTorch." in told
    assert "Situation Data Engineer, Orchid Logistics, 2019 to 2022. Say what was at stake." in told
    assert "Result “cutting delays” Give the number." in told
    assert "Or: “Moved 40 jobs to GCP.” (line 9)" in told
    assert "And then?" in suggested
    assert "Look for a mistake of your own." in none
    assert none.endswith("In my words:")


def test_the_matrix_leads_from_lines_to_questions(report_with_stories):
    matrix = section(report_with_stories, "stories")
    row = inside(matrix, "tr")[1]
    assert words(row).endswith("line 7 3 4")
    assert [link.get("href") for link in inside(row, "a")] == ["#question-3", "#question-4"]
    assert "No line of your resume answers these: 5 . A decision: Look for" in words(matrix)


def test_tailoring_says_what_to_change_and_why(report_with_stories):
    told = words(section(report_with_stories, "tailoring"))
    assert "Data Engineer, Orchid Logistics, line 2 of 3 there" in told
    assert "Python (required), AWS (required, implied): the ad, “You know Python" in told
    assert "Line 12: “machine learning” beside or instead of “ML”, in “ML, SQL”" in told
    assert "PyTorch (required): only listed (line 12)." in told
    assert "“Moved 40 jobs to GCP.” (line 9), which shows GCP." in told
    assert "No line of your work is near it" in told


def test_without_stories_and_tailoring_their_sections_are_left_out(report):
    assert section(report, "stories") is None
    assert section(report, "tailoring") is None


def test_nothing_of_a_document_becomes_markup_in_the_new_parts(whole):
    hostile = "</section><script>alert(1)</script>\u202e"
    lead = replace(whole.tailoring.lead[0], quote=Quote(hostile, 1), entry=hostile)
    row = JobRow(
        replace(whole.table[0].skill, name=hostile), Rung.MISSING, (Importance.REQUIRED, None)
    )
    matrix = replace(whole.stories, rows=(replace(whole.stories.rows[0], quote=Quote(hostile, 1)),))
    report = replace(
        whole, tailoring=replace(whole.tailoring, lead=(lead,)), table=(row,), stories=matrix
    )
    assert problems(plan_in_html(report)) == []
    for name in ("tailoring", "jobs", "stories"):
        assert "<script>alert(1)</script>" in words(section(report, name))
