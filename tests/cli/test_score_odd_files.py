"""Files, folders and disks in a bad way: said in a sentence, and the rest goes on."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from prepmatch.batch import files
from test_one_resume_many_formats import WRITERS

RESUME = (
    "Ada Example\n\nExperience\nData Engineer, Northwind, 2019 - 2023\n- Wrote Python and SQL\n"
)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="names and pipes of POSIX")


@pytest.fixture
def pool(tmp_path):
    folder = tmp_path / "pool"
    folder.mkdir()
    (folder / "good.txt").write_text(RESUME, encoding="utf-8")
    return folder


@pytest.fixture
def ranked(run, ad):
    """What became of each file, by the end of its name."""

    def rank(*paths, **more):
        done = run("score", ad, *paths, "--format", "json", **more)
        assert done.exit_code == 0, done.stderr
        record = json.loads(done.stdout)
        assert any(c["source"].endswith("good.txt") for c in record["candidates"])
        outcomes = {c["source"]: "scored" for c in record["candidates"]}
        outcomes |= {item["source"]: item["reason"] for item in record["unread"]}
        assert all(item["message"].count(".") >= 2 for item in record["unread"])
        return {source.rsplit("/", 1)[-1]: told for source, told in outcomes.items()}

    return rank


def test_all_kinds_of_document_in_one_folder(ranked, pool, pdfs):
    for suffix, write in WRITERS.items():
        (pool / f"zoe{suffix}").write_bytes(write())
    (pool / "resume.pdf").write_bytes((pdfs / "one-column.pdf").read_bytes())
    basics = {"basics": {"name": "Ada"}, "skills": [{"name": "Data", "keywords": ["SQL"]}]}
    (pool / "ada.resume.json").write_text(json.dumps(basics), encoding="utf-8")
    found = ranked(pool)
    suffixes = {Path(name).suffix for name in found}
    assert {".pdf", ".docx", ".odt", ".rtf", ".html", ".md", ".txt", ".json"} <= suffixes
    assert set(found.values()) == {"scored"}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"two\nlines.txt", "lines.txt"),
        (b"caf\xe9.txt", "caf"),
        (b"=1+1.txt", "=1+1.txt"),
        (b"-rf.txt", "-rf.txt"),
        (b"\x1b[31mred.txt", "red.txt"),
    ],
)
@pytest.mark.parametrize("dress", ["table", "csv", "json", "jsonl"])
def test_names_may_hold_anything(run, ad, pool, name, shown, dress):
    (pool / os.fsdecode(name)).write_text(f"{RESUME}1", encoding="utf-8")
    done = run("score", ad, pool, "--format", dress)
    assert done.exit_code == 0, done.stderr
    assert "good.txt" in done.stdout
    assert shown in done.stdout
    assert "\x1b" not in done.stdout


def test_pipes_devices_and_links_to_nowhere(ranked, pool):
    os.mkfifo(pool / "pipe.txt")
    (pool / "device.txt").symlink_to("/dev/zero")
    (pool / "loop.txt").symlink_to(pool / "loop.txt")
    (pool / "gone.txt").symlink_to(pool / "nothing.txt")
    (pool / "up").symlink_to(pool)
    expected = {
        "good.txt": "scored",
        "pipe.txt": "unsupported-format",
        "device.txt": "unsupported-format",
        "loop.txt": "not-found",
        "gone.txt": "not-found",
    }
    assert ranked(pool) == expected
    assert ranked(*sorted(path for path in pool.iterdir() if path.name != "up")) == expected


def test_a_file_that_vanishes_between_listing_and_reading(ranked, pool, monkeypatch):
    (pool / "brief.txt").write_text(f"{RESUME}2", encoding="utf-8")
    listed = files.expand

    def then_deleted(*arguments):
        found = listed(*arguments)
        (pool / "brief.txt").unlink()
        return found

    monkeypatch.setattr(files, "expand", then_deleted)
    assert ranked(pool) == {"good.txt": "scored", "brief.txt": "not-found"}


def test_a_folder_that_may_not_be_listed_is_named(ranked, pool, monkeypatch):
    closed = pool / "closed"
    closed.mkdir()
    listing, allowed = Path.iterdir, os.access

    def refused(folder):
        if folder == closed:
            raise PermissionError(13, "Permission denied")
        return listing(folder)

    monkeypatch.setattr(Path, "iterdir", refused)
    monkeypatch.setattr(
        os, "access", lambda path, mode: Path(path) != closed and allowed(path, mode)
    )
    found = ranked(pool)
    assert found["good.txt"] == "scored"
    assert "closed" in found


def test_folders_in_folders_without_end(ranked, pool):
    deep = pool
    for _ in range(40):
        deep /= "d" * 20
    deep.mkdir(parents=True)
    (deep / "cv.txt").write_text(f"{RESUME}3", encoding="utf-8")
    assert ranked(pool) == {"good.txt": "scored", "cv.txt": "scored"}


def test_a_resume_from_standard_input_beside_files(ranked, pool):
    assert ranked(pool, "-", stdin=f"{RESUME}4") == {
        "good.txt": "scored",
        "standard input": "scored",
    }


def test_standard_input_that_is_empty(ranked, pool):
    assert ranked(pool, "-", stdin="")["standard input"] == "empty-file"


def test_standard_input_is_read_once(run, pool):
    done = run("score", "-", pool, "-", stdin=RESUME)
    assert done.exit_code == 2
    assert "can be read once only" in done.stderr


def test_standard_input_leaves_no_file_behind(ranked, pool, tmp_path, monkeypatch):
    aside = tmp_path / "aside"
    aside.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(aside))
    ranked(pool, "-", stdin=f"{RESUME}5")
    assert [path.name for path in aside.iterdir() if path.name.startswith("prepmatch-")] == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
@pytest.mark.parametrize("option", ["-o", "--key"])
def test_a_full_disk_is_told_in_a_sentence(run, ad, pool, option):
    more = ["--blind"] if option == "--key" else ["--format", "csv"]
    done = run("score", ad, pool, option, "/dev/full", *more)
    assert done.exit_code == 1
    assert "/dev/full cannot be written: No space left on device" in done.stderr
    assert f"Choose another place with {option}." in done.stderr


def test_a_full_disk_for_the_cache_is_told_and_the_ranking_is_whole(
    run, ad, pool, tmp_path, monkeypatch
):
    monkeypatch.setenv("PREPMATCH_CACHE_DIR", str(tmp_path / "cache"))
    run("score", ad, pool)
    whole = run("score", ad, pool, "--no-cache").stdout
    monkeypatch.setenv("PREPMATCH_CACHE_DIR", "/dev/full/cache")
    done = run("score", ad, pool)
    assert done.exit_code == 0
    assert done.stdout == whole
    assert "note: What is read now is not kept" in done.stderr
