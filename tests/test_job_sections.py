"""Whole ads in the styles of the world: their title, level, years and what they ask for."""

from __future__ import annotations

import pytest

from case_files import read_cases
from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind, Importance
from prepmatch.understanding import understand_job


@pytest.mark.parametrize("case", read_cases("job_sections.md"), ids=str)
def test_sections_of_an_ad(toolkit, case):
    ad = document_from_text(case.text, DocumentKind.JOB, toolkit.settings, "ad.txt")
    job = understand_job(ad, toolkit)
    level = job.facts.level.value if job.facts.level else "?"
    told = [f"{job.facts.title or '?'} | {level} | {job.facts.years or '?'}"]
    told.append(f"sections: {', '.join(section.kind for section in ad.sections)}")
    for importance in Importance:
        names = [r.skill.name for r in job.requirements if r.importance is importance]
        if names:
            told.append(f"{importance.value}: {', '.join(names)}")
    assert told == list(case.expected)
