"""What a worker of a cluster does with a file: hand it to a reader process of its own.

A file that aborts or hangs its reader costs neither the worker nor what else that does. This
module loads nothing of what reads: it runs in the worker's own process.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from contextlib import suppress
from typing import Any

from prepmatch.batch.frames import receive, send

_COMMAND = ("-m", "prepmatch.batch.reader_process")

idle_readers: deque[_ReaderProcess] = deque()
"""Those that wait for a file; each thread of the worker has one in hand at most."""


class NoReaderError(Exception):
    """Reader processes end before they answer: prepmatch does not run here."""


def read_there(terms: dict[str, Any], suffix: str, data: bytes) -> tuple[dict[str, Any], bytes]:
    """Read one file under the limits of the terms.

    Returns:
        What became of it, as a reader process answers, and the reading if there is one.

    Raises:
        NoReaderError: if no reader process can be had.
    """
    for taken in (_idle_one, _ReaderProcess):  # one that idled may end just when it is wanted
        reader = taken()
        with suppress(OSError, EOFError):
            answer = reader.answer({"terms": terms, "suffix": suffix}, data)
            idle_readers.append(reader)
            return answer
        reader.end()
    raise NoReaderError


def _idle_one() -> _ReaderProcess:
    """One that waits for a file; a new one if there is none."""
    with suppress(IndexError):
        while True:
            reader = idle_readers.pop()
            if reader.is_running:
                return reader
            reader.end()
    return _ReaderProcess()


class _ReaderProcess:
    """It ends when this process does, for nothing comes any more then."""

    def __init__(self) -> None:
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),  # a worker's may be longer
            "OPENBLAS_NUM_THREADS": "1",  # a process with more threads cannot be copied
        }
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, *_COMMAND],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
        )

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def answer(self, request: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
        streams = self._process.stdin, self._process.stdout
        requests, replies = streams
        if requests is None or replies is None:
            raise EOFError
        send(requests, request, data)
        head, reading = receive(replies)
        return head, reading

    def end(self) -> None:
        self._process.kill()
        with suppress(OSError):
            self._process.communicate()
