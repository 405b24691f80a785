from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys

import pytest

from prepmatch.batch import cache as module
from prepmatch.batch.cache import MOST_DAYS, Cache
from prepmatch.batch.cache_folder import cache_file

DAY = 86_400


@pytest.fixture
def file(tmp_path):
    return tmp_path / "cache" / "readings-1.sqlite3"


@pytest.fixture
def notes():
    return []


@pytest.fixture
def opened(file, notes):
    """The cache as a run on some day opens it."""
    caches = []

    def on(day=100):
        caches.append(Cache(file, notes.append, lambda: day * DAY))
        return caches[-1]

    yield on
    for cache in caches:
        cache.close()


def test_what_was_put_is_there_for_the_next_run(opened, notes):
    opened().put(b"key", b"data")
    again = opened()
    assert again.get(b"key") == b"data"
    assert again.get(b"other") is None
    assert notes == []


def test_a_cache_without_readings_says_so(opened, file):
    cache = opened()
    assert cache.is_empty
    cache.put(b"key", b"data")
    assert not cache.is_empty
    assert not opened().is_empty


def test_two_runs_use_it_at_once(opened, notes):
    one, other = opened(), opened()
    for number in range(20):
        one.put(b"one%d" % number, b"1")
        other.put(b"other%d" % number, b"2")
        assert other.get(b"one%d" % number) == b"1"
    assert one.get(b"other19") == b"2"
    assert notes == []


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_nobody_else_can_look_into_it(opened, file):
    file.parent.mkdir(mode=0o755)
    opened().put(b"key", b"data")
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    found = list(file.parent.iterdir())
    assert len(found) > 1
    assert {stat.S_IMODE(part.stat().st_mode) for part in found} == {0o600}


KILLED = """
import os, sys, pathlib
from prepmatch.batch.cache import Cache
cache = Cache(pathlib.Path(sys.argv[1]), print)
for number in range(50):
    cache.put(b"%d" % number, b"x" * 5000)
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_what_was_put_survives_a_kill(opened, file, notes):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", KILLED, file], check=False, env=environment)
    assert done.returncode == -9
    assert opened().get(b"49") == b"x" * 5000
    assert notes == []


@pytest.mark.parametrize(
    "content", [b"no database at all, but long enough to be one", b"\0" * 8192]
)
def test_a_file_that_is_no_cache_is_set_aside_with_a_note(opened, file, notes, content):
    file.parent.mkdir()
    file.write_bytes(content)
    cache = opened()
    cache.put(b"key", b"data")
    assert cache.get(b"key") == b"data"
    assert file.with_name(file.name + ".damaged").read_bytes() == content
    (note,) = notes
    assert "was no cache of prepmatch, or damaged" in note


def test_a_database_of_something_else_is_set_aside_whole(opened, file, notes):
    file.parent.mkdir()
    with sqlite3.connect(file) as foreign:
        foreign.execute("CREATE TABLE readings (key, used, data)")
        foreign.execute("INSERT INTO readings VALUES (?, 1, ?)", (b"key", b"not ours"))
    foreign.close()
    assert opened().get(b"key") is None
    with sqlite3.connect(file.with_name(file.name + ".damaged")) as aside:
        assert aside.execute("SELECT data FROM readings").fetchall() == [(b"not ours",)]
    aside.close()
    assert len(notes) == 1


def test_damage_found_in_mid_run_is_set_aside_too(opened, file, notes):
    cache = opened()
    for number in range(200):
        cache.put(b"%d" % number, b"x" * 4000)
    cache.close()
    data = bytearray(file.read_bytes())
    data[4096 : len(data) // 2] = b"\xff" * (len(data) // 2 - 4096)
    file.write_bytes(data)
    again = opened()
    for number in range(200):
        again.get(b"%d" % number)
    again.put(b"new", b"data")
    assert again.get(b"new") == b"data"
    assert file.with_name(file.name + ".damaged").exists()
    assert len(notes) == 1


def test_a_folder_that_cannot_be_made_is_told_and_the_run_goes_on(tmp_path, notes):
    (tmp_path / "file").touch()
    cache = Cache(tmp_path / "file" / "readings", notes.append)
    cache.put(b"key", b"data")
    assert cache.get(b"key") is None
    cache.close()
    (note,) = notes
    assert note.startswith("What is read now is not kept: ")


def test_a_full_disk_is_told_once_and_what_was_kept_is_used(opened, notes, monkeypatch):
    opened().put(b"key", b"data")
    lay_out = module._lay_out  # noqa: SLF001 - where the disk can be made to seem full

    def on_a_full_disk(connection):
        lay_out(connection)
        connection.execute("PRAGMA max_page_count = 1")

    monkeypatch.setattr(module, "_lay_out", on_a_full_disk)
    cache = opened()
    for number in range(3):
        cache.put(b"%d" % number, b"x" * 50_000)
    assert cache.get(b"key") == b"data"
    (note,) = notes
    assert note.startswith("Nothing more is kept for the next run: database or disk is full")


def test_what_is_not_used_for_long_goes(opened):
    first = opened(day=100)
    first.put(b"used", b"1")
    first.put(b"forgotten", b"2")
    first.close()
    second = opened(day=100 + MOST_DAYS)
    second.get(b"used")
    second.close()
    third = opened(day=101 + MOST_DAYS)
    third.close()
    fourth = opened(day=101 + MOST_DAYS)
    assert fourth.get(b"used") == b"1"
    assert fourth.get(b"forgotten") is None


def test_of_too_much_the_least_used_goes(opened, monkeypatch):
    monkeypatch.setattr(module, "MOST_BYTES", 300_000)
    for day in (100, 101):
        cache = opened(day)
        for number in range(50):
            cache.put(b"%d %d" % (day, number), os.urandom(4000))
        cache.close()
    last = opened(day=101)
    old, new = (sum(last.get(b"%d %d" % (d, n)) is not None for n in range(50)) for d in (100, 101))
    assert old < new == 50
    assert last.facts().size < 500_000


def test_clearing_leaves_no_trace(opened, file):
    cache = opened()
    cache.put(b"key", b"Ada Example, born 1990")
    cache.clear()
    assert cache.facts().readings == 0
    assert not any(b"Ada" in part.read_bytes() for part in file.parent.iterdir())


def test_the_environment_says_where(monkeypatch, tmp_path):
    monkeypatch.setenv("PREPMATCH_CACHE_DIR", str(tmp_path))
    assert cache_file().parent == tmp_path
    monkeypatch.delenv("PREPMATCH_CACHE_DIR")
    assert cache_file().parent.name in {"prepmatch", "Cache"}
