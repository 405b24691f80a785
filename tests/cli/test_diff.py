from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from prepmatch.render.schemas import schema_of

RESUME = "Ada Example\n\nExperience\nData Engineer, Example Ltd, 2019 - 2024\n- Wrote SQL.\n"


@pytest.fixture
def plan(run, ad, tmp_path):
    def save(name, resume, *options):
        path, text = tmp_path / f"{name}.json", tmp_path / "resume.txt"
        text.write_text(resume, encoding="utf-8")
        assert run("plan", text, ad, "-o", path, *options).exit_code == 0
        return path

    return save


def test_an_edit_is_told_requirement_by_requirement(run, plan):
    old = plan("old", RESUME)
    new = plan("new", RESUME + "- Built Spark pipelines in Python on Kubernetes.\n")
    done = run("diff", old, new)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Kubernetes (preferred): missing → shown in your work" in done.stdout
    assert "“Built Spark pipelines in Python on Kubernetes.” (line 6)" in done.stdout
    assert "not yours" not in done.stdout


def test_the_suffix_decides_the_format_and_json_keeps_its_contract(run, plan, tmp_path):
    old = plan("old", RESUME)
    new = plan("new", RESUME + "- Built Spark pipelines.\n")
    record = json.loads(run("diff", old, new, "--format", "json").stdout)
    Draft202012Validator(schema_of("prepmatch.diff/1")).validate(record)
    assert record["fit"]["after"] > record["fit"]["before"]
    run("diff", old, new, "-o", tmp_path / "diff.md")
    assert (tmp_path / "diff.md").read_text(encoding="utf-8").startswith("# What changed: Senior")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "cannot be read: No such file or directory."),
        (b"", "is no JSON."),
        (b"%PDF-1.7", "is no JSON."),
        (b"\xff\xfe", "is no JSON."),
        (b"[" * 100_000, "is no JSON."),
        (b'{"a": NaN}', "is no JSON."),
        (b'{"a": ' + b"9" * 5000 + b"}", "is no JSON."),
        (b"[]", "is no plan: it does not say that it is prepmatch.plan/1."),
        (b'{"schema": "prepmatch.score/1"}', "is no plan: it does not say"),
        (b" " * 20_000_001, "is larger than any plan that prepmatch makes."),
    ],
)
def test_what_is_no_plan_is_one_sentence_and_exit_code_1(run, plan, tmp_path, content, sentence):
    bad = tmp_path / "bad.json"
    if content is not None:
        bad.write_bytes(content)
    done = run("diff", bad, plan("new", RESUME))
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(f"prepmatch: {bad} ")
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_folder_is_no_plan(run, tmp_path):
    assert "cannot be read: Is a directory" in run("diff", tmp_path, tmp_path).stderr
