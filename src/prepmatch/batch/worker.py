"""What worker processes do with one file; letters in pictures are left for the second go."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prepmatch.batch.fingerprint import fingerprint
from prepmatch.batch.kept import OF_THE_FILE, Unread, to_bytes
from prepmatch.batch.scans import scans_wait
from prepmatch.documents.file_bytes import bytes_of
from prepmatch.documents.read import document_from_bytes, read_document
from prepmatch.errors import UnreadableDocumentError
from prepmatch.model import DocumentKind
from prepmatch.render.json_report import skills_record
from prepmatch.skills.qualify import find_requirements
from prepmatch.skills.scope import Scope
from prepmatch.skills.titles import TITLE
from prepmatch.toolkit import toolkit_of
from prepmatch.understanding import profile, shown_years, understand_resume

if TYPE_CHECKING:
    import datetime as dt

    from prepmatch.model import Document, Resume, Skill


@dataclass(frozen=True, slots=True)
class Setting:
    """What all files of a batch have in common.

    Attributes:
        today: what "present" means in a resume.
        kind: what the files are taken for; by their content where None.
        own_skills: those that the user adds to what ships.
        basis: for their fingerprints.
    """

    today: dt.date
    kind: DocumentKind | None = None
    own_skills: tuple[Skill, ...] = ()
    basis: bytes = b""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a file, ready to be kept under its fingerprint."""

    key: bytes
    data: bytes


@dataclass(frozen=True, slots=True)
class Copy:
    """The content of a file that lies elsewhere.

    Attributes:
        data: all of it.
        suffix: of its name, in lower case, which may decide how it is read.
    """

    data: bytes
    suffix: str


def read_profile(setting: Setting, source: str, *, recognises: bool = True) -> Reading:
    """Read one resume for whatever job it will be scored against."""
    path = Path(source)
    copy = Copy(bytes_of(path, source), path.suffix.lower())
    return read_copy(setting, copy, source, recognises=recognises)


def read_copy(
    setting: Setting, copy: Copy, source: str = "", *, recognises: bool = True
) -> Reading:
    """Like `read_profile`, where the content is at hand; `source` is what errors call it."""
    toolkit = toolkit_of(setting.own_skills)
    key = fingerprint(copy.data, copy.suffix, setting.basis)
    try:
        with scans_wait(recognises=recognises):
            document = document_from_bytes(
                copy.data,
                copy.suffix,
                DocumentKind.RESUME,
                toolkit.settings,
                source,
                recognises=recognises,
            )
    except UnreadableDocumentError as error:
        if error.reason not in OF_THE_FILE:
            raise
        return Reading(key, to_bytes(Unread(error.reason, error.detail)))
    resume = understand_resume(document, toolkit, setting.today, in_full=False)
    return Reading(key, to_bytes(profile(resume, toolkit)))


def read_resume(setting: Setting, source: str, *, recognises: bool = True) -> Resume:
    """Read one resume for all that can be said of it."""
    toolkit = toolkit_of(setting.own_skills)
    with scans_wait(recognises=recognises):
        document = read_document(
            Path(source), DocumentKind.RESUME, toolkit.settings, recognises=recognises
        )
    return understand_resume(document, toolkit, setting.today)


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
        scope = Scope(document, toolkit.catalog.cues)
        mentions = toolkit.finder.find(document, scope)
        requirements = find_requirements(document, mentions, scope)
        return skills_record(document, mentions, requirements, toolkit.versions)
    resume = understand_resume(document, toolkit, today, in_full=False)
    named = [mention for mention in resume.mentions if mention.rule != TITLE]
    years = shown_years(resume, toolkit)
    return skills_record(document, named, None, toolkit.versions, years)
