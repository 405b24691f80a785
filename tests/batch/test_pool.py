from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prepmatch.batch.limits import Limits
from prepmatch.batch.pool import Pool, run
from prepmatch.batch.process import Start
from prepmatch.batch.serve import NeedsMoreMemory, Work
from prepmatch.errors import Reason, UnreadableDocumentError
from signals import HEARING

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent


def behave(setting: str, source: str) -> str:
    """What each name asks for; workers find this function by its name."""
    if source == "fault":
        raise ValueError("Ada Example, born 1990")
    if source == "unread":
        raise UnreadableDocumentError(source, Reason.ENCRYPTED)
    if source == "hang":
        time.sleep(600)
    if source == "die":
        os.abort()
    if source == "leave":
        threading.Timer(0.05, os._exit, (1,)).start()
    if source == "deaf":
        return signal.getsignal(signal.SIGINT).name
    return setting + source.upper()


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.fixture
def outcome():
    def of(*sources, timeout=20.0):
        found = run(Work(behave, "got "), sources, limits=Limits(timeout), workers=2)
        return [r.reason if isinstance(r, UnreadableDocumentError) else r for r in found]

    return of


@pytest.fixture
def pool():
    """A pool of one worker that starts quickly, having no toolkit."""

    def of(*sources, ahead=1, timeout=20.0):
        return Pool(
            Work(behave, "got "),
            sources,
            limits=Limits(timeout),
            workers=1,
            start=Start.WITHOUT_TOOLKIT,
            ahead=ahead,
        )

    return of


def test_each_file_s_trouble_is_its_own(outcome):
    assert outcome("a", "unread", "fault", "die", "b") == [
        "got A",
        Reason.ENCRYPTED,
        Reason.CRASHED,
        Reason.CRASHED,
        "got B",
    ]


def test_a_file_over_its_time_is_given_up(outcome):
    assert outcome("hang", "a", timeout=3.0) == [Reason.TIMEOUT, "got A"]


def test_what_waits_behind_a_file_that_kills_the_worker_is_done_by_the_next(pool):
    with pool("a", "die", "b", "hang", "c", ahead=5, timeout=2.0) as ahead:
        found = list(ahead.outcomes())
    assert found == ["got A", Reason.CRASHED, "got B", Reason.TIMEOUT, "got C"]


def test_a_worker_that_dies_idle_costs_no_file(pool):
    with pool("leave", "a") as idle:
        outcomes = idle.outcomes()
        assert next(outcomes) == "got LEAVE"
        wait_for(lambda: not multiprocessing.active_children())
        assert next(outcomes) == "got A"


def test_where_no_worker_can_start_no_file_is_to_blame(tmp_path):
    """Workers import the script that starts them; one without a guard would start them again."""
    script = tmp_path / "script.py"
    script.write_text(USED_WITHOUT_GUARD, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script], capture_output=True, check=False, env=with_this_folder()
    )
    assert done.returncode == 1
    assert b"ChildProcessError: Worker processes end before they begin. A script" in done.stderr


USED_WITHOUT_GUARD = """
import threading
from prepmatch.batch.pool import Pool
from prepmatch.batch.limits import Limits
from prepmatch.batch.process import Start
from prepmatch.batch.serve import Work
from test_pool import behave
threading.Thread(target=threading.Event().wait, daemon=True).start()
work, start = Work(behave, ""), Start.WITHOUT_TOOLKIT
with Pool(work, ("a",), limits=Limits(), workers=1, start=start) as pool:
    print(list(pool.outcomes()))
"""


def with_this_folder():
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), *sys.path])}


def test_work_begins_before_anybody_asks_for_it(pool, tmp_path):
    here = tmp_path / "here"
    work = Work(touch, str(here))
    with Pool(work, ("x",), limits=Limits(), workers=1, start=Start.WITHOUT_TOOLKIT):
        wait_for(here.exists)


def touch(setting: str, _: str) -> None:
    Path(setting).touch()


def test_no_worker_outlives_the_pool(pool):
    with pool("a", "hang") as busy:
        assert next(busy.outcomes()) == "got A"
        assert multiprocessing.active_children()
    assert multiprocessing.active_children() == []


def busy_or_greedy(setting: str, source: str) -> str:
    """Leave a file while at work, as a sign for `look_around`; `more` asks for more memory."""
    if source == "more":
        raise NeedsMoreMemory
    sign = Path(setting) / source
    sign.touch()
    time.sleep(0.2)
    sign.unlink()
    return source


def look_around(setting: str, source: str) -> str:
    """How many others are at work, for as long as one takes to start and be seen."""
    end, beside = time.monotonic() + 0.6, 0
    while time.monotonic() < end:
        beside = max(beside, len(list(Path(setting).iterdir())))
        time.sleep(0.01)
    return f"{source}, beside {beside}"


def test_who_needs_more_memory_has_a_second_go_when_nothing_else_is_done(tmp_path):
    work = Work(busy_or_greedy, str(tmp_path), again=look_around)
    sources = ("a", "more", "b", "c", "more", "more", "d")
    with Pool(work, sources, limits=Limits(), workers=2, start=Start.WITHOUT_TOOLKIT) as pool:
        found = list(pool.outcomes())
    alone = "more, beside 0"
    assert found == ["a", alone, "b", "c", alone, alone, "d"]


def test_who_needs_more_memory_where_there_is_none_goes_without(tmp_path):
    work = Work(busy_or_greedy, str(tmp_path))
    with Pool(work, ("more", "a"), limits=Limits(), workers=1, start=Start.WITHOUT_TOOLKIT) as pool:
        assert list(pool.outcomes()) == [Reason.MEMORY, "a"]


@pytest.mark.parametrize("start", Start)
def test_workers_leave_interrupts_to_the_pool(start):
    work = Work(behave, "")
    with Pool(work, ("deaf",), limits=Limits(), workers=1, start=start) as pool:
        assert list(pool.outcomes()) == ["SIG_IGN"]


ENDED_FROM_OUTSIDE = """
from prepmatch.batch.pool import Pool
from prepmatch.batch.limits import Limits
from prepmatch.batch.process import Start
from prepmatch.batch.serve import Work
from test_pool import behave
work, tasks, start = Work(behave, ""), ("a", "hang"), Start.WITHOUT_TOOLKIT
with Pool(work, tasks, limits=Limits(600), workers=1, start=start, ahead=2) as pool:
    for outcome in pool.outcomes():
        print(outcome, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGKILL", "SIGHUP"])
def test_workers_end_with_their_parent_however_that_ends(name):
    """Whoever holds the pipe of standard output open still lives; so does a wait for its end."""
    process = subprocess.Popen(
        [sys.executable, "-c", ENDED_FROM_OUTSIDE],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=with_this_folder(),
        start_new_session=True,
        **HEARING,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "A\n"
    number = getattr(signal, name)
    if number == signal.SIGINT:  # a terminal sends it to all of them
        os.killpg(process.pid, number)
    else:
        process.send_signal(number)
    _, said = process.communicate(timeout=60)
    assert process.returncode == -number
    assert said.count("Traceback") == (1 if number == signal.SIGINT else 0)  # the parent's own
