"""The short benchmarks one after the other: start-up first, then the engines.

    python benchmarks/run.py

Exits with 1 when one of them says that a budget was missed.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
RUNS: tuple[tuple[str, ...], ...] = (
    ("startup.py",),
    ("records.py",),
    ("way.py", "--all"),
    ("hours.py",),
    ("scale.py", "--quick"),
)


def main() -> None:
    """Run them all and remember whether one failed."""
    failed = []
    for name, *rest in RUNS:
        print(f"\n== {' '.join([name, *rest])}\n", flush=True)
        if subprocess.run([sys.executable, str(HERE / name), *rest], check=False).returncode:
            failed.append(name)
    if failed:
        sys.exit(f"\nmissed a budget or failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
