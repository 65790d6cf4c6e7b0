"""Work on a dask cluster: the same answers, whatever happens to it, and nothing left of it."""

import json
import os
import pickle
import re
import signal
import socket
import subprocess
import sys
import time
from typing import NamedTuple

import pytest

pytest.importorskip("distributed")

from mlpath import __version__
from mlpath.cli import shown
from mlpath.cli.spread.dask import cluster, engine, worker
from mlpath.cli.spread.spread import Engine, Spread
from mlpath.errors import FaultError, MlpathError
from mlpath.evidence.postings.corpus import batches
from mlpath.evidence.postings.counting import Counting

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="processes are ended by signals"),
]
SECRET = "Zanzibar"


class Cluster(NamedTuple):
    """A scheduler with its workers, each a process that can be killed."""

    address: str
    start: object

    def worker(self):
        """Start one more worker."""
        return self.start("worker", "--no-nanny", "--nthreads", "1")


@pytest.fixture(scope="module")
def running(tmp_path_factory, shared_cache):
    """Start a scheduler and two workers on 127.0.0.1."""
    folder = tmp_path_factory.mktemp("dask")
    (folder / "home").mkdir()
    (folder / "home" / "cache").symlink_to(shared_cache, target_is_directory=True)
    facts = folder / "scheduler.json"
    environ = {**os.environ, "MLPATH_HOME": str(folder / "home")}
    processes = []

    def start(*words):
        where = ("--scheduler-file", str(facts), "--host", "127.0.0.1", "--no-dashboard")
        command = (sys.executable, "-m", "dask", *words, *where)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        processes.append(subprocess.Popen(command, env=environ, cwd=folder, **quiet))
        return processes[-1]

    start("scheduler", "--port", "0")
    made = Cluster("", start)
    try:
        made.worker(), made.worker()
        while not facts.exists() or not facts.read_text():
            time.sleep(0.05)
        yield made._replace(address=json.loads(facts.read_text())["address"])
    finally:
        for process in reversed(processes):
            process.kill()
            process.wait()


def write(folder, count, name="jobs.jsonl"):
    """Write postings, and some rows that are none."""
    named = ("Docker", "Git", "Kafka, with Rust")
    file = folder / name
    with file.open("w", encoding="utf-8") as out:
        for n in range(count):
            text = f"{SECRET}\nRequirements\n- Python and SQL, number {n % 180}\n- {named[n % 3]}\n"
            out.write(json.dumps({"title": "ML Engineer", "text": text}) + "\n")
            if n % 50 == 0:
                out.write("{broken\n")
    return file


def over(running, work, some, fingerprint):
    """Answer batches on the cluster."""
    spread = Spread(Engine.DASK, None, running.address, fingerprint)
    return spread.over(work, some)


def both(run, *words, cluster):
    """Return what is answered here, and what the cluster answers."""
    here = run("demand", *words, "--engine", "here", "-f", "json")
    there = run("demand", *words, "--scheduler", cluster.address, "-f", "json")
    return here, there


def test_a_cluster_counts_byte_for_byte_what_is_counted_here(run, running, tmp_path):
    here, there = both(run, write(tmp_path, 300), cluster=running)
    assert there == here
    assert here.code == 3
    assert here.err == ""
    report = json.loads(here.out)["data"]
    assert (report["postings"], report["duplicates"]) == (180, 120)


def test_workers_read_blocks_of_folders_themselves(run, running, tmp_path, monkeypatch):
    parquet = pytest.importorskip("pyarrow.parquet")
    import pyarrow as pa

    monkeypatch.setattr("mlpath.evidence.remote.slices.SIZE", 9000)
    folder = tmp_path / "saved"
    folder.mkdir()
    write(folder, 120)
    text = [f"Requirements\n- PyTorch, number {n}" for n in range(60)]
    table = pa.table({"name": ["ML Engineer"] * 60, "body": text})
    parquet.write_table(table, folder / "more.parquet", row_group_size=20)
    here, there = both(run, f"file://{folder}", cluster=running)
    assert there == here
    local = run("demand", folder, "--engine", "here", "-f", "json")
    assert here.out == local.out


