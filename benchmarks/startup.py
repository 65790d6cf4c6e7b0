"""Start-up of every command as a ratio to reference programs measured in the same run.

    python benchmarks/startup.py [--rounds N]
    python benchmarks/startup.py --count      instructions instead, which no other work changes

Seconds are of the processor. The rounds are interleaved, and the smallest time of each program
counts: what else the machine does can only add to a time. Valgrind counts instructions once, and
without those of the system, which reads the files of modules. What is measured is what users have:
a checkout looks at every file of its data when it starts, so it is installed into a folder first.
Exits with 1 if a budget is missed.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import mlpath
from reference import BARE, HELLO

ROOT = Path(__file__).parents[1]

ASSESS = [
    "assess", "--background", "software-engineer", "--role", "ml-engineer", "--level", "mid",
    "--country", "DE", "--hours", "8", "--rate", "python=3", "--rate", "sql=2",
    "--rate", "docker=2", "--yes",
]  # fmt: skip
LISTS = ["history", "salary", "roles", "skills", "resources", "projects", "certs", "guide"]
CASES = ["", "gap", "next", "status", "plan", "roadmap"]
AGAIN = " again"
"""What marks a run that finds the page of the one before; all others find none."""
PROGRAM = [sys.executable, "-m", "mlpath"]
Measure = Callable[[list[str], dict[str, str]], float]
Best = dict[str, float]
VALGRIND = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
# name, arguments, reference, budget
Row = tuple[str, list[str], str, float]
ROWS: list[Row] = [
    ("--version", ["--version"], "bare", 1.5),
    *[(name, name.split(), "hello", 1.15) for name in LISTS],
    *[(f"mlpath {name}".strip(), name.split(), "hello", 1.6) for name in CASES],
    *[(f"mlpath {name}".strip() + AGAIN, name.split(), "hello", 1.25) for name in CASES],
    ("plan -f json", ["plan", "-f", "json"], "hello", 1.6),
]
MEMORY = 80
"""MB that no command may exceed."""


def run(command: list[str], env: dict[str, str]) -> resource.struct_rusage:
    """Run a program and return what it used."""
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command} failed")
    return used


def seconds(command: list[str], env: dict[str, str]) -> float:
    """Run a program and return its seconds of the processor."""
    used = run(command, env)
    return used.ru_utime + used.ru_stime


def megabytes(command: list[str], env: dict[str, str]) -> float:
    """Run a program and return the most memory that it had at once."""
    return run(command, env).ru_maxrss / 1024


def instructions(command: list[str], env: dict[str, str]) -> float:
    """Run a program and return how many instructions it took, in thousands of millions."""
    said = subprocess.run([*VALGRIND, *command], env=env, capture_output=True, check=True)
    return int(said.stderr.decode().split("refs:")[1].split()[0].replace(",", "")) / 1e9


def installed(folder: Path) -> dict[str, str]:
    """Install a checkout into a folder; what lies elsewhere is installed already."""
    if not Path(mlpath.__file__).is_relative_to(ROOT / "src"):
        return {}
    pip = ["pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--target"]
    subprocess.run([sys.executable, "-m", *pip, str(folder), str(ROOT)], check=True)
    return {"PYTHONPATH": str(folder)}


def somebody(folder: Path) -> dict[str, str]:
    """Make somebody for whom every command has something to tell; return how they are found."""
    ours = {"MLPATH_HOME": str(folder / "home"), "COLUMNS": "80"}
    env = {**os.environ, **installed(folder / "program"), **ours}
    run([*PROGRAM, *ASSESS], env)
    return env


def taken(
    measure: Measure, commands: dict[str, list[str]], env: dict[str, str], rounds: int
) -> Best:
    """Return the least that each program took; the page of a run before is there where it may."""
    home = Path(env["MLPATH_HOME"])
    best = dict.fromkeys(commands, float("inf"))
    for _ in range(rounds):
        for name, command in commands.items():
            if name.endswith(AGAIN):
                seconds(command, env)
            else:
                for page in home.glob("mlpath.db.page-*"):
                    page.unlink()
            best[name] = min(best[name], measure(command, env))
    return best


def main() -> None:
    """Measure, print the table, and judge it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--count", action="store_true")
    asked = parser.parse_args()
    measure, unit = (instructions, "billion instructions") if asked.count else (seconds, "s")
    commands = {"bare": [sys.executable, "-c", BARE], "hello": [sys.executable, "-c", HELLO]}
    commands |= {name: [*PROGRAM, *args] for name, args, _, _ in ROWS}
    with tempfile.TemporaryDirectory() as folder:
        env = somebody(Path(folder))
        best = taken(measure, commands, env, 1 if asked.count else asked.rounds)
        peak = max(taken(megabytes, commands, env, 1).values())
    print(f"bare {best['bare']:.3f}, hello {best['hello']:.3f} {unit}\n")
    print("| command | ratio | to | budget | |\n|---|---:|---|---:|---|")
    missed = 0
    for name, _, reference, budget in ROWS:
        ratio = best[name] / best[reference]
        missed += ratio > budget
        verdict = "ok" if ratio <= budget else "MISSED"
        print(f"| `{name}` | {ratio:.2f} | {reference} | {budget} | {verdict} |")
    print(f"\nlargest memory of any command: {peak:.0f} MB (budget {MEMORY})")
    sys.exit(1 if missed or peak > MEMORY else 0)


if __name__ == "__main__":
    main()
