"""Beside a worker of a cluster: a process that reads the files it is sent, as a pool here would.

Why a process and not the worker itself: it has the catalog and a single thread, so that a pool
can copy it for every file that ends its reader; and workers of Dask may start no children through
`multiprocessing`.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO

from prepmatch.batch.frames import receive, send
from prepmatch.batch.pool import Pool
from prepmatch.batch.process import Start
from prepmatch.batch.serve import Work
from prepmatch.batch.terms import differences, from_plain
from prepmatch.batch.worker import Copy, Reading, read_copy
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.toolkit import toolkit_of

if TYPE_CHECKING:
    from prepmatch.batch.terms import Terms

_IDLE = 60.0
"""Seconds without a file after which the process ends, for the memory it holds."""


def main() -> None:
    """Answer on standard output what comes on standard input, until nothing does."""
    requests, replies = sys.stdin.buffer, _own_output()
    with ExitStack() as stack, suppress(EOFError, OSError):
        plain: Any = None
        while _is_wanted(requests):
            request, data = receive(requests)
            if request["terms"] != plain:
                plain = request["terms"]
                stack.close()
                terms = from_plain(plain)
                differing = differences(terms)
                pool = None if differing else stack.enter_context(_pool(terms))
            if pool is None:
                send(replies, {"differs": differing})
            else:
                _answer(replies, _outcome(pool, Copy(data, request["suffix"])))


def _own_output() -> BinaryIO:
    """Standard output for answers alone: what libraries print goes nowhere."""
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.dup2(nowhere, sys.stderr.fileno())
    return replies


def _is_wanted(requests: BinaryIO) -> bool:
    """Whether something comes before this process has been idle for too long."""
    if sys.platform == "win32":  # where nobody can wait for a pipe for a while
        return True
    from select import select

    return bool(select([requests], [], [], _IDLE)[0])


def _pool(terms: Terms) -> Pool[Copy, Reading]:
    toolkit_of(terms.setting.own_skills).finder  # noqa: B018 - for all copies of this process
    return Pool(
        Work(partial(read_copy, recognises=False), terms.setting, again=read_copy),
        (),
        limits=terms.limits,
        workers=1,
        start=Start.WITH_TOOLKIT,
    )


def _outcome(pool: Pool[Copy, Reading], copy: Copy) -> Reading | UnreadableDocumentError | Reason:
    pool.add(copy)
    ((_, outcome),) = pool.finished(waits=True)
    return outcome


def _answer(replies: BinaryIO, outcome: Reading | UnreadableDocumentError | Reason) -> None:
    if isinstance(outcome, Reading):
        send(replies, {}, outcome.data)
    elif isinstance(outcome, Reason):
        send(replies, {"unread": outcome.value, "detail": None})
    else:
        send(replies, {"unread": outcome.reason.value, "detail": outcome.detail})


if __name__ == "__main__":
    main()
