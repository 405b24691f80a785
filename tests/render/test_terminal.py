from __future__ import annotations

from dataclasses import replace

from prepmatch.model import JobFacts, QuestionReason
from prepmatch.render.terminal import plan_in_terminal


def test_a_plan_at_80_columns(report, snapshot):
    snapshot(plan_in_terminal(report), "plan-terminal.txt")


def test_stories_and_tailoring_at_80_columns(report_with_stories, snapshot):
    text = plan_in_terminal(report_with_stories)
    start, end = text.index("Stories you could tell"), text.index("About the resume itself")
    snapshot(text[start:end], "stories-terminal.txt")


def test_no_line_is_wider_than_the_terminal(report, report_with_stories):
    for width in (60, 80, 110):
        for drawn in (report, report_with_stories):
            assert max(map(len, plan_in_terminal(drawn, width=width).split("\n"))) <= width


def test_without_colour_there_is_no_escape_sequence(report):
    assert "\x1b" not in plan_in_terminal(report, color=False)
    assert "\x1b" in plan_in_terminal(report, color=True)


def test_what_documents_contain_is_no_markup(report, job):
    hostile = replace(job, facts=JobFacts("[bold red]Boss[/] \x1b[31m\u202e"))
    text = plan_in_terminal(replace(report, jobs=(hostile,)))
    assert "[bold red]Boss[/]" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_an_empty_list_of_questions_says_so(report):
    text = plan_in_terminal(replace(report, questions=()))
    assert "The bank has no question that fits this job" in text


def test_each_reason_reads_as_a_sentence_about_the_candidate(report):
    for reason in QuestionReason:
        planned = replace(report.questions[0], reason=reason)
        assert "Kubernetes" in plan_in_terminal(replace(report, questions=(planned,)))


def test_years_that_are_asked_for_and_not_dated_say_so(report):
    undated = replace(report.matches[0], years_shown=None)
    text = plan_in_terminal(replace(report, matches=(undated,)), width=160)
    assert "3 years asked, none dated" in text


def test_questions_far_down_are_short_and_say_where_to_look(report):
    many = replace(
        report, questions=tuple(replace(report.questions[1], rank=rank) for rank in range(1, 11))
    )
    text = plan_in_terminal(many, width=200)
    assert text.count("job  “You know Python") == 8
    assert text.count("(job line 3, resume line 7)") == 2
    assert text.index("Then, in short") < text.index("(job line 3, resume line 7)")


def test_what_is_missing_is_named_in_a_line_and_takes_no_row(report):
    text = plan_in_terminal(report)
    assert "Missing, required: Kubernetes" in text
    assert "Kubernetes    " not in text[text.index("Requirements") :]


def test_a_long_list_of_names_is_cut_and_says_so(report):
    gaps = tuple(replace(report.gaps[0], keyword=f"word{number}") for number in range(20))
    text = " ".join(plan_in_terminal(replace(report, gaps=gaps)).split())
    assert "word14 · and 5 more" in text


def test_an_ad_is_named_by_its_folder_and_file(report):
    first = report.questions[0]
    because = replace(first.because[0], ad="/home/ada/ads/acme/job.txt")
    text = plan_in_terminal(replace(report, questions=(replace(first, because=(because,)),)))
    assert "(line 3 of acme/job.txt)" in " ".join(text.split())


def test_a_line_that_shows_what_implies_a_skill_is_told_once(report_with_stories):
    could = report_with_stories.tailoring.could_show[0]
    near = replace(could, via=could.lines[0][1])
    tailoring = replace(report_with_stories.tailoring, could_show=(near,))
    text = plan_in_terminal(replace(report_with_stories, tailoring=tailoring))
    assert "PyTorch, by name: line 9 shows GCP, which implies it" in text
