from __future__ import annotations

from builders import PROGRAMMING, vocabulary
from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind, Role
from prepmatch.skills.titles import find_titles

ROLES = (Role("backend", ("backend engineer", "programmer"), (), ("programming",)),)
RESUME = """\
Ada Example
Backend Engineer

Experience
Senior Backend Engineer Jan 2020 - Present
Sample Ltd, Porto
- Sat next to the backend engineer of another team

Education
Programmer training
"""


def test_a_title_among_the_dated_jobs_shows_what_its_bearer_did(toolkit):
    document = document_from_text(RESUME, DocumentKind.RESUME, toolkit.settings, "cv.txt")
    (mention,) = find_titles(document, ROLES, vocabulary())
    assert mention.skill == PROGRAMMING
    assert mention.rule == "title"
    assert document.text[mention.span.start : mention.span.end] == "Backend Engineer"
    assert document.line_at(mention.span.start).number == 5


def test_a_sentence_without_its_bullet_is_no_title(toolkit):
    told = "Led 12 people in three teams and every backend engineer of the town for a year."
    text = RESUME.replace("Sample Ltd, Porto", f"Sample Ltd, Porto\n{told}")
    document = document_from_text(text, DocumentKind.RESUME, toolkit.settings, "cv.txt")
    assert [mention.text for mention in find_titles(document, ROLES, vocabulary())] == [
        "Backend Engineer"
    ]
