"""What worker processes do with one file. Their common setting comes once, at their start."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prepmatch.documents.read import read_document
from prepmatch.model import DocumentKind
from prepmatch.pipeline import bundled_toolkit, screen, understand_resume
from prepmatch.render.json_report import skills_record
from prepmatch.skills.qualify import find_requirements

if TYPE_CHECKING:
    import datetime as dt

    from prepmatch.model import Candidate, Document, Job


@dataclass(frozen=True, slots=True)
class Setting:
    """What all files of a batch have in common.

    Attributes:
        today: what "present" means in a resume.
        memory: bytes of data that a worker may hold.
        job: the ad to score against, if any.
        kind: what the files are taken for; by their content where None.
    """

    today: dt.date
    memory: int
    job: Job | None = None
    kind: DocumentKind | None = None


_settings: list[Setting] = []


def start(setting: Setting) -> None:
    """Take up the setting and, where the system can, the memory limit."""
    _settings[:] = [setting]
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        bound = setting.memory if hard == resource.RLIM_INFINITY else min(setting.memory, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (bound, hard))


def score_file(source: str) -> Candidate:
    """Read one resume and score it against the job of the setting."""
    setting = _settings[0]
    if setting.job is None:
        message = "scoring needs a job"
        raise ValueError(message)
    toolkit = bundled_toolkit()
    document = read_document(Path(source), DocumentKind.RESUME, toolkit.settings)
    return screen(understand_resume(document, toolkit, setting.today), setting.job, toolkit)


def skills_of_file(source: str) -> dict[str, Any]:
    """Read one document and give the record of its skills."""
    settings = bundled_toolkit().settings
    return skills_record_of(read_document(Path(source), _settings[0].kind, settings))


def skills_record_of(document: Document) -> dict[str, Any]:
    """The skills of a document by the documented contract."""
    toolkit = bundled_toolkit()
    mentions = toolkit.finder.find(document)
    requirements = (
        find_requirements(document, mentions, toolkit.catalog.cues)
        if document.kind is DocumentKind.JOB
        else None
    )
    return skills_record(document, mentions, requirements, toolkit.versions)
