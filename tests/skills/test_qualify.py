from __future__ import annotations

import pytest

from builders import document, mention, vocabulary
from case_files import read_cases
from prepmatch.documents.read import document_from_text
from prepmatch.model import Cues, DocumentKind, Importance, Skill, SkillKind
from prepmatch.skills.finder import SkillFinder
from prepmatch.skills.qualify import find_requirements
from prepmatch.skills.scope import Scope

JAVA = Skill("java", "Java", SkillKind.LANGUAGE)


def described(requirement, names):
    parts = [requirement.importance.value]
    if requirement.years is not None:
        parts.append(f"{requirement.years} years")
    if requirement.any_of:
        parts.append("one of " + ", ".join(names[skill_id] for skill_id in requirement.any_of))
    return f"{requirement.skill.name}: {', '.join(parts)}"


@pytest.mark.parametrize("case", read_cases("requirements.md"), ids=str)
def test_requirements_of_an_ad(toolkit, case):
    ad = document_from_text(case.text, DocumentKind.JOB, toolkit.settings, "ad.txt")
    found = find_requirements(ad, toolkit.finder.find(ad), Scope(ad, toolkit.catalog.cues))
    skills = [requirement.skill for requirement in found]
    names = {skill.id or skill.name.casefold(): skill.name for skill in skills}
    told = [described(requirement, names) for requirement in found]
    assert told == ([] if case.expected == ("nothing",) else list(case.expected))


def test_a_skill_named_twice_is_one_requirement_with_both_places():
    ad = document("Java is nice. You must have Java.", DocumentKind.JOB)
    mentions = SkillFinder(vocabulary(JAVA), Cues()).find(ad)
    (requirement,) = find_requirements(ad, mentions, Scope(ad, Cues(required=("must",))))
    assert requirement.importance is Importance.REQUIRED
    assert [m.span.start for m in requirement.mentions] == [28, 0]


def test_without_cues_the_section_decides():
    ad = document("You must have Java.", DocumentKind.JOB)
    (requirement,) = find_requirements(
        ad, [mention(ad, "Java", JAVA, "preferred")], Scope(ad, Cues())
    )
    assert requirement.importance is Importance.PREFERRED


def test_unknown_terms_are_kept_apart_by_their_names():
    ad = document("Zorb, Zarb and zorb", DocumentKind.JOB)
    terms = [Skill("", name, SkillKind.TOOL) for name in ("Zorb", "Zarb", "zorb")]
    mentions = [mention(ad, term.name, term, "requirements") for term in terms]
    found = find_requirements(ad, mentions, Scope(ad, Cues()))
    assert [(r.skill.name, len(r.mentions)) for r in found] == [("Zorb", 2), ("Zarb", 1)]


def test_no_mentions_no_requirements():
    ad = document("Hello", DocumentKind.JOB)
    assert find_requirements(ad, [], Scope(ad, Cues())) == ()
