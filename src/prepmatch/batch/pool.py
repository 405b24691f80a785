"""One small seam: run a function over tasks in worker processes, get each outcome in order.

Why processes of our own and not an executor of the standard library: a PDF of two kilobytes can
abort PDFium's whole process or keep it busy for minutes, and an executor whose worker dies is
broken, with all that was still to do. Here a worker that dies or runs over time is replaced, and
only the task in hand is lost.
"""

from __future__ import annotations

import time
from collections import deque
from dataclasses import replace
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Generic

from prepmatch.batch.process import Start, WorkerProcess
from prepmatch.batch.serve import Begun, Done, NeedsMoreMemory, Result, Task, Work
from prepmatch.errors import Reason, UnreadableDocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType

    from prepmatch.batch.limits import Limits

_MOST_FALSE_STARTS = 3
_NO_START = (
    "Worker processes end before they begin. A script that starts them needs "
    '`if __name__ == "__main__":` around what it does.'
)


def run(
    work: Work[str, Result], sources: Sequence[str], *, limits: Limits, workers: int
) -> Iterator[Result | UnreadableDocumentError]:
    """Run a function that needs the toolkit over sources in worker processes.

    Args:
        work: what to do with each source.
        sources: what to hand it, one at a time.
        limits: for each source.
        workers: how many processes.

    Yields:
        One result for each source, in the order given.
    """
    with Pool(work, sources, limits=limits, workers=workers, start=Start.WITH_TOOLKIT) as pool:
        for source, outcome in zip(sources, pool.outcomes(), strict=True):
            yield as_error(source, outcome)


def as_error(
    source: str, outcome: Result | UnreadableDocumentError | Reason
) -> Result | UnreadableDocumentError:
    """An outcome; if it is a mere reason, as the error that says so of a source."""
    return UnreadableDocumentError(source, outcome) if isinstance(outcome, Reason) else outcome


