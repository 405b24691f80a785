"""`pytest tests/catalog/test_editor_schema.py --snapshot-update` writes the schemas anew."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from prepmatch.catalog import schemas
from prepmatch.catalog.editor_schema import editor_schema
from prepmatch.catalog.schemas import shipped_schema
from prepmatch.catalog.validate import _dates_as_text
from prepmatch.catalog.yaml_source import read_yaml

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "data"


@pytest.mark.parametrize("name", ["questions", "skills"])
def test_what_ships_is_current(name, request):
    if request.config.getoption("--snapshot-update"):
        path = Path(schemas.__file__).with_name(f"{name}.json")
        path.write_text(editor_schema(name), encoding="utf-8")
    assert shipped_schema(name) == editor_schema(name)


@pytest.mark.parametrize("name", ["questions", "skills"])
def test_the_data_that_ships_fits(name):
    validator = Draft7Validator(json.loads(shipped_schema(name)))
    paths = sorted((DATA / name).glob("*.yaml"))[:10]
    assert paths
    for path in paths:
        source, _ = read_yaml(path)
        validator.validate(_dates_as_text(source.value))


def test_every_field_is_explained():
    schema = json.loads(shipped_schema("questions"))
    fields = {**schema["properties"], **schema["$defs"]["QuestionEntry"]["properties"]}
    assert len(fields) > 20
    assert [name for name, field in fields.items() if "description" not in field] == []


@pytest.mark.parametrize(
    ("field", "value"),
    [("kind", "essay"), ("minutes", 500), ("pitfalls", ["One only."]), ("colour", "red")],
)
def test_an_editor_sees_what_the_check_would_say(field, value):
    source, _ = read_yaml(HERE / "sound.yaml")
    validator = Draft7Validator(json.loads(shipped_schema("questions")))
    sound = _dates_as_text(source.value)
    assert validator.is_valid(sound)
    broken = copy.deepcopy(sound)
    broken["questions"][0][field] = value
    assert not validator.is_valid(broken)
