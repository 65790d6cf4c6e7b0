"""How many small faults put into the engine the tests notice.

    pip install cosmic-ray                      (nothing else of the project needs it)
    python benchmarks/mutants.py                300 mutants, about a quarter of an hour
    python benchmarks/mutants.py --size 40      a small sample
    python benchmarks/mutants.py --own          only tests/test_engine_*.py: half the time
    python benchmarks/mutants.py --report mutants.jsonl
    python benchmarks/mutants.py --again mutants.jsonl      only the survivors of that report

The operators are those of cosmic-ray; this program draws the sample, the same for the same seed and
source: each module of `engine/` gets its share by the number of places to change, then a place and
one change of it are drawn. Left out are changes that no test could see: in annotations, in the
flags of a dataclass, below TYPE_CHECKING; and those that hardly any test could miss, such as `+`
turned into `<<`. A mutant meets the tests that run its line, the engine's own first, in a copy of
the project; hypothesis draws from a fixed seed and does not shrink. docs/mutation.md has the score.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from mutants_source import ENGINE, ROOT, Mutant, again, drawn, ready

OWN = "test_engine_*.py"
OTHERS = ("test_cli_*.py", "test_views_*.py", "test_data*.py")
SECONDS = 8.0
"""Tests are added for a mutant until they take this long on the sound source."""
TIMEOUT = 30
MEMORY = 2 << 30
"""What a mutant that never stops collecting may take."""
PYTEST = ["-m", "pytest", "-n", "0", "-p", "no:cacheprovider", "-q", "-o", "addopts="]


def environment(tree: Path) -> dict[str, str]:
    """Let the tests import the copy, and this file as the plugin that tames hypothesis."""
    paths = f"{tree / 'src'}{os.pathsep}{tree / 'benchmarks'}"
    return os.environ | {"PYTHONPATH": paths, "COVERAGE_FILE": str(tree / ".coverage")}


def pytest_configure() -> None:
    """Keep hypothesis from shrinking what a mutant breaks, and mutants from taking all memory."""
    settings = importlib.import_module("hypothesis").settings
    phase = importlib.import_module("hypothesis").Phase
    settings.register_profile(
        "mutants",
        phases=[phase.explicit, phase.generate],
        database=None,
        deadline=None,
        derandomize=True,
    )
    settings.load_profile("mutants")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def who_runs_what(
    python: str, tree: Path, names: Sequence[str]
) -> dict[str, dict[int, list[tuple[float, str]]]]:
    """Measure which tests run which line of which module, and how long each takes."""
    run = partial(subprocess.run, cwd=tree, env=environment(tree), stdout=subprocess.DEVNULL)
    files = sorted(str(p.relative_to(tree)) for g in names for p in (tree / "tests").glob(g))
    cover = ["--cov=mlpath.engine", "--cov-context=test", "--cov-report=", "--junitxml=times.xml"]
    run([python, *PYTEST, "-p", "mutants", *cover, *files], check=True)
    run([python, "-m", "coverage", "json", "--show-contexts", "-o", "lines.json"], check=True)
    return read_map(tree / "lines.json", tree / "times.xml")


def read_map(lines: Path, times: Path) -> dict[str, dict[int, list[tuple[float, str]]]]:
    """Read the tests of every line; line 0 stands for the whole module."""
    seconds = {
        f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name')}": float(
            case.get("time", "0")
        )
        for case in ET.parse(times).iter("testcase")
    }
    found: dict[str, dict[int, list[tuple[float, str]]]] = {}
    for name, file in json.loads(lines.read_text())["files"].items():
        tests = {
            int(n): {c.rpartition("|")[0] for c in cs if c} for n, cs in file["contexts"].items()
        }
        tests[0] = set().union(*tests.values())
        found[Path(name).relative_to(ENGINE).as_posix()] = {
            line: [(seconds.get(test, 1.0), test) for test in sorted(those)]
            for line, those in tests.items()
        }
    return found


def chosen(module: str, tests: dict[int, list[tuple[float, str]]], line: int) -> list[str]:
    """Choose the tests for a mutant: its module's first, the engine's next, quick before slow."""
    own = "test_engine_" + module.removesuffix(".py").replace("/", "_")

    def rank(test: tuple[float, str]) -> tuple[bool, bool, float]:
        return own not in test[1], "test_engine" not in test[1], test[0]

    spent = 0.0
    picked: list[str] = []
    # What runs at import has no test of its own: everything that uses the module is asked.
    for took, name in sorted(tests.get(line) or tests.get(0, []), key=rank):
        if picked and spent + took > SECONDS:
            continue
        spent += took
        picked.append(name)
    return picked


def tried(python: str, tree: Path, mutant: Mutant, text: str, tests: list[str]) -> str:
    """Put the mutant in, run its tests, take it out."""
    path = tree / ENGINE / mutant.module
    sound = path.read_text()
    try:
        path.write_text(text)
        forget(path)
        ran = subprocess.run(
            [python, *PYTEST, "-x", "-p", "mutants", *tests],
            cwd=tree, env=environment(tree), timeout=TIMEOUT, capture_output=True, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return "timeout"
    finally:
        path.write_text(sound)
        forget(path)
    if b"ERROR collecting" in ran.stdout:  # a module of tests that makes a plan when it is read
        return "killed"
    return {0: "survived", 1: "killed", 2: "killed"}.get(ran.returncode, "unclear")


def forget(module: Path) -> None:
    """Drop compiled copies: two versions within a second look alike to Python."""
    for compiled in (module.parent / "__pycache__").glob(f"{module.stem}.*.pyc"):
        compiled.unlink()


def judged(
    plugins: Any, python: str, names: Sequence[str], sample: list[Mutant]
) -> Iterator[Mutant]:
    """Try every mutant in a copy of the project."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        for part in ("src", "tests", "data", "docs", "benchmarks", "tools"):
            shutil.copytree(ROOT / part, tree / part)
        for path in (p for p in ROOT.iterdir() if p.is_file() and p.name != ".coverage"):
            shutil.copy(path, tree)
        runs = who_runs_what(python, tree, names)
        for mutant in sample:
            found = again(plugins, mutant)
            outcome = "gone"
            if found:
                tests = chosen(mutant.module, runs.get(mutant.module, {}), found[0])
                outcome = tried(python, tree, mutant, found[1], tests) if tests else "unseen"
            yield Mutant(**asdict(mutant) | {"outcome": outcome})


