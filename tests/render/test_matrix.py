"""Resumes by jobs, in every dress."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from rich.cells import cell_len

from page_rules import Page, colors, contrast, problems
from prepmatch.model import Contribution, FitScore, JobFacts, ScoreMatrix
from prepmatch.render.json_report import candidate_record
from prepmatch.render.matrix_csv import matrix_in_csv
from prepmatch.render.matrix_html import matrix_in_html
from prepmatch.render.matrix_json import matrix_in_json, matrix_line_of
from prepmatch.render.matrix_terminal import matrix_in_terminal
from prepmatch.render.matrix_wording import letters, rows_of
from prepmatch.render.matrix_xlsx import matrix_in_xlsx
from prepmatch.render.schemas import schema_of
from workbooks import Workbook

SCHEMA = Draft202012Validator(schema_of("prepmatch.scores/1"))


def scored(candidate, points):
    return replace(candidate, fit=FitScore((Contribution("required skills", points, 100.0),)))


@pytest.fixture
def matrix(ranking):
    """Of the ranking's three the first fits the first job best, and the last the second."""
    first, second, third = ranking.candidates
    other = replace(
        ranking,
        job=replace(ranking.job, facts=JobFacts("=Analyst")),
        candidates=(scored(third, 90.0), scored(first, 50.0), scored(second, 40.0)),
    )
    return ScoreMatrix((ranking, other))


def test_the_highest_score_for_any_job_comes_first(matrix):
    rows = rows_of(matrix)
    assert [row.source for row in rows] == ["c.pdf", "a.pdf", "b.pdf"]
    assert [row.scores for row in rows] == [(40.0, 90.0), (81.5, 50.0), (40.0, 40.0)]
    assert [row.ranks for row in rows] == [(2, 1), (1, 2), (2, 3)]
    assert [row.best for row in rows] == [(1,), (0,), (0, 1)]


def test_a_matrix_at_80_columns(matrix, snapshot):
    snapshot(matrix_in_terminal(matrix), "matrix-terminal.txt")


def test_of_many_jobs_a_terminal_shows_the_best_two_of_each_line(matrix):
    many = ScoreMatrix(matrix.rankings * 5)
    text = matrix_in_terminal(many)
    assert re.search(r"^ +Best +Next +Candidate$", text, re.MULTILINE)
    assert re.search(r"^ +B 90.0 +D 90.0 +c.pdf$", text, re.MULTILINE)


def test_jobs_have_short_names_however_many_there_are():
    assert list(islice(letters(), 25, 29)) == ["Z", "AA", "AB", "AC"]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=90), st.text(max_size=90), st.integers(1, 9))
def test_no_name_makes_the_table_wider_than_the_terminal(matrix, name, source, jobs):
    odd = replace(matrix.rankings[0].candidates[0], name=name, source=source)
    ranking = replace(matrix.rankings[0], candidates=(odd,))
    text = matrix_in_terminal(ScoreMatrix((ranking,) * jobs))
    assert max(map(cell_len, text.split("\n"))) <= 80


def test_csv_has_a_score_and_a_rank_for_each_job(matrix, snapshot):
    text = "".join(matrix_in_csv(matrix))
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["best_job"] for row in rows] == [
        "'=Analyst",
        "Data Engineer",
        "Data Engineer; =Analyst",
        "",
    ]
    assert (rows[1]["score: Data Engineer"], rows[1]["rank: =Analyst"]) == ("81.5", "2")
    assert rows[3]["reason"] == "encrypted"
    assert {len(row) for row in csv.reader(io.StringIO(text))} == {12}
    snapshot(text, "matrix.csv")


def test_json_holds_the_records_of_each_job(matrix):
    record = json.loads("".join(matrix_in_json(matrix)))
    SCHEMA.validate(record)
    assert [job["title"] for job in record["jobs"]] == ["Data Engineer", "=Analyst"]
    second = record["candidates"][1]
    assert second["best"] == [0]
    first_job = matrix.rankings[0].candidates[0]
    assert second["scores"][0] == candidate_record(first_job, 1)
    assert record["provenance"]["files"] == 4


def test_lines_of_json_say_the_same_but_for_ranks(matrix):
    record = json.loads("".join(matrix_in_json(matrix)))
    row = rows_of(matrix)[1]
    line = json.loads(matrix_line_of(row.candidates))
    SCHEMA.validate(line)
    whole = record["candidates"][1]
    assert line == {**whole, "scores": [{**one, "rank": None} for one in whole["scores"]]}
    unread = json.loads(matrix_line_of([matrix.rankings[0].skipped[0]] * 2))
    SCHEMA.validate(unread)
    assert (unread["status"], unread["reason"]) == ("unread", "encrypted")


def test_the_workbook_has_the_matrix_and_a_ranking_for_each_job(matrix):
    book = Workbook(matrix_in_xlsx(matrix))
    assert list(book.sheets) == ["Matrix", "Job 1", "Job 2", "Not read", "About"]
    head, first, *_ = book.sheets["Matrix"]
    assert head[2:8] == [
        "Best job",
        "Best score",
        *("Data Engineer: score", "=Analyst: score", "Data Engineer: rank", "=Analyst: rank"),
    ]
    assert first[:8] == [None, "c.pdf", "=Analyst", 90, 40, 90, 2, 1]
    assert "<colorScale>" in book.xml["Matrix"]
    assert not [xml for xml in book.xml.values() if re.search(r"<f\b|<hyperlink", xml)]
    assert book.sheets["Job 2"][1][:4] == [1, 90, None, "c.pdf"]
    assert ["Job 2", "=Analyst"] in book.sheets["About"]
    assert matrix_in_xlsx(matrix) == matrix_in_xlsx(matrix)


def test_the_page_keeps_the_rules_and_marks_the_best(matrix):
    markup = "".join(matrix_in_html(matrix))
    assert problems(markup) == []
    page = Page(markup)
    (table,) = [t for t in page.all("table") if "searchable" in t.get("class", "")]
    rows = [["".join(cell.itertext()) for cell in row] for row in table.iter("tr")]
    assert rows[0] == ["Best", "Candidate", "Data Engineer", "=Analyst"]
    assert rows[1] == ["90.0", "c.pdf", "40.0rank 2", "90.0rank 1"]
    best = [cell.text for cell in table.iter("td") if "best" in cell.get("class", "")]
    assert best == ["90.0", "81.5", "40.0", "40.0"]


@pytest.mark.parametrize("dark", [False, True])
def test_scores_can_be_read_on_their_shades(matrix, dark):
    found = colors(Page("".join(matrix_in_html(matrix))), dark=dark)
    for shade in ("s1", "s2", "s3", "s4"):
        assert contrast(found["dark"], found[shade]) >= 4.5, shade


def test_every_dress_says_what_an_interrupt_left(matrix):
    partial = ScoreMatrix(tuple(replace(r, not_done=7, candidates=()) for r in matrix.rankings))
    told = "Interrupted: 7 files were not looked at; the rest is ranked."
    assert told in matrix_in_terminal(partial)
    assert told in "".join(matrix_in_csv(partial))
    assert told in "".join(matrix_in_html(partial))
    assert ["Partial", told] in Workbook(matrix_in_xlsx(partial)).sheets["About"]
    assert json.loads("".join(matrix_in_json(partial)))["not_done"] == 7
