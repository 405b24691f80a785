from __future__ import annotations

import pytest

from prepmatch.batch.scans import scans_wait
from prepmatch.batch.serve import NeedsMoreMemory
from prepmatch.errors import Reason, UnreadableDocumentError


@pytest.fixture
def meet(monkeypatch):
    """Meet a fault while reading, with the extra that recognises letters or without it."""

    def of(reason, *, recognises, has_extra):
        monkeypatch.setattr("prepmatch.documents.ocr.is_installed", lambda: has_extra)
        with scans_wait(recognises=recognises):
            raise UnreadableDocumentError("resume.pdf", reason)

    return of


def test_a_scan_waits_for_its_second_go(meet):
    with pytest.raises(NeedsMoreMemory):
        meet(Reason.NO_TEXT_LAYER, recognises=False, has_extra=True)


def test_a_scan_in_which_nothing_was_recognised_does_not(meet):
    with pytest.raises(UnreadableDocumentError):
        meet(Reason.NO_TEXT_LAYER, recognises=True, has_extra=True)


def test_nor_does_one_that_nothing_could_recognise(meet):
    with pytest.raises(UnreadableDocumentError):
        meet(Reason.NO_TEXT_LAYER, recognises=False, has_extra=False)


def test_nor_what_is_no_scan(meet):
    with pytest.raises(UnreadableDocumentError):
        meet(Reason.DAMAGED, recognises=False, has_extra=True)
