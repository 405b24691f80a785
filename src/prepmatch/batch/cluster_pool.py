"""The seam of `scoring` on a Dask cluster: the same functions, run where there are more machines.

What travels is the content of a file, never its name: workers elsewhere may not see the folder,
and a file that vanishes does so here.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from prepmatch.batch.fingerprint import fingerprint
from prepmatch.batch.terms import to_plain
from prepmatch.batch.worker import Reading
from prepmatch.documents.file_bytes import bytes_of
from prepmatch.errors import ClusterError, PrepmatchError, Reason, UnreadableDocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from types import TracebackType

    from distributed import Future

    from prepmatch.batch.cluster import Cluster
    from prepmatch.batch.terms import Terms

_AHEAD = 2
"""Files for each thread of the cluster, so that none need wait for us."""
_LEAST = 4
"""Files handed over even where no worker is yet: some clusters grow when there is work."""
_MOST_BYTES = 100_000_000
"""Of files that are under way at once."""
_SECONDS_BETWEEN_LOOKS = 5.0
"""At how large the cluster is."""
_KILLED_WORKERS = "was being read by workers of the cluster that died"
_GONE = (
    "The scheduler went away, or was started anew, before all files were read. "
    "Run the command again: what came back is kept, unless you said --no-cache"
)
_DIFFERS = (
    "A worker there is not set up as this machine is: {}. "
    "Readings would differ, so install the same versions there"
)
_ABSENT = (
    "A worker there has no prepmatch that runs. "
    "Install the same version there as here, without the extra"
)
_FAULT = (
    "What was sent there failed ({}). "
    "Check that the scheduler and its workers have the same Python and Dask as this machine"
)


class ClusterPool:
    """Stands where a pool of processes would, for files whose readings come in any order.

    Args:
        cluster: where they are read.
        terms: how.
    """

    def __init__(self, cluster: Cluster, terms: Terms) -> None:
        self._cluster = cluster
        self._terms = terms
        self._plain = to_plain(terms)
        self._count = 0
        self._waiting: deque[tuple[int, str]] = deque()
        self._wanting_calm: deque[tuple[int, str]] = deque()
        self._under_way: dict[Future, _Errand] = {}
        self._done: SimpleQueue[Future] = SimpleQueue()
        self._outcomes: dict[int, Reading | UnreadableDocumentError | Reason] = {}
        self._room = _Room(cluster)

    def __enter__(self) -> ClusterPool:  # noqa: PYI034 - Self is of Python 3.11
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Call off what is under way."""
        if self._under_way and self._cluster.client.status == "running":
            with suppress(Exception):  # closing the client calls it off too
                self._cluster.client.cancel(list(self._under_way), force=True)
        self._under_way.clear()

    @property
    def is_full(self) -> bool:
        """Whether a file waits that cannot be handed over yet."""
        return bool(self._waiting)

    @property
    def is_busy(self) -> bool:
        """Whether there is a file whose outcome nobody has fetched."""
        return bool(self._waiting or self._wanting_calm or self._under_way or self._outcomes)

    def add(self, source: str) -> None:
        """Take one more file."""
        self._waiting.append((self._count, source))
        self._count += 1
        with self._told():
            self._hand_out()

    def finished(
        self, *, waits: bool = False
    ) -> Iterator[tuple[int, Reading | UnreadableDocumentError | Reason]]:
        """The outcomes that are there by now, in any order, each with the number of its file.

        Args:
            waits: wait until there is one, as is done in any case while the pool is full.
        """
        with self._told():
            self._take_in(patience=0.0)
            while (waits or self.is_full) and not self._outcomes and self.is_busy:
                self._take_in(patience=1.0)
        while self._outcomes:
            yield self._outcomes.popitem()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell in a sentence when the scheduler is lost in the midst of something."""
        try:
            yield
        except (OSError, CancelledError, asyncio.TimeoutError):
            raise ClusterError(self._cluster.address, _GONE) from None
        except PrepmatchError:
            raise
        except Exception:
            if self._cluster.client.status == "running":
                raise
            raise ClusterError(self._cluster.address, _GONE) from None

    def _hand_out(self) -> None:
        while self._waiting and self._room.is_left(self._under_way.values()):
            self._send(*self._waiting.popleft())
        if self._wanting_calm and not self._under_way and not self._waiting:
            self._send(*self._wanting_calm.popleft(), is_alone=True)

    def _send(self, position: int, source: str, *, is_alone: bool = False) -> None:
        path = Path(source)
        suffix = path.suffix.lower()
        try:
            data = bytes_of(path, source)
        except UnreadableDocumentError as error:
            self._outcomes[position] = error
            return
        key = fingerprint(data, suffix, self._terms.setting.basis)
        errand = _Errand(position, source, key, len(data), is_alone)
        future = self._cluster.client.submit(
            errand_by_value(), self._plain, suffix, data, pure=False
        )
        self._under_way[future] = errand
        future.add_done_callback(self._done.put)

    def _take_in(self, patience: float) -> None:
        """Take in what came back, and hand out what there is room for."""
        futures = self._back(patience)
        answers = self._answers([f for f in futures if f.status not in {"error", "cancelled"}])
        for future in futures:
            errand = self._under_way.pop(future)
            if future in answers:
                self._outcomes[errand.position] = self._outcome(errand, *answers[future])
            elif future.status == "error":
                self._take_back(errand, future.exception())
            else:
                raise ClusterError(self._cluster.address, _GONE)
        self._hand_out()

    def _answers(self, futures: list[Future]) -> dict[Future, tuple[dict[str, Any], bytes]]:
        """What came of tasks. One that was lost with its worker is done again, or fails then."""
        if not futures:
            return {}
        with suppress(Exception):
            return dict(zip(futures, self._cluster.client.gather(futures), strict=True))
        answers = {}
        for future in futures:
            with suppress(Exception):
                answers[future] = future.result()
        return answers

    def _back(self, patience: float) -> list[Future]:
        futures = []
        with suppress(Empty):
            futures.append(
                self._done.get(timeout=patience) if patience else self._done.get_nowait()
            )
            while True:
                futures.append(self._done.get_nowait())
        return futures

    def _outcome(
        self, errand: _Errand, answer: dict[str, Any], reading: bytes
    ) -> Reading | UnreadableDocumentError | Reason:
        """What a worker answered; whatever it says counts for this file alone."""
        if "differs" in answer:
            raise ClusterError(self._cluster.address, _DIFFERS.format(", ".join(answer["differs"])))
        if "absent" in answer:
            raise ClusterError(self._cluster.address, _ABSENT)
        if "unread" in answer:
            reason = Reason(answer["unread"])
            return UnreadableDocumentError(errand.source, reason, answer["detail"])
        return Reading(errand.key, reading)

    def _take_back(self, errand: _Errand, error: BaseException | None) -> None:
        """A file with which workers died. Others were there too, so it is read again, alone."""
        from distributed import KilledWorker

        if not isinstance(error, KilledWorker):
            raise ClusterError(self._cluster.address, _FAULT.format(type(error).__name__))
        if errand.is_alone:
            self._outcomes[errand.position] = UnreadableDocumentError(
                errand.source, Reason.CRASHED, _KILLED_WORKERS
            )
        else:
            self._wanting_calm.append((errand.position, errand.source))


@dataclass(frozen=True, slots=True)
class _Errand:
    """A file that is under way."""

    position: int
    source: str
    key: bytes
    size: int
    is_alone: bool


class _Room:
    """How many files the cluster can have at once, looked at now and then: workers come and go."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster
        self._looked = 0.0
        self._most = 0
        self._has_told = False

    def is_left(self, under_way: Collection[_Errand]) -> bool:
        """Whether one more file may be handed over beside those under way."""
        if time.monotonic() - self._looked > _SECONDS_BETWEEN_LOOKS:
            self._look()
        if len(under_way) >= self._most or any(errand.is_alone for errand in under_way):
            return False
        return sum(errand.size for errand in under_way) < _MOST_BYTES

    def _look(self) -> None:
        self._looked = time.monotonic()
        threads = sum(self._cluster.client.nthreads().values())
        if not threads and not self._has_told:
            self._cluster.note(f"The cluster at {self._cluster.address} has no workers yet.")
            self._has_told = True
        self._most = self._cluster.most or max(_LEAST, _AHEAD * threads)


def errand_by_value() -> Callable[..., Any]:
    """What runs on a worker.

    A function within a function, so that it is sent as code and not by its name: else neither
    scheduler nor worker could take it up without prepmatch, and say so. It never raises, for the
    worker would log what it was called with.
    """

    def errand(terms: dict[str, Any], suffix: str, data: bytes) -> tuple[dict[str, Any], bytes]:
        try:
            from prepmatch.batch.cluster_worker import read_there

            return read_there(terms, suffix, data)
        except Exception as error:  # noqa: BLE001 - see above
            return {"absent": type(error).__name__}, b""

    return errand