def survivors(report: Path) -> list[Mutant]:
    """Read the mutants of a report that were not killed."""
    mutants = [Mutant(**json.loads(line)) for line in report.read_text().splitlines()]
    return [mutant for mutant in mutants if mutant.outcome in ("survived", "unseen")]


def main() -> int:
    """Draw, try and count."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--size", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--report", type=Path, help="write a line of JSON a mutant to this file")
    parser.add_argument("--again", type=Path, help="try the survivors of this report only")
    parser.add_argument("--own", action="store_true", help=f"run only tests/{OWN}")
    parser.add_argument("--python", default=sys.executable, help="what to run the tests with")
    asked = parser.parse_args()
    plugins = ready()
    if plugins is None:
        print("Skipped: cosmic-ray is not installed (pip install cosmic-ray).")
        return 0
    sample = survivors(asked.again) if asked.again else drawn(plugins, asked.size, asked.seed)
    counts: Counter[str] = Counter()
    names = (OWN,) if asked.own else (OWN, *OTHERS)
    for mutant in judged(plugins, asked.python, names, sample):
        counts[mutant.outcome] += 1
        if mutant.outcome != "killed":
            print(f"{mutant.outcome}: {mutant.module}:{mutant.line} {mutant.operator}")
            print(f"    {mutant.before}\n    {mutant.after}", flush=True)
        if asked.report:
            with asked.report.open("a") as file:
                file.write(json.dumps(asdict(mutant)) + "\n")
    caught = counts["killed"] + counts["timeout"]
    print(
        f"{caught} of {counts.total()} caught ({100 * caught / max(1, counts.total()):.1f} %):",
        end=" ",
    )
    print(", ".join(f"{count} {outcome}" for outcome, count in counts.most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
