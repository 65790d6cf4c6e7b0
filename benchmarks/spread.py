"""One corpus counted here, by processes and on a cluster, and what a hundred million would take.

    python benchmarks/spread.py [--quick | POSTINGS...]

From 30,000 on one process and workers that read for themselves are compared, which shows growth:
1000000 takes an hour on two idle cores, and 3.2 GB of disk.
The cluster is a scheduler and two workers on this computer, so that engines are compared on the
same cores. All engines have to give the same JSON. What one place does alone, putting answers
together, is measured apart with made-up answers: it bounds how many workers are of use.
"""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mlpath.catalog.load import load_catalog
from mlpath.evidence.postings.counting import Packing
from mlpath.evidence.postings.demand import demand
from scale import postings

if TYPE_CHECKING:
    from collections.abc import Iterator

WORKERS = 2
ANSWERS = 1_000_000
SHELVES = (1 << 16) * ANSWERS // 100_000_000
"""Fingerprints lie on so few that each is as full as with a hundred million."""
SKILLS = 16
"""Skills that a posting names."""
LARGE = 30_000
"""From here on the two engines are compared that differ most: it takes as long as it is long."""
MEGABYTE = 1 << 10
"""In the units of the largest memory of a process, which are kilobytes on Linux."""
ENDS = ("here", "dask, read by workers")
WANTED = 100_000_000


class Took(NamedTuple):
    """What a run took."""

    seconds: float
    processor: float
    """Seconds of processor time of the command and all whom it started."""
    memory: float
    """MB of the largest process of these."""
    out: bytes


