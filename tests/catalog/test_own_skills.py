from __future__ import annotations

import pytest

from builders import PYTHON, vocabulary
from prepmatch.catalog.own_skills import joined_vocabulary, read_skills
from prepmatch.model import Skill, SkillKind

SHIPPED = vocabulary(
    PYTHON,
    Skill("programming", "Programming", SkillKind.CONCEPT),
    Skill("kubernetes", "Kubernetes", SkillKind.TOOL, aliases=("k8s",)),
)


def read(tmp_path, entries):
    path = tmp_path / "mine.yaml"
    path.write_text(f"area: ours\nskills:\n{entries}", encoding="utf-8")
    return read_skills([path], SHIPPED.by_id)


def told(tmp_path, entries):
    return [str(problem).partition("mine.yaml:")[2] for problem in read(tmp_path, entries).problems]


def test_a_new_skill_joins_those_that_ship(tmp_path):
    files = read(tmp_path, "  - {id: zorb, name: Zorb, kind: tool, related: [python]}\n")
    assert files.problems == ()
    joined = joined_vocabulary(SHIPPED, files.skills)
    assert joined.by_id["zorb"].name == "Zorb"
    assert joined.by_id["python"].related == ("zorb",)
    assert joined.version.startswith(f"{SHIPPED.version}+")


def test_an_entry_with_an_id_that_ships_adds_to_it(tmp_path):
    files = read(tmp_path, "  - {id: python, name: Python, kind: language, aliases: [Serpent]}\n")
    python = joined_vocabulary(SHIPPED, files.skills).by_id["python"]
    assert python.aliases == ("Serpent",)
    assert python.implies == PYTHON.implies


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (
            "{id: zorb, name: K8s, kind: tool}",
            "3:5: the form 'k8s' of 'zorb' already belongs to 'kubernetes'",
        ),
        (
            "{id: zorb, name: Zorb, kind: tool, related: [pythn]}",
            "3:50: no skill has the id 'pythn'; did you mean 'python'?",
        ),
        (
            "{id: python, name: Pyton, kind: tool}",
            "3:10: the id 'python' ships as 'Python', a language; to add to it keep its name "
            "and kind, or take another id",
        ),
        (
            "{id: programming, name: Programming, kind: concept, implies: [python]}",
            "3:66: 'programming' implies itself by way of others",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path, entry, problem):
    assert told(tmp_path, f"  - {entry}\n") == [problem]


def test_every_mistake_is_told_at_once(tmp_path):
    entries = "  - {id: a, name: K8s, kind: tool}\n  - {id: b, name: B, kind: tool, implies: [c]}\n"
    assert len(told(tmp_path, entries)) == 2
