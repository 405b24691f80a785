from __future__ import annotations

import sys

import pytest

from prepmatch.batch.limits import Limits
from prepmatch.batch.pool import Pool
from prepmatch.batch.process import Start
from prepmatch.batch.serve import NeedsMoreMemory, Work
from prepmatch.errors import Reason

ALLOWED = 200_000_000
kept: list[bytearray] = []


def take(_: None, size: int) -> str:
    """Take so much memory and leave it behind, as a library that leaks would."""
    kept.append(bytearray(size))
    return "taken"


def ask_for_more(_: None, __: int) -> str:
    raise NeedsMoreMemory


def size_of_core_dumps(_: None, __: int) -> int:
    import resource

    return resource.getrlimit(resource.RLIMIT_CORE)[0]


@pytest.fixture
def outcomes():
    def of(function, *sizes):
        limits = Limits(memory=ALLOWED, more_memory=3 * ALLOWED)
        work = Work(function, None, again=take)
        start = Start.WITHOUT_TOOLKIT
        with Pool(work, sizes, limits=limits, workers=1, start=start) as pool:
            return list(pool.outcomes())

    return of


only_on_linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone limits data")


@only_on_linux
def test_a_file_over_its_memory_is_given_up(outcomes):
    assert outcomes(take, 2 * ALLOWED, 1000) == [Reason.MEMORY, "taken"]


@only_on_linux
def test_the_allowance_is_beyond_what_a_worker_needs_for_itself(outcomes):
    assert outcomes(take, ALLOWED - 20_000_000) == ["taken"]


@only_on_linux
def test_what_one_file_leaves_behind_does_not_lack_the_next(outcomes):
    most = ALLOWED * 3 // 4
    assert outcomes(take, most, most, most) == ["taken"] * 3


@only_on_linux
def test_there_is_more_memory_on_a_second_go_and_a_limit_to_it(outcomes):
    assert outcomes(ask_for_more, 2 * ALLOWED, 4 * ALLOWED) == ["taken", Reason.MEMORY]


@pytest.mark.skipif(sys.platform == "win32", reason="core dumps of POSIX")
def test_a_reader_that_aborts_writes_no_resume_to_disk(outcomes):
    assert outcomes(size_of_core_dumps, 0) == [0]
