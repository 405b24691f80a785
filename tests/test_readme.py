"""What the README shows is what the program prints today.

`pytest tests/test_readme.py --snapshot-update` writes the generated blocks anew.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from prepmatch.cli.app import app
from prepmatch.errors import Reason

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_BLOCK = re.compile(r"<!-- generated: (?P<command>.+?) -->\n```text\n(?P<text>.*?)```\n", re.DOTALL)


def output(command: str) -> str:
    """What a command prints at 80 columns, without colour; data versions made constant."""
    runner = CliRunner(env={"COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb"})
    done = runner.invoke(app, command.split()[1:], prog_name="prepmatch")
    assert done.exit_code == 0, done.stderr
    text = re.sub(r"(skills|questions|scoring) [0-9a-f]{10}", r"\1 0123456789", done.stdout)
    return "\n".join(line.rstrip() for line in text.strip("\n").split("\n")) + "\n"


@pytest.mark.usefixtures("toolkit")
def test_generated_blocks_are_current(request, monkeypatch, today):
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("prepmatch.cli.inputs.today", lambda: today)
    text = README.read_text(encoding="utf-8")
    commands = [match["command"] for match in _BLOCK.finditer(text)]
    assert len(commands) >= 3

    def current(match):
        return f"<!-- generated: {match['command']} -->\n```text\n{output(match['command'])}```\n"

    if request.config.getoption("--snapshot-update"):
        README.write_text(_BLOCK.sub(current, text), encoding="utf-8")
    else:
        for match in _BLOCK.finditer(text):
            assert match["text"] == output(match["command"])


def test_every_command_and_every_reason_is_in_the_readme():
    text = README.read_text(encoding="utf-8")
    for command in ("plan", "check", "score", "skills", "questions", "diff", "bank check"):
        assert f"prepmatch {command}" in text
    for reason in Reason:
        assert f"`{reason.value}`" in text
