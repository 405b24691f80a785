"""The seam: score these files, get each result as it is finished.

What reads files stands behind it: a pool of worker processes, or a cluster. What was read before
comes from the cache, and no worker is started for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, overload

from prepmatch.batch.fingerprint import basis_of, fingerprint, parts_of
from prepmatch.batch.kept import Unread, UnusableBytesError, from_bytes
from prepmatch.batch.pool import Pool, as_error
from prepmatch.batch.process import Start
from prepmatch.batch.serve import Work
from prepmatch.batch.worker import Reading, Setting, read_profile
from prepmatch.documents.file_bytes import bytes_of
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import Candidate, Match, Profile, SkippedCandidate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Generator, Iterator
    from types import TracebackType

    from prepmatch.batch.cache import Cache
    from prepmatch.batch.cluster import Cluster
    from prepmatch.batch.limits import Limits
    from prepmatch.batch.spill import Spill
    from prepmatch.model import Prints
    from prepmatch.pipeline import Screen

_AHEAD = 2
"""Tasks that a worker has at once, so that it need not wait for us between them."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What became of one file.

    Attributes:
        position: of the file among those named.
        outcome: the candidate, or why there is none.
        is_kept: whether it had been read in an earlier run.
        prints: of a candidate, by which copies are found.
    """

    position: int
    outcome: Candidate | SkippedCandidate
    is_kept: bool = False
    prints: Prints | None = None

    @property
    def is_read(self) -> bool:
        """Whether there is a candidate."""
        return isinstance(self.outcome, Candidate)


@dataclass(frozen=True, slots=True)
class Reader:
    """How files are read.

    Attributes:
        today: what "present" means in a resume.
        limits: for each file.
        workers: how many processes.
        cache: of what was read before, if one is to be used.
        cluster: what reads in the place of processes here, if one is to be used.
    """

    today: dt.date
    limits: Limits
    workers: int
    cache: Cache | None = None
    cluster: Cluster | None = None


def scored(
    screens: Sequence[Screen], sources: Sequence[str], reader: Reader, spill: Spill | None = None
) -> Generator[tuple[Scored, ...], None, None]:
    """Score files against jobs: each file is read once.

    Args:
        screens: the jobs, of one toolkit; at least one.
        sources: paths of files.
        reader: how they are read.
        spill: where evidence waits until somebody looks at it; it comes at once without.

    Yields:
        For each source one result for each job, in their order; as they are finished, in any order.
    """
    for position, kept, is_kept in _read(screens[0], sources, reader):
        source = sources[position]
        if isinstance(kept, UnreadableDocumentError):
            skipped = SkippedCandidate(source, kept.reason.value, str(kept))
            yield (Scored(position, skipped, is_kept),) * len(screens)
            continue
        found, data = kept
        place = None if spill is None else spill.put(data)
        yield tuple(
            Scored(position, screen.candidate(source, found, matches), is_kept, found.prints)
            for screen in screens
            for matches in [_evidence(screen, spill, place)]
        )


def _evidence(
    screen: Screen, spill: Spill | None, place: tuple[int, int] | None
) -> _KeptMatches | None:
    """What stands for the evidence of a candidate until somebody looks at it."""
    return None if spill is None or place is None else _KeptMatches(screen, spill, place)


_Kept = tuple[Profile, bytes] | UnreadableDocumentError


def _read(
    screen: Screen, sources: Sequence[str], reader: Reader
) -> Iterator[tuple[int, _Kept, bool]]:
    """The profile of each file, or why there is none, as it is known."""
    basis = basis_of(screen.versions, reader.today)
    setting = Setting(reader.today, own_skills=screen.own_skills, basis=basis)
    earlier = reader.cache  # which no file need be read for if nothing is in it
    if earlier is not None and earlier.is_empty:
        earlier = None
    waiting: list[int] = []  # for each task of the pool its position among the sources
    with _readers(screen, reader, setting) as pool:
        for position, source in enumerate(sources):
            kept = None if earlier is None else _looked_up(source, basis, earlier)
            if kept is not None:
                yield position, kept, True
            else:
                waiting.append(position)
                pool.add(source)
            for task, outcome in pool.finished():
                yield waiting[task], _taken_in(sources[waiting[task]], outcome, reader.cache), False
        while pool.is_busy:
            for task, outcome in pool.finished(waits=True):
                yield waiting[task], _taken_in(sources[waiting[task]], outcome, reader.cache), False


class _Readers(Protocol):
    """What reads the files that it is given, several at once."""

    def __enter__(self) -> Any: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...
    @property
    def is_busy(self) -> bool: ...
    def add(self, task: str, /) -> None: ...
    def finished(
        self, *, waits: bool = False
    ) -> Iterator[tuple[int, Reading | UnreadableDocumentError | Reason]]: ...


def _readers(screen: Screen, reader: Reader, setting: Setting) -> _Readers:
    if reader.cluster is not None:
        from prepmatch.batch.cluster_pool import ClusterPool
        from prepmatch.batch.terms import Terms

        parts = parts_of(screen.versions, reader.today)
        return ClusterPool(reader.cluster, Terms(setting, reader.limits, parts))
    return Pool(
        Work(partial(read_profile, recognises=False), setting, again=read_profile),
        (),
        limits=reader.limits,
        workers=reader.workers,
        start=Start.WITH_TOOLKIT,
        ahead=_AHEAD,
    )


def _looked_up(source: str, basis: bytes, cache: Cache) -> _Kept | None:
    """What an earlier run read of a file, if it did."""
    path = Path(source)
    try:
        key = fingerprint(bytes_of(path, source), path.suffix.lower(), basis)
    except UnreadableDocumentError:
        return None  # for the pool to find out why, under its limits
    data = cache.get(key)
    if data is None:
        return None
    try:
        return _opened(source, data)
    except UnusableBytesError:
        return None  # and is replaced by what is read now


def _taken_in(
    source: str, outcome: Reading | UnreadableDocumentError | Reason, cache: Cache | None
) -> _Kept:
    """What a worker read, kept for the next run."""
    result = as_error(source, outcome)
    if isinstance(result, UnreadableDocumentError):
        return result
    if cache is not None:
        cache.put(result.key, result.data)
    return _opened(source, result.data)


def _opened(source: str, data: bytes) -> _Kept:
    kept = from_bytes(data)
    if isinstance(kept, Unread):
        return UnreadableDocumentError(source, kept.reason, kept.detail)
    return kept, data


class _KeptMatches(Sequence[Match]):
    """The evidence of a candidate, made from what was put aside when somebody looks at it."""

    __slots__ = ("_place", "_screen", "_spill")

    def __init__(self, screen: Screen, spill: Spill, place: tuple[int, int]) -> None:
        self._screen = screen
        self._spill = spill
        self._place = place

    def _all(self) -> tuple[Match, ...]:
        kept = from_bytes(self._spill.get(self._place))
        return self._screen.matches(kept) if isinstance(kept, Profile) else ()

    def __iter__(self) -> Iterator[Match]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._screen.job.requirements)

    @overload
    def __getitem__(self, index: int) -> Match: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Match, ...]: ...
    def __getitem__(self, index: int | slice) -> Match | tuple[Match, ...]:
        return self._all()[index]
