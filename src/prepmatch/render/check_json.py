"""The checks of a resume by the contract `prepmatch.check/1`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from prepmatch.model import CheckStatus

if TYPE_CHECKING:
    from prepmatch.model import Check, CheckReport, FileFacts, Resume

CHECK_SCHEMA = "prepmatch.check/1"


def check_report_record(report: CheckReport) -> dict[str, Any]:
    """A check report as a record; of a file that could not be read, why."""
    fault = report.fault
    record: dict[str, Any] = {
        "schema": CHECK_SCHEMA,
        "versions": asdict(report.versions),
        "status": "unread" if fault else "read",
    }
    if fault is not None:
        record |= {"reason": fault.reason.value, "message": str(fault)}
    counts = {
        status.value: sum(check.status is status for check in report.checks)
        for status in CheckStatus
    }
    return record | {
        "resume": _resume(report.resume, report.source),
        "file": None if report.file is None else _file(report.file),
        "job": None
        if report.job is None
        else {"source": report.job.document.source, "title": report.job.facts.title},
        "counts": counts,
        "checks": [check_record(check) for check in report.checks],
        "keyword_gaps": [
            {**asdict(gap), "importance": gap.importance.value} for gap in report.gaps
        ],
    }


def check_record(check: Check) -> dict[str, Any]:
    """One check, as in every report that holds checks."""
    return {
        "id": check.id,
        "title": check.title,
        "status": check.status.value,
        "certainty": check.certainty.value,
        "message": check.message,
        "advice": check.advice,
        "evidence": [asdict(evidence) for evidence in check.evidence],
    }


def _resume(resume: Resume | None, source: str) -> dict[str, Any]:
    if resume is None:
        return {"source": source, "name": None, "years": None, "pages": None, "notices": []}
    document = resume.document
    return {
        "source": source,
        "name": resume.facts.name,
        "years": resume.facts.years,
        "pages": document.pages,
        "notices": [asdict(notice) for notice in document.notices],
    }


def _file(file: FileFacts) -> dict[str, Any]:
    return {
        "name": file.name,
        "bytes": file.size,
        "format": file.format,
        "producer": file.producer,
        "tagged": file.is_tagged,
        "encrypted": file.is_encrypted,
        "fonts": [
            {"name": font.name, "embedded": font.is_embedded, "type3": font.is_type3}
            for font in file.fonts
        ],
        "pictures": [asdict(picture) for picture in file.pictures],
        "links": list(file.links),
    }
