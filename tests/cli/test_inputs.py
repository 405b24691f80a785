"""Whatever a command reads, it reads in a process of its own, within limits."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest

ENDED = re.compile(
    r"prepmatch: (.+) (?:made the reader stop|needed more memory|took longer to read).+\n"
)


@pytest.fixture
def bomb(pdfs):
    """Two kilobytes that abort PDFium's whole process, or keep it busy for minutes."""
    return pdfs / "nested-forms-bomb.pdf"


@pytest.fixture
def slow(pdfs, tmp_path):
    """Sixty pages in a font without a Unicode map, which take many seconds."""
    page = pdfium.PdfDocument(pdfs / "font-without-unicode-map.pdf")
    document = pdfium.PdfDocument.new()
    for _ in range(60):
        document.import_pages(page)
    path = tmp_path / "slow.pdf"
    document.save(path)
    return path


COMMANDS = [
    ("plan", "FILE", "AD"),
    ("plan", "RESUME", "AD", "FILE"),
    ("skills", "FILE"),
    ("skills", "FILE", "--explain", "SQL"),
    ("check", "FILE"),
    ("check", "RESUME", "FILE"),
    ("score", "FILE", "RESUME"),
]


@pytest.fixture
def command(ad, pdfs):
    """A command's arguments with a file in the place that says so."""

    def of(words, file):
        named = {"FILE": file, "AD": ad, "RESUME": pdfs / "one-column.pdf"}
        return [named.get(word, word) for word in words]

    return of


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_file_that_aborts_its_reader_ends_in_a_sentence(run, command, bomb, words):
    done = run(*command(words, bomb))
    assert done.exit_code == 1
    said = ENDED.fullmatch(done.stderr)
    assert said, done.stderr
    assert said.group(1) == str(bomb)


@pytest.mark.parametrize("words", [c for c in COMMANDS if c[1] == "FILE"], ids=" ".join)
def test_a_file_over_its_time_ends_in_a_sentence(run, command, slow, words):
    done = run(*command(words, slow), "--timeout", "1.5")
    assert done.exit_code == 1
    assert done.stderr == (
        f"prepmatch: {slow} took longer to read than the limit allows. "
        "Export it again, or raise --timeout.\n"
    )


def test_standard_input_is_read_aside_too(run, bomb, ad):
    done = run("plan", "-", ad, stdin=bomb.read_bytes())
    assert done.exit_code == 1
    said = ENDED.fullmatch(done.stderr)
    assert said, done.stderr
    assert said.group(1) == "standard input"


def test_more_from_standard_input_than_any_document_has_is_refused(run, ad):
    done = run("plan", "-", ad, stdin=b"%PDF-" + b"a" * 30_000_000)
    assert done.exit_code == 1
    assert done.stderr.startswith("prepmatch: standard input is larger than prepmatch reads.")


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="pipes that have names")
def test_a_pipe_such_as_the_shell_makes_is_read_like_a_file(run, ad, pdfs):
    out, into = os.pipe()
    os.write(into, ad.read_bytes())
    os.close(into)
    done = run("plan", pdfs / "one-column.pdf", f"/dev/fd/{out}")
    os.close(out)
    assert done.exit_code == 0
    assert "Senior Data Engineer" in done.stdout
