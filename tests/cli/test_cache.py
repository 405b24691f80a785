from __future__ import annotations

import sqlite3

import pytest

from prepmatch.batch.cache import Cache
from prepmatch.batch.cache_folder import cache_file


@pytest.fixture
def kept(monkeypatch, tmp_path):
    """A cache of this test's own."""
    folder = tmp_path / "kept"
    monkeypatch.setenv("PREPMATCH_CACHE_DIR", str(folder))
    return folder


def test_a_cache_is_told_filled_used_and_cleared(run, ad, pdfs, kept):
    assert "readings   none: there is no cache yet" in run("cache", "info").stdout
    first = run("score", ad, pdfs / "one-column.pdf", pdfs / "encrypted.pdf", "--format", "json")
    told = run("cache", "info").stdout
    assert f"file       {kept}" in told
    assert "readings   2\n" in told
    assert "oldest     last used today" in told
    assert "personal data, readable by you alone" in told
    again = run("score", ad, pdfs / "one-column.pdf", pdfs / "encrypted.pdf", "--format", "json")
    assert again.stdout == first.stdout
    assert run("cache", "clear").stdout == "Forgotten: 2 readings.\n"
    assert list(kept.iterdir()) == []
    assert run("cache", "clear").stdout == "Forgotten: 0 readings.\n"


def test_without_a_cache_nothing_is_kept(run, ad, pdfs, kept):
    assert run("score", ad, pdfs / "one-column.pdf", "--no-cache").exit_code == 0
    assert not kept.exists()


def test_a_cache_that_cannot_be_used_is_a_note_and_no_fault(run, ad, pdfs, kept):
    kept.write_text("a file where the folder should be", encoding="utf-8")
    done = run("score", ad, pdfs / "one-column.pdf", "--format", "csv")
    assert done.exit_code == 0
    assert "note: What is read now is not kept: " in done.stderr
    assert "note:" not in run("score", ad, pdfs / "one-column.pdf", "--quiet").stderr


def test_a_full_disk_keeps_nobody_from_forgetting(run, monkeypatch, tmp_path):
    monkeypatch.setenv("PREPMATCH_CACHE_DIR", str(tmp_path / "full"))
    cache = Cache(cache_file(), print)
    cache.put(b"key", b"words")
    cache.close()

    def full(cache):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Cache, "clear", full)
    done = run("cache", "clear")
    assert done.exit_code == 0
    assert not cache_file().exists()
