from __future__ import annotations

import io
import json
import os
import pickle
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from prepmatch.batch import cluster, cluster_pool, cluster_worker, scoring
from prepmatch.batch.cluster import Cluster, connected
from prepmatch.batch.frames import receive, send
from prepmatch.batch.limits import Limits
from prepmatch.batch.rank import Batch
from prepmatch.batch.scoring import Reader
from prepmatch.batch.terms import Terms, from_plain, to_plain
from prepmatch.batch.worker import Setting
from prepmatch.cli.app import app
from prepmatch.documents.read import document_from_text
from prepmatch.errors import ClusterError, MissingExtraError
from prepmatch.model import DocumentKind, Skill, SkillKind
from prepmatch.pipeline import Screen
from prepmatch.understanding import understand_job

try:
    import distributed
except ImportError:
    distributed = None

needs_dask = pytest.mark.skipif(distributed is None, reason="the extra cluster is not installed")

PDFS = Path(__file__).parents[1] / "pdfs"
GOOD = ("one-column.pdf", "two-columns-latex.pdf", "ligatures.pdf", "hyphenated.pdf")
HOSTILE = ("nested-forms-bomb.pdf", "truncated.pdf", "encrypted.pdf", "no-pages.pdf")
LIMITS = frozenset({"crashed", "memory", "timeout"})
AD = "Data Engineer\n\nRequirements\n- 4 years of experience with Python, SQL\n- Airflow, Spark\n"
GIVES_UP_AT_ONCE = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
"""A scheduler that takes whatever was on a worker that died for guilty."""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A scheduler and two workers, each in a process of its own."""
    folder = tmp_path_factory.mktemp("cluster")
    environment = {**os.environ, **GIVES_UP_AT_ONCE, "PYTHONPATH": os.pathsep.join(sys.path)}
    dask = [sys.executable, "-m", "dask"]
    quiet = ["--no-dashboard", "--scheduler-file", folder / "scheduler.json"]
    local = {"env": environment, "cwd": folder, "stderr": subprocess.DEVNULL}
    here = ["--host", "127.0.0.1"]
    workers = ["--nworkers", "2", "--nthreads", "1", "--local-directory", folder]
    with ExitStack() as stack:
        for command in (
            [*dask, "scheduler", "--port", "0", *here, *quiet],
            [*dask, "worker", *workers, *here, *quiet],
        ):
            process = stack.enter_context(subprocess.Popen(command, **local))
            stack.callback(process.terminate)
        wait_for((folder / "scheduler.json").exists)
        found = json.loads((folder / "scheduler.json").read_text(encoding="utf-8"))["address"]
        with distributed.Client(found, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
        yield found


def wait_for(condition):
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def there(address):
    with connected(address) as found:
        yield found


@pytest.fixture(scope="module")
def screen(toolkit):
    document = document_from_text(AD, DocumentKind.JOB, toolkit.settings, "ad")
    return Screen(understand_job(document, toolkit), toolkit)


@pytest.fixture
def pool(tmp_path):
    """Sixty resumes, with hostile files and one that is not there among them."""
    for number in range(60):
        data = (PDFS / GOOD[number % len(GOOD)]).read_bytes()
        (tmp_path / f"{number:02}.pdf").write_bytes(data + b"\n%% copy %d\n" % number)
    sources = [str(path) for path in sorted(tmp_path.glob("*.pdf"))]
    sources[5:5] = [str(PDFS / name) for name in HOSTILE]
    return [*sources[:30], str(tmp_path / "gone.pdf"), *sources[30:]]


@pytest.fixture
def ranking(screen, today):
    def of(sources, cluster=None, advance=lambda _: None):
        reader = Reader(today, Limits(20.0), 2, cluster=cluster)
        return Batch(screen, sources, reader).ranking(advance)

    return of


@needs_dask
def test_the_command_ranks_there_as_here(address, tmp_path, toolkit):
    assert toolkit.catalog.bank.by_id
    (tmp_path / "ad.txt").write_text(AD, encoding="utf-8")
    command = ["score", str(tmp_path / "ad.txt"), *(str(PDFS / name) for name in GOOD)]
    options = ["--no-cache", "--format", "json"]
    here = CliRunner().invoke(app, [*command, *options])
    there = CliRunner().invoke(app, [*command, *options, "--cluster", address, "--workers", "1"])
    assert here.exit_code == there.exit_code == 0
    assert here.stdout == there.stdout


@needs_dask
def test_an_interrupt_leaves_what_was_done_and_calls_off_the_rest(
    ranking, pool, there, monkeypatch
):
    def slow():
        def errand(terms, suffix, data):
            import time

            time.sleep(0.1)
            return {"unread": "damaged", "detail": None}, b""

        return errand

    def interrupt(result):
        raise KeyboardInterrupt

    monkeypatch.setattr(cluster_pool, "errand_by_value", slow)
    found = ranking(pool, there, interrupt)
    assert found.not_done == len(pool) - 1
    wait_for(lambda: not there.client.run_on_scheduler(tasks_of))


def tasks_of(dask_scheduler):
    return len(dask_scheduler.tasks)


@needs_dask
def test_a_worker_set_up_otherwise_is_told(ranking, pool, there, monkeypatch):
    parts = scoring.parts_of
    monkeypatch.setattr(scoring, "parts_of", lambda *args: {**parts(*args), "skills": "more"})
    with pytest.raises(
        ClusterError, match=r"not set up as this machine is: skills \(\w+ there, mo"
    ):
        ranking(pool, there)


@needs_dask
def test_what_is_sent_needs_no_prepmatch_to_be_taken_up():
    from distributed.protocol.pickle import dumps

    sent = dumps(cluster_pool.errand_by_value())
    program = (
        "import pickle, sys; sys.modules['prepmatch'] = None; "
        "print(pickle.load(sys.stdin.buffer)({}, '', b''))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=sent, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == "({'absent': 'ModuleNotFoundError'}, b'')"
    assert pickle.loads(sent)  # noqa: S301 - our own


@needs_dask
def test_a_worker_without_prepmatch_is_told(ranking, pool, there, monkeypatch):
    def absent():
        return lambda *_: ({"absent": "ModuleNotFoundError"}, b"")

    monkeypatch.setattr(cluster_pool, "errand_by_value", absent)
    with pytest.raises(ClusterError, match="A worker there has no prepmatch that runs"):
        ranking(pool, there)


def results(ranking):
    """All that a ranking says, but for which of its limits a bomb met first."""
    reasons = [
        (skipped.source, skipped.reason if skipped.reason not in LIMITS else "a limit")
        for skipped in ranking.skipped
    ]
    return ranking.candidates, reasons


@needs_dask
@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_nothing_is_lost_when_a_worker_is_killed(ranking, pool, there):
    pids = there.client.run(os.getpid)
    done = []

    def kill_one(result):
        done.append(result)
        if len(done) == 10:
            os.kill(min(pids.values()), signal.SIGKILL)

    assert results(ranking(pool, there, kill_one)) == results(ranking(pool))
    assert len(done) == len(pool) == 65
    wait_for(lambda: set(there.client.run(os.getpid).values()) - set(pids.values()))


@needs_dask
def test_a_file_that_kills_workers_costs_itself_alone(ranking, there, tmp_path, monkeypatch):
    """None does: readers are processes of their own. But should one, with others beside it:"""

    def dangerous():
        def errand(terms, suffix, data):
            import os

            if b"deadly" in data:
                os._exit(1)
            return {"unread": "damaged", "detail": None}, b""

        return errand

    monkeypatch.setattr(cluster_pool, "errand_by_value", dangerous)
    for name in ("a", "deadly", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(name, encoding="utf-8")
    found = ranking([str(path) for path in sorted(tmp_path.glob("*.txt"))], there)
    assert [skipped.reason for skipped in found.skipped] == [
        "damaged",
        "damaged",
        "damaged",
        "crashed",
    ]
    assert "was being read by workers of the cluster that died" in found.skipped[-1].message


@pytest.mark.parametrize("fault", [OSError("gone"), RuntimeError("closed")])
def test_a_scheduler_that_goes_away_in_the_midst_is_told(today, fault):
    def nthreads():
        raise fault

    client = SimpleNamespace(nthreads=nthreads, status="closed")
    lost = Cluster(client, "tcp://127.0.0.1:8786", None, print)
    terms = Terms(Setting(today), Limits(), {})
    with pytest.raises(ClusterError, match="The scheduler went away, or was started anew"):
        cluster_pool.ClusterPool(lost, terms).add("resume.pdf")


@needs_dask
def test_where_no_scheduler_answers_a_sentence_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(cluster, "_PATIENCE", 0.5)
    (tmp_path / "ad.txt").write_text(AD, encoding="utf-8")
    with socket.socket() as silent:  # answers to nothing
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        command = ["score", tmp_path / "ad.txt", PDFS / GOOD[0], "--cluster", address]
        done = CliRunner().invoke(app, [str(part) for part in command])
    assert done.exit_code == 1
    assert done.stderr.startswith(f"prepmatch: --cluster {address}: No Dask scheduler answers")


@needs_dask
@pytest.mark.parametrize(
    ("address", "why"),
    [("http://127.0.0.1:80", "is no address of a Dask scheduler"), ("tls://127.0.0.1:1", "TLS is")],
)
def test_addresses_that_lead_nowhere_are_told(address, why):
    with pytest.raises(ClusterError, match=why), connected(address):
        pass


def test_without_the_extra_its_install_line_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(MissingExtraError, match=r"pip install 'prepmatch\[cluster\]' helps"),
        connected("tcp://127.0.0.1:8786"),
    ):
        pass


def test_terms_stay_what_they_are_as_json(today):
    skill = Skill("zorbify", "Zorbify", SkillKind.TOOL, aliases=("Zorb",), implies=("sql",))
    terms = Terms(Setting(today, own_skills=(skill,)), Limits(3.0), {"skills": "abc"})
    assert from_plain(json.loads(json.dumps(to_plain(terms)))) == terms


def test_messages_come_out_as_they_went_in_and_half_ones_not_at_all():
    stream = io.BytesIO()
    send(stream, {"a": ["ü", None]}, b"\x00\xff")
    whole = stream.getvalue()
    assert receive(io.BytesIO(whole)) == ({"a": ["ü", None]}, b"\x00\xff")
    for end in range(len(whole)):
        with pytest.raises(EOFError):
            receive(io.BytesIO(whole[:end]))


ANSWERS_ONCE = """
import sys
from prepmatch.batch.frames import receive, send
request, data = receive(sys.stdin.buffer)
send(sys.stdout.buffer, {"suffix": request["suffix"]}, data)
"""


def test_a_reader_process_that_ended_while_idle_is_replaced(monkeypatch):
    monkeypatch.setattr(cluster_worker, "_COMMAND", ("-c", ANSWERS_ONCE))
    assert cluster_worker.read_there({}, ".txt", b"one") == ({"suffix": ".txt"}, b"one")
    assert cluster_worker.read_there({}, ".pdf", b"two") == ({"suffix": ".pdf"}, b"two")
    while cluster_worker.idle_readers:
        cluster_worker.idle_readers.pop().end()


def test_where_no_reader_process_starts_that_is_told(monkeypatch):
    monkeypatch.setattr(cluster_worker, "_COMMAND", ("-c", "pass"))
    with pytest.raises(cluster_worker.NoReaderError):
        cluster_worker.read_there({}, ".txt", b"one")
