from __future__ import annotations

from dataclasses import replace

from prepmatch.model import Importance
from prepmatch.render.jobs import job_names, jobs_in_markdown, jobs_record
from prepmatch.render.json_report import plan_record
from prepmatch.render.markdown import plan_in_markdown
from prepmatch.render.terminal import plan_in_terminal

REQUIRED, PREFERRED = Importance.REQUIRED, Importance.PREFERRED


def test_one_job_has_no_table(report):
    assert list(jobs_in_markdown(report)) == []
    assert "beside each other" not in plan_in_terminal(report)
    assert plan_record(report)["job_table"] == []


def test_the_table_in_markdown(several):
    assert list(jobs_in_markdown(several))[1] == (
        "| Skill | Data Engineer | Analyst \\| x | Your resume |\n"
        "| --- | --- | --- | --- |\n"
        "| Python | required | required | shown in your work |\n"
        "| AWS |  | preferred | missing |"
    )
    assert "## The jobs beside each other" in plan_in_markdown(several)


def test_the_table_in_a_terminal(several):
    drawn = plan_in_terminal(several)
    lines = [line.split() for line in drawn.split("\n")]
    assert "2 = Analyst | x" in drawn
    assert ["Python", "●", "●", "shown", "in", "your", "work"] in [line[:7] for line in lines]
    assert "shown in your work (line 7)" in drawn
    assert ["AWS", "○", "something", "close:", "GCP", "(line", "9)"] in lines


def test_the_table_in_json_follows_the_order_of_the_jobs(several):
    record = jobs_record(several)
    assert [row["asked"] for row in record] == [
        ["required", "required"],
        [None, "preferred"],
        ["required", None],
    ]


def test_a_long_table_and_many_jobs_are_cut_in_a_terminal_and_told(several):
    rows = tuple(replace(several.table[0], importances=(REQUIRED,) * 15) for _ in range(40))
    many = replace(several, jobs=several.jobs[:1] * 15, table=rows)
    drawn = plan_in_terminal(many)
    assert "and 10 more skills: -o plan.md shows all" in drawn
    assert max(map(len, drawn.split("\n"))) <= 80


def test_jobs_of_the_same_title_are_told_apart_by_their_files(several):
    first = several.jobs[0]
    again = replace(first, document=replace(first.document, source="other.txt"))
    assert job_names([first, again]) == [
        "Data Engineer (document.txt)",
        "Data Engineer (other.txt)",
    ]


def test_what_jobs_only_mention_takes_no_row_in_a_terminal(several):
    row = replace(several.table[1], importances=(None, Importance.MENTIONED))
    drawn = plan_in_terminal(replace(several, table=(several.table[0], row)))
    assert not [line for line in drawn.split("\n") if line.split()[:1] == ["AWS"]]
