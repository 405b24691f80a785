from __future__ import annotations

from builders import (
    AWS,
    GCP,
    KUBERNETES,
    MACHINE_LEARNING,
    PYTORCH,
    bank,
    question,
    vocabulary,
)
from prepmatch.match.links import QuestionLinks
from prepmatch.match.relations import Relations
from prepmatch.model import LinkKind, Question, Skill, SkillKind


def links(skill: Skill, *questions: Question) -> list[tuple[str, LinkKind]]:
    known = vocabulary()
    found = QuestionLinks(bank(*questions), known, Relations(known)).links(skill)
    return [(link.question.id, link.kind) for link in found]


def test_a_question_about_the_skill_comes_before_one_that_names_it():
    about = question("about", "kubernetes")
    naming = question("naming", "aws", "kubernetes")
    assert links(KUBERNETES, naming, about) == [
        ("about", LinkKind.TAGGED_FIRST),
        ("naming", LinkKind.TAGGED),
    ]


def test_what_a_skill_builds_on_and_what_builds_on_it_lead_to_questions():
    deep = question("deep", "deep-learning")
    assert links(PYTORCH, deep) == [("deep", LinkKind.IMPLIED)]
    assert links(MACHINE_LEARNING, deep) == [("deep", LinkKind.PART)]


def test_a_sibling_leads_to_questions_last():
    assert links(AWS, question("google", "gcp"), question("amazon", "aws")) == [
        ("amazon", LinkKind.TAGGED_FIRST),
        ("google", LinkKind.RELATED),
    ]


def test_each_question_is_linked_once_by_its_closest_link():
    both = question("both", "deep-learning", "pytorch")
    assert links(PYTORCH, both) == [("both", LinkKind.TAGGED)]


def test_a_name_that_looks_alike_is_the_last_resort_and_says_how_alike():
    known = vocabulary()
    unknown = Skill("", "machine-learning", SkillKind.TOOL)
    found = QuestionLinks(bank(question("ml", "ml")), known, Relations(known)).links(unknown)
    assert [(link.kind, link.similarity >= 88) for link in found] == [(LinkKind.FUZZY, True)]


def test_names_that_only_resemble_lead_nowhere():
    assert links(Skill("", "GCC", SkillKind.TOOL), question("google", "gcp")) == []
    assert links(GCP, question("deep", "deep-learning")) == []


def test_what_has_very_many_parts_leads_to_none_of_them():
    parts = [Skill(f"part-{n}", f"Part {n}", SkillKind.METHOD, implies=("ml",)) for n in range(26)]
    known = vocabulary(MACHINE_LEARNING, *parts)
    questions = bank(*(question(f"about-{part.id}", part.id) for part in parts))
    found = QuestionLinks(questions, known, Relations(known))
    assert found.links(MACHINE_LEARNING) == ()
    assert found.has_questions(MACHINE_LEARNING)
    assert not found.has_questions(KUBERNETES)
