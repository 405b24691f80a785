from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from prepmatch.catalog.build import build_plain, data_files, related_both_ways
from prepmatch.catalog.compiled import PARTS, compile_catalog, load_catalog
from prepmatch.catalog.known_names import known_names
from prepmatch.model import Level, QuestionKind, SkillKind

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "data"
SKILLS = """\
area: languages
skills:
  - {id: python, name: Python, kind: language, implies: [programming], related: [julia]}
  - {id: julia, name: Julia, kind: language, contextual: [Julia]}
  - {id: programming, name: Programming, kind: concept, aliases: [coding, "d\u00e9v"]}
"""
STORIES = """\
themes:
  - id: coding
    name: a program
    topics: [python]
    tells: [wrote]
    suggests: [fixed]
    ask: What was hard about it?
    look_for: Look for a program of your own.
no_story: []
frame: {situation: [], purpose: [], change: [], means: [], shared: []}
"""


@pytest.fixture
def folder(tmp_path):
    """A data folder with three skills and one question."""
    (tmp_path / "skills").mkdir()
    (tmp_path / "questions").mkdir()
    (tmp_path / "skills/languages.yaml").write_text(SKILLS, encoding="utf-8")
    shutil.copy(HERE / "sound.yaml", tmp_path / "questions/python.yaml")
    for name in (
        "cues.yaml",
        "sections.yaml",
        "weights.yaml",
        "templates.yaml",
        "demand.yaml",
        "occupations.yaml",
    ):
        shutil.copy(DATA / name, tmp_path / name)
    roles = "roles:\n  - {id: any, titles: [Engineer], core: [python]}\n"
    (tmp_path / "roles.yaml").write_text(roles, encoding="utf-8")
    (tmp_path / "stories.yaml").write_text(STORIES, encoding="utf-8")
    return tmp_path


def problems(folder):
    _, found = build_plain(data_files(folder))
    return [str(problem).removeprefix(f"{folder}/") for problem in found]


def test_a_sound_folder_has_no_problems(folder):
    assert problems(folder) == []


def test_problems_of_all_files_are_told_together_in_order(folder):
    (folder / "skills/a.yaml").write_text("area: x\n", encoding="utf-8")
    (folder / "cues.yaml").write_text("required: [must]\nrequired: [must]\n", encoding="utf-8")
    found = problems(folder)
    assert found[-1] == "skills/a.yaml:1:1: the field 'skills' is missing"
    assert "cues.yaml:2:1: the key 'required' stands here twice" in found
    assert "cues.yaml:1:1: the field 'preferred' is missing" in found


def test_entries_are_checked_against_each_other_across_files(folder):
    text = "roles:\n  - {id: any, titles: [Engineer], core: [pyton]}\n"
    (folder / "roles.yaml").write_text(text, encoding="utf-8")
    assert problems(folder) == [
        "roles.yaml:2:42: no skill has the id 'pyton'; did you mean 'python'?"
    ]


def test_compiled_data_says_what_the_files_say(folder):
    plain, _ = build_plain(data_files(folder))
    catalog = load_catalog(compile_catalog(plain))
    assert [
        (s.id, s.name, s.kind, s.aliases, s.contextual, s.implies, s.related)
        for s in catalog.vocabulary.skills
    ] == [
        ("python", "Python", SkillKind.LANGUAGE, (), (), ("programming",), ("julia",)),
        ("julia", "Julia", SkillKind.LANGUAGE, (), ("Julia",), (), ("python",)),
        (
            "programming",
            "Programming",
            SkillKind.CONCEPT,
            ("coding", "d\u00e9v"),
            (),
            (),
            (),
        ),
    ]
    (question,) = catalog.bank.questions
    assert (question.id, question.kind) == ("python-lists-or-tuples", QuestionKind.TECHNICAL)
    assert (question.level, question.minutes, question.reviewed) == (Level.JUNIOR, 5, "2026-11-20")
    assert question.rubric.weak == "Has not met tuples."
    assert catalog.bank.tagged["python"] == [["python-lists-or-tuples", True]]
    assert [(role.id, role.core) for role in catalog.roles] == [("any", ("python",))]


def test_every_value_survives_compiling(folder):
    plain, _ = build_plain(data_files(folder))
    catalog = load_catalog(compile_catalog(plain))
    for stored in plain["questions"]:
        question = catalog.bank.by_id[stored["id"]]
        for name, value in stored.items():
            if name != "rubric":
                kept = getattr(question, name)
                assert (list(kept) if isinstance(kept, tuple) else kept) == value
    assert {n: list(getattr(catalog.cues, n)) for n in plain["cues"]} == plain["cues"]
    weights = plain["weights"]["weights"]
    assert {n: getattr(catalog.weights, n) for n in weights} == {
        n: entry["value"] for n, entry in weights.items()
    }
    assert catalog.vocabulary.version == plain["versions"]["skills"]
    assert catalog.bank.version == plain["versions"]["questions"]
    assert catalog.scoring_version == plain["versions"]["scoring"]


def test_a_compiled_catalog_survives_a_file(folder, tmp_path):
    """Line ends and separators inside a text must not be taken for the end of an entry."""
    plain, _ = build_plain(data_files(folder))
    example = "First\nsecond\r\nthird\u2028fourth \u00e9"
    plain["questions"][0]["example"] = example
    for part, data in compile_catalog(plain).items():
        (tmp_path / f"{part}.part").write_bytes(data)
    read = {part: (tmp_path / f"{part}.part").read_bytes() for part in PARTS}
    assert load_catalog(read).bank.questions[0].example == example


def test_versions_change_with_their_part_alone(folder):
    before = build_plain(data_files(folder))[0]["versions"]
    path = folder / "skills/languages.yaml"
    path.write_text(SKILLS.replace("coding", "hacking"), encoding="utf-8")
    after = build_plain(data_files(folder))[0]["versions"]
    assert before["skills"] != after["skills"]
    assert (before["questions"], before["scoring"]) == (after["questions"], after["scoring"])


def test_related_counts_both_ways():
    entries = [
        {"id": "a", "related": ["b"]},
        {"id": "b", "related": ["c"]},
        {"id": "c", "related": ["b"]},
    ]
    assert related_both_ways(entries) == [
        {"id": "a", "related": ["b"]},
        {"id": "b", "related": ["c", "a"]},
        {"id": "c", "related": ["b"]},
    ]


def test_names_with_capitals_inside_are_known():
    skill = {"name": "JavaScript", "aliases": ["ES6", "node JS"], "exact": ["TensorFlow lite"]}
    assert known_names([{**skill, "contextual": ["Go"]}]) == ["javascript", "tensorflow"]


def test_plain_values_are_json(folder):
    plain, _ = build_plain(data_files(folder))
    assert json.loads(json.dumps(plain)) == plain


def test_themes_of_stories_are_checked_against_vocabulary_and_bank(folder):
    text = STORIES.replace("[python]", "[pyton]").replace("no_story: []", "no_story: [gone]")
    text = text.replace("    tells:", "    questions: [never]\n    tells:")
    (folder / "stories.yaml").write_text(text, encoding="utf-8")
    assert problems(folder) == [
        "stories.yaml:4:14: no skill has the id 'pyton'; did you mean 'python'?",
        "stories.yaml:5:17: no question has the id 'never'",
        "stories.yaml:10:12: no question has the id 'gone'",
    ]


def test_a_wording_either_tells_or_suggests(folder):
    text = STORIES.replace("[fixed]", "[wrote]")
    (folder / "stories.yaml").write_text(text, encoding="utf-8")
    assert problems(folder) == ["stories.yaml:2:5: both telling and suggesting: wrote"]
