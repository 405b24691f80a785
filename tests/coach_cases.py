"""Pairs of an invented resume and an ad, with what a coach would put in the top ten."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from conftest import TODAY
from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind, Job, PlannedQuestion, Resume
from prepmatch.toolkit import bundled_toolkit
from prepmatch.understanding import understand_job, understand_resume

FOLDER = Path(__file__).parent / "cases" / "coach"
NAMES = sorted(path.parent.name for path in FOLDER.glob("*/coach.yaml"))
TOP = 10


@dataclass(frozen=True)
class CoachCase:
    """A pair, the topics that belong in the top ten, and some that do not."""

    resume: Resume
    job: Job
    topics: tuple[str, ...]
    wrong: tuple[str, ...]


@cache
def coach_case(name: str) -> CoachCase:
    """The pair in a folder of `tests/cases/coach`, read and understood."""
    said = yaml.safe_load((FOLDER / name / "coach.yaml").read_text(encoding="utf-8"))
    return CoachCase(
        understood_resume((FOLDER / name / "resume.txt").read_text(encoding="utf-8")),
        understood_job((FOLDER / name / "ad.txt").read_text(encoding="utf-8"), f"{name}.txt"),
        tuple(said["topics"]),
        tuple(said["wrong"]),
    )


def understood_resume(text: str) -> Resume:
    """A resume from its text."""
    toolkit = bundled_toolkit()
    document = document_from_text(text, DocumentKind.RESUME, toolkit.settings, "resume.txt")
    return understand_resume(document, toolkit, TODAY)


def understood_job(text: str, source: str) -> Job:
    """An ad from its text."""
    toolkit = bundled_toolkit()
    return understand_job(
        document_from_text(text, DocumentKind.JOB, toolkit.settings, source), toolkit
    )


def about(questions: tuple[PlannedQuestion, ...]) -> set[str]:
    """What the first ten questions are about: their topics, and the skill they name first."""
    first = [planned.question for planned in questions[:TOP]]
    return {topic for question in first for topic in (*question.topics, question.skills[0])}
