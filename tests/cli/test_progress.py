from __future__ import annotations

import io
import sys

import pytest

from prepmatch.cli import progress as module
from prepmatch.cli.progress import Tally, clock, progress


@pytest.fixture
def seconds(monkeypatch):
    """A clock that goes as far as it is told."""
    now = [0.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    return now


def test_a_tally_tells_its_rate_the_time_left_and_what_is_unread_or_known():
    tally = Tally(2000)
    for number in range(500):
        tally.add(is_unread=number % 100 == 0, is_kept=False)
    told = "500 of 2,000 files, 50 a second, 0:30 left, 5 unread"
    assert tally.told(10) == told
    tally.add(is_unread=False, is_kept=True)
    assert tally.told(10).endswith(", 5 unread, 1 known from before")


def test_nothing_is_left_of_what_is_done():
    assert Tally(1, done=1).told(0.0) == "1 of 1 files, 0 a second, 0 unread"


@pytest.mark.parametrize(("stretch", "told"), [(42, "0:42"), (754, "12:34"), (3750, "1:02:30")])
def test_time_is_told_as_on_a_clock(stretch, told):
    assert clock(stretch) == told


def test_elsewhere_than_on_a_terminal_there_is_a_line_a_minute(seconds, capsys):
    tally = Tally(3)
    with progress(tally, quiet=False) as changed:
        for moment in (30, 61, 90):
            seconds[0] = moment
            tally.add(is_unread=False, is_kept=False)
            changed()
    lines = capsys.readouterr().err.splitlines()
    assert lines == [
        "progress: 2 of 3 files, 0 a second, 0:30 left, 0 unread",
        "progress: 3 of 3 files, 0 a second, 0 unread",
    ]


def test_what_is_done_within_a_minute_says_nothing(seconds, capsys):
    with progress(Tally(1), quiet=False) as changed:
        seconds[0] = 59
        changed()
    assert capsys.readouterr().err == ""


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize("quiet", [True, False])
def test_a_terminal_shows_a_bar_unless_quiet_is_wished_for(monkeypatch, quiet):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    tally = Tally(2)
    with progress(tally, quiet=quiet) as changed:
        for _ in range(2):
            tally.add(is_unread=True, is_kept=False)
            changed()
    assert ("2 of 2 files" in terminal.getvalue()) is not quiet
