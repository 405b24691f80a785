from __future__ import annotations

from contextlib import closing

import pytest

from prepmatch.batch import scoring
from prepmatch.batch.limits import Limits
from prepmatch.batch.matrix import MatrixBatch
from prepmatch.batch.pool import Pool
from prepmatch.batch.rank import Batch
from prepmatch.batch.scoring import Reader
from prepmatch.batch.spill import Spill
from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind
from prepmatch.pipeline import Screen
from prepmatch.understanding import understand_job

ADS = ("Requirements\n- Python, SQL and Airflow", "Requirements\n- Kubernetes, Terraform and Go")
RESUME = "{}\n\nExperience\nEngineer, Sample Ltd, Jan 2020 - Jan 2023\n- Built it with {}\n"


@pytest.fixture
def batch(tmp_path, toolkit, today):
    """Two jobs, three files of which one is not there, and a list of the files read so far."""

    def screen(ad):
        document = document_from_text(ad, DocumentKind.JOB, toolkit.settings, "ad")
        return Screen(understand_job(document, toolkit), toolkit)

    for name, skills in (("ada", "Python and SQL"), ("bo", "Kubernetes and Terraform")):
        (tmp_path / f"{name}.txt").write_text(RESUME.format(name, skills), encoding="utf-8")
    sources = [str(tmp_path / f"{name}.txt") for name in ("ada", "missing", "bo")]
    with closing(Spill()) as spill:
        yield MatrixBatch([screen(ad) for ad in ADS], sources, Reader(today, Limits(), 1), spill)


def test_each_ranking_is_that_of_its_job_alone(batch):
    matrix = batch.matrix()
    for screen, ranking in zip(batch.screens, matrix.rankings, strict=True):
        alone = Batch(screen, batch.sources, batch.reader, batch.spill).ranking()
        assert [(c.source, c.fit, tuple(c.matches)) for c in ranking.candidates] == [
            (c.source, c.fit, tuple(c.matches)) for c in alone.candidates
        ]
        assert (ranking.skipped, ranking.provenance) == (alone.skipped, alone.provenance)


def test_each_file_is_read_once(batch, monkeypatch):
    read = []

    class Spying(Pool):
        def add(self, task):
            read.append(task)
            super().add(task)

    monkeypatch.setattr(scoring, "Pool", Spying)
    batch.matrix()
    assert sorted(read) == sorted(batch.sources)


def test_progress_is_told_once_for_each_file(batch):
    seen = []
    batch.matrix(seen.append)
    assert sorted(done.position for done in seen) == [0, 1, 2]


def test_results_come_in_the_order_of_the_files_with_one_for_each_job(batch):
    results = list(batch.results())
    assert [[done.outcome.source for done in of_file] for of_file in results] == [
        [source] * 2 for source in batch.sources
    ]


def test_an_interrupt_leaves_a_partial_matrix(batch):
    def interrupt(_):
        raise KeyboardInterrupt

    matrix = batch.matrix(interrupt)
    assert {ranking.not_done for ranking in matrix.rankings} == {2}
