from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from prepmatch.documents.read import read_document
from prepmatch.model import DocumentKind
from prepmatch.render.schemas import schema_of

SOUND = Path(__file__).parents[1] / "catalog" / "sound.yaml"


@pytest.fixture
def resume(pdfs):
    return pdfs / "two-columns-latex.pdf"


def test_a_plan_answers_how_i_stand_what_is_missing_and_what_comes_first(run, resume, ad):
    done = run("plan", resume, ad)
    assert done.exit_code == 0
    assert done.stderr == ""
    for words in ("Senior Data Engineer", "fit", "required", "missing", "Prepare first"):
        assert words in done.stdout
    assert "Terraform" in done.stdout
    assert "Spotify" not in done.stdout


def test_json_keeps_its_contract_and_quotes_what_stands_in_the_documents(run, resume, ad, toolkit):
    done = run("plan", resume, ad, "--format", "json")
    record = json.loads(done.stdout)
    Draft202012Validator(schema_of("prepmatch.plan/1")).validate(record)
    texts = {
        side: " ".join(read_document(path, kind, toolkit.settings).text.split())
        for side, path, kind in (
            ("resume", resume, DocumentKind.RESUME),
            ("job", ad, DocumentKind.JOB),
        )
    }
    assert record["questions"]
    quotes = [(side, b[side]) for q in record["questions"] for b in q["because"] for side in texts]
    quotes += [(s, q["text"]) for r in record["requirements"] for s in texts for q in r[s]]
    said = [(side, quote) for side, quote in quotes if quote]
    assert said
    for side, quote in said:
        assert quote in texts[side]


def test_the_suffix_of_the_output_decides_the_format(run, resume, ad, tmp_path):
    plan = tmp_path / "plan.md"
    done = run("plan", resume, ad, "-o", plan)
    assert done.exit_code == 0
    assert done.stdout == ""
    assert f"Wrote {plan}" in done.stderr
    assert plan.read_text(encoding="utf-8").startswith("# Prep plan: Senior Data Engineer\n")


def test_format_wins_over_the_suffix(run, resume, ad, tmp_path):
    plan = tmp_path / "plan.md"
    run("plan", resume, ad, "-o", plan, "--format", "json")
    assert json.loads(plan.read_text(encoding="utf-8"))["schema"] == "prepmatch.plan/1"


def test_an_unknown_suffix_is_wrong_usage(run, resume, ad, tmp_path):
    done = run("plan", resume, ad, "-o", tmp_path / "plan.xyz")
    assert done.exit_code == 2
    assert "has no suffix that tells a format" in done.stderr


def test_the_ad_can_come_from_standard_input(run, resume, ad):
    done = run("plan", resume, "-", stdin=ad.read_bytes())
    assert done.exit_code == 0
    assert "Senior Data Engineer" in done.stdout


def test_standard_input_is_read_once_only(run):
    done = run("plan", "-", "-", stdin=b"x")
    assert done.exit_code == 2
    assert "can be read once only" in done.stderr


def test_hours_bound_the_list_and_top_too(run, resume, ad):
    def minutes(*options):
        record = json.loads(run("plan", resume, ad, "--format", "json", *options).stdout)
        return [question["minutes"] for question in record["questions"]]

    assert sum(minutes("--hours", "1.5")) <= 90
    assert len(minutes("--top", "3")) == 3


def test_only_questions_of_the_kinds_asked_for(run, resume, ad):
    done = run("plan", resume, ad, "--format", "json", "--kind", "behavioral,coding")
    kinds = {question["kind"] for question in json.loads(done.stdout)["questions"]}
    assert kinds
    assert kinds <= {"behavioral", "coding"}


def test_an_unknown_kind_is_wrong_usage_and_lists_the_kinds(run, resume, ad):
    done = run("plan", resume, ad, "--kind", "trivia")
    assert done.exit_code == 2
    assert "There is no kind of question 'trivia'. Kinds: technical, coding," in done.stderr


