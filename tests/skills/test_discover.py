from __future__ import annotations

import pytest

from builders import document, vocabulary
from prepmatch.model import Skill, SkillKind
from prepmatch.skills.discover import discover
from prepmatch.skills.forms import form_table
from prepmatch.skills.phrases import PhraseIndex
from prepmatch.skills.tokens import tokenize

SKILLS = (
    Skill("python", "Python", SkillKind.LANGUAGE),
    Skill("docker", "Docker", SkillKind.TOOL),
    Skill("statistics", "Statistics", SkillKind.CONCEPT),
)
PHRASES = PhraseIndex(vocabulary(*SKILLS), form_table(SKILLS))


def discovered(text):
    tokens = tokenize(text)
    return [hit.skill.name for hit in discover(tokens, PHRASES.find(tokens), document(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Python, Zorbify, Docker", ["Zorbify"]),
        ("Python, Zorbify and Docker", ["Zorbify"]),
        ("Python and Zorbify.", ["Zorbify"]),
        ("Python / ZQL", ["ZQL"]),
        ("Python, Zorb Studio, Docker", ["Zorb Studio"]),
        ("Docker (Python, Zorbify)", ["Zorbify"]),
        ("Python, zorbDB, Docker", ["zorbDB"]),
    ],
)
def test_an_unknown_name_in_a_list_of_known_skills_is_a_skill(text, names):
    assert discovered(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Degree in Statistics, Physics, or Python",
        "Python, Data Scientists and Docker",
        "Python, Maria Manager and Docker",
        "Python, Google, Docker",
        "Python, Remote, Docker",
        "Python, things, Docker",
        "We use Zorbify here",
        "Python, Zorbify helps us with Docker",
        "Python, One Two Three Four, Docker",
        "Zorbify, Frobnicate",
        "Python, Zorbify, and things",
    ],
)
def test_subjects_people_companies_and_prose_are_no_skills(text):
    assert discovered(text) == []


def test_a_discovered_skill_has_no_id():
    tokens = tokenize("Python, Zorbify, Docker")
    (hit,) = discover(tokens, PHRASES.find(tokens), document("Python, Zorbify, Docker"))
    assert hit.skill.is_discovered