def run(words: list[str], env: dict[str, str]) -> Took:
    """Run the program."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "mlpath", "demand", *words, "-f", "json"]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        made = subprocess.Popen(command, env=env, stdout=out, stderr=errors)
        _, status, used = os.wait4(made.pid, 0)
        seconds = time.perf_counter() - start
        out.seek(0)
        errors.seek(0)
        if status:
            sys.exit(errors.read().decode())
        memory = used.ru_maxrss / MEGABYTE
        return Took(seconds, used.ru_utime + used.ru_stime, memory, out.read())


@contextmanager
def cluster(folder: Path, env: dict[str, str]) -> Iterator[tuple[str, list[int]]]:
    """Start a scheduler and workers; give its address and their process ids."""
    facts = folder / "scheduler.json"
    started: list[subprocess.Popen[bytes]] = []

    def start(*words: str) -> None:
        where = ("--scheduler-file", str(facts), "--host", "127.0.0.1", "--no-dashboard")
        command = (sys.executable, "-m", "dask", *words, *where)
        with (folder / f"{len(started)}.log").open("wb") as log:
            started.append(subprocess.Popen(command, env=env, cwd=folder, stdout=log, stderr=log))

    start("scheduler", "--port", "0")
    for _ in range(WORKERS):
        start("worker", "--no-nanny", "--nthreads", "1")
    try:
        while not facts.exists() or not facts.read_text():
            time.sleep(0.1)
        time.sleep(5)
        yield json.loads(facts.read_text())["address"], [one.pid for one in started[1:]]
    finally:
        for one in reversed(started):
            one.kill()
            one.wait()


def used_by(pids: list[int]) -> float:
    """Return the seconds of processor time of processes."""
    from psutil import Process

    times = [Process(pid).cpu_times() for pid in pids]
    return float(sum(one.user + one.system for one in times))


def memory_of(pids: list[int]) -> float:
    """Return the MB of the largest of some processes."""
    from psutil import Process

    return float(max(Process(pid).memory_info().rss for pid in pids) / (1 << 20))


def compare(folder: Path, env: dict[str, str], sizes: tuple[int, ...]) -> float:
    """Print a row for each engine and size; return a worker's processor seconds for a posting.

    `same` is beside the first engine of its size.
    """
    names = [skill.name for skill in load_catalog([], folder / "cache").skills.values()]
    print(
        "| postings | engine | a second | processor, ms a posting | of it in the command "
        "| memory, MB: command, worker | same |\n|---:|---|---:|---:|---:|---:|---|"
    )
    a_posting = 0.0
    with cluster(folder, env) as (address, workers):
        for size in sizes:
            path = folder / f"{size}.jsonl"
            postings(path, size, names)
            far = ["--engine", "dask", "--scheduler", address]
            ways = {
                "here": [str(path), "--engine", "here"],
                "processes": [str(path), "--engine", "processes"],
                "dask, sent to workers": [str(path), *far],
                "dask, read by workers": [f"file://{path}", *far],
            }
            here = b""
            for name, way in ways.items():
                if size >= LARGE and name not in ENDS:
                    continue
                before = used_by(workers)
                took = run(way, env)
                a_posting = (used_by(workers) - before) / size
                own = took.processor / size
                here = here or took.out
                print(
                    f"| {size} | {name} | {size / took.seconds:.0f} "
                    f"| {1000 * (a_posting + own):.2f} | {1000 * own:.2f} "
                    f"| {took.memory:.0f}, {memory_of(workers):.0f} "
                    f"| {'yes' if took.out == here else 'NO'} |",
                    flush=True,
                )
            path.unlink()
    return a_posting


def alone(folder: Path) -> tuple[float, float, int]:
    """Return seconds and bytes of memory a posting where answers are put together."""
    catalog = load_catalog([], folder / "cache")
    size = Packing.of(catalog).size
    chance = random.Random(7)
    number = len(catalog.skills)

    def answers() -> Iterator[bytes]:
        made = []
        for _ in range(1000):
            bits = sum(1 << place for place in chance.sample(range(number), SKILLS))
            made.append(b"\1" + bits.to_bytes(size - 9))
        for place in range(ANSWERS):
            shelf = chance.randrange(SHELVES).to_bytes(2)
            yield shelf + chance.getrandbits(48).to_bytes(6) + made[place % 1000]

    start = time.process_time()
    for _ in answers():
        pass
    making = time.process_time() - start
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    demand(answers(), catalog)
    seconds = time.process_time() - start - making
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    return seconds / ANSWERS, memory / ANSWERS, size


def extrapolate(a_posting: float, a_sum: float, memory: float, size: int) -> None:
    """Print what a hundred million postings would take."""
    print(f"\na worker: {1000 * a_posting:.2f} ms a posting, {1 / a_posting:.0f} a second")
    print(f"an answer: {size} bytes; {WANTED * size / 1e9:.1f} GB of them for {WANTED:,}")
    print(f"putting together: {1e6 * a_sum:.1f} us and {memory:.1f} bytes a posting")
    print(f"so at most {a_posting / a_sum:.0f} workers are of use")
    print(f"memory of the one place: {WANTED * memory / 1e9:.1f} GB where no posting is a copy\n")
    print("| workers | 100 million postings, hours | read by all, MB a second |\n|---:|---:|---:|")
    for workers in (2, 16, 64, 256):
        seconds = WANTED * max(a_posting / workers, a_sum)
        print(f"| {workers} | {seconds / 3600:.1f} | {WANTED * 3.2e-3 / seconds:.0f} |")


def main() -> None:
    """Measure, and say what follows."""
    asked = tuple(int(word) for word in sys.argv[1:] if word.isdecimal())
    sizes = asked or ((300, 1000) if "--quick" in sys.argv else (1000, 10_000, LARGE))
    with tempfile.TemporaryDirectory() as name:
        env = {**os.environ, "MLPATH_HOME": name}
        run_once = Path(name) / "one.jsonl"
        postings(run_once, 1, ["Python", "SQL", "Git"])
        run([str(run_once)], env)  # compiles the catalogue
        measured = alone(Path(name))  # first: the most memory ever taken is what can be asked for
        extrapolate(compare(Path(name), env, sizes), *measured)


if __name__ == "__main__":
    main()
