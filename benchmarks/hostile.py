"""Feed mlpath what it should not trust: python benchmarks/hostile.py [TRIAL ...] [--short].

Every trial sends hostile text, files or data through the program and looks for a traceback, an
escape sequence, markup that was read, or a wait that is too long. The exit status is 1 if anything
got through. Hostile PDFs, Word files, notebooks and web pages are in tests/test_evidence_*.py.
"""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING

from hostility import inputs, pages, places

if TYPE_CHECKING:
    from collections.abc import Callable

    from trials.verdict import Verdict

TRIALS: dict[str, tuple[Callable[[], Verdict], Callable[[], Verdict]]] = {
    "pages": (pages.run, lambda: pages.run(300)),
    "packs": (inputs.packs, lambda: inputs.packs(60)),
    "answers": (inputs.answers, lambda: inputs.answers(120)),
    "profiles": (inputs.profiles, lambda: inputs.profiles(100)),
    "names": (inputs.names, lambda: inputs.names(100)),
    "places": (places.run, lambda: places.run(3)),
}
"""Each trial in full and in its short form."""


def main(arguments: list[str]) -> int:
    """Run the trials asked for and print what they found."""
    parser = argparse.ArgumentParser(description="Feed mlpath what it should not trust.")
    parser.add_argument("trials", nargs="*", choices=[*TRIALS, "all"], default="all")
    parser.add_argument(
        "--short", action="store_true", help="half a minute instead of half an hour"
    )
    chosen = parser.parse_args(arguments)
    names = list(TRIALS) if "all" in chosen.trials else chosen.trials
    print(f"{'trial':<11} {'runs':>7} {'':>13} {'losses':>7} {'seconds':>8}")
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
