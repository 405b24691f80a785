from __future__ import annotations

from builders import document, vocabulary
from prepmatch.model import Cues, DocumentKind, Skill, SkillKind
from prepmatch.skills.explain import explain
from prepmatch.skills.finder import SkillFinder

GO = Skill("go", "Go", SkillKind.LANGUAGE, aliases=("Golang",), contextual=("Go",))
PYTHON = Skill("python", "Python", SkillKind.LANGUAGE)
KUBERNETES = Skill("kubernetes", "Kubernetes", SkillKind.TOOL)
KNOWN = vocabulary(GO, PYTHON, KUBERNETES)
FINDER = SkillFinder(KNOWN, Cues(negated_before=("unlike",)))
TEXT = "Python, Go and Golang. Go home. Unlike Python, Go is short."


def explained(term, text=TEXT):
    return explain(term, KNOWN, FINDER.decide(document(text, DocumentKind.JOB)))


def told(explanation):
    return [(d.mention.text, d.counts, d.why) for d in explanation.decisions]


def test_a_term_is_explained_with_every_place_accepted_or_refused():
    explanation = explained("Go", "Python, Go. We Go home. Unlike Golang.")
    assert explanation.owner == GO
    assert told(explanation) == [
        ("Go", True, "it is listed with Python"),
        ("Go", False, "an ordinary word here: no technical neighbour, list or skills section"),
        ("Golang", False, "the sentence says that it is not asked for"),
    ]


def test_an_alias_leads_to_its_skill():
    assert explained("golang").owner == GO


def test_places_of_other_skills_are_left_out():
    assert {d.mention.skill for d in explained("Python").decisions} == {PYTHON}


def test_an_unknown_term_has_near_names():
    explanation = explained("Kubernets")
    assert explanation.owner is None
    assert explanation.nearest == ("Kubernetes",)


def test_an_owned_term_needs_no_near_names():
    assert explained("kubernetes").nearest == ()


def test_a_discovered_term_is_explained_by_its_list():
    explanation = explained("Zorbify", "Python, Zorbify, Kubernetes")
    assert told(explanation) == [("Zorbify", True, "it stands in a list of skills")]


def test_nonsense_has_neither_owner_nor_places():
    explanation = explained("qqqq")
    assert (explanation.owner, explanation.nearest, explanation.decisions) == (None, (), ())
