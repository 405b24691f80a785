"""The days of a plan in the terminal, in Markdown and in JSON."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from planned import planned, with_days, within
from prepmatch.model import Progress
from prepmatch.plan.progress import progress_in
from prepmatch.render.json_report import plan_record
from prepmatch.render.markdown import plan_in_markdown
from prepmatch.render.schedule_markdown import checklist
from prepmatch.render.schedule_terminal import days_in_terminal
from prepmatch.render.schedule_wording import long_date, short_date
from prepmatch.render.schemas import schema_of
from prepmatch.render.terminal import draw, plan_in_terminal


def test_the_days_in_markdown(dated, snapshot):
    snapshot("\n\n".join(checklist(dated)) + "\n", "schedule.md")


def test_the_days_in_a_terminal(dated, snapshot):
    snapshot(draw(days_in_terminal(dated), width=80, color=False), "schedule-terminal.txt")


def test_json_keeps_its_contract(dated):
    record = plan_record(dated)
    Draft202012Validator(schema_of("prepmatch.plan/1")).validate(record)
    first, last = record["schedule"][0], record["schedule"][-1]
    assert (first["day"], first["date"], first["kind"]) == (1, "2026-11-20", "study")
    assert first["minutes"] == sum(step["minutes"] for step in first["steps"])
    assert last["kind"] == "rehearsal"
    assert record["interview"] == "2026-11-24"
    assert record["done"] == ["q2"]
    assert {item["reason"] for item in record["dropped"]} == {"hours"}
    kept = {question["id"] for question in record["questions"]}
    assert kept.isdisjoint(item["id"] for item in record["dropped"])


def test_without_time_json_has_no_days(report):
    record = plan_record(report)
    Draft202012Validator(schema_of("prepmatch.plan/1")).validate(record)
    assert (record["schedule"], record["interview"], record["done"], record["dropped"]) == (
        [],
        None,
        [],
        [],
    )


def test_a_plan_in_markdown_can_be_ticked_and_read_again(dated):
    text = plan_in_markdown(dated)
    assert progress_in(text, "plan").done == {"q2"}
    every = {question.question.id for question in dated.questions}
    assert progress_in(text.replace("- [ ]", "- [x]"), "plan").done == every


def test_repeats_that_were_ticked_are_not_forgotten(long_report, weights):
    progress = Progress(frozenset({"q1", "q2"}), {"q1": 2})
    made = with_days(long_report, within(interview=4, progress=progress), weights)
    assert progress_in(plan_in_markdown(made), "plan") == progress


def test_a_plan_without_days_can_be_ticked_and_read_again_too(long_report):
    text = plan_in_markdown(long_report).replace("- [ ]", "- [x]")
    assert progress_in(text, "plan").done == {f"q{rank}" for rank in range(1, 9)}


def test_boxes_are_boxes_of_a_list_for_a_reader_of_markdown(dated):
    html = MarkdownIt().render("\n\n".join(checklist(dated)))
    items = re.findall(r"<li>(.*?)</li>", html)
    boxes = [item for item in items if item.startswith("[")]
    assert len(boxes) == plan_in_markdown(dated).count("- [ ] ") + 1
    assert all(re.search(r"<code>q\d( repeat| aloud)?</code>$", box) for box in boxes)


def test_hostile_questions_are_inert_in_the_days(report, weights):
    entry = planned(1)
    hostile = "[x] `q9` <b>| *x*\n- [x] `q8`\x1b[31m\u202e"
    entry = replace(entry, question=replace(entry.question, question=hostile))
    made = with_days(replace(report, questions=(entry, planned(2))), within(days=2), weights)
    text = "\n\n".join(checklist(made))
    assert progress_in(text, "plan").done == set()
    assert progress_in(text.replace("- [ ]", "- [x]"), "plan").done == {"q1", "q2"}
    assert not {"\x1b", "\u202e"} & set(text + plan_in_terminal(made))
    assert "<b>" not in MarkdownIt().render(text)


def test_a_terminal_does_not_print_again_what_is_done(dated):
    text = plan_in_terminal(dated)
    assert "Done already: 2 q2" in text
    assert "What about q2?" not in text
    assert "What about q1?" in text


def test_what_is_left_out_is_told_without_days_too(long_report, weights):
    made = with_days(long_report, within(60), weights)
    for text in (plan_in_markdown(made), plan_in_terminal(made)):
        assert "no more fits into 1 h" in text.lower()
        assert "q3" in text
        assert "Day by day" not in text


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"minutes": 5}, "No question fits into the time there is."),
        (
            {"progress": Progress(frozenset(f"q{n}" for n in range(1, 9)))},
            "Everything in this plan is done.",
        ),
    ],
)
def test_it_is_told_why_there_is_nothing_to_study(long_report, weights, more, sentence):
    made = with_days(long_report, within(**more), weights)
    assert sentence in plan_in_markdown(made)
    assert sentence in plan_in_terminal(made)


def test_days_without_anything_new_say_so(long_report, weights):
    progress = Progress(frozenset(f"q{n}" for n in range(1, 9)))
    made = with_days(long_report, within(days=3, progress=progress), weights)
    assert "Day by day · nothing new in 2 days" in plan_in_terminal(made)
    assert "## To prepare: nothing new in 2 days" in plan_in_markdown(made)


def test_where_no_days_hold_everything_more_days_are_advised(long_report, weights):
    made = with_days(long_report, within(days=1), weights)
    assert "takes more of them, or longer ones by --hours" in " ".join(
        plan_in_terminal(made).split()
    )


def test_dates_are_written_the_same_on_every_machine():
    date = dt.date(2026, 12, 1)
    assert long_date(date) == "Tuesday, 1 December 2026"
    assert short_date(date) == "Tue 1 Dec"
