"""Torture the store: python benchmarks/torture.py [TRIAL ...] [--short].

Every trial breaks something on purpose, then looks for what was acknowledged and is gone.
The exit status is 1 if anything was lost.
"""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING

from trials import damage, faults, kill, machine, migrate, parallel, space

if TYPE_CHECKING:
    from collections.abc import Callable

    from trials.verdict import Verdict

TRIALS: dict[str, tuple[Callable[[], Verdict], Callable[[], Verdict]]] = {
    "kill": (kill.run, lambda: kill.run(20)),
    "faults": (faults.run, lambda: faults.run(every=10)),
    "parallel": (parallel.run, lambda: parallel.run(4, 10, 1)),
    "come-and-go": (
        parallel.comings_and_goings,
        lambda: parallel.comings_and_goings(4, 10, 1),
    ),
    "full": (space.run, space.run),
    "bitflip": (damage.flips, lambda: damage.flips(200)),
    "truncate": (damage.lengths, lambda: damage.lengths(251)),
    "migrate": (migrate.run, migrate.run),
    "undo": (machine.run, lambda: machine.run(200)),
}
"""Each trial in full and in its short form."""


def main(arguments: list[str]) -> int:
    """Run the trials asked for and print what they found."""
    parser = argparse.ArgumentParser(description="Torture the store of mlpath.")
    parser.add_argument("trials", nargs="*", choices=[*TRIALS, "all"], default="all")
    parser.add_argument("--short", action="store_true", help="a minute instead of an hour")
    chosen = parser.parse_args(arguments)
    names = list(TRIALS) if "all" in chosen.trials else chosen.trials
    print(f"{'trial':<11} {'runs':>7} {'acknowledged':>13} {'losses':>7} {'seconds':>8}")
    lost = False
    for name in names:
        started = time.monotonic()
        verdict = TRIALS[name][chosen.short]()
        verdict.seconds = time.monotonic() - started
        print(verdict.line(), flush=True)
        for loss in verdict.losses[:10]:
            print(f"    {loss}")
        lost = lost or bool(verdict.losses)
    return int(lost)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
