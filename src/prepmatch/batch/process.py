"""The parent's side of one worker process: how it is started, spoken to and ended."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from contextlib import contextmanager, suppress
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from prepmatch.batch.serve import Work, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.process import BaseProcess

_SECONDS_TO_END = 5.0
"""For a worker that was killed; the system may have to end a read of a slow disk first."""


class Start(Enum):
    """What workers have when they start."""

    FROM_NOTHING = auto()
    WITH_TOOLKIT = auto()


class WorkerProcess:
    """A process, the tasks it was given, and since when it is at the first of them.

    Attributes:
        pipe: where it speaks.
        positions: of the tasks it has, the one in hand first.
        begun: when it took that up, by our clock; None before it said so.
        is_alone: whether it is for one task, beside which nothing else is done.
    """

    def __init__(self, start: Start, work: Work[Any, Any], memory: int) -> None:
        self.pipe, theirs = multiprocessing.Pipe()
        self.positions: deque[int] = deque()
        self.begun: float | None = None
        self.is_alone = False
        self._process = _started(start, theirs, work, memory)
        theirs.close()

    def send(self, task: Any) -> None:
        """Hand over a task; that a worker is gone is noticed when it should answer."""
        with suppress(OSError):
            self.pipe.send(task)

    def end(self) -> None:
        """Make an end of it, whatever it is at."""
        if self._process.is_alive():
            self._process.kill()
        self._process.join(_SECONDS_TO_END)
        self.pipe.close()


def _started(start: Start, *args: Any) -> BaseProcess:
    """A worker process that does not hear Ctrl-C, not even before it can say so itself.

    Why a server for those with the toolkit: it imports the toolkit once for all of them, and
    forking this process instead, which may have threads, can hang.
    """
    process: BaseProcess
    if start is Start.WITH_TOOLKIT and "forkserver" in multiprocessing.get_all_start_methods():
        from multiprocessing import forkserver

        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["prepmatch.batch.preload"])
        with _interrupts_held_back():
            forkserver.ensure_running()
        process = context.Process(target=serve, args=args, daemon=True)
        process.start()  # waits for the server, so interrupts must come in meanwhile
    else:
        process = multiprocessing.get_context("spawn").Process(target=serve, args=args, daemon=True)
        with _interrupts_held_back():
            process.start()
    return process


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """What is started now inherits that interrupts are blocked; here they come in afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # on Windows
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # which would let them in when it is started later
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
