from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from prepmatch.batch import scoring
from prepmatch.batch.cache import Cache
from prepmatch.batch.limits import Limits
from prepmatch.batch.rank import Batch
from prepmatch.batch.scoring import Reader
from prepmatch.batch.spill import Spill
from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind, Rung, Skill, SkillKind
from prepmatch.pipeline import Screen
from prepmatch.toolkit import toolkit_of
from prepmatch.understanding import understand_job
from signals import HEARING

PDFS = Path(__file__).parents[1] / "pdfs"
GOOD = ("one-column.pdf", "two-columns-latex.pdf", "ligatures.pdf", "hyphenated.pdf")
HOSTILE = ("nested-forms-bomb.pdf", "truncated.pdf", "encrypted.pdf", "no-pages.pdf", "scan.pdf")
AD = "Data Engineer\n\nRequirements\n- {} years of experience with Python, SQL\n- {}, Frobnicator\n"
RESUME = (
    "{0}\n\nExperience\nEngineer, Sample Ltd, Jan {1} - Jan 2023\n- Wrote Airflow jobs in {2}\n"
)

ZORBIFY = Skill("zorbify", "Zorbify", SkillKind.TOOL, aliases=("Zorb",))


@pytest.fixture(scope="module")
def screen(toolkit):
    def of(*wanted):
        text = AD.format(*wanted)
        document = document_from_text(text, DocumentKind.JOB, toolkit.settings, "ad")
        return Screen(understand_job(document, toolkit), toolkit)

    return of


@pytest.fixture
def cache(tmp_path):
    notes = []
    cache = Cache(tmp_path / "kept" / "readings", notes.append)
    yield cache
    cache.close()
    assert notes == []


@pytest.fixture
def spill():
    with closing(Spill()) as spill:
        yield spill


@pytest.fixture
def batch(screen, today, cache, spill):
    """Scores files; with how many of them were known from before."""

    def run(sources, job=("4", "Airflow"), kept=cache, timeout=20.0):
        known = []
        reader = Reader(today, Limits(timeout), 2, kept)
        with_evidence = Batch(screen(*job), [str(s) for s in sources], reader, spill)
        ranking = with_evidence.ranking(lambda done: known.append(done.is_kept))
        return ranking, sum(known)

    return run


@pytest.fixture
def pool(tmp_path):
    """A few resumes, one of them unread."""
    for name, year, skill in (("Ada", 2015, "Python"), ("Bo", 2021, "SQL"), ("Cy", 2022, "Go")):
        text = RESUME.format(name, year, skill)
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("  ", encoding="utf-8")
    shutil.copy(PDFS / "encrypted.pdf", tmp_path)
    return sorted([*tmp_path.glob("*.txt"), *tmp_path.glob("*.pdf")])


def results(ranking):
    """All that a ranking says, the evidence included."""
    candidates = [(c, tuple(c.matches)) for c in ranking.candidates]
    said = [
        (c.source, c.name, c.fit, c.years, c.flags, c.missing, found) for c, found in candidates
    ]
    return said, ranking.skipped


def test_a_second_job_over_the_same_pool_opens_no_file_for_reading(batch, pool, monkeypatch):
    other = ("2", "Kafka")
    fresh, known = batch(pool, other, kept=None)
    assert known == 0
    assert batch(pool)[1] == 0
    monkeypatch.setattr(scoring, "Pool", lambda *_, **__: NoPool())
    again, known = batch(pool, other)
    assert known == len(pool) == 5
    assert results(again) == results(fresh)


def test_nothing_is_looked_up_in_an_empty_cache(batch, pool, monkeypatch):
    looked_up = []
    monkeypatch.setattr(scoring, "_looked_up", lambda *asked: looked_up.append(asked))
    batch(pool)
    assert looked_up == []
    batch(pool)
    assert len(looked_up) == len(pool)


class NoPool:
    """Stands where workers would be, and has none."""

    is_busy = False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def finished(self):
        return ()


def test_evidence_from_what_was_kept_is_that_of_reading_at_once(batch, pool, screen, today):
    batch(pool)
    kept, _ = batch(pool)
    at_once = Batch(screen("4", "Airflow"), [str(s) for s in pool], Reader(today, Limits(), 1))
    assert results(kept) == results(at_once.ranking())
    assert kept.candidates[0].matches[0] == next(iter(kept.candidates[0].matches))


def test_a_file_that_changed_is_read_anew_and_one_that_moved_is_not(batch, pool):
    batch(pool)
    pool[0].write_text(RESUME.format("Ada", 2012, "Python and SQL"), encoding="utf-8")
    moved = pool[1].rename(pool[1].with_name("moved.txt"))
    ranking, known = batch([pool[0], moved])
    assert known == 1
    assert {candidate.source for candidate in ranking.candidates} == {str(pool[0]), str(moved)}


def test_another_month_or_other_data_read_anew(batch, pool, monkeypatch):
    batch(pool)
    basis = scoring.basis_of
    monkeypatch.setattr(scoring, "basis_of", lambda versions, today: basis(versions, today)[::-1])
    assert batch(pool)[1] == 0


def test_with_skills_of_ones_own_what_was_read_without_them_is_read_anew(pool, cache, today):
    pool[0].write_text(RESUME.format("Ada", 2015, "Zorb"), encoding="utf-8")
    reader = Reader(today, Limits(20.0), 2, cache)
    found = []
    for own in ((), (ZORBIFY,)):
        toolkit = toolkit_of(own)
        text = AD.format("4", "Zorbify")
        document = document_from_text(text, DocumentKind.JOB, toolkit.settings, "ad")
        screen = Screen(understand_job(document, toolkit), toolkit)
        (done,) = Batch(screen, [str(pool[0])], reader).results()
        rungs = {match.requirement.skill.name: match.rung for match in done.outcome.matches}
        found.append((rungs.get("Zorbify"), done.is_kept))
    assert found == [(None, False), (Rung.EVIDENCED, False)]


