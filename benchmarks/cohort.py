"""What advising a group costs: processor time a person, memory, and the time for fifty thousand.

    python benchmarks/cohort.py [PEOPLE] [--workers N] [--no-pages]

The people are simulated (`benchmarks/people.py`) with a fixed seed: a background, a role, hours a
week and twelve ratings each. With one worker everything is done in one process, and its processor
time is divided by the people; others may use the computer meanwhile. With more, the wall clock is
told, too.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import people
from mlpath.catalog.load import bundled, load_catalog

if TYPE_CHECKING:
    from mlpath.model.field.catalog import Catalog

MANY, CORES, HOUR = 50_000, 2, 3_600
SEED = 11
RATED = 12
HOURS = (4, 6, 8, 10, 15)
ROLES = ("ml-engineer", "ml-engineer", "ml-engineer", "data-engineer", "mlops-engineer")
"""What people want, three in five the same."""
MEGABYTE = 1 << 10
"""In the units of the largest memory of a process, which are kilobytes on Linux."""


def write(path: Path, count: int, catalog: Catalog) -> None:
    """Write answers of made-up people, one a line."""
    world, chance = people.World(catalog=catalog, seed=SEED), Random(SEED)
    skills = list(catalog.skills)
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            one = people.person(world, chance.choice(people.KINDS), number)
            rated = chance.sample(skills, RATED)
            line = {
                "name": f"Person {number}",
                "id": f"p{number}",
                "background": one.background or "student",
                "role": chance.choice(ROLES),
                "hours": chance.choice(HOURS),
                "ratings": {skill: one.rate(skill, chance) for skill in rated},
            }
            file.write(json.dumps(line) + "\n")


class Cost(NamedTuple):
    """What a run took."""

    seconds: float
    """Processor time of all its processes."""
    clock: float
    megabytes: float
    """Memory of its largest process."""


def run(words: list[str], env: dict[str, str]) -> Cost:
    """Run the program and return what it took."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "mlpath", "cohort", *words]
    with tempfile.TemporaryFile() as errors:
        made = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, used = os.wait4(made.pid, 0)
        if status:
            errors.seek(0)
            sys.exit(errors.read().decode())
    clock = time.perf_counter() - start
    return Cost(used.ru_utime + used.ru_stime, clock, used.ru_maxrss / MEGABYTE)


def main() -> int:
    """Measure and print."""
    asked = argparse.ArgumentParser()
    asked.add_argument("people", type=int, nargs="?", default=1_000)
    asked.add_argument("--workers", type=int, default=1)
    asked.add_argument("--no-pages", action="store_true")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = {**os.environ, "MLPATH_HOME": str(folder / "home"), "PYTHONDONTWRITEBYTECODE": "1"}
        answers, few = folder / "answers.jsonl", folder / "few.jsonl"
        write(answers, given.people, load_catalog([], folder / "cache"))
        write(few, 1, load_catalog([], folder / "cache"))
        words = ["--workers", str(given.workers), *(["--no-pages"] if given.no_pages else [])]
        run([str(few), "--out", str(folder / "one"), *words], env)  # compiles the data
        start = run([str(few), "--out", str(folder / "one"), *words], env)
        whole = run([str(answers), "--out", str(folder / "all"), *words], env)
        each = (whole.seconds - start.seconds) / max(1, given.people - 1)
        disk = sum(one.stat().st_size for one in (folder / "all").iterdir()) / given.people / 1024
    what = "JSON" if given.no_pages else "JSON and a page"
    print(f"{given.people} people, {what}, workers {given.workers}, data of {bundled().name}/")
    print(f"processor time a person: {1000 * each:.0f} ms, and {start.seconds:.2f} s to begin")
    print(f"on the clock: {whole.clock:.0f} s")
    print(f"largest process: {whole.megabytes:.0f} MB; on disk: {disk:.0f} kB a person")
    hours = each * MANY / CORES / 60
    print(f"{MANY:,} people on {CORES} cores: {hours:.0f} minutes (goal {HOUR // 60})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
