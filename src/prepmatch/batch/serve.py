"""The worker's side of the pool: one task after another, each outcome handed back."""

from __future__ import annotations

import gc
import os
import signal
import threading
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from prepmatch.batch.limits import MemoryAllowance
from prepmatch.errors import Reason, UnreadableDocumentError

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

_TASKS_BEFORE_RENEWAL = 2_000
"""Workers are replaced now and then, so that nothing a file leaks lives long."""

_GARBAGE = 50_000
"""Objects more than before at which to look for those that only hold each other: there are few."""

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Work(Generic[Task, Result]):
    """What a worker does with each task.

    Attributes:
        function: importable by name; gets the setting and the task.
        setting: what all tasks have in common.
        again: the same for a task on which `function` raised NeedsMoreMemory.
    """

    function: Callable[[Any, Task], Result]
    setting: Any
    again: Callable[[Any, Task], Result] | None = None


class NeedsMoreMemory(Exception):  # noqa: N818 - a request, which the pool grants
    """A task that is worth a second go, alone and with more memory than several may have."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A worker has taken up its next task."""


@dataclass(frozen=True, slots=True)
class Done:
    """A worker has ended its task.

    Attributes:
        outcome: the result; or the error, or the reason, why there is none; or the request.
        is_last: the worker ends with it, and wants a successor.
    """

    outcome: Any
    is_last: bool


def serve(pipe: Connection, work: Work[Any, Any], memory: int) -> None:
    """Do tasks until the pipe closes or this process is worn out."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the pool ends us, and nobody else
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.freeze()  # what was there before the first task stays: nobody need look through it again
    gc.set_threshold(_GARBAGE)
    allowance = MemoryAllowance(memory)
    with suppress(EOFError, OSError):  # the parent is gone
        _work_through(pipe, work, allowance)


def _work_through(pipe: Connection, work: Work[Any, Any], allowance: MemoryAllowance) -> None:
    for left in reversed(range(_TASKS_BEFORE_RENEWAL)):
        task = pipe.recv()
        pipe.send(Begun())
        outcome = _outcome(work, task)
        is_last = not left or outcome is Reason.MEMORY or allowance.is_worn()
        try:
            pipe.send(Done(outcome, is_last))
        except MemoryError:
            is_last = True
            pipe.send(Done(Reason.MEMORY, is_last))
        if is_last:
            return


def _outcome(work: Work[Any, Any], task: Any) -> Any:
    try:
        return work.function(work.setting, task)
    except (UnreadableDocumentError, NeedsMoreMemory) as outcome:
        return outcome
    except MemoryError:
        return Reason.MEMORY
    except Exception:  # noqa: BLE001 - a fault of ours costs one file, not the batch
        return Reason.CRASHED


def _end_with_parent() -> None:
    """End at once when the parent is gone, however it went: nobody would end us any more."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
