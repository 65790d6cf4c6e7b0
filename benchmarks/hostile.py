"""Feed mlpath what it should not trust: python benchmarks/hostile.py [TRIAL ...] [--short].

Every trial sends hostile text, files or data through the program and looks for a traceback, an
escape sequence, markup that was read, or a wait that is too long. The exit status is 1 if anything
got through. Hostile PDFs, Word files, notebooks and web pages are in tests/test_evidence_*.py.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from hostility import growth, inputs, pages, places
from trials.court import held

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
    "growth": (growth.run, lambda: growth.run(60_000)),
}
"""Each trial in full and in its short form."""


def main(arguments: list[str]) -> int:
    """Run the trials asked for and print what they found."""
    return held(
        TRIALS,
        arguments,
        about="Feed mlpath what it should not trust.",
        short="half a minute instead of half an hour",
        counted="",
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
