"""The command for real: start-up, exit codes, streams."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from prepmatch import __version__


def prepmatch(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "prepmatch", *map(str, arguments)],
        capture_output=True,
        check=False,
        **options,
    )


def test_version():
    done = prepmatch("--version")
    assert done.stdout.decode().strip() == f"prepmatch {__version__}"


@pytest.mark.parametrize("command", ["plan", "check", "score", "skills", "questions", "bank"])
def test_every_command_has_help(command):
    done = prepmatch(command, "--help")
    assert done.returncode == 0
    assert b"Usage" in done.stdout


def test_help_loads_neither_spacy_nor_pdfplumber():
    code = (
        "import sys; sys.argv = ['prepmatch', '--help']\n"
        "import prepmatch.cli\n"
        "try:\n    prepmatch.cli.main()\n"
        "except SystemExit:\n    pass\n"
        "heavy = {'spacy', 'pdfplumber', 'pypdfium2', 'rapidfuzz', 'yaml', 'pydantic', 'docx'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_wrong_usage_ends_with_2():
    assert prepmatch("plan").returncode == 2
    assert prepmatch("plan", "a", "b", "--top", "0").returncode == 2


def test_a_missing_file_is_a_sentence_on_standard_error():
    done = prepmatch("plan", "no-such.pdf", "no-such.txt")
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.decode() == "prepmatch: no-such.pdf does not exist. Check the path.\n"


def test_a_console_that_knows_no_unicode_is_no_reason_to_fail(tmp_path):
    ad = tmp_path / "job.txt"
    ad.write_text("Requirements\n- Python\n- SQL\n", encoding="utf-8")
    done = prepmatch("skills", ad, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert "─" in done.stdout.decode("utf-8")
