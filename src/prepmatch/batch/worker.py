"""What worker processes do with one file; letters in pictures are left for the second go."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prepmatch.batch.scans import scans_wait
from prepmatch.documents.read import read_document
from prepmatch.model import DocumentKind
from prepmatch.pipeline import screen, shown_years, toolkit_of, understand_resume
from prepmatch.render.json_report import skills_record
from prepmatch.skills.qualify import find_requirements
from prepmatch.skills.titles import TITLE

if TYPE_CHECKING:
    import datetime as dt

    from prepmatch.model import Candidate, Document, Job, Skill


@dataclass(frozen=True, slots=True)
class Setting:
    """What all files of a batch have in common.

    Attributes:
        today: what "present" means in a resume.
        job: the ad to score against, if any.
        kind: what the files are taken for; by their content where None.
        own_skills: those that the user adds to what ships.
    """

    today: dt.date
    job: Job | None = None
    kind: DocumentKind | None = None
    own_skills: tuple[Skill, ...] = ()


def score_file(setting: Setting, source: str, *, recognises: bool = True) -> Candidate:
    """Read one resume and score it against the job of the setting."""
    if setting.job is None:
        message = "scoring needs a job"
        raise ValueError(message)
    toolkit = toolkit_of(setting.own_skills)
    with scans_wait(recognises=recognises):
        document = read_document(
            Path(source), DocumentKind.RESUME, toolkit.settings, recognises=recognises
        )
    return screen(understand_resume(document, toolkit, setting.today), setting.job, toolkit)


def skills_of_file(setting: Setting, source: str, *, recognises: bool = True) -> dict[str, Any]:
    """Read one document and give the record of its skills."""
    settings = toolkit_of(setting.own_skills).settings
    with scans_wait(recognises=recognises):
        document = read_document(Path(source), setting.kind, settings, recognises=recognises)
    return skills_record_of(document, setting.today, setting.own_skills)


def skills_record_of(
    document: Document, today: dt.date, own_skills: tuple[Skill, ...] = ()
) -> dict[str, Any]:
    """The skills of a document by the documented contract; `today` is what "present" means."""
    toolkit = toolkit_of(own_skills)
    if document.kind is DocumentKind.JOB:
        mentions = toolkit.finder.find(document)
        requirements = find_requirements(document, mentions, toolkit.catalog.cues)
        return skills_record(document, mentions, requirements, toolkit.versions)
    resume = understand_resume(document, toolkit, today)
    named = [mention for mention in resume.mentions if mention.rule != TITLE]
    years = shown_years(resume, toolkit)
    return skills_record(document, named, None, toolkit.versions, years)
