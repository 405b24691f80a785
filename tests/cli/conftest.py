"""The command line as its users meet it: a runner, a resume, an ad."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from prepmatch.cli.app import app

PDFS = Path(__file__).parents[1] / "pdfs"

AD = """\
Senior Data Engineer

Brightwater Analytics measures rivers. We are looking for a data engineer.

What you will do
- Build data pipelines in Python and Airflow.
- Keep our data warehouse fast.

Requirements
- 5+ years of experience with SQL and Python
- Experience with Spark or Flink
- Strong communication skills

Nice to have
- Kubernetes, Terraform

Benefits
- Dental insurance, Spotify subscription
"""


@pytest.fixture
def ad(tmp_path):
    path = tmp_path / "job.txt"
    path.write_text(AD, encoding="utf-8")
    return path


@pytest.fixture
def pdfs():
    return PDFS


@pytest.fixture
def run(toolkit):
    """Run a command in this process; `toolkit` has the catalog built before."""
    assert toolkit.catalog.bank.by_id

    def invoke(*arguments, stdin=None):
        return CliRunner().invoke(app, [str(a) for a in arguments], input=stdin)

    return invoke
