"""Running trials one after the other and printing what they found."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Mapping

from trials.verdict import Verdict

Trials = Mapping[str, tuple[Callable[[], Verdict], Callable[[], Verdict]]]
"""Each trial in full and in its short form."""


def held(trials: Trials, arguments: list[str], *, about: str, short: str, counted: str) -> int:
    """Run the trials asked for; 1 when anything was lost."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("trials", nargs="*", choices=[*trials, "all"], default="all")
    parser.add_argument("--short", action="store_true", help=short)
    chosen = parser.parse_args(arguments)
    names = list(trials) if "all" in chosen.trials else chosen.trials
    print(f"{'trial':<11} {'runs':>7} {counted:>13} {'losses':>7} {'seconds':>8}")
    lost = False
    for name in names:
        started = time.monotonic()
        verdict = trials[name][chosen.short]()
        verdict.seconds = time.monotonic() - started
        print(verdict.line(), flush=True)
        for loss in verdict.losses[:10]:
            print(f"    {loss}")
        lost = lost or bool(verdict.losses)
    return int(lost)
