from __future__ import annotations

import pytest

from builders import document, vocabulary
from prepmatch.documents.read import document_from_text
from prepmatch.model import Cues, DocumentKind, Skill, SkillKind
from prepmatch.skills.finder import SkillFinder

GO = Skill("go", "Golang", SkillKind.LANGUAGE, contextual=("Go",))
PYTHON = Skill("python", "Python", SkillKind.LANGUAGE)
AGILE = Skill("agile", "Agile", SkillKind.METHOD)
CUES = Cues(technical_neighbours=("services", "experience with", "developer"))
FINDER = SkillFinder(vocabulary(GO, PYTHON, AGILE), CUES)

ORDINARY = "an ordinary word here: no technical neighbour, list or skills section"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("I like Python, Go and more.", "it is listed with Python"),
        ("I like Python (Go too)", "it is listed with Python"),
        ("A Go developer.", "\u201cdeveloper\u201d stands beside it"),
        ("Experience with Go.", "\u201cExperience with\u201d stands beside it"),
        ("We write services in Go.", "\u201cservices\u201d stands beside it"),
        ("\u2022 Go\n\u2022 Agile", "it stands alone in its line"),
        ("We Go home.", ORDINARY),
        ("Go", "it stands alone in its line"),
        ("We are Agile, Go now.", ORDINARY),
        ("Python is nice. Go home now.", ORDINARY),
        ("Services are good. In Go we trust.", ORDINARY),
    ],
)
def test_why_an_ordinary_word_counts_or_not(text, why):
    (decision,) = [d for d in FINDER.decide(document(text)) if d.mention.text == "Go"]
    assert decision.why == why
    assert decision.counts is (why != ORDINARY)


def test_a_skills_section_is_enough(toolkit):
    text = "Ada Example\n\nSkills\nGo home\n\nExperience\nBuilt things.\n"
    resume = document_from_text(text, DocumentKind.RESUME, toolkit.settings, "resume.txt")
    (decision,) = [d for d in FINDER.decide(resume) if d.mention.text == "Go"]
    assert decision.why == "it stands in a skills section"
