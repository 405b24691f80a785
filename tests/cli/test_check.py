"""`prepmatch check` from end to end."""

from __future__ import annotations

import json

import jsonschema
import pytest

from prepmatch.render.schemas import schema_of

BAD = """\
CURRICULUM VITAE
sexy.ada (at) example.org

EXPERIENCE
Report Manager, Sample Ltd
Mar 2022 - Jan 2021
- I was responsible for the monthly reports of my department
- Helped with the move of my team to another office
- Worked on presentations, as a team player with a proven track record
- Responsible for hardworking people

Clerk, Other Ltd
03/2016 - 11/2018
- Responsible for the post, which came every morning and had to be opened, read, sorted, stamped,
  entered in the book, carried to the right desks on four floors, and signed for, and for all that
  went out again in the afternoon, which had to be weighed, stamped, entered in another book and
  taken to the post office before it closed

WHERE ELSE I WAS
Example School
2010

Kubernetes, Docker, Terraform, Ansible, Helm, Jenkins
Kubernetes, Docker, Terraform, Ansible, Helm, Jenkins

SKILLS
Excel
"""
CLEAN = """\
Ada Example
ada@example.org | +44 20 5550 1234 | London

Summary
Data engineer with six years in public transport. Builds pipelines that planners trust, and
likes to leave a system easier to run than it was before.

Experience
Senior Data Engineer, Sample Transport, London
Mar 2022 - Present
• Rebuilt 40 nightly jobs in Airflow, so that timetables are ready at 5 instead of at 9
• Cut the cost of the warehouse by a third with incremental models in dbt
• Taught 12 planners to query it in SQL

Data Engineer, Example Maps, Leeds
Jan 2020 - Feb 2022
• Wrote the import of 300 GB of map updates a month in Python
• Moved 14 services to Docker without an hour of downtime
• Kept the on-call handbook, which halved the time to repair

Education
BSc Mathematics, University of Harrowgate
2016 - 2019

Skills
Python, SQL, Airflow, dbt, Docker, PostgreSQL, Git

Languages
English, Portuguese
"""


def written(tmp_path, text, name="Ada-Example-Resume.txt"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def checks_of(run, path, *more):
    record = json.loads(run("check", path, *more, "--format", "json").stdout)
    jsonschema.validate(record, schema_of("prepmatch.check/1"))
    return {check["id"]: check for check in record["checks"]}


def found_in(checks):
    return {rule for rule, check in checks.items() if check["status"] != "pass"}


def test_a_bad_resume_is_told_what_is_bad_about_it(run, tmp_path, monkeypatch, snapshot):
    written(tmp_path, BAD, "resume_final_v3.txt")
    monkeypatch.chdir(tmp_path)
    done = run("check", "resume_final_v3.txt")
    assert done.exit_code == 0
    snapshot(without_versions(done.stdout), "check-bad-resume.txt")


def test_a_clean_resume_is_left_in_peace(run, tmp_path, monkeypatch, snapshot):
    written(tmp_path, CLEAN)
    monkeypatch.chdir(tmp_path)
    done = run("check", "Ada-Example-Resume.txt")
    snapshot(without_versions(done.stdout), "check-clean-resume.txt")
    checks = checks_of(run, tmp_path / "Ada-Example-Resume.txt")
    assert found_in(checks) == {"file-format"}


def without_versions(text):
    return "\n".join(line for line in text.split("\n") if not line.startswith("prepmatch "))


def test_with_a_job_its_words_are_looked_for(run, tmp_path, ad):
    checks = checks_of(run, written(tmp_path, CLEAN), ad)
    assert checks["missing-words"]["status"] == "warn"
    assert "Spark" in checks["missing-words"]["message"]


def test_two_columns_are_shown_as_a_straight_reader_sees_them(run, pdfs):
    columns = checks_of(run, pdfs / "two-columns-latex.pdf")["columns"]
    assert columns["status"] == "warn"
    assert columns["certainty"] == "documented"
    assert columns["evidence"][0]["page"] == 1


def test_one_column_is_no_column(run, pdfs):
    assert checks_of(run, pdfs / "one-column.pdf")["columns"]["status"] == "pass"


@pytest.mark.parametrize("name", ["scan.pdf", "encrypted.pdf", "png-named-pdf.pdf"])
def test_what_cannot_be_read_gets_its_report_and_exit_code_1(run, pdfs, name):
    done = run("check", pdfs / name, "--format", "json")
    assert done.exit_code == 1
    record = json.loads(done.stdout)
    jsonschema.validate(record, schema_of("prepmatch.check/1"))
    statuses = [check["status"] for check in record["checks"]]
    assert statuses == ["fail", *["unread"] * (len(statuses) - 1)]
    assert done.stderr == f"prepmatch: {record['message']}\n"


@pytest.mark.parametrize("name", ["missing.pdf", ""])
def test_what_is_no_file_gets_a_sentence_only(run, pdfs, name):
    done = run("check", pdfs / name)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("prepmatch: ")


@pytest.mark.parametrize(
    ("suffix", "start"),
    [(".html", "<!doctype html>"), (".md", "# Resume check"), (".json", "{"), (".txt", "╭")],
)
def test_the_suffix_of_the_output_decides_the_format(run, tmp_path, suffix, start):
    output = tmp_path / f"report{suffix}"
    assert run("check", written(tmp_path, CLEAN), "-o", output).exit_code == 0
    assert output.read_text(encoding="utf-8").startswith(start)


def test_standard_input_is_read_once(run, tmp_path):
    done = run("check", "-", stdin=CLEAN)
    assert done.exit_code == 0
    assert "Ada Example" in done.stdout
    assert run("check", "-", "-", stdin=CLEAN).exit_code == 2


def test_the_same_content_in_two_layouts_gives_the_same_checks_but_for_layout(run, pdfs):
    layout = {"columns", "section-order", "headings", "fonts", "letter-spacing", "file-size"}
    one = checks_of(run, pdfs / "headings-left.pdf")
    other = checks_of(run, pdfs / "headings-left-of-text.pdf")
    assert (found_in(one) ^ found_in(other)) <= layout
