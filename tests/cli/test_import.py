"""Somebody's own list becomes a bank file; the lists stand in the folder `lists`."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prepmatch.catalog.bank_files import read_bank
from prepmatch.catalog.lists.read import read_list
from prepmatch.errors import ListError
from prepmatch.match.proposals import Proposer
from prepmatch.render.bank_file import bank_file

LISTS = Path(__file__).parent / "lists"
SAID = {
    "bullets.md": {
        "Python": "python",
        "SQL": "sql",
        "Docker basics": "docker",
        "Kubernetes (advanced)": "kubernetes",
        "Machine Learning": "machine-learning",
        "Git": "git",
        "React": "react",
        "System design": "system-design",
        "Conflict resolution": "conflict-resolution",
        "Statistics": "statistics",
    },
    "questions_and_answers.md": {
        "Apache Kafka interview questions": "kafka",
        "Questions about Airflow": "airflow",
        "PostgreSQL": "postgresql",
        "Terraform": "terraform",
        "Unit testing — the essentials": "unit-testing",
        "Linux": "linux",
        "Natural Language Processing": "nlp",
        "Time management": "time-management",
        "TypeScript": "typescript",
    },
    "tables.md": {
        "AWS": "aws",
        "Azure": "azure",
        "Data modeling": "data-modeling",
        "dbt": "dbt",
        "Apache Spark": "apache-spark",
        "Recommender systems": "recommender-systems",
        "A/B testing": "a-b-testing",
        "Gradient boosting": "gradient-boosting",
        "Mentoring": "mentoring",
        "Stakeholder management": "stakeholder-management",
    },
}
COUNTS = {"bullets.md": 38, "questions_and_answers.md": 36, "tables.md": 38}


def imported(run, path, tmp_path):
    output = tmp_path / "mine.yaml"
    done = run("bank", "import", path, "-o", output)
    assert done.exit_code == 0, done.stderr
    return output


@pytest.mark.parametrize("name", SAID)
def test_every_question_of_a_list_is_found_once(name):
    listed = read_list(LISTS / name)
    assert len(listed) == COUNTS[name]
    assert {question.headings[-1] for question in listed} == set(SAID[name])


@pytest.mark.parametrize("name", SAID)
def test_topics_are_those_that_the_headings_say(run, name, tmp_path):
    listed = {q.line: q.headings[-1] for q in read_list(LISTS / name)}
    text = imported(run, LISTS / name, tmp_path).read_text(encoding="utf-8")
    lines = map(int, re.findall(r"# line (\d+) of the list", text))
    topics = [entry["topics"][0] for entry in yaml.safe_load(text)["questions"]]
    pairs = list(zip(lines, topics, strict=True))
    assert len(pairs) == COUNTS[name]
    right = [topic for line, topic in pairs if SAID[name][listed[line]] == topic]
    assert len(right) >= 0.85 * len(pairs)


@pytest.mark.parametrize("name", SAID)
def test_what_is_imported_is_a_bank_file_that_can_be_used(run, name, tmp_path):
    output = imported(run, LISTS / name, tmp_path)
    found = run("questions", "--bank", output, "--format", "json")
    assert found.exit_code == 0, found.stderr


def test_each_proposal_says_how_sure_it_is_and_unsure_ones_ask_for_a_look(run, tmp_path):
    text = imported(run, LISTS / "bullets.md", tmp_path).read_text(encoding="utf-8")
    said = re.findall(
        r"^    (kind|level|topics): \S+  # (\d+) %(, please check)?$", text, re.MULTILINE
    )
    assert len(said) == 3 * COUNTS["bullets.md"]
    assert {bool(check) for _, _, check in said} == {True, False}
    assert all((int(percent) < 75) == bool(check) for _, percent, check in said)


def test_kinds_and_levels_are_proposed_by_words_and_columns(run, tmp_path):
    text = imported(run, LISTS / "bullets.md", tmp_path).read_text(encoding="utf-8")
    kinds = {entry["question"]: entry["kind"] for entry in yaml.safe_load(text)["questions"]}
    assert kinds["Design a URL shortener."] == "system-design"
    assert kinds["Write a query that finds the second highest salary."] == "coding"
    assert kinds["Tell me about a time you disagreed with your manager."] == "behavioral"
    text = imported(run, LISTS / "tables.md", tmp_path).read_text(encoding="utf-8")
    levels = [entry["level"] for entry in yaml.safe_load(text)["questions"]]
    assert levels[:4] == ["junior", "mid", "mid", "senior"]


def test_answers_become_the_outline(run, tmp_path):
    path = LISTS / "questions_and_answers.md"
    first = yaml.safe_load(imported(run, path, tmp_path).read_text(encoding="utf-8"))["questions"][
        0
    ]
    assert first["question"] == "What is a consumer group?"
    assert first["outline"][0].startswith("Consumers that share the partitions")
    assert first["pitfalls"] == ["To be written", "To be written"]


def test_csv_and_json_are_lists_too(tmp_path):
    rows = io.StringIO()
    csv.writer(rows, delimiter=";").writerows(
        [["Category", "Question", "Level"], ["SQL", "What is\na view?", "easy"]]
    )
    (tmp_path / "a.csv").write_text(rows.getvalue(), encoding="utf-8")
    value = {"SQL": [{"q": "What is a view?", "difficulty": "easy"}, "Why use a view?"]}
    (tmp_path / "a.json").write_text(json.dumps(value), encoding="utf-8")
    (listed,) = read_list(tmp_path / "a.csv")
    assert (listed.question, listed.headings, listed.level) == ("What is a view?", ("SQL",), "easy")
    first, second = read_list(tmp_path / "a.json")
    assert (first.question, first.headings, first.level) == ("What is a view?", ("SQL",), "easy")
    assert (second.question, second.headings) == ("Why use a view?", ("SQL",))


def test_texts_of_a_list_stay_texts(run, tmp_path):
    """Nothing in a list may become YAML of its own."""
    path = tmp_path / "list.md"
    path.write_text(
        '## SQL\n- What does "a: b # c" mean, or {x: [y]}?\n- Why !!python/object &a *a?\n'
        "- Is this\u2028topics: [python] a line?\n",
        encoding="utf-8",
    )
    entries = yaml.safe_load(imported(run, path, tmp_path).read_text(encoding="utf-8"))["questions"]
    assert entries[0]["question"] == 'What does "a: b # c" mean, or {x: [y]}?'
    assert {entry["topics"][0] for entry in entries} == {"sql"}


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("a.pdf", "x", "is no .md, .txt, .csv, .tsv or .json file"),
        ("a.md", "Nothing here asks.", "holds no question"),
        ("a.json", "{", "is no JSON: "),
        ("a.json", "[" * 100_000, "is nested too deeply"),
    ],
)
def test_what_cannot_be_taken_over_is_told(run, tmp_path, name, text, why):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    done = run("bank", "import", path)
    assert (done.exit_code, done.stdout) == (1, "")
    assert f"prepmatch: {path} {why}" in done.stderr


def test_a_list_without_end_is_refused(run, tmp_path):
    path = tmp_path / "long.md"
    path.write_text("".join(f"- Why is {n} odd?\n" for n in range(3_001)), encoding="utf-8")
    assert "holds more than 3,000 questions; split it" in run("bank", "import", path).stderr


_PIECES = [
    *("- ", "1. ", "Q: ", "A: ", "# ", "| ", " |", "<summary>", "</summary>", "**", "```", "\n"),
    *("Why so?", "What is SQL?", " ", "[x](#y)", "\u2028", "\x07", "\U0001f600", ": #", "&lt;"),
]


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_list_holds_the_bank_file_holds_its_questions(toolkit, tmp_path, text):
    path = tmp_path / "list.md"
    path.write_text(text, encoding="utf-8")
    try:
        listed = read_list(path)
    except ListError:
        return
    proposer = Proposer(toolkit.catalog.vocabulary, lambda _: (), lambda _: ())
    written = bank_file([proposer.propose(q) for q in listed], "sql", sure=75, day="2026-11-20")
    (tmp_path / "mine.yaml").write_text(written, encoding="utf-8")
    found = read_bank([tmp_path / "mine.yaml"], set(toolkit.catalog.vocabulary.by_id))
    assert list(map(str, found.problems)) == []
    assert len(found.plain) == len(listed)


def test_a_heading_ends_those_below_the_one_before(tmp_path):
    path = tmp_path / "list.md"
    path.write_text("# All\n## SQL\n### Joins\n- Why so?\n## Git\n- Why not?\n", encoding="utf-8")
    assert [question.headings for question in read_list(path)] == [
        ("All", "SQL", "Joins"),
        ("All", "Git"),
    ]


def test_characters_that_yaml_refuses_are_left_out(run, tmp_path):
    path = tmp_path / "list.json"
    value = [{"question": "What is a view?", "answer": "A query\x84 with\u2028a name."}]
    path.write_text(json.dumps(value), encoding="utf-8")
    text = imported(run, path, tmp_path).read_text(encoding="utf-8")
    assert yaml.safe_load(text)["questions"][0]["outline"][0] == "A query with a name."


def test_two_things_side_by_side_are_a_question(tmp_path):
    path = tmp_path / "list.md"
    path.write_text("# Networking\n- TCP vs UDP\n- Bias versus variance\n- See also\n", "utf-8")
    assert [q.question for q in read_list(path)] == ["TCP vs UDP", "Bias versus variance"]


def test_questions_about_behaviour_get_a_topic_of_their_own(run, tmp_path):
    path = tmp_path / "list.md"
    path.write_text(
        "# JavaScript\n- What is a closure?\n# Behavioral\n"
        "- Tell me about a time you disagreed with your manager.\n"
        "- Describe a failure and what you learned.\n",
        "utf-8",
    )
    bank = yaml.safe_load(imported(run, path, tmp_path).read_text(encoding="utf-8"))
    topics = [question["topics"] for question in bank["questions"]]
    assert topics == [["javascript"], ["conflict-resolution"], ["self-awareness"]]
