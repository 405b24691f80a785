"""One small seam: run a function over paths, get each result as it is done.

Why pebble: its pool kills a worker that runs over time and replaces one that died, and only
the task in hand is lost. A PDF of two kilobytes can abort PDFium's whole process.
"""

from __future__ import annotations

import multiprocessing
from concurrent.futures import TimeoutError as FutureTimeoutError
from typing import TYPE_CHECKING, TypeVar

from pebble import ProcessPool

from prepmatch.batch.worker import Setting, start
from prepmatch.errors import Reason, UnreadableDocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.context import BaseContext

Result = TypeVar("Result")

_TASKS_BEFORE_RENEWAL = 2_000
"""Workers are replaced now and then, so that nothing a file leaks lives long."""


def run(
    function: Callable[[str], Result],
    sources: Sequence[str],
    *,
    setting: Setting,
    workers: int,
    timeout: float,
) -> Iterator[Result | UnreadableDocumentError]:
    """Run a function over sources in worker processes.

    Args:
        function: importable by name; a PrepmatchError that it raises becomes the result.
        sources: what to hand it, one at a time.
        setting: what all sources have in common.
        workers: how many processes.
        timeout: seconds for each source.

    Yields:
        One result for each source, in the order given.
    """
    pool = ProcessPool(
        max_workers=max(1, min(workers, len(sources))),
        max_tasks=_TASKS_BEFORE_RENEWAL,
        context=_context(),
        initializer=start,
        initargs=(setting,),
    )
    with pool:
        futures = [pool.schedule(function, (s,), timeout=timeout) for s in sources]
        try:
            for source, future in zip(sources, futures, strict=True):
                yield _outcome(source, future.result)
        except BaseException:
            pool.stop()  # type: ignore[no-untyped-call]
            raise


def _outcome(source: str, result: Callable[[], Result]) -> Result | UnreadableDocumentError:
    try:
        return result()
    except UnreadableDocumentError as error:
        return error
    except FutureTimeoutError:
        return UnreadableDocumentError(source, Reason.TIMEOUT)
    except MemoryError:
        return UnreadableDocumentError(source, Reason.MEMORY)
    except Exception:  # noqa: BLE001 - a worker that died, or a fault of ours, costs one file
        return UnreadableDocumentError(source, Reason.CRASHED)


def _context() -> BaseContext:
    """Workers start from a clean process: forking one that has threads can hang."""
    name = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(name)
    if name == "forkserver":
        context.set_forkserver_preload(["prepmatch.batch.preload"])
    return context
