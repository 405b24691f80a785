from __future__ import annotations

import csv
import io
import json


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
    rows = list(csv.DictReader(io.StringIO(output.read_text(encoding="utf-8"))))
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
