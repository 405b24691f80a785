from __future__ import annotations

import subprocess
import sys


def said_by(code):
    """What a fresh interpreter prints."""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout.split()


def test_no_command_line_and_no_http_client_is_loaded():
    code = """
import sys
from prepmatch.skills.spacy_library import PhraseMatcher
print(*sorted({"spacy", "spacy.cli", "spacy.cli.info", "requests", "httpx"} & sys.modules.keys()))
"""
    assert said_by(code) == ["spacy"]


def test_whoever_wants_spacy_s_command_line_gets_it_afterwards():
    code = """
from prepmatch.skills.spacy_library import Doc
import spacy
print(spacy.info(silent=True)["spacy_version"] == spacy.__version__)
import spacy.cli
print(callable(spacy.cli.download), spacy.tokens.Doc is Doc)
"""
    assert said_by(code) == ["True", "True", "True"]


def test_a_spacy_that_is_loaded_already_is_left_alone():
    code = """
import spacy, sys
before = sys.modules["spacy.cli"]
import prepmatch.skills.spacy_library
print(sys.modules["spacy.cli"] is before, spacy.info.__module__)
"""
    assert said_by(code) == ["True", "spacy.cli.info"]
