from __future__ import annotations

import datetime as dt
import json

from jsonschema import Draft202012Validator

from prepmatch.render.schemas import schema_of


def test_the_skills_of_an_ad_with_how_much_each_is_asked_for(run, ad):
    record = json.loads(run("skills", ad, "--format", "json").stdout)
    Draft202012Validator(schema_of("prepmatch.skills/1")).validate(record)
    assert record["document"]["kind"] == "job"
    how = {skill["name"]: skill["importance"] for skill in record["skills"]}
    assert how["SQL"] == "required"
    assert how["Kubernetes"] == "preferred"
    years = {skill["name"]: skill["years"] for skill in record["skills"]}
    assert years["SQL"] == 5
    assert "Spotify" not in how


def test_a_resume_is_told_from_an_ad_by_its_text(run, pdfs):
    record = json.loads(run("skills", pdfs / "one-column.pdf", "--format", "json").stdout)
    assert record["document"]["kind"] == "resume"
    assert {skill["importance"] for skill in record["skills"]} == {None}


def test_a_resume_tells_the_years_of_work_that_show_a_skill(run, tmp_path, monkeypatch):
    monkeypatch.setattr("prepmatch.cli.inputs.today", lambda: dt.date(2026, 11, 20))
    path = tmp_path / "resume.txt"
    path.write_text(
        "Ada Example\nada@example.org\n\n"
        "Experience\nData Engineer, Acme Ltd, Jan 2019 - Dec 2021\n"
        "- Trained ranking models in PyTorch\n\n"
        "Education\nBSc Physics, 2016\n\nSkills\nKubernetes\n",
        encoding="utf-8",
    )
    record = json.loads(run("skills", path, "--as", "resume", "--format", "json").stdout)
    years = {skill["name"]: skill["years_shown"] for skill in record["skills"]}
    assert years["PyTorch"] == 3.0
    assert years["Kubernetes"] is None


def test_every_mention_slices_out_of_the_text(run, pdfs):
    record = json.loads(run("skills", pdfs / "headings-left.pdf", "--format", "json").stdout)
    text = record["document"]["text"]
    mentions = [mention for skill in record["skills"] for mention in skill["mentions"]]
    assert mentions
    for mention in mentions:
        assert text[mention["start"] : mention["end"]] == mention["text"]


def test_several_files_give_a_line_each_in_the_order_given(run, pdfs, ad):
    files = [pdfs / "encrypted.pdf", ad, pdfs / "one-column.pdf"]
    done = run("skills", *files, "--format", "jsonl")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["document"]["source"] for record in records] == [str(path) for path in files]
    assert [record["status"] for record in records] == ["unread", "read", "read"]


def test_explain_says_why_a_word_counted(run, ad):
    done = run("skills", ad, "--explain", "Spark")
    assert "The vocabulary has it: Spark" in done.stdout
    assert "counts: it is listed with" in done.stdout


def test_explain_says_why_a_word_did_not(run, tmp_path):
    text = tmp_path / "job.txt"
    text.write_text("Requirements\n- Go ahead and ask\n- SQL\n", encoding="utf-8")
    done = run("skills", text, "--as", "job", "--explain", "Go")
    assert "line 2: does not count: an ordinary word here" in done.stdout


def test_explain_offers_names_alike(run, ad):
    done = run("skills", ad, "--explain", "Kubernetis")
    assert "The vocabulary does not have it." in done.stdout
    assert "Kubernetes" in done.stdout


def test_a_table_for_people(run, ad):
    done = run("skills", ad)
    assert "job · " in done.stdout
    assert "How much" in done.stdout