def test_a_cohort_is_advised_byte_for_byte_as_here(run, running, tmp_path):
    lines = [json.dumps({"name": f"P {n}", "background": "student", "hours": n}) for n in (4, 8)]
    (tmp_path / "room.jsonl").write_text("\n".join(lines))
    for out, words in (("here", ("--engine", "here")), ("there", ("--scheduler", running.address))):
        ran = run("cohort", tmp_path / "room.jsonl", "--out", tmp_path / out, "--no-pages", *words)
        assert ran.code == 0, ran.err
    here, there = (
        {one.name: one.read_bytes() for one in (tmp_path / out).glob("P*.json")}
        for out in ("here", "there")
    )
    assert len(here) == 2
    assert here == there


def test_a_worker_that_is_killed_costs_no_answer(running, tmp_path, catalog):
    file = write(tmp_path, 600)
    work = Counting.of(catalog)
    third = running.worker()

    def killing():
        for number, batch in enumerate(batches([file])):
            if number == 6:
                os.kill(third.pid, signal.SIGKILL)
            yield batch

    deadline = time.monotonic() + 10
    while _workers(running) < 3:
        assert time.monotonic() < deadline
    found = list(over(running, work, killing(), catalog.fingerprint))
    assert found == list(map(work.start(), batches([file])))
    assert third.wait(5) == -signal.SIGKILL


def _workers(running):
    with cluster.connected(running.address, 1) as client:
        return len(client.nthreads())


def test_a_worker_with_another_catalogue_is_refused_by_name(running, catalog, monkeypatch):
    wrong = "0123456789abcdef"
    told = rf"worker tcp://\S+ has another catalogue \({catalog.fingerprint} beside 0123456789"
    with pytest.raises(MlpathError, match=told) as caught:
        next(over(running, Counting.of(catalog), iter([[]]), wrong))
    assert caught.value.hint.startswith("Install the same version there")
    # It need not have been there when the work began.
    monkeypatch.setattr(engine, "_compare", lambda *_: None)
    with pytest.raises(MlpathError, match=told):
        next(over(running, Counting.of(catalog), iter([[]]), wrong))


def test_another_version_is_refused_by_name():
    own, other = worker.Edition(__version__, "a", "c"), worker.Edition("0.0.1", "b", "c")
    error = engine.refused("tcp://x:1", other, own)
    assert error.message == f"worker tcp://x:1 runs mlpath 0.0.1 beside {__version__}"


def test_the_same_version_with_other_code_is_refused_by_name(running, catalog, monkeypatch):
    monkeypatch.setattr(shown, "CODE", (".j2",))  # here; the worker has all of the code
    told = rf"worker tcp://\S+ has other code of mlpath {re.escape(__version__)} \([0-9a-f]{{16}} "
    with pytest.raises(MlpathError, match=told) as caught:
        next(over(running, Counting.of(catalog), iter([[]]), catalog.fingerprint))
    assert caught.value.hint.startswith("Install the same version there")


def test_code_is_told_apart_by_what_stands_in_it_and_not_by_where_or_when(tmp_path, monkeypatch):
    def code(at, text):
        (tmp_path / at / "room").mkdir(parents=True)
        (tmp_path / at / "room" / "a.py").write_bytes(text)
        monkeypatch.setattr(shown, "PACKAGE", tmp_path / at)
        return shown.code()

    one = code("here", b"x = 1\n")
    assert code("there", b"x = 1\n") == code("windows", b"x = 1\r\n") == one
    assert code("changed", b"x = 2\n") != one


