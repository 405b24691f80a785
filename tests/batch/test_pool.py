from __future__ import annotations

import os
import time

import pytest

from prepmatch.batch.pool import run
from prepmatch.batch.worker import Setting
from prepmatch.errors import Reason, UnreadableDocumentError


def behave(source: str) -> str:
    """What each name asks for; workers find this function by its name."""
    if source == "fault":
        raise ValueError("Ada Example, born 1990")
    if source == "unread":
        raise UnreadableDocumentError(source, Reason.ENCRYPTED)
    if source == "hang":
        time.sleep(60)
    if source == "die":
        os.abort()
    if source == "swell":
        return str(len(bytearray(8_000_000_000)))
    return source.upper()


@pytest.fixture
def outcome(today):
    def of(*sources, timeout=20.0):
        setting = Setting(today, memory=3_000_000_000)
        found = run(behave, sources, setting=setting, workers=2, timeout=timeout)
        return [r.reason if isinstance(r, UnreadableDocumentError) else r for r in found]

    return of


def test_each_file_s_trouble_is_its_own(outcome):
    assert outcome("a", "unread", "fault", "die", "b") == [
        "A",
        Reason.ENCRYPTED,
        Reason.CRASHED,
        Reason.CRASHED,
        "B",
    ]


def test_a_file_over_its_time_is_given_up(outcome):
    assert outcome("hang", "a", timeout=3.0) == [Reason.TIMEOUT, "A"]


@pytest.mark.skipif(os.name != "posix", reason="memory can be limited on POSIX systems only")
def test_a_file_over_its_memory_is_given_up(outcome):
    assert outcome("swell", "a") == [Reason.MEMORY, "A"]
