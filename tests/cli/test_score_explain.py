"""`prepmatch score --explain WHO`: one line of the ranking, opened."""

from __future__ import annotations

import pytest

RESUME = """\
{name}

Experience
Data Engineer, Northwind, Jan 2019 - Jan 2023
- Built pipelines in {skills}.
"""


@pytest.fixture
def pool(tmp_path):
    folder = tmp_path / "pool"
    folder.mkdir()
    for file, name, skills in (
        ("a.txt", "Ada Example", "Python, SQL, Airflow, Spark and Kubernetes"),
        ("b.txt", "Ben Example", "Python and cooking"),
        ("c.txt", "Cem Example", "Python and sailing"),
        ("empty.txt", "", ""),
    ):
        text = RESUME.format(name=name, skills=skills) if name else " "
        (folder / file).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("who", ["1", "Ada Example", "ada", "a.txt", "{folder}/a.txt"])
def test_a_rank_a_name_or_a_file_says_who_is_meant(run, ad, pool, who):
    done = run("score", ad, pool, "--explain", who.format(folder=pool))
    assert done.exit_code == 0, done.stderr
    assert done.stdout.startswith("Ada Example\n")
    assert "rank 1 of 3 for Senior Data Engineer" in done.stdout


def test_the_line_has_its_parts_and_the_quotes_of_both_sides(run, ad, pool):
    text = run("score", ad, pool, "--explain", "1").stdout
    assert "required skills" in text
    assert "job, line 11" in text
    assert "resume, line 5" in text
    assert "Built pipelines in Python, SQL, Airflow, Spark and" in text
    assert "no\nchance of passing" in text or "no chance of passing" in text
    assert max(map(len, text.splitlines())) <= 80


def test_those_who_share_a_rank_are_all_opened(run, ad, pool):
    text = run("score", ad, pool, "--explain", "2").stdout
    assert "Ben Example" in text
    assert "Cem Example" in text
    assert text.count("rank 2 of 3") == 2


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("Example", "Example could be"),
        ("nobody", "Nobody in the ranking is called nobody"),
        ("7", "Nobody has rank 7: 3 are ranked"),
        ("empty.txt", "empty.txt holds no text"),
    ],
)
def test_who_is_not_to_be_found_is_told(run, ad, pool, who, told):
    done = run("score", ad, pool, "--explain", who)
    assert done.exit_code == 2
    assert told in done.stderr
    assert done.stdout == ""


def test_it_is_for_people_to_read(run, ad, pool, tmp_path):
    assert run("score", ad, pool, "--explain", "1", "--format", "csv").exit_code == 2
    done = run("score", ad, pool, "--explain", "1", "-o", tmp_path / "ada.txt")
    assert done.exit_code == 0
    assert (tmp_path / "ada.txt").read_text(encoding="utf-8").startswith("Ada Example\n")