def test_several_jobs_make_one_plan(run, resume, ad, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("Analyst\n\nRequirements\n- Tableau\n- SQL\n", encoding="utf-8")
    record = json.loads(run("plan", resume, ad, other, "--format", "json").stdout)
    assert [job["title"] for job in record["jobs"]] == ["Analyst", "Senior Data Engineer"]
    names = {requirement["skill"]["name"] for requirement in record["requirements"]}
    assert {"Tableau", "Spark"} <= names


def test_the_same_input_gives_the_same_bytes_wherever_it_lies(run, resume, ad, tmp_path):
    moved = tmp_path / "elsewhere.pdf"
    moved.write_bytes(resume.read_bytes())
    first, again, other = (
        run("plan", path, ad, "--format", "json").stdout for path in (resume, resume, moved)
    )
    assert first == again
    assert first == other.replace(json.dumps(str(moved)), json.dumps(str(resume)))


def test_a_nurse_is_not_asked_about_databases(run, resume, tmp_path):
    ad = tmp_path / "nurse.txt"
    ad.write_text(
        "Staff Nurse\n\nRequirements\n- Registered nurse with a valid licence\n"
        "- Wound care, medication rounds and patient assessment\n- Teamwork and empathy\n",
        encoding="utf-8",
    )
    record = json.loads(run("plan", resume, ad, "--format", "json").stdout)
    assert record["fit"]["score"] < 25
    assert {q["kind"] for q in record["questions"]}.isdisjoint({"coding", "system-design"})
    tags = {tag for q in record["questions"] for tag in (*q["skills"], *q["topics"])}
    assert not tags & {"sql", "databases", "python", "airflow", "system-design", "aws"}


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("missing.pdf", "does not exist. Check the path."),
        ("encrypted.pdf", "is protected with a password. Save a copy without the password"),
        ("png-named-pdf.pdf", "is named .pdf but is not a PDF."),
        ("scan.pdf", "shows pictures of text only, like a scan"),
        ("", "is a folder, and a file is needed here."),
    ],
)
def test_what_cannot_be_read_is_one_sentence_and_exit_code_1(run, pdfs, ad, name, sentence):
    done = run("plan", pdfs / name, ad)
    assert done.exit_code == 1
    assert done.stdout == ""
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_an_empty_ad_is_told_as_such(run, resume, tmp_path):
    empty = tmp_path / "job.txt"
    empty.write_text(" \n\n", encoding="utf-8")
    done = run("plan", resume, empty)
    assert (done.exit_code, done.stdout) == (1, "")
    assert re.fullmatch(r"prepmatch: .*job\.txt holds no text\. .*\n", done.stderr)


def test_an_ad_without_any_skill_cannot_be_planned_for(run, resume, tmp_path):
    vague = tmp_path / "job.txt"
    vague.write_text("We sell apples on the market square every morning.", encoding="utf-8")
    done = run("plan", resume, vague)
    assert done.exit_code == 1
    assert "names no skill that prepmatch knows" in done.stderr


def test_an_ad_in_spanish_gets_a_note(run, resume, tmp_path):
    spanish = tmp_path / "job.txt"
    spanish.write_text(
        "Ingeniero de datos\n\nBuscamos una persona con experiencia en Python y en SQL para el "
        "equipo de datos de la empresa. Se valora el conocimiento de Kafka y de las herramientas "
        "de la nube. Las tareas del puesto son el diseño de los procesos y el trabajo con los "
        "equipos de negocio para que los datos lleguen a tiempo a las personas que los usan.",
        encoding="utf-8",
    )
    done = run("plan", resume, spanish)
    assert done.exit_code == 0
    assert "does not seem to be English" in done.stderr
    assert run("plan", resume, spanish, "--quiet").stderr == ""


