"""`prepmatch score --kit N`: interview kits for the first of the ranking."""

from __future__ import annotations

import pytest

from prepmatch.cli import score_extras

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
        ("b.txt", "../../Zoë O’Neill", "Python, SQL and Airflow"),
        ("c.txt", "Ben Sample", "Python"),
    ):
        (folder / file).write_text(RESUME.format(name=name, skills=skills), encoding="utf-8")
    return folder


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_first_get_a_kit_named_after_rank_and_name(run, ad, pool, tmp_path):
    done = run("score", ad, pool, "--kit", 2, "--kit-folder", tmp_path / "kits")
    assert done.exit_code == 0, done.stderr
    assert "Wrote 2 interview kits to" in done.stderr
    one, two = names_in(tmp_path / "kits")
    assert one == "01-ada-example.md"
    assert two.startswith("02-")
    assert "/" not in two
    text = (tmp_path / "kits" / one).read_text(encoding="utf-8")
    assert text.startswith("# Interview kit: Senior Data Engineer")
    assert "- **Candidate:** Ada Example" in text
    assert "## Scorecard" in text


def test_kits_go_beside_the_ranking_unless_told(run, ad, pool, tmp_path):
    done = run("score", ad, pool, "--kit", 1, "-o", tmp_path / "ranking.csv")
    assert done.exit_code == 0, done.stderr
    assert names_in(tmp_path / "ranking-kits") == ["01-ada-example.md"]


def test_kits_of_an_earlier_run_are_replaced_and_are_no_resumes(run, ad, pool):
    for _ in range(2):
        done = run("score", ad, pool, "--kit", 3, "--kit-folder", pool / "kits")
        assert done.exit_code == 0, done.stderr
        assert "3 ranked" in done.stdout
    assert len(names_in(pool / "kits")) == 3


def test_files_of_somebody_else_are_never_overwritten(run, ad, pool, tmp_path):
    mine = tmp_path / "kits" / "01-ada-example.md"
    mine.parent.mkdir()
    mine.write_text("# My notes", encoding="utf-8")
    done = run("score", ad, pool, "--kit", 3, "--kit-folder", mine.parent)
    assert done.exit_code == 1
    assert "something else stands there already" in done.stderr
    assert mine.read_text(encoding="utf-8") == "# My notes"
    assert names_in(mine.parent) == [mine.name]


def test_a_link_is_never_written_through(run, ad, pool, tmp_path):
    target = tmp_path / "target.md"
    target.write_text("# Interview kit: of another folder", encoding="utf-8")
    (tmp_path / "kits").mkdir()
    (tmp_path / "kits" / "01-ada-example.md").symlink_to(target)
    assert run("score", ad, pool, "--kit", 1, "--kit-folder", tmp_path / "kits").exit_code == 1
    assert target.read_text(encoding="utf-8") == "# Interview kit: of another folder"


def test_a_resume_that_vanished_costs_its_own_kit_alone(run, ad, pool, tmp_path, monkeypatch):
    write_kits = score_extras.Extras.write_kits

    def after_somebody_deleted_one(*arguments):
        (pool / "a.txt").unlink()
        return write_kits(*arguments)

    monkeypatch.setattr(score_extras.Extras, "write_kits", after_somebody_deleted_one)
    done = run("score", ad, pool, "--kit", 2, "--kit-folder", tmp_path / "kits", "--strict")
    assert done.exit_code == 3
    assert "note: no kit: " in done.stderr
    assert "a.txt does not exist" in done.stderr
    assert len(names_in(tmp_path / "kits")) == 1


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--kit", 1], "Interview kits need a place"),
        (["--kit-folder", "kits"], "add --kit N"),
        (["--kit", 1, "-o", "r.jsonl"], "needs ranks"),
    ],
)
def test_what_does_not_go_together_is_told_before_the_work(run, ad, pool, options, told):
    done = run("score", ad, pool, *options)
    assert done.exit_code == 2
    assert told in done.stderr
    assert done.stdout == ""