class Pool(Generic[Task, Result]):
    """Workers that begin with the tasks as soon as the pool is entered.

    Args:
        work: what to do with each task.
        tasks: in the order in which their outcomes are wanted; more may be added.
        limits: for each task.
        workers: the most processes at a time.
        start: how they are started.
        ahead: how many tasks a worker is given at once; more than one is for a caller who is
            busy with something else while they are done, and only if the tasks are small.
    """

    def __init__(
        self,
        work: Work[Task, Result],
        tasks: Sequence[Task],
        *,
        limits: Limits,
        workers: int,
        start: Start,
        ahead: int = 1,
    ) -> None:
        self._work = work
        self._count = len(tasks)
        self._tasks = dict(enumerate(tasks))  # those that are not done
        self._limits = limits
        self._start = start
        self._ahead = ahead
        self._most = max(1, workers)
        self._waiting = deque(range(len(tasks)))
        self._wanting_more: deque[int] = deque()
        self._false_starts = 0
        self._workers: list[WorkerProcess] = []
        self._outcomes: dict[int, Any] = {}

    def __enter__(self) -> Pool[Task, Result]:
        try:
            self._hand_out()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._end()

    def outcomes(self) -> Iterator[Result | UnreadableDocumentError | Reason]:
        """The outcome of each task, in order, as soon as it is there."""
        for position in range(self._count):
            while position not in self._outcomes:
                self._hand_out()
                self._listen()
            yield self._outcomes.pop(position)

    @property
    def is_full(self) -> bool:
        """Whether enough is waiting for all workers to go on with."""
        return len(self._waiting) >= self._most

    def add(self, task: Task) -> None:
        """Take one more task, for a caller who learns of them one by one."""
        self._waiting.append(self._count)
        self._tasks[self._count] = task
        self._count += 1
        self._hand_out()

    @property
    def is_busy(self) -> bool:
        """Whether there is a task whose outcome nobody has fetched."""
        is_at_work = any(worker.positions for worker in self._workers)
        return bool(is_at_work or self._waiting or self._wanting_more or self._outcomes)

    def finished(
        self, *, waits: bool = False
    ) -> Iterator[tuple[int, Result | UnreadableDocumentError | Reason]]:
        """The outcomes that are there by now, in any order, each with the number of its task.

        Args:
            waits: wait until there is one, as is done in any case while the pool is full.
        """
        if self._workers:
            self._hand_out()
            self._listen(patience=0.0)
        while (waits or self.is_full) and not self._outcomes and self.is_busy:
            self._hand_out()
            self._listen()
        while self._outcomes:
            yield self._outcomes.popitem()

    def _hand_out(self) -> None:
        if self._wanting_more:
            self._grant_more()
            return
        if any(worker.is_alone for worker in self._workers):
            return
        for worker in self._workers:
            self._give(worker)
        while self._waiting and len(self._workers) < self._most:
            worker = WorkerProcess(self._start, self._work, self._limits.memory)
            self._workers.append(worker)
            self._give(worker)

    def _grant_more(self) -> None:
        """Give the next task that wants more memory a worker of its own, once all others rest."""
        if self._work.again is None or any(worker.positions for worker in self._workers):
            return
        self._end()
        work = replace(self._work, function=self._work.again)
        worker = WorkerProcess(self._start, work, self._limits.more_memory)
        worker.is_alone = True
        self._workers.append(worker)
        self._send(worker, self._wanting_more.popleft())

    def _give(self, worker: WorkerProcess) -> None:
        while self._waiting and len(worker.positions) < self._ahead:
            self._send(worker, self._waiting.popleft())

    def _send(self, worker: WorkerProcess, position: int) -> None:
        worker.positions.append(position)
        worker.send(self._tasks[position])

    def _listen(self, patience: float | None = None) -> None:
        """Wait for a word from any worker; give up those that are over their time.

        Args:
            patience: seconds to wait at most; unless told, until the next of them is over.
        """
        now = time.monotonic()
        deadlines = [w.begun + self._limits.timeout for w in self._workers if w.begun is not None]
        if patience is None and deadlines:
            patience = max(0.0, min(deadlines) - now)
        speaking = wait([worker.pipe for worker in self._workers], patience)
        now = time.monotonic()
        for worker in list(self._workers):
            if worker.pipe in speaking:
                self._hear(worker)
            elif worker.begun is not None and now - worker.begun >= self._limits.timeout:
                self._lose(worker, Reason.TIMEOUT)

    def _hear(self, worker: WorkerProcess) -> None:
        try:
            message = worker.pipe.recv()
        except (EOFError, OSError):
            self._lose(worker, Reason.CRASHED)
            return
        if isinstance(message, Begun):
            worker.begun = time.monotonic()
            self._false_starts = 0
        elif isinstance(message, Done):
            worker.begun = None
            position = worker.positions.popleft()
            if not isinstance(message.outcome, NeedsMoreMemory):
                self._finish(position, message.outcome)
            elif worker.is_alone or self._work.again is None:
                self._finish(position, Reason.MEMORY)
            else:
                self._wanting_more.append(position)
            if message.is_last or worker.is_alone:
                self._dismiss(worker)

    def _finish(self, position: int, outcome: Any) -> None:
        self._outcomes[position] = outcome
        del self._tasks[position]

    def _lose(self, worker: WorkerProcess, reason: Reason) -> None:
        """Note what became of the task in hand; one that was not begun is handed out again."""
        if worker.begun is not None:
            self._finish(worker.positions.popleft(), reason)
        elif worker.positions:
            self._false_starts += 1
        self._dismiss(worker)
        if self._false_starts == _MOST_FALSE_STARTS:
            raise ChildProcessError(_NO_START)

    def _dismiss(self, worker: WorkerProcess) -> None:
        self._workers.remove(worker)
        self._waiting.extendleft(reversed(worker.positions))
        worker.end()

    def _end(self) -> None:
        while self._workers:
            self._workers.pop().end()