def test_an_output_that_cannot_be_written_is_a_sentence(run, resume, ad, tmp_path):
    done = run("plan", resume, ad, "-o", tmp_path / "no" / "such" / "folder.md")
    assert done.exit_code == 1
    assert "cannot be written" in done.stderr


def test_nothing_of_a_resume_stands_in_an_error(run, ad, tmp_path):
    secret = tmp_path / "resume.docx"
    secret.write_bytes(b"PK\x03\x04 Ada Example, born 1990")
    done = run("plan", secret, ad)
    assert done.exit_code == 1
    assert "Ada" not in done.stderr


def test_a_resume_in_the_place_of_an_ad_is_noticed(run, resume, pdfs):
    done = run("plan", resume, pdfs / "one-column.pdf")
    assert done.exit_code == 0
    assert "This looks like a resume, and is read as a job ad." in done.stderr


def test_questions_of_ones_own_enter_the_plan(run, resume, ad, tmp_path):
    text = SOUND.read_text(encoding="utf-8").replace("[python]", "[apache-flink, python]")
    text = text.replace("level: junior", "level: senior")
    own = tmp_path / "mine.yaml"
    own.write_text(text, encoding="utf-8")
    arguments = ("plan", resume, ad, "--format", "json", "--top", 60)
    plain, more = (json.loads(run(*arguments, *o).stdout) for o in ((), ("--bank", own)))
    assert "python-lists-or-tuples" not in {q["id"] for q in plain["questions"]}
    assert "python-lists-or-tuples" in {q["id"] for q in more["questions"]}
    assert plain["versions"]["questions"] != more["versions"]["questions"]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("plan.csv", b"\xef\xbb\xbfrank,id,question,"),
        ("plan.html", b"<!doctype html>"),
        ("plan.apkg", b"PK\x03\x04"),
    ],
)
def test_a_plan_is_exported_by_the_suffix(run, resume, ad, tmp_path, name, start):
    done = run("plan", resume, ad, "-o", tmp_path / name)
    assert (done.exit_code, done.stdout) == (0, "")
    assert (tmp_path / name).read_bytes().startswith(start)


def test_csv_for_another_program_begins_with_the_first_column(run, resume, ad):
    assert run("plan", resume, ad, "--format", "csv").stdout.startswith("rank,id,")


def test_flashcards_are_markdown_and_need_their_format_named(run, resume, ad, tmp_path):
    cards = tmp_path / "cards.md"
    run("plan", resume, ad, "--format", "obsidian", "-o", cards)
    assert "\n?\n" in cards.read_text(encoding="utf-8")


def test_a_deck_can_go_through_a_pipe_but_not_onto_a_terminal(run, resume, ad, monkeypatch):
    piped = run("plan", resume, ad, "--format", "anki")
    assert piped.stdout_bytes.startswith(b"PK")
    monkeypatch.setattr("prepmatch.cli.output.is_terminal", lambda: True)
    shown = run("plan", resume, ad, "--format", "anki")
    assert (shown.exit_code, shown.stdout) == (2, "")
    assert "is no text that a terminal could show. Name a file with -o plan.apkg." in shown.stderr


def test_explain_prints_the_sum_for_a_question(run, resume, ad):
    first = json.loads(run("plan", resume, ad, "--format", "json").stdout)["questions"][0]
    result = run("plan", resume, ad, "--explain", first["id"])
    assert result.exit_code == 0
    assert result.stdout.startswith(first["id"])
    assert "Number 1 of the plan." in result.stdout
    assert f"{first['priority']:.3f}  priority" in result.stdout


def test_explain_of_a_question_that_does_not_exist_is_wrong_usage(run, resume, ad):
    result = run("plan", resume, ad, "--explain", "no-such-question")
    assert result.exit_code == 2
    assert "prepmatch questions" in result.stderr


def test_a_short_time_says_what_is_left_out(run, resume, ad):
    plan = " ".join(run("plan", resume, ad, "--hours", "1").stdout.split())
    assert "no more fits into 1 h" in plan
    assert "would hold everything" in plan
