"""What must change nothing: order and names of files, workers, the cache, another run beside."""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prepmatch.batch.cache import Cache
from prepmatch.batch.limits import Limits
from prepmatch.batch.rank import Batch
from prepmatch.batch.scoring import Reader
from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind
from prepmatch.pipeline import Screen
from prepmatch.render.ranking_json import ranking_in_json
from prepmatch.understanding import understand_job

PDFS = Path(__file__).parents[1] / "pdfs"
READ = ("one-column.pdf", "two-columns-latex.pdf", "ligatures.pdf", "hyphenated.pdf")
UNREAD = ("truncated.pdf", "encrypted.pdf", "no-pages.pdf", "png-named-pdf.pdf")
RANKED = (*READ, "twin.pdf")
AD = "Data Engineer\n\nRequirements\n- 4 years of experience with Python, SQL\n- Airflow, Spark\n"


@pytest.fixture(scope="module")
def screen(toolkit):
    document = document_from_text(AD, DocumentKind.JOB, toolkit.settings, "ad")
    return Screen(understand_job(document, toolkit), toolkit)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pool")
    for name in (*READ, *UNREAD):
        shutil.copy(PDFS / name, folder)
    shutil.copy(PDFS / READ[0], folder / "twin.pdf")
    return folder


@pytest.fixture(scope="module")
def output(screen, today):
    """What `score --format json` prints of some files."""

    def of(sources, workers=2, cache=None):
        reader = Reader(today, Limits(20.0), workers, cache)
        return "".join(ranking_in_json(Batch(screen, sources, reader).ranking()))

    return of


@pytest.fixture(scope="module")
def plain(output, folder):
    """The same of all files in the usual order, by one worker without a cache."""
    return output([str(folder / name) for name in (*RANKED, *UNREAD)], workers=1)


@pytest.fixture(scope="module")
def cache_file(tmp_path_factory):
    return tmp_path_factory.mktemp("kept") / "readings"


@settings(max_examples=6)
@given(order=st.permutations(RANKED), workers=st.sampled_from((1, 2, 4)))
def test_neither_order_nor_workers_nor_cache_change_a_byte(
    output, folder, plain, cache_file, order, workers
):
    sources = [str(folder / name) for name in (*order, *UNREAD)]  # unread as they were named
    with closing(Cache(cache_file, print)) as cache:
        assert output(sources, workers, cache) == plain
    assert output(sources, workers) == plain


def test_names_of_files_change_nothing_but_themselves(output, folder, tmp_path):
    """Nor may a name say something: what it is called is not what it is."""
    names = ["Python Spark Airflow SQL.pdf", "zzz.pdf", "=1+1.pdf", "cv julia.PDF", "0.pdf"]
    renamed = {}
    for name, old in zip(names, RANKED, strict=True):
        shutil.copy(folder / old, tmp_path / name)
        renamed[str(tmp_path / name)] = old
    one = json.loads(output([str(folder / name) for name in renamed.values()]))
    other = json.loads(output(list(renamed)))
    for candidate in (*one["candidates"], *other["candidates"]):
        candidate.pop("same_as")  # which names another file
        candidate["notices"] = [n for n in candidate["notices"] if not n["code"].startswith("same")]
    before = {Path(c.pop("source")).name: c for c in one["candidates"]}
    after = {renamed[c.pop("source")]: c for c in other["candidates"]}
    assert after == before


def test_two_runs_at_once_over_one_cache_say_the_same(screen, today, folder, tmp_path):
    sources = sorted(map(str, folder.iterdir()))
    with (
        closing(Cache(tmp_path / "readings", print)) as cache,
        closing(Cache(tmp_path / "readings", print)) as same,
    ):
        runs = [
            Batch(screen, sources, Reader(today, Limits(20.0), 1, kept)).results()
            for kept in (cache, same)
        ]
        beside = list(zip(*runs, strict=True))
        alone = list(Batch(screen, sources, Reader(today, Limits(20.0), 1)).results())
        facts = cache.facts()
    assert [(one.outcome, other.outcome) for one, other in beside] == [
        (result.outcome, result.outcome) for result in alone
    ]
    assert facts.readings == len(sources) - 1  # of twins one
