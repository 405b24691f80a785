"""How well skills are found on the labelled texts, and that it does not get worse.

Figures that rose: `python tests/labelled/measure.py --raise`, then `pytest tests/labelled
--snapshot-update` for the README. A figure that has to fall needs `--raise --allow-lower`.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from counting import Outcome
from floors import Floors, fallen, floors_of, new_mistakes, raised, read_floors
from markup import labelled_texts
from measure import main, measured, summary

README = Path(__file__).parents[2] / "README.md"
_BLOCK = re.compile(
    r"<!-- measured: python tests/labelled/measure.py -->\n```text\n(?P<text>.*?)```\n", re.DOTALL
)


@pytest.fixture(scope="module")
def outcomes():
    return measured(labelled_texts())


def test_no_figure_is_below_its_floor(outcomes):
    old, new = read_floors(), floors_of(outcomes)
    if lost := fallen(old, new):
        pytest.fail("\n".join([*lost, *new_mistakes(old, new)]), pytrace=False)


def test_every_figure_has_a_floor(outcomes):
    assert set(read_floors().figures) == set(floors_of(outcomes).figures)


def test_the_readme_tells_the_floors(request):
    text = README.read_text(encoding="utf-8")
    (block,) = _BLOCK.finditer(text)
    told = summary(read_floors().figures)
    if request.config.getoption("--snapshot-update"):
        README.write_text(text[: block.start("text")] + told + text[block.end("text") :], "utf-8")
    else:
        assert block["text"] == told


def test_a_fall_is_told_with_the_texts_that_lost_something():
    old = Floors({"recall": 0.9}, {"ads/x": {"missed": ["Zig"]}})
    new = Floors({"recall": 0.8}, {"ads/x": {"missed": ["Zig", "Rust"]}, "ads/y": {}})
    assert fallen(old, new) == ["recall fell from 0.9 to 0.8"]
    assert list(new_mistakes(old, new)) == ["ads/x: missed Rust"]


def test_a_figure_that_is_gone_fell():
    assert fallen(Floors({"recall": 0.9}), Floors()) == ["recall fell from 0.9 to 0.0"]


def test_floors_rise_freely():
    old, new = Floors({"recall": 0.8}), Floors({"recall": 0.9}, {"ads/x": {}})
    assert raised(old, new) == new


def test_floors_fall_only_when_that_is_asked_for():
    old = Floors({"precision": 0.9, "recall": 0.8}, {"ads/x": {"missed": ["Zig"]}})
    new = Floors({"precision": 0.7, "recall": 0.9}, {"ads/x": {"false": ["Chef"]}})
    assert raised(old, new) == Floors({"precision": 0.9, "recall": 0.9}, old.mistakes)
    assert raised(old, new, allow_lower=True) == new


def test_floors_are_read_as_they_were_written(tmp_path):
    floors = floors_of([Outcome("ads/x", found=("Go",), missed=("C",), false=("Chef",))])
    path = tmp_path / "floors.json"
    assert read_floors(path) == Floors()
    path.write_text(str(floors), encoding="utf-8")
    assert read_floors(path) == floors
    assert floors.mistakes == {"ads/x": {"missed": ["C"], "false": ["Chef"]}}


def test_the_floor_of_discovered_terms_is_low_since_good_ones_leave_for_the_vocabulary():
    assert floors_of([Outcome("x", discovered_right=("Zorb",))]).figures == {"discovered": 0.6}
    half = Outcome("x", discovered_right=("Zorb",), discovered_false=("Zarb",))
    assert floors_of([half]).figures == {"discovered": 0.5}


def test_the_script_tells_every_mistake_of_a_text(capsys):
    assert main(["--text", "backend_python_terse"]) == 0
    told = capsys.readouterr().out
    assert re.search(r"^ads/backend_python_terse +[01]\.\d+ ", told, re.MULTILINE)
    assert re.search(r"^  (missed|false|importance) ", told, re.MULTILINE)


def test_the_script_refuses_to_lower_a_floor(monkeypatch, tmp_path, capsys):
    path = tmp_path / "floors.json"
    path.write_text(str(Floors({"recall": 2.0})), encoding="utf-8")
    monkeypatch.setattr("measure.FLOORS", path)
    assert main(["--raise"]) == 1
    assert "recall fell from 2.0" in capsys.readouterr().err
    assert read_floors(path).figures["recall"] == 2.0
    assert main(["--raise", "--allow-lower"]) == 0
    assert read_floors(path).figures["recall"] < 1.0
