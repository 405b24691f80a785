from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
import yaml

from prepmatch.catalog.schema import HeadingsFile, QuestionFile, SkillFile, WeightsFile
from prepmatch.catalog.validate import validate
from prepmatch.catalog.yaml_source import parse_yaml, read_yaml

HERE = Path(__file__).parent


def problems(text, shape):
    source, found = parse_yaml(dedent(text), "file.yaml")
    assert (source is not None, found) == (True, [])
    _, found = validate(source, shape)
    return [str(problem).removeprefix("file.yaml:") for problem in found]


def test_every_mistake_of_a_file_is_told_at_once_with_its_place():
    source, found = read_yaml(HERE / "wrong.yaml", "wrong.yaml")
    value, more = validate(source, QuestionFile)
    told = [str(problem).removeprefix("wrong.yaml:") for problem in sorted([*found, *more])]
    expected = yaml.safe_load((HERE / "expected_problems.yaml").read_text(encoding="utf-8"))
    assert value is None
    assert told == expected


def test_a_sound_file_becomes_entries():
    source, _ = parse_yaml("area: x\nskills: [{id: go, name: Go, kind: language}]\n", "x.yaml")
    file, found = validate(source, SkillFile)
    assert found == []
    assert [(entry.id, entry.name, entry.aliases) for entry in file.skills] == [("go", "Go", [])]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("just words\n", ["1:1: the file must be a set of named fields"]),
        ("area: x\nskills: []\n", ["2:9: 'skills' has too few items: at least 1"]),
        ("area: x\nskills: 5\n", ["2:9: 'skills' must be a list"]),
        (
            "area: x\nskills:\n  - {id: a, name: A, kind: tool, aliases: [no, ' b']}\n",
            [
                "3:44: an item of 'aliases' must be text; put it in quotes",
                "3:48: an item of 'aliases' must be one line without spaces around it",
            ],
        ),
        (
            "area: x\nskills:\n  - {id: a, name: A, kind: toy}\n",
            [
                "3:28: 'kind' must be one of 'language', 'library', 'framework', 'tool', "
                "'database', 'platform', 'concept', 'method', 'practice', 'standard', "
                "'certification', 'soft' or 'spoken-language'"
            ],
        ),
        (
            "area: x\nskills:\n  - {id: a, name: A, kind: tool, alias: [b]}\n",
            [
                "3:41: the field 'alias' is not known; known here: id, name, kind, aliases, "
                "exact, contextual, unless, implies, related"
            ],
        ),
    ],
)
def test_mistakes_in_a_vocabulary_file(text, told):
    assert problems(text, SkillFile) == told


def test_a_wrong_name_of_a_section_is_named_not_its_path():
    text = """\
        resume:
          Work History: [work]
        job: {}
    """
    must = "must be lower-case letters and digits with single hyphens between, like 'data-modeling'"
    assert problems(text, HeadingsFile) == [f"2:17: 'Work History' {must}"]


def test_weights_that_are_missing_or_unused_are_named():
    told = problems("weights:\n  bonus: {value: 1, reason: Because it is.}\n", WeightsFile)
    assert len(told) == 1
    assert "'fit_required'" in told[0]
    assert told[0].endswith("not in use: ['bonus']")


@pytest.mark.parametrize("value", ["much", "[1]"])
def test_a_weight_must_be_a_number(value):
    text = f"weights:\n  fit_required: {{value: {value}, reason: Because it is.}}\n"
    assert problems(text, WeightsFile) == ["2:25: 'value' must be a number"]


def test_when_to_use_and_when_not_come_in_pairs():
    shipped = read_yaml(HERE / "sound.yaml", "file.yaml")[0]
    assert validate(shipped, QuestionFile)[1] == []
    del shipped.value["questions"][0]["when_not_to_use"]
    (problem,) = validate(shipped, QuestionFile)[1]
    assert str(problem) == ("file.yaml:4:5: give both when_to_use and when_not_to_use, or neither")


def test_a_date_is_the_text_that_stands_there():
    """YAML would make a date of it."""
    file, _ = validate(read_yaml(HERE / "sound.yaml")[0], QuestionFile)
    assert file.questions[0].reviewed == "2026-11-20"
