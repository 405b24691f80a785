from __future__ import annotations

import csv
import io
from dataclasses import replace

from planned import with_days, within
from prepmatch.model import Because, Quote
from prepmatch.render.plan_csv import questions_in_csv


def rows(report):
    return list(csv.DictReader(io.StringIO(questions_in_csv(report))))


def test_a_row_for_every_question_in_order(report, snapshot):
    assert [row["id"] for row in rows(report)] == ["k8s-probes", "python-gil"]
    snapshot(questions_in_csv(report), "plan.csv")


def test_quotes_come_with_their_lines_and_stay_empty_where_there_are_none(report):
    first, second = rows(report)
    assert (first["job_line"], first["resume_quote"], first["resume_line"]) == ("3", "", "")
    assert (second["resume_quote"], second["resume_line"]) == ("Wrote 85 pipelines in Python.", "7")


def test_a_formula_in_a_quote_stays_text(report):
    planned = report.questions[0]
    because = Because(planned.because[0].skill, Quote("=CMD()", 3), Quote("@SUM(A1)", 4))
    report = replace(report, questions=(replace(planned, because=(because,)),))
    (row,) = rows(report)
    assert (row["job_quote"], row["resume_quote"]) == ("'=CMD()", "'@SUM(A1)")


def test_a_plan_without_questions_is_the_heading_alone(report):
    assert questions_in_csv(replace(report, questions=())).count("\r\n") == 1


def test_where_time_was_spoken_of_the_day_the_date_and_what_is_done_are_told(dated):
    told = {row["id"]: (row["day"], row["date"], row["done"]) for row in rows(dated)}
    assert told["q1"] == ("1", "2026-11-20", "no")
    assert told["q2"] == ("1", "2026-11-20", "yes")  # comes again on that day
    assert told["q3"] == ("2", "2026-11-21", "no")


def test_hours_without_days_leave_the_day_empty(long_report, weights):
    first, *_ = rows(with_days(long_report, within(60), weights))
    assert (first["day"], first["date"], first["done"]) == ("", "", "no")


def test_without_time_there_are_no_columns_for_it(report):
    assert not {"day", "date", "done"} & set(rows(report)[0])
