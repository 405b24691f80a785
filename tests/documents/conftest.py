"""Fixtures for reading documents."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from prepmatch.documents.read import Settings
from prepmatch.model import Headings

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def settings() -> Settings:
    """The headings that ship, and a few names with capitals inside."""
    kinds = yaml.safe_load((DATA / "sections.yaml").read_text(encoding="utf-8"))
    resume, job = (
        {kind: tuple(wordings) for kind, wordings in kinds[side].items()}
        for side in ("resume", "job")
    )
    return Settings(Headings(resume, job), frozenset({"javascript", "powerpoint", "postgresql"}))


@pytest.fixture
def pdfs() -> Path:
    """The folder of PDFs named for the trouble they cause."""
    return Path(__file__).parents[1] / "pdfs"
