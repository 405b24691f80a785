from __future__ import annotations

from builders import document
from prepmatch.checks.resume import check_resume
from prepmatch.documents.read import document_from_text
from prepmatch.model import CheckStatus, DocumentKind, Resume, ResumeFacts

GOOD = """\
Ada Example
ada@example.org | +44 20 5550 1234

Experience
Engineer, Sample Ltd, Jan 2020 - Present
- Cut the build from 40 to 9 minutes
- Wrote 12 services
- Moved 3 teams to one pipeline
- Answered for 99.95 % of requests

Education
BSc Mathematics

Skills
Python
"""


def statuses(text, toolkit, years=4.0):
    read = document_from_text(text, DocumentKind.RESUME, toolkit.settings, "cv.txt")
    checks = check_resume(Resume(read, ResumeFacts(years=years), ()))
    return {check.id: check.status for check in checks}


def test_a_plain_good_resume_passes(toolkit):
    assert set(statuses(GOOD, toolkit).values()) == {CheckStatus.PASS}


def test_missing_contact_fields_are_named(toolkit):
    text = GOOD.replace("ada@example.org | ", "")
    read = document_from_text(text, DocumentKind.RESUME, toolkit.settings, "cv.txt")
    (contact,) = [c for c in check_resume(Resume(read, ResumeFacts(), ())) if c.id == "contact"]
    assert contact.message.startswith("No e-mail address was found.")


def test_headings_nobody_recognises_are_a_warning(toolkit):
    assert statuses(GOOD.replace("Education", "My journey"), toolkit)["sections"] == "warn"


def test_undated_work_is_a_warning(toolkit):
    assert statuses(GOOD, toolkit, years=None)["dates"] == "warn"


def test_bullets_without_numbers_are_a_warning(toolkit):
    text = "".join(c for c in GOOD if not c.isdigit())
    assert statuses(text, toolkit)["numbers"] == "warn"


def test_notices_of_the_document_are_passed_on(toolkit):
    long = GOOD + "Python and more of it.\n" * 8000
    assert statuses(long, toolkit)["truncated"] == "warn"


def test_a_document_without_pages_has_no_length():
    checks = check_resume(Resume(document("Ada Example"), ResumeFacts(), ()))
    assert "length" not in {check.id for check in checks}