def test_a_damaged_reading_is_replaced(batch, pool, cache, tmp_path):
    batch(pool)
    with closing(sqlite3.connect(tmp_path / "kept" / "readings")) as other, other:
        other.execute("UPDATE readings SET data = x'00112233'")
    fresh, known = batch(pool)
    assert known == 0
    again, known = batch(pool)
    assert known == len(pool)
    assert results(again) == results(fresh)


def test_what_the_limits_stopped_has_another_chance(batch):
    sources = [PDFS / "one-column.pdf", PDFS / "nested-forms-bomb.pdf"]
    first, _ = batch(sources)
    assert first.skipped[0].reason in {"crashed", "memory", "timeout"}
    assert batch(sources)[1] == 1


def test_hostile_files_change_nothing_for_the_others(batch):
    good = [PDFS / name for name in GOOD]
    alone, _ = batch(good, kept=None)
    mixed = [path for pair in zip(HOSTILE, GOOD, strict=False) for path in pair] + [HOSTILE[-1]]
    among, _ = batch([PDFS / name for name in mixed], kept=None)
    assert results(among)[0] == results(alone)[0]
    assert len(alone.candidates) == len(GOOD)
    assert len(among.skipped) == len(HOSTILE)


def test_files_that_are_none_are_told_and_the_rest_goes_on(batch, pool, tmp_path):
    sources = [tmp_path / "gone.txt", *pool, tmp_path]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
        (tmp_path / "circle.txt").symlink_to(tmp_path / "circle.txt")
        sources += [tmp_path / "pipe.txt", tmp_path / "circle.txt"]
    ranking, _ = batch(sources)
    assert len(ranking.candidates) == 3
    assert len(ranking.skipped) == len(sources) - 3


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have only names in Unicode")
def test_names_may_be_any_bytes(batch, tmp_path):
    names = [b"new\nline.txt", b"bytes\xff\xfe.txt", b"\x1b[31mred.txt", "ünï.txt".encode()]
    for name in names:
        path = os.path.join(os.fsencode(tmp_path), name)  # noqa: PTH118 - bytes
        Path(os.fsdecode(path)).write_text(RESUME.format("Ada", 2015, "Go"), encoding="utf-8")
    sources = sorted(tmp_path.glob("*.txt"))
    for known in (0, 4):
        ranking, found = batch(sources)
        assert len(ranking.candidates) == 4
        assert found in {known, 3}  # they are all alike: the last may be known from the first


def test_an_interrupt_leaves_what_was_done(screen, today, pool, cache):
    reader = Reader(today, Limits(), 1, cache)

    def interrupt(done):
        raise KeyboardInterrupt

    ranking = Batch(screen("4", "Airflow"), [str(s) for s in pool], reader).ranking(interrupt)
    assert len(ranking.candidates) + len(ranking.skipped) == 1
    assert ranking.not_done == len(pool) - 1


def test_results_come_in_the_order_of_the_files_as_soon_as_they_can(screen, today, pool):
    reader = Reader(today, Limits(), 2)
    done = list(Batch(screen("4", "Airflow"), [str(s) for s in pool], reader).results())
    assert [result.position for result in done] == list(range(len(pool)))


def run_of(arguments, folder, **more):
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PREPMATCH_CACHE_DIR": str(folder / "kept"),
    }
    command = [sys.executable, "-m", "prepmatch", "score", folder / "ad.txt", *arguments]
    piped = {"stdout": subprocess.PIPE, "text": True, "env": environment, **HEARING}
    return subprocess.Popen(command, **piped, **more)


@pytest.fixture
def many(tmp_path):
    """More resumes than are read in a moment."""
    (tmp_path / "ad.txt").write_text(AD.format(4, "Airflow"), encoding="utf-8")
    folder = tmp_path / "resumes"
    folder.mkdir()
    for number in range(400):
        text = RESUME.format("Ada", 1990 + number % 30, ("Python", "SQL", "Go")[number % 3])
        (folder / f"{number}.txt").write_text(f"{text}- Ticket {number}\n", encoding="utf-8")
    return tmp_path


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_run_that_was_killed_goes_on_where_it_was(many, batch):
    sources = sorted((many / "resumes").iterdir())
    killed = run_of([many / "resumes", "--format", "jsonl"], many)
    done = [json.loads(killed.stdout.readline()) for _ in range(40)]
    killed.kill()
    killed.communicate()
    notes = []
    cache = Cache(many / "kept" / "readings-1.sqlite3", notes.append)
    before = cache.facts().readings
    after_all, known = batch(sources, kept=cache)
    cache.close()
    undisturbed, _ = batch(sources, kept=None)
    assert len(done) <= before < len(sources)
    assert known == before
    assert notes == []
    assert results(after_all) == results(undisturbed)


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_an_interrupted_run_writes_what_it_has_and_says_so(many):
    output = many / "ranking.json"
    run = run_of([many / "resumes", "-o", output], many, stderr=subprocess.PIPE)
    kept = many / "kept" / "readings-1.sqlite3"
    while not (kept.exists() and Cache(kept, print).facts().readings > 20):
        assert run.poll() is None
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "interrupted; what was done by then is written" in said
    record = json.loads(output.read_text(encoding="utf-8"))
    assert record["is_partial"]
    assert len(record["candidates"]) == 400 - record["not_done"]
    assert 0 < len(record["candidates"]) < 400
    assert record["candidates"][0]["rank"] == 1
