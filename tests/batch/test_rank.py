from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prepmatch.batch.rank import rank
from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind
from prepmatch.understanding import understand_job

if TYPE_CHECKING:
    from prepmatch.batch.scoring import Scored

AD = """\
Data Engineer

Requirements
- 4+ years of experience with Python and SQL
- Airflow, Kafka and Terraform
- Must know Kubernetes
"""
RESUME = """\
{name}
{name}@example.org

Experience
Engineer, Sample Ltd, Jan 2020 - Jan 2023
- Wrote Airflow pipelines in Python

Skills
Python, SQL
"""


@pytest.fixture(scope="module")
def job(toolkit):
    return understand_job(document_from_text(AD, DocumentKind.JOB, toolkit.settings, "ad"), toolkit)


@pytest.fixture
def score(tmp_path, job, today):
    """Score resumes given as texts; their total by name."""

    def run(**texts):
        paths = []
        for name, text in texts.items():
            path = tmp_path / f"{name}.txt"
            path.write_text(text, encoding="utf-8")
            paths.append(str(path))
        ranking = rank(job, paths, today=today, workers=2)
        assert not ranking.skipped
        return {c.source.rsplit("/", 1)[-1][:-4]: c.fit.total for c in ranking.candidates}

    return run


def test_promises_about_scores(score):
    """Names change nothing; noise never raises a score; evidence never lowers it."""
    plain = RESUME.format(name="Ada")
    scores = score(
        plain=plain,
        other_name=RESUME.format(name="Mohammed"),
        noise=plain.replace("Skills", "- Organised the summer party\n\nSkills"),
        stuffed=plain + "Python " * 50,
        evidence=plain.replace("pipelines", "and Kafka pipelines"),
        listed=plain + "Terraform\n",
    )
    assert scores["other_name"] == scores["plain"]
    assert scores["noise"] <= scores["plain"]
    assert scores["stuffed"] <= scores["plain"]
    assert scores["evidence"] > scores["plain"]
    assert scores["listed"] > scores["plain"]


def test_progress_is_told_after_each_file(tmp_path, job, today):
    (tmp_path / "a.txt").write_text(RESUME.format(name="Ada"), encoding="utf-8")
    seen: list[Scored] = []
    sources = [str(tmp_path / "a.txt"), str(tmp_path / "missing.txt")]
    rank(job, sources, today=today, workers=1, advance=seen.append)
    assert sorted((done.position, done.is_read) for done in seen) == [(0, True), (1, False)]


def test_a_ranking_says_what_it_was_made_with(tmp_path, job, today, toolkit):
    (tmp_path / "a.txt").write_text(RESUME.format(name="Ada"), encoding="utf-8")
    sources = [str(tmp_path / "a.txt"), str(tmp_path / "missing.txt")]
    made = rank(job, sources, today=today, workers=1).provenance
    assert (made.today, made.files) == (today, 2)
    assert made.weights["rung_listed"] == toolkit.catalog.weights.rung_listed
