from __future__ import annotations

from dataclasses import replace

import pytest

from builders import AWS, GCP, KUBERNETES, PYTHON, bank, question, vocabulary
from prepmatch.match.links import QuestionLinks
from prepmatch.match.relations import Relations
from prepmatch.match.templates import by_id, filled
from prepmatch.model import LinkKind, Rubric, Skill, SkillKind, Template

PLATFORM = (SkillKind.PLATFORM, SkillKind.TOOL)
ALONE = Template(
    PLATFORM,
    replace(
        question("alone"),
        question="How do you run {skill}?",
        rubric=Rubric("Never ran {skill}.", "Did.", "Did well."),
        topics=(),
        skills=(),
    ),
)
PAIR = Template(
    PLATFORM,
    replace(question("pair"), question="Why {skill}?", pitfalls=("Calling {related} bad.",)),
)


def linked(skill, *questions):
    known = vocabulary()
    entries = replace(bank(*questions), templates=(ALONE, PAIR))
    links = QuestionLinks(entries, known, Relations(known)).links(skill)
    return [(link.question.id, link.kind) for link in links]


def test_every_text_of_a_template_names_the_skill():
    first, second = filled(AWS, (ALONE, PAIR), vocabulary())
    assert (first.id, first.question) == ("template-alone--aws", "How do you run AWS?")
    assert first.rubric.weak == "Never ran AWS."
    assert (first.topics, first.skills, first.is_template) == (("aws",), ("aws",), True)
    assert (second.pitfalls, second.skills) == (("Calling GCP bad.",), ("aws", "gcp"))


def test_a_template_that_compares_needs_something_to_compare_with():
    assert [q.id for q in filled(KUBERNETES, (ALONE, PAIR), vocabulary())] == [
        "template-alone--kubernetes"
    ]


def test_a_template_serves_the_kinds_it_names():
    assert filled(PYTHON, (ALONE, PAIR), vocabulary()) == ()


def test_what_is_compared_is_of_the_same_kind_if_possible():
    tool = Skill("kubectl", "kubectl", SkillKind.TOOL)
    aws = replace(AWS, related=("kubectl", "gcp"))
    (made,) = filled(aws, (PAIR,), vocabulary(aws, tool, GCP))
    assert made.skills == ("aws", "gcp")


def test_what_differs_in_nature_is_not_compared():
    aws = replace(AWS, related=("cloud",))
    cloud = Skill("cloud", "Cloud", SkillKind.CONCEPT)
    assert filled(aws, (PAIR,), vocabulary(aws, cloud)) == ()


def test_a_filled_template_is_found_by_its_id():
    made = by_id("template-pair--aws", (ALONE, PAIR), vocabulary())
    assert made is not None
    assert made.question == "Why AWS?"


@pytest.mark.parametrize(
    "name", ["template-pair--nothing", "template-pair--python", "pair--aws", "--", ""]
)
def test_other_ids_stand_for_no_template(name):
    assert by_id(name, (ALONE, PAIR), vocabulary()) is None


def test_templates_come_after_questions_on_what_is_near():
    assert linked(AWS, question("google", "gcp")) == [
        ("google", LinkKind.RELATED),
        ("template-alone--aws", LinkKind.TEMPLATE),
        ("template-pair--aws", LinkKind.TEMPLATE),
    ]


def test_a_skill_with_two_questions_of_its_own_needs_no_template():
    own = [question("one", "aws"), question("two", "gcp", "aws")]
    assert LinkKind.TEMPLATE not in {kind for _, kind in linked(AWS, *own)}
    assert LinkKind.TEMPLATE in {kind for _, kind in linked(AWS, own[0])}


def test_a_term_that_the_vocabulary_lacks_gets_none():
    assert linked(Skill("", "Blorb", SkillKind.TOOL)) == []


@pytest.mark.parametrize("kind", SkillKind)
def test_the_templates_that_ship_serve_every_kind_twice(toolkit, kind):
    known = toolkit.catalog.vocabulary
    of_kind = [skill for skill in known.skills if skill.kind is kind][:20]
    assert of_kind
    for skill in of_kind:
        made = filled(skill, toolkit.catalog.bank.templates, known)
        assert len(made) >= 2
        assert not [q.id for q in made if "{" in repr(q)]


def test_two_names_for_nearly_one_idea_are_not_compared():
    engineering = Skill("software-engineering", "Software engineering", SkillKind.CONCEPT)
    architecture = Skill("architecture", "Architecture", SkillKind.CONCEPT)
    development = Skill(
        "software-development",
        "Software development",
        SkillKind.CONCEPT,
        related=("software-engineering", "architecture"),
    )
    compare = replace(PAIR, kinds=(SkillKind.CONCEPT,))
    known = vocabulary(engineering, architecture, development)
    assert [q.skills[1] for q in filled(development, (compare,), known)] == ["architecture"]
