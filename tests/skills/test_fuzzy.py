from __future__ import annotations

import pytest

from builders import document, vocabulary
from prepmatch.model import Skill, SkillKind
from prepmatch.skills.forms import form_table
from prepmatch.skills.fuzzy import FuzzyIndex
from prepmatch.skills.phrases import PhraseIndex
from prepmatch.skills.tokens import tokenize

SKILLS = (
    Skill("python", "Python", SkillKind.LANGUAGE),
    Skill("docker", "Docker", SkillKind.TOOL),
    Skill("kubernetes", "Kubernetes", SkillKind.TOOL),
    Skill("tensorflow", "TensorFlow", SkillKind.LIBRARY),
    Skill("stripe", "Stripe", SkillKind.PLATFORM),
    Skill("systemc", "SystemC", SkillKind.LANGUAGE),
    Skill("distributed-systems", "Distributed systems", SkillKind.CONCEPT),
    Skill("leadership", "Leadership", SkillKind.SOFT),
)
FORMS = form_table(SKILLS)
PHRASES = PhraseIndex(vocabulary(*SKILLS), FORMS)
FUZZY = FuzzyIndex(vocabulary(*SKILLS), FORMS)


def typos(text):
    tokens = tokenize(text)
    found = FUZZY.find(tokens, PHRASES.find(tokens))
    return [(tokens.texts[hit.start], hit.skill.id, similarity) for hit, similarity in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Python, Kubernets, Docker", [("Kubernets", "kubernetes", 94)]),
        ("Python, Tensorflw", [("Tensorflw", "tensorflow", 95)]),
        ("Python, Pyhton", [("Pyhton", "python", 83)]),
        ("Docker/Kubernetess", [("Kubernetess", "kubernetes", 90)]),
        ("python, kuberntes, docker", [("kuberntes", "kubernetes", 94)]),
    ],
)
def test_a_slip_in_a_list_of_skills_is_found(text, found):
    assert typos(text) == found


def test_a_found_slip_vouches_for_the_next():
    found = typos("Tensorflw, Kubernets, Docker")
    assert [skill for _, skill, _ in found] == ["tensorflow", "kubernetes"]


@pytest.mark.parametrize(
    "text",
    [
        "We run Kubernets here",
        "Python and strive for more",
        "Python, systems, Docker",
        "Python, Leadrship",
        "Python, Dokr",
        "Python, Kuberxyztes",
        "Python, Bython, Docker",
    ],
)
def test_what_may_be_a_word_of_its_own_is_no_slip(text):
    """Outside a list, verbs in lower case, words of the vocabulary, soft skills, short names,
    more than one or two slips, and a wrong first letter."""
    assert typos(text) == []


@pytest.mark.parametrize("word", ["systems", "features", "vision", "Systems", "Features", "Vision"])
def test_ordinary_words_are_never_slips(toolkit, word):
    decisions = toolkit.finder.decide(document(f"Python, {word}, Docker, {word} and SQL"))
    assert {d.mention.text for d in decisions} >= {"Python", "Docker", "SQL"}
    assert [d for d in decisions if d.mention.rule == "fuzzy"] == []
