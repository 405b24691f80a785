"""The wheel as a user gets it: built, installed elsewhere, run without a network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "data" / "examples"
NO_NETWORK = {
    "http_proxy": "http://127.0.0.1:9",
    "https_proxy": "http://127.0.0.1:9",
    "no_proxy": "",
}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder, ROOT]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = folder.glob("prepmatch-*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel, tmp_path_factory):
    """A fresh environment with the wheel; the libraries come from this one's environment."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=False, symlinks=True)
    (site,) = folder.glob("lib/python*/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    libraries = [path for path in sys.path if path.endswith("site-packages")]
    (site / "libraries.pth").write_text("\n".join(libraries), encoding="utf-8")
    return folder / "bin" / "python"


def completed(python, *arguments, cwd):
    environment = {**os.environ, **NO_NETWORK, "HOME": str(cwd)}
    environment.pop("PYTHONPATH", None)
    return subprocess.run(
        [python, "-m", "prepmatch", *map(str, arguments)],
        capture_output=True,
        check=False,
        cwd=cwd,
        env=environment,
    )


def run(python, *arguments, cwd):
    done = completed(python, *arguments, cwd=cwd)
    done.check_returncode()
    return done.stdout.decode("utf-8")


def test_the_wheel_holds_the_compiled_data_and_no_yaml(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    compiled = {name.rsplit("/", 1)[1] for name in names if name.startswith("prepmatch/compiled/")}
    assert compiled == {
        "skills",
        "questions",
        "templates",
        "settings",
        "demand",
        "forms",
        "english.txt",
    }
    assert "prepmatch/py.typed" in names
    assert "prepmatch/catalog/schemas/questions.json" in names
    assert not [name for name in names if name.endswith((".yaml", "build_hook.py"))]


def test_a_plan_from_the_wheel_outside_the_checkout(python, tmp_path):
    text = run(
        python,
        "plan",
        EXAMPLES / "resume.pdf",
        EXAMPLES / "job.txt",
        "--format",
        "json",
        cwd=tmp_path,
    )
    record = json.loads(text)
    assert record["schema"] == "prepmatch.plan/1"
    assert len(record["questions"]) == 20


def test_a_file_that_aborts_its_reader_costs_the_wheel_a_sentence(python, tmp_path):
    bomb = ROOT / "tests" / "pdfs" / "nested-forms-bomb.pdf"
    done = completed(python, "plan", bomb, EXAMPLES / "job.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(f"prepmatch: {bomb} ".encode())
    assert done.stderr.count(b"\n") == 1


def test_a_ranking_from_the_wheel(python, tmp_path):
    text = run(
        python,
        "score",
        EXAMPLES / "job.txt",
        EXAMPLES / "resume.pdf",
        "--format",
        "json",
        cwd=tmp_path,
    )
    assert [candidate["rank"] for candidate in json.loads(text)["candidates"]] == [1]


def test_the_compiled_data_says_the_same_as_the_checkout(python, tmp_path):
    code = (
        "from prepmatch.catalog.bundled import COMPILED, bundled_catalog as b\n"
        "assert COMPILED.is_dir()\n"
        "print(b().vocabulary.version, b().bank.version, b().scoring_version)"
    )
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        [python, "-c", code], capture_output=True, check=True, cwd=tmp_path, env=environment
    )
    from prepmatch.catalog.build import build_plain, data_files

    plain, problems = build_plain(data_files(ROOT / "data"))
    assert problems == []
    assert done.stdout.decode().split() == list(plain["versions"].values())
