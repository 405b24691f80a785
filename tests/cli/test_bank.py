from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from prepmatch.render.schemas import schema_of

DATA = Path(__file__).parents[2] / "data"
HERE = Path(__file__).parent
SOUND = HERE.parent / "catalog" / "sound.yaml"
TEN_MISTAKES = [
    "2:8: no skill has the id 'pyhton'; did you mean 'python'?",
    "6:11: 'kind' must be one of 'technical', 'coding', 'system-design', 'case', 'behavioral' "
    "or 'project'",
    "9:22: no skill has the id 'pandsa'; did you mean 'pandas'?",
    "13:14: 'outline' has too few items: at least 3",
    "26:15: 'reviewed' must be a date like 2026-11-20",
    "27:5: the field 'best_for' is missing",
    "28:15: this question is 92 % like that of 'ten-mistakes-one'",
    "34:14: 60 minutes for 90 words to study; write more, or give at most 11",
    "48:16: the field 'dificulty' is not known; known here: id,",
    "50:9: the id 'ten-mistakes-two' is already used in {path}",
]


@pytest.fixture
def copy(tmp_path):
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def test_the_data_that_ships_is_clean(run):
    done = run("bank", "check", DATA)
    assert done.exit_code == 0
    assert "clean" in done.stdout


def test_every_mistake_is_told_with_its_place(run, copy):
    roles = copy / "roles.yaml"
    text = roles.read_text(encoding="utf-8")
    roles.write_text(text.replace("core: [mlops,", "core: [mlopps,"), encoding="utf-8")
    done = run("bank", "check", copy)
    assert done.exit_code == 1
    assert "1 problem in the data:" in done.stderr
    assert "no skill has the id 'mlopps'; did you mean 'mlops'?" in done.stderr
    line = text[: text.index("core: [mlops,")].count("\n") + 1
    assert f"{roles}:{line}:12: " in done.stderr


def test_a_folder_without_data_is_wrong_usage(run, tmp_path):
    assert run("bank", "check", tmp_path).exit_code == 2


def test_statistics_follow_their_schema_and_hold_what_was_promised(run):
    """Of the 300 terms that most ads name, 98 % have two questions or more, few by template."""
    record = json.loads(run("bank", "stats", "--format", "json").stdout)
    Draft202012Validator(schema_of(record["schema"])).validate(record)
    assert record["questions"] >= 600
    assert record["topics"] >= 90
    assert sum(record["by_topic"].values()) == record["questions"]
    demand = record["demand"][:300]
    assert len(demand) == 300
    enough = [entry for entry in demand if entry["questions"] >= 2]
    assert len(enough) >= 0.98 * len(demand)
    assert sum(entry["templates"] > 0 for entry in enough) <= 0.15 * len(enough)
    assert [entry["ads"] for entry in demand] == sorted((e["ads"] for e in demand), reverse=True)


def test_statistics_say_what_is_missing(run):
    text = run("bank", "stats").stdout
    assert "What job ads ask for: the 300 most demanded terms" in text
    assert max(map(len, text.splitlines())) <= 80


def test_ten_mistakes_in_one_file_are_told_together(run):
    path = HERE / "ten_mistakes.yaml"
    done = run("bank", "check", path)
    assert (done.exit_code, done.stdout) == (1, "")
    first, *told = done.stderr.splitlines()
    assert first == "prepmatch: 10 problems in the data:"
    assert len(told) == len(TEN_MISTAKES) == 10
    for line, expected in zip(told, TEN_MISTAKES, strict=True):
        assert line.startswith(f"{path}:{expected.format(path=path)}")


def test_a_file_or_a_folder_of_ones_own_is_checked(run, tmp_path):
    shutil.copy(SOUND, tmp_path / "mine.yml")
    assert run("bank", "check", tmp_path / "mine.yml").stdout == "1 questions: clean\n"
    (tmp_path / "more").mkdir()
    text = SOUND.read_text(encoding="utf-8").replace("lists-or", "sets-or")
    (tmp_path / "more" / "again.yaml").write_text(text, encoding="utf-8")
    done = run("bank", "check", tmp_path)
    assert done.exit_code == 1
    assert "5:15: the same question stands under 'python-lists-or-tuples'" in done.stderr


def test_a_question_that_the_bank_has_already_is_told(run, toolkit, tmp_path):
    known = toolkit.catalog.bank.questions[0]
    text = SOUND.read_text(encoding="utf-8")
    text = text.replace("When is a tuple better than a list?", json.dumps(known.question))
    (tmp_path / "mine.yaml").write_text(text, encoding="utf-8")
    done = run("bank", "check", tmp_path / "mine.yaml")
    assert f"the same question stands under {known.id!r}" in done.stderr


def test_a_file_of_the_bank_itself_is_no_copy_of_the_bank(run):
    assert run("bank", "check", DATA / "questions" / "kafka.yaml").exit_code == 0


def test_minutes_must_suffice_for_the_text(run, tmp_path):
    text = SOUND.read_text(encoding="utf-8")
    example = "word " * 400
    text = text.replace("A pair of coordinates", example + "A pair")
    (tmp_path / "mine.yaml").write_text(text, encoding="utf-8")
    done = run("bank", "check", tmp_path / "mine.yaml")
    assert "words can't be studied in 5 minutes; give at least 9" in done.stderr


def test_a_file_that_is_not_there_is_told(run, tmp_path):
    done = run("bank", "check", tmp_path / "none.yaml")
    assert done.exit_code == 1
    assert "none.yaml:1:1: the file cannot be opened: No such file or directory" in done.stderr


def test_the_editor_schema_is_printed(run):
    for arguments, title in (((), "questions"), (("--skills",), "skills")):
        schema = json.loads(run("bank", "schema", *arguments).stdout)
        assert schema["title"] == f"A file of prepmatch {title}"
