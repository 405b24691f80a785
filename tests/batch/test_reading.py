from __future__ import annotations

import sys
from pathlib import Path

import pytest

from prepmatch.batch.limits import Limits
from prepmatch.batch.pool import Pool
from prepmatch.batch.process import Start
from prepmatch.batch.reading import FileToRead, read_file, reading
from prepmatch.batch.serve import Work
from prepmatch.documents import ocr
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import DocumentKind

PDFS = Path(__file__).parents[1] / "pdfs"
GOOD = str(PDFS / "one-column.pdf")
BOMB = str(PDFS / "nested-forms-bomb.pdf")


@pytest.fixture
def outcomes(toolkit):
    """What comes of reading some files; `toolkit` has the catalog built before."""
    assert toolkit.catalog.headings.resume

    def of(*files):
        with reading(files, Limits()) as found:
            return list(found)

    return of


def test_files_come_in_the_order_named_as_what_they_were_named(outcomes, tmp_path):
    ad = tmp_path / "job.txt"
    ad.write_text("Data Engineer\n\nRequirements\n- SQL\n", encoding="utf-8")
    found = outcomes(
        FileToRead(GOOD, DocumentKind.JOB), FileToRead(str(ad), None), FileToRead(GOOD, None)
    )
    assert [(f.document.source, f.document.kind) for f in found] == [
        (GOOD, DocumentKind.JOB),
        (str(ad), DocumentKind.JOB),
        (GOOD, DocumentKind.RESUME),
    ]
    assert "requirements" in {section.kind for section in found[1].document.sections}


def test_data_is_read_under_the_name_it_is_given(outcomes):
    data = Path(GOOD).read_bytes()
    (found,) = outcomes(FileToRead("standard input", None, data))
    (same,) = outcomes(FileToRead(GOOD, None))
    assert found.document.source == "standard input"
    assert found.document.text == same.document.text


def test_data_may_be_larger_than_a_pipe_holds(outcomes):
    text = b"Skills: SQL and Python\n" * 40_000
    (found,) = outcomes(FileToRead("standard input", DocumentKind.RESUME, text))
    assert found.document.text.startswith("Skills: SQL and Python\n")


def test_a_file_that_aborts_its_reader_leaves_the_others(outcomes):
    first, bomb, last = outcomes(
        FileToRead(GOOD, None), FileToRead(BOMB, None), FileToRead(GOOD, None)
    )
    assert isinstance(bomb, UnreadableDocumentError)
    assert bomb.source == BOMB
    assert bomb.reason in {Reason.CRASHED, Reason.MEMORY, Reason.TIMEOUT}
    assert first.document == last.document


def test_what_is_wrong_with_a_file_is_told_as_ever(outcomes):
    missing, locked = outcomes(
        FileToRead("missing.pdf", None), FileToRead(str(PDFS / "encrypted.pdf"), None)
    )
    assert (missing.source, missing.reason) == ("missing.pdf", Reason.NOT_FOUND)
    assert locked.reason is Reason.ENCRYPTED


def test_a_file_s_own_facts_come_if_wanted(outcomes):
    plain, inspected = outcomes(FileToRead(GOOD, None), FileToRead(GOOD, None, is_inspected=True))
    assert plain.facts is None
    assert inspected.facts.format == "pdf"


@pytest.mark.skipif(not ocr.is_installed(), reason="needs the extra that recognises letters")
def test_a_scan_has_the_memory_that_recognising_takes(outcomes):
    scan, after = outcomes(FileToRead(str(PDFS / "scan.pdf"), None), FileToRead(GOOD, None))
    assert "Experience" in scan.document.text
    assert after.document.source == GOOD


def loads_spacy(setting, position):
    """A process that was forked from us may have what we have, which costs it nothing."""
    had = "spacy" in sys.modules
    read_file(setting, position)
    return "spacy" in sys.modules and not had


def test_the_process_that_reads_does_without_the_toolkit(toolkit):
    assert toolkit.catalog.headings.resume
    from prepmatch.batch.reading import _Setting

    work = Work(loads_spacy, _Setting(toolkit.settings, (FileToRead(GOOD, None),)))
    with Pool(work, (0,), limits=Limits(), workers=1, start=Start.WITHOUT_TOOLKIT) as pool:
        assert list(pool.outcomes()) == [False]
