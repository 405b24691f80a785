from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from prepmatch.catalog.crosscheck import (
    check_occupations,
    check_questions,
    check_roles,
    check_skills,
    form_key,
)
from prepmatch.catalog.schema import OccupationsFile, QuestionFile, RolesFile, SkillFile
from prepmatch.catalog.validate import validate
from prepmatch.catalog.yaml_source import parse_yaml

SOUND = (Path(__file__).parent / "sound.yaml").read_text(encoding="utf-8")


def parsed(text, name, shape):
    source, problems = parse_yaml(dedent(text), name)
    file, more = validate(source, shape)
    assert [*problems, *more] == []
    return source, file


def skills(*texts):
    files = [
        parsed(f"area: x\nskills:\n{text}\n", f"{number}.yaml", SkillFile)
        for number, text in enumerate(texts, start=1)
    ]
    return [str(problem) for problem in check_skills(files)]


def questions(*texts, ids=("python",)):
    files = [parsed(text, f"{n}.yaml", QuestionFile) for n, text in enumerate(texts, start=1)]
    return [str(problem) for problem in check_questions(files, set(ids))]


def test_sound_entries_have_no_problems():
    assert (
        skills("- {id: a, name: A, kind: tool, implies: [b]}\n- {id: b, name: B, kind: tool}") == []
    )
    assert questions(SOUND) == []


@pytest.mark.parametrize("relation", ["implies", "related"])
def test_an_id_that_dangles_is_told_with_the_nearest(relation):
    found = skills(
        f"- {{id: a, name: A, kind: tool, {relation}: [kubernets]}}",
        "- {id: kubernetes, name: Kubernetes, kind: tool}",
    )
    assert found == ["1.yaml:3:42: no skill has the id 'kubernets'; did you mean 'kubernetes'?"]


def test_an_id_like_no_other_dangles_without_a_suggestion():
    assert skills("- {id: a, name: A, kind: tool, implies: [zzzz]}") == [
        "1.yaml:3:42: no skill has the id 'zzzz'"
    ]


def test_an_id_used_twice_is_told_with_the_file_that_has_it():
    found = skills("- {id: a, name: A, kind: tool}", "- {id: a, name: B, kind: tool}")
    assert found == ["2.yaml:3:8: the id 'a' is already used in 1.yaml"]


def test_a_skill_that_names_itself():
    assert skills("- {id: a, name: A, kind: tool, related: [a]}") == [
        "1.yaml:3:42: 'a' names itself"
    ]


def test_a_form_belongs_to_one_skill():
    found = skills(
        "- {id: a, name: Lang Chain, kind: tool}", "- {id: b, name: lang-chain, kind: tool}"
    )
    assert found == ["2.yaml:3:3: the form 'langchain' of 'b' already belongs to 'a'"]


def test_forms_whose_capitals_count_may_differ_by_them_alone():
    found = skills(
        "- {id: a, name: Swift language, kind: tool, exact: [Swift]}",
        "- {id: b, name: Swift payments, kind: tool, exact: [SWIFT]}",
    )
    assert found == []


def test_every_skill_of_a_circle_is_told():
    found = skills(
        "- {id: a, name: A, kind: tool, implies: [b]}\n"
        "- {id: b, name: B, kind: tool, implies: [c]}\n"
        "- {id: c, name: C, kind: tool, implies: [a]}"
    )
    assert found == [
        "1.yaml:3:41: 'a' implies itself by way of others",
        "1.yaml:4:41: 'b' implies itself by way of others",
        "1.yaml:5:41: 'c' implies itself by way of others",
    ]


@pytest.mark.parametrize("form", ["scikit-learn", "Scikit Learn", "scikitlearn", "scikit_learn"])
def test_case_spaces_and_hyphens_make_no_new_form(form):
    assert form_key(form) == "scikitlearn"


def test_a_question_asked_twice_is_told_whatever_its_signs():
    again = SOUND.replace("id: python-lists-or-tuples", "id: another")
    again = again.replace(
        "When is a tuple better than a list?", "When is a Tuple better than a list"
    )
    assert questions(SOUND, again) == [
        "2.yaml:5:15: the same question stands under 'python-lists-or-tuples'"
    ]


def test_a_question_id_used_twice():
    again = SOUND.replace("When is a tuple better", "Why is a tuple better")
    assert questions(SOUND, again) == [
        "2.yaml:4:9: the id 'python-lists-or-tuples' is already used in 1.yaml"
    ]


def test_tags_must_be_in_the_vocabulary():
    assert questions(SOUND.replace("skills: [python]", "skills: [pyhton]")) == [
        "1.yaml:9:14: no skill has the id 'pyhton'; did you mean 'python'?"
    ]
    assert questions(SOUND.replace("topic: python", "topic: ruby")) == [
        "1.yaml:2:8: no skill has the id 'ruby'"
    ]


def test_core_topics_of_roles_must_be_in_the_vocabulary():
    text = "roles:\n  - {id: ml, titles: [ML engineer], core: [python, machine-lerning]}\n"
    source, file = parsed(text, "roles.yaml", RolesFile)
    (problem,) = check_roles(source, file, {"python", "machine-learning"})
    assert str(problem) == (
        "roles.yaml:2:52: no skill has the id 'machine-lerning'; did you mean 'machine-learning'?"
    )


def test_neighbours_must_be_lines_of_work_themselves():
    text = (
        "occupations:\n  - {id: cook, titles: [cook], words: [menu], near: [cook, bakr]}\n"
        "  - {id: baker, titles: [baker], words: [bread], near: []}\n"
    )
    source, file = parsed(text, "occupations.yaml", OccupationsFile)
    (problem,) = check_occupations(source, file)
    assert str(problem) == (
        "occupations.yaml:2:60: no line of work has the id 'bakr'; did you mean 'baker'?"
    )
