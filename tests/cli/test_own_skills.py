from __future__ import annotations

import json

import pytest

OWN = """area: ours
skills:
  - {id: zorbify, name: Zorbify, kind: tool}
  - {id: python, name: Python, kind: language, aliases: [Snakelang]}
"""


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    return path


@pytest.fixture
def job(tmp_path):
    path = tmp_path / "job.txt"
    path.write_text("Engineer\n\nRequirements\n- Zorbify and Snakelang.\n", encoding="utf-8")
    return path


@pytest.fixture
def resume(tmp_path):
    path = tmp_path / "resume.txt"
    text = "Ada Example\nada@example.com\n\nSkills\nSnakelang, Zorbify\n"
    path.write_text(text, encoding="utf-8")
    return path


def ids(done):
    return {skill["id"] for skill in json.loads(done.stdout)["skills"]}


def test_skills_of_ones_own_are_found(run, own, job):
    assert ids(run("skills", job, "--as", "job", "--format", "json", "--skills", own)) == {
        "zorbify",
        "python",
    }


def test_they_are_found_in_many_files_too(run, own, job, resume):
    done = run("skills", job, resume, "--format", "jsonl", "--skills", own)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    found = [{skill["id"] for skill in record["skills"]} for record in records]
    assert all({"zorbify", "python"} <= skills for skills in found)


def test_scores_and_plans_know_them(run, own, job, resume):
    scored = run("score", job, resume, "--format", "json", "--skills", own)
    (candidate,) = json.loads(scored.stdout)["candidates"]
    assert candidate["required"] == {"met": 2, "of": 2}
    planned = run("plan", resume, job, "--format", "json", "--skills", own)
    required = {entry["skill"]["id"] for entry in json.loads(planned.stdout)["requirements"]}
    assert required == {"zorbify", "python"}


def test_a_check_knows_them(run, own, job, resume):
    done = run("check", resume, job, "--format", "json", "--skills", own)
    assert done.exit_code == 0


def test_mistakes_end_the_command_with_their_places(run, job, tmp_path):
    path = tmp_path / "bad.yaml"
    path.write_text(OWN.replace("Zorbify,", "K8s,"), encoding="utf-8")
    done = run("skills", job, "--skills", path)
    assert done.exit_code == 1
    assert "bad.yaml:3:5: the form 'k8s' of 'zorbify'" in done.stderr


def test_a_folder_without_files_is_a_mistake_of_usage(run, job, tmp_path):
    (tmp_path / "empty").mkdir()
    done = run("skills", job, "--skills", tmp_path / "empty")
    assert done.exit_code == 2
