"""Torture the store and the plans: python benchmarks/torture.py [TRIAL ...] [--short].

Every trial breaks something on purpose, then looks for what was acknowledged and is gone. The last
one asks 10,000 people the laws of advice; who breaks one is kept in tests/kept_people.jsonl.
The exit status is 1 if anything was lost.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from trials import damage, faults, kill, laws, machine, migrate, parallel, space
from trials.court import held

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
    "laws": (laws.run, lambda: laws.run(10)),
}
"""Each trial in full and in its short form."""


def main(arguments: list[str]) -> int:
    """Run the trials asked for and print what they found."""
    return held(
        TRIALS,
        arguments,
        about="Torture the store and the plans of mlpath.",
        short="a minute instead of an hour",
        counted="acknowledged",
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