def test_a_fault_on_a_worker_is_told_by_its_kind_and_place(running, catalog):
    with pytest.raises(FaultError, match=r"on worker tcp://\S+ \(AttributeError at .*\.py:\d") as e:
        list(over(running, Counting.of(catalog), iter([[SECRET]]), catalog.fingerprint))
    assert SECRET not in str(e.value)


class Failing(NamedTuple):
    """Work that fails with the words of what it was given."""

    def start(self):
        def answer(batch):
            raise ValueError(batch)

        return answer


def test_what_fails_on_a_worker_lets_no_word_out(monkeypatch):
    monkeypatch.setattr(worker, "_address", lambda: "tcp://x:1")
    cargo = worker.Cargo("key", pickle.dumps(Failing()), None)
    found = worker.answer(cargo, pickle.dumps([SECRET]))
    assert found.worker == "tcp://x:1"
    assert re.fullmatch(r"ValueError at \w+\.py:\d+", found.what)
    assert SECRET not in repr(found)
    assert repr(cargo) == "Cargo"


def test_what_workers_answer_holds_no_word_of_a_posting(tmp_path, catalog):
    cargo = worker.Cargo("other", pickle.dumps(Counting.of(catalog)), None)
    some = list(batches([write(tmp_path, 200)]))
    raw = pickle.dumps(worker.answer(cargo, pickle.dumps(some)))
    assert SECRET.encode() not in raw
    assert b"Kafka" not in raw
    assert len(raw) < 200 * 44


def silent():
    """Listen, and answer nothing."""
    port = socket.create_server(("127.0.0.1", 0))
    return port, f"tcp://127.0.0.1:{port.getsockname()[1]}"


@pytest.mark.parametrize("open_", [True, False], ids=["silent", "closed"])
def test_where_no_scheduler_answers_is_said_in_time(run, home, tmp_path, monkeypatch, open_):
    assert cluster.CONNECT <= 5
    monkeypatch.setattr(cluster, "CONNECT", 0.5)
    port, address = silent()
    if not open_:
        port.close()
    start = time.monotonic()
    ran = run("demand", write(tmp_path, 1), "--scheduler", address)
    port.close()
    assert time.monotonic() - start < 5
    assert ran.code == 1
    assert ran.err.startswith(f"mlpath: no dask scheduler answers at {address}")
    assert "Is it running" in ran.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--scheduler", "http://a:8787/status"), "that is not the address of a scheduler"),
        (("--scheduler", "tcp://a:1", "--engine", "here"), "--engine here has no scheduler"),
        (("--scheduler", "tcp://a:1", "--jobs", "2"), "--jobs is of this computer"),
        (("--engine", "here", "--jobs", "2"), "--engine here is one process"),
    ],
)
def test_options_that_do_not_go_together_are_refused(run, tmp_path, words, told):
    ran = run("demand", write(tmp_path, 1), *words)
    assert ran.code == 2
    assert told in ran.err


def test_without_the_extra_it_is_said_what_to_install(run, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    ran = run("demand", write(tmp_path, 1), "--engine", "dask")
    assert ran.code == 1
    assert "needs the package distributed, which is not installed" in ran.err
    assert "pip install 'mlpath-advisor[dask]'" in ran.err


def test_a_cluster_of_this_computer_leaves_nothing_behind(home, run, tmp_path):
    file = write(tmp_path, 100)
    temp = tmp_path / "temp"
    temp.mkdir()
    environ = {**os.environ, "TMPDIR": str(temp), "HOME": str(tmp_path / "nobody")}
    command = (sys.executable, "-m", "mlpath", "demand", str(file), "-f", "json")
    started = subprocess.Popen(
        [*command, "--engine", "dask", "--jobs", "1"],
        env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    out, err = started.communicate(timeout=60)
    assert err == b""
    assert out.decode() == run("demand", file, "--engine", "here", "-f", "json").out
    assert list(temp.iterdir()) == []
    assert not (tmp_path / "nobody").exists()
    assert ended(started.pid), "somebody of its session is left"


def ended(group):
    """Wait a moment until no process of a group is left."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False
