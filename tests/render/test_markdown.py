from __future__ import annotations

from dataclasses import replace

from markdown_it import MarkdownIt

from builders import question
from prepmatch.model import JobFacts
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
