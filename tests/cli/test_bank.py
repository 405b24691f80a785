from __future__ import annotations

import shutil
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def copy(tmp_path):
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def test_the_data_that_ships_is_clean(run):
    done = run("bank", "check", DATA)
    assert done.exit_code == 0
    assert "clean" in done.stdout


def test_every_mistake_is_told_with_its_place(run, copy):
    roles = copy / "roles.yaml"
    text = roles.read_text(encoding="utf-8")
    roles.write_text(text.replace("core: [mlops,", "core: [mlopps,"), encoding="utf-8")
    done = run("bank", "check", copy)
    assert done.exit_code == 1
    assert "1 problem in the data:" in done.stderr
    assert "no skill has the id 'mlopps'; did you mean 'mlops'?" in done.stderr
    line = text[: text.index("core: [mlops,")].count("\n") + 1
    assert f"{roles}:{line}:12: " in done.stderr


def test_a_folder_without_data_is_wrong_usage(run, tmp_path):
    assert run("bank", "check", tmp_path).exit_code == 2
