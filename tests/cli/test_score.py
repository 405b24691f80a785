from __future__ import annotations

import csv
import io
import json
import re

import pytest

from workbooks import Workbook


def test_readable_files_are_ranked_and_the_others_listed_with_their_reason(run, pdfs, ad):
    done = run("score", ad, pdfs, "--format", "json")
    assert done.exit_code == 0
    record = json.loads(done.stdout)
    scores = [candidate["score"] for candidate in record["candidates"]]
    assert scores == sorted(scores, reverse=True)
    assert scores
    unread = {item["source"].rsplit("/", 1)[-1]: item["reason"] for item in record["unread"]}
    assert unread["encrypted.pdf"] == "encrypted"
    assert unread["png-named-pdf.pdf"] == "not-a-pdf"
    assert unread["scan.pdf"] == "no-text-layer"
    assert unread["nested-forms-bomb.pdf"] in {"crashed", "memory", "timeout"}
    ranked = {candidate["source"] for candidate in record["candidates"]}
    assert not ranked & {item["source"] for item in record["unread"]}


def test_the_order_of_files_changes_nothing(run, pdfs, ad):
    names = [pdfs / name for name in ("one-column.pdf", "two-columns-latex.pdf")]
    one, other = (run("score", ad, *order).stdout for order in (names, names[::-1]))
    assert one == other


def test_csv_opens_as_a_table(run, pdfs, ad, tmp_path):
    output = tmp_path / "ranking.csv"
    done = run("score", ad, pdfs / "one-column.pdf", pdfs / "missing.pdf", "-o", output)
    assert done.exit_code == 0
    rows = list(csv.DictReader(io.StringIO(output.read_text(encoding="utf-8-sig"))))
    assert [(row["rank"], row["status"], row["reason"]) for row in rows] == [
        ("1", "scored", ""),
        ("", "unread", "not-found"),
    ]


def test_strict_ends_with_3_when_a_file_was_skipped(run, pdfs, ad):
    assert run("score", ad, pdfs / "missing.pdf", "--strict").exit_code == 3
    assert run("score", ad, pdfs / "missing.pdf").exit_code == 0
    assert run("score", ad, pdfs / "one-column.pdf", "--strict").exit_code == 0


def test_a_folder_without_documents_is_wrong_usage(run, ad, tmp_path):
    folder = tmp_path / "empty"
    folder.mkdir()
    done = run("score", ad, folder)
    assert done.exit_code == 2
    assert "No document was found in" in done.stderr


def test_files_of_other_kinds_in_a_folder_are_counted_not_read(run, ad, tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    (folder / "cv.txt").write_text("Ada Example\n\nExperience\nSQL and Python", encoding="utf-8")
    done = run("score", ad, folder)
    assert "note: left out of folders, by suffix or as links: 1" in done.stderr
    assert "1 ranked" in done.stdout


def test_json_lines_has_one_object_a_line(run, pdfs, ad):
    done = run("score", ad, pdfs / "one-column.pdf", pdfs / "encrypted.pdf", "--format", "jsonl")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["status"] for record in records] == ["scored", "unread"]


def test_a_result_that_has_nowhere_to_go_is_told_before_the_work(run, ad, pdfs, tmp_path):
    done = run("score", ad, pdfs / "missing.pdf", "-o", tmp_path / "no" / "ranking.csv")
    assert done.exit_code == 1
    assert "its folder does not exist" in done.stderr


def test_json_lines_go_to_a_file_as_they_come(run, pdfs, ad, tmp_path):
    output = tmp_path / "ranking.jsonl"
    run("score", ad, pdfs / "encrypted.pdf", pdfs / "one-column.pdf", "-o", output)
    records = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert [record["status"] for record in records] == ["unread", "scored"]
    assert records[1]["rank"] is None


@pytest.mark.parametrize("suffix", [".xlsx", ".html", ".json"])
def test_what_can_change_a_ranking_stands_in_it(run, pdfs, ad, tmp_path, suffix):
    output = tmp_path / f"ranking{suffix}"
    done = run("score", ad, pdfs / "one-column.pdf", "--timeout", "45", "--top", "3", "-o", output)
    assert done.exit_code == 0
    if suffix == ".json":
        made = json.loads(output.read_text("utf-8"))["provenance"]
        assert (made["files"], made["options"]) == (1, {"--timeout": "45.0"})
        assert made["weights"]["fit_required"] > 0
    else:
        data = output.read_bytes()
        text = "".join(Workbook(data).xml.values()) if suffix == ".xlsx" else data.decode()
        assert "--timeout 45.0" in text
        assert "--top" not in text


def test_a_workbook_is_nothing_for_a_terminal(run, pdfs, ad, monkeypatch):
    monkeypatch.setattr("prepmatch.cli.output.is_terminal", lambda: True)
    done = run("score", ad, pdfs / "one-column.pdf", "--format", "xlsx")
    assert done.exit_code == 2
    assert "Name a file with -o ranking.xlsx." in done.stderr


def test_the_last_note_tells_how_many_and_how_long(run, pdfs, ad):
    arguments = ("score", ad, pdfs / "one-column.pdf", pdfs / "missing.pdf")
    note = r"2 files in \d+\.\d s, 1 not read(, 1 known from before)?\n"
    assert re.fullmatch(note, run(*arguments).stderr)
    assert run(*arguments, "--quiet").stderr == ""


@pytest.fixture
def other_ad(tmp_path):
    path = tmp_path / "other.txt"
    path.write_text("Analyst\n\nRequirements\n- Excel, SQL and Tableau\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("dress", ["table", "csv", "xlsx", "html", "json", "jsonl"])
def test_several_jobs_make_a_matrix_in_every_format(run, pdfs, ad, other_ad, tmp_path, dress):
    output = tmp_path / "matrix"
    paths = (pdfs / "one-column.pdf", pdfs / "missing.pdf", "--also", other_ad)
    done = run("score", ad, *paths, "--format", dress, "-o", output)
    assert done.exit_code == 0, done.stderr
    data = output.read_bytes()
    text = "".join(Workbook(data).xml.values()) if dress == "xlsx" else data.decode("utf-8-sig")
    assert "one-column.pdf" in text
    assert "not-found" in text
    if dress != "jsonl":
        assert "Analyst" in text


def test_a_matrix_scores_as_each_job_alone_does(run, pdfs, ad, other_ad):
    resumes = (pdfs / "one-column.pdf", pdfs / "two-columns-latex.pdf", "--format", "json")
    both = json.loads(run("score", ad, *resumes, "--also", other_ad).stdout)
    for place, job in enumerate((ad, other_ad)):
        alone = json.loads(run("score", job, *resumes).stdout)["candidates"]
        scores = [row["scores"][place] for row in both["candidates"]]
        assert sorted(scores, key=lambda one: (one["rank"], one["source"])) == alone


def test_an_ad_among_the_resumes_is_not_scored(run, ad, other_ad, tmp_path):
    (tmp_path / "cv.txt").write_text("Ada Example\n\nSkills\nSQL\n", encoding="utf-8")
    done = run("score", ad, tmp_path, "--also", other_ad)
    assert "2 jobs · 1 ranked" in done.stdout
