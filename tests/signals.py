"""Programs that hear signals, whatever the shell that runs the tests has told them to ignore."""

from __future__ import annotations

import os
import signal


def hear() -> None:
    """In a new process: undo what background jobs and `nohup` inherit."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


HEARING = {"preexec_fn": hear} if os.name == "posix" else {}
"""Arguments of a process that a test will send signals to."""
