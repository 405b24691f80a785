"""The parent's side of one worker process: how it is started, spoken to and ended."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from contextlib import contextmanager, suppress
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prepmatch.batch.serve import Work, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.process import BaseProcess

_SECONDS_TO_END = 5.0
"""For a worker that was killed; the system may have to end a read of a slow disk first."""


class Start(Enum):
    """What workers have when they start."""

    WITHOUT_TOOLKIT = auto()
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
    """A worker process that does not hear Ctrl-C, not even before it can say so itself."""
    how = _how(start)
    process = _process(how, args)
    if how != "fork" and sys.platform != "win32":
        from multiprocessing import resource_tracker

        resource_tracker.ensure_running()  # would let interrupts in if it were started later
    if how == "forkserver":
        from multiprocessing import forkserver

        with _interrupts_held_back():
            forkserver.ensure_running()
        process.start()  # waits for the server, so interrupts must come in meanwhile
    else:
        with _interrupts_held_back():
            process.start()
    return process


def _how(start: Start) -> str:
    """How to start a worker.

    Copies of this process are quickest, and have the toolkit if it has, while it has a single
    thread: a copy of one that has several can hang, as it would on macOS in any case. Else a
    server imports the toolkit once for all workers.
    """
    needs_toolkit = start is Start.WITH_TOOLKIT
    if _has_one_thread() and (not needs_toolkit or _has_toolkit()):
        return "fork"
    has_server = "forkserver" in multiprocessing.get_all_start_methods()
    return "forkserver" if needs_toolkit and has_server else "spawn"


def _has_one_thread() -> bool:
    """Whether this process has; other systems than Linux are not asked."""
    if sys.platform != "linux":
        return False
    with suppress(OSError):
        return len(list(Path("/proc/self/task").iterdir())) == 1
    return False


def _has_toolkit() -> bool:
    """Whether this process has the toolkit, without loading anything to find out."""
    toolkit = sys.modules.get("prepmatch.toolkit")
    return toolkit is not None and toolkit.bundled_toolkit.cache_info().currsize > 0


def _process(how: str, args: tuple[Any, ...]) -> BaseProcess:
    context: Any = multiprocessing.get_context(how)
    if how == "forkserver":
        context.set_forkserver_preload(["prepmatch.batch.preload"])
    process: BaseProcess = context.Process(target=serve, args=args, daemon=True)
    return process


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """What is started now inherits that interrupts are blocked; here they come in afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # on Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
