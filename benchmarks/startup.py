"""Start-up of every command as a ratio to reference programs measured in the same run.

    python benchmarks/startup.py [--rounds N]

Seconds are of the processor. The rounds are interleaved, and the smallest time of each program
counts: what else the machine does can only add to a time. Exits with 1 when a budget is missed.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from reference import BARE, HELLO

ASSESS = [
    "assess", "--background", "software-engineer", "--role", "ml-engineer", "--level", "mid",
    "--country", "DE", "--hours", "8", "--rate", "python=3", "--rate", "sql=2",
    "--rate", "docker=2", "--yes",
]  # fmt: skip
LISTS = ["history", "salary", "roles", "skills", "resources", "projects", "certs", "guide"]
CASES = ["", "gap", "next", "status", "plan", "roadmap"]
AGAIN = " again"
"""What marks a run that finds the page of the one before; all others find none."""
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


def once(command: list[str], env: dict[str, str], *, again: bool = False) -> float:
    """Run a program, without the page of a run before or with it; return its processor seconds."""
    if not again:
        for page in Path(env["MLPATH_HOME"]).glob("mlpath.db.page-*"):
            page.unlink()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command} failed")
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Measure, print the table, and judge it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "MLPATH_HOME": home, "COLUMNS": "80"}
        program = [sys.executable, "-m", "mlpath"]
        once([*program, *ASSESS], env)
        commands = {"bare": [sys.executable, "-c", BARE], "hello": [sys.executable, "-c", HELLO]}
        commands |= {name: [*program, *args] for name, args, _, _ in ROWS}
        best = {name: once(command, env) for name, command in commands.items()}
        for _ in range(rounds):
            for name, command in commands.items():
                again = name.endswith(AGAIN)
                if again:
                    once(command, env)
                best[name] = min(best[name], once(command, env, again=again))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"bare {best['bare'] * 1000:.0f} ms, hello {best['hello'] * 1000:.0f} ms, {rounds} rounds\n"
    )
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
